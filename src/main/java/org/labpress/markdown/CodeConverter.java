package org.labpress.markdown;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.document.Inline;
import org.labpress.document.LineRanges;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes code blocks: gives listings their captions, and checks the lines that attributes name. */
final class CodeConverter {
  // Quarto names the caption and the label of a listing after its kind.
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:caption|lst-cap)=(?:\"(?<double>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'(?<single>[^']*+)')");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

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
    return caption(place).map(block::withCaption).orElse(block);
  }

  private Optional<List<Inline>> caption(SourceSpan place) {
    Matcher caption = CAPTION.matcher(place.text());
    if (!caption.find()) {
      return Optional.empty();
    }
    String form = caption.group("double") != null ? "double" : "single";
    SourceSpan text = place.part(caption.start(form), caption.end(form));
    if (text.length() == 0) {
      return Optional.empty();
    }
    Checked<List<Inline>> read = MarkdownReader.inlines(text);
    read.diagnostics().forEach(notes::report);
    return Optional.of(read.value());
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
