package org.labpress.slides;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Finds headings that were probably meant as text with a break below: CommonMark 0.31.2, 4.3, reads
 * a line of dashes directly under text as the underline of a heading.
 */
final class SetextBreaks {
  /** A break has at least three dashes, so a longer line was typed to underline. */
  private static final int DASHES_OF_A_BREAK = 3;

  private SetextBreaks() {}

  static List<Diagnostic> in(Document document) {
    return document
        .nodes(Heading.class)
        .filter(heading -> heading.level() == 2)
        .flatMap(heading -> underline(heading.span()).stream())
        .filter(dashes -> !isDeliberate(dashes))
        .map(SetextBreaks::diagnostic)
        .toList();
  }

  /** Returns the dashes under a heading; empty for a heading that starts with {@code #}. */
  private static Optional<SourceSpan> underline(SourceSpan heading) {
    String text = heading.text();
    int end = text.stripTrailing().length();
    int start = end;
    while (start > 0 && text.charAt(start - 1) == '-') {
      start--;
    }
    SourceSpan dashes = heading.part(start, end);
    boolean onItsOwnLine = dashes.line() > heading.line();
    return onItsOwnLine && start < end ? Optional.of(dashes) : Optional.empty();
  }

  private static boolean isDeliberate(SourceSpan dashes) {
    String above = dashes.file().line(dashes.line() - 1).strip();
    return dashes.length() > DASHES_OF_A_BREAK && dashes.length() >= above.length();
  }

  private static Diagnostic diagnostic(SourceSpan dashes) {
    String message = "\"%s\" under a text line makes a heading".formatted(dashes.text());
    return Diagnostic.warning("deck/setext-break", dashes, message)
        .withHint("put a blank line before it to start a slide")
        .withHint("write \"## \" before the text to keep the heading")
        .withFix(blankLine(dashes));
  }

  private static Fix blankLine(SourceSpan dashes) {
    SourceFile file = dashes.file();
    int line = dashes.line();
    int start = file.lineStart(line);
    String lineEnd = file.text().substring(file.lineEnd(line - 1), start);
    String container = file.text().substring(start, dashes.start()).stripTrailing();
    TextEdit edit = new TextEdit(file.span(start, start), container + lineEnd);
    return new Fix("put a blank line before it", false, List.of(edit));
  }
}
