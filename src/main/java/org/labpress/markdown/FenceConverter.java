package org.labpress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Makes code and charts from fences. */
final class FenceConverter {
  private static final Pattern WORD_IN_BRACES = Pattern.compile("\\{[.=]?([^\\s,}]*)");

  private final PreparedText source;
  private final PageNotes notes;

  FenceConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Language and attributes of a fence. */
  private record Opening(String language, Attributes attributes) {}

  Block convert(FencedCodeBlock node, SourceSpan span) {
    if (node.getClosingMarker().isEmpty()) {
      int line = span.line();
      notes.report(
          Diagnostic.warning(
                  "md/fence-open",
                  span.part(0, Math.min(span.length(), span.file().lineEnd(line) - span.start())),
                  "\"%s\" opened here is never closed".formatted(node.getOpeningMarker()))
              .withHint("add a line \"%s\"".formatted(node.getOpeningMarker())));
    }
    Opening opening = opening(node.getInfo());
    if (opening.language().equals("chart")) {
      return new ChartBlock(
          lines(node, span),
          List.of(),
          opening.attributes(),
          Optional.empty(),
          Optional.empty(),
          span);
    }
    if (opening.language().equals("math")) {
      return MathConverter.equation(
          node.getContentChars().toString(), lines(node, span), opening.attributes(), span);
    }
    return CodeBlock.of(
        opening.language(), opening.attributes(), node.getContentChars().toString(), span);
  }

  private Opening opening(BasedSequence chars) {
    int brace = chars.indexOf('{');
    if (brace < 0) {
      return new Opening(firstWord(chars), Attributes.NONE);
    }
    String language = firstWord(chars.subSequence(0, brace));
    SourceSpan place =
        source.span(
            chars.getIndexOffset(brace),
            Math.max(chars.getIndexOffset(brace), chars.getEndOffset()));
    Optional<Attributes> read =
        AttributesReader.read(chars, brace)
            .filter(found -> chars.subSequence(found.end()).isBlank())
            .map(AttributesReader.Found::attributes);
    if (read.isPresent()) {
      Attributes attributes = notes.define(read.get(), place);
      return language.isEmpty() ? classAsLanguage(attributes) : new Opening(language, attributes);
    }
    if (language.isEmpty()) {
      Matcher word = WORD_IN_BRACES.matcher(chars).region(brace, chars.length());
      return new Opening(word.lookingAt() ? word.group(1) : "", Attributes.NONE);
    }
    notes.refuseAttributes(place);
    return new Opening(language, Attributes.NONE);
  }

  private static Opening classAsLanguage(Attributes attributes) {
    if (attributes.classes().isEmpty()) {
      return new Opening("", attributes);
    }
    List<String> others =
        new ArrayList<>(attributes.classes().subList(1, attributes.classes().size()));
    return new Opening(
        attributes.classes().get(0),
        new Attributes(attributes.id(), others, new TreeMap<>(attributes.values())));
  }

  private static String firstWord(BasedSequence chars) {
    return Escaping.unescapeString(chars).strip().split("[ \\t]", 2)[0];
  }

  /** Returns the whole lines between the fences, indentation included; YAML takes it as it is. */
  private SourceSpan lines(FencedCodeBlock node, SourceSpan span) {
    SourceFile file = span.file();
    int first = span.line() + 1;
    boolean closed = !node.getClosingMarker().isEmpty();
    int last = file.lineAt(Math.max(span.start(), span.end() - 1)) - (closed ? 1 : 0);
    if (first > last) {
      int end = Math.min(file.lineEnd(span.line()), span.end());
      return file.span(end, end);
    }
    int end = closed ? Math.min(file.lineStart(last + 1), span.end()) : span.end();
    return file.span(file.lineStart(first), Math.max(file.lineStart(first), end));
  }
}
