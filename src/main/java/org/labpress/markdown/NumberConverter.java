package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.document.Attributes;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.Span;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/** Makes numbers that are checked of spans that say where their number is from. */
final class NumberConverter {
  private final PreparedText source;

  NumberConverter(PreparedText source) {
    this.source = source;
  }

  /**
   * Returns the number that a span is, or the span.
   *
   * @param braces with the attributes
   * @param span of brackets and braces
   */
  Inline of(List<Inline> content, Attributes attributes, SourceSpan braces, SourceSpan span) {
    Optional<String> from = attributes.value("from");
    Optional<String> calculation = attributes.value("calc");
    if (from.isEmpty() && calculation.isEmpty()) {
      return new Span(content, attributes, span);
    }
    SourceSpan literal = new SourceSpan(span.file(), span.start() + 1, braces.start() - 1);
    Attributes rest = without(attributes);
    return from.isPresent()
        ? new CheckedNumber(
            content,
            Optional.of(literal),
            located(from.get(), "from=", braces),
            rest,
            Optional.empty(),
            span)
        : new Calculation(
            content,
            literal,
            located(calculation.orElse(""), "=", braces),
            rest,
            Optional.empty(),
            span);
  }

  /** Returns a number to be filled in. */
  Inline filled(BasedSequence selector, SourceSpan span) {
    SourceSpan place = source.span(selector.getStartOffset(), selector.getEndOffset());
    return new CheckedNumber(
        List.of(new Text(span.text(), span)),
        Optional.empty(),
        new Located<>(selector.toString(), place),
        Attributes.NONE,
        Optional.empty(),
        span);
  }

  private static Attributes without(Attributes attributes) {
    TreeMap<String, String> values = new TreeMap<>(attributes.values());
    values.remove("from");
    values.remove("calc");
    return new Attributes(attributes.id(), attributes.classes(), values);
  }

  /** Returns a value with its place, or with that of the braces if it is written with escapes. */
  private static Located<String> located(String value, String key, SourceSpan braces) {
    String text = braces.text();
    int from = text.indexOf(key);
    int at = from < 0 || value.isEmpty() ? -1 : text.indexOf(value, from + key.length());
    return new Located<>(value, at < 0 ? braces : braces.part(at, at + value.length()));
  }
}
