package org.labpress.markdown;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.document.Inline;
import org.labpress.document.LineRanges;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes code blocks: gives listings their captions, and checks the lines that attributes name. */
final class CodeConverter {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** Longer captions are plain text, since the time that markup takes may grow faster than it. */
  private static final int LONGEST_MARKUP = 8_000;

  private final PageNotes notes;

  CodeConverter(PageNotes notes) {
    this.notes = notes;
  }

  CodeBlock convert(FenceInfo info, String code, SourceSpan span) {
    Optional<String> label = info.attributes().value("lst-label");
    Attributes attributes = label.map(info.attributes()::withId).orElse(info.attributes());
    CodeBlock block = CodeBlock.of(info.language(), attributes, code, span);
    if (info.place().isEmpty()) {
      return block;
    }
    SourceSpan place = info.place().get();
    label.ifPresent(id -> notes.define(Attributes.ofId(id), place));
    checkLines(block, place);
    return info.caption().map(text -> block.withCaption(caption(text))).orElse(block);
  }

  private List<Inline> caption(PreparedText text) {
    int length = text.text().length();
    return length > LONGEST_MARKUP
        ? List.of(new Text(text.text(), text.span(0, length)))
        : TextReader.inlines(text, notes);
  }

  private void checkLines(CodeBlock block, SourceSpan place) {
    for (String key : CodeLines.FIRST) {
      block
          .attributes()
          .value(key)
          .filter(value -> !NUMBER.matcher(value).matches())
          .ifPresent(
              value ->
                  report(
                      place,
                      "%s is \"%s\", expected a whole number".formatted(key, value),
                      "write %s=40".formatted(key)));
    }
    int count = (int) block.code().lines().count();
    for (String key : CodeLines.MARKED) {
      String value = block.attributes().value(key).orElse("");
      if (value.equals("true") || value.equals("false")) {
        continue;
      }
      for (String step : value.split("\\|", -1)) {
        Optional<NavigableSet<Integer>> lines = LineRanges.read(step);
        if (lines.isEmpty()) {
          report(
              place,
              "\"%s\" names no lines".formatted(step.strip()),
              "write lines as in \"1,3-5\"");
        } else if (!lines.get().isEmpty() && lines.get().last() > count) {
          report(
              place,
              "line %d is to be stressed, but the code has %d lines"
                  .formatted(lines.get().last(), count),
              "count from 1 at the first line of this code");
        }
      }
    }
  }

  private void report(SourceSpan place, String message, String hint) {
    notes.report(Diagnostic.warning("code/lines", place, message).withHint(hint));
  }
}
