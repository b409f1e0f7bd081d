package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Inline;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes inlines of TeX commands that are not forms of text. */
final class TexConverter {
  private static final int LONGEST_SHOWN = 40;

  private final PreparedText source;
  private final PageNotes notes;

  TexConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /**
   * Returns TeX that has no meaning here as raw text, and reports it as {@code tex/unsupported};
   * nothing for commands that only move other text.
   */
  List<Inline> raw(String tex, SourceSpan span) {
    if (TexSigns.isLayout(tex)) {
      return List.of();
    }
    notes.report(
        Diagnostic.warning(
                "tex/unsupported",
                span,
                "%s has no meaning in text and is shown as written".formatted(shortened(tex)))
            .withHint("write it in Markdown; a formula stands between dollars"));
    return List.of(new RawInline("latex", tex, span));
  }

  private static String shortened(String tex) {
    String line = tex.strip().lines().findFirst().orElse("");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
  }

  /** Returns the references of a command, with commas between several. */
  List<Inline> references(TexReferenceNode node) {
    List<Inline> found = new ArrayList<>();
    SourceSpan whole = source.span(node.getStartOffset(), node.getEndOffset());
    boolean single = node.labels().size() == 1;
    int last = whole.start();
    for (BasedSequence label : node.labels()) {
      SourceSpan place = single ? whole : source.span(label.getStartOffset(), label.getEndOffset());
      if (last > whole.start()) {
        found.add(new Text(", ", whole.file().span(last, place.start())));
      }
      found.add(new Reference(label.toString(), node.form(), Optional.empty(), place));
      last = place.end();
    }
    return found;
  }
}
