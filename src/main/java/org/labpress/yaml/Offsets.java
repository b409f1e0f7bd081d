package org.labpress.yaml;

import java.util.Optional;
import org.labpress.source.SourceSpan;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's marks, which count code points of the block, into places in the file. */
final class Offsets {
  private final SourceSpan span;
  private final String text;
  private final boolean oneUnitEach;

  Offsets(SourceSpan span) {
    this.span = span;
    this.text = cleaned(span.text());
    this.oneUnitEach = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** Returns the text of the block; characters that YAML refuses are U+FFFD. */
  String text() {
    return text;
  }

  SourceSpan all() {
    return span;
  }

  /** Returns the offset in the file at which something starts. */
  int start(Event event) {
    return offset(event.getStartMark());
  }

  int end(Event event) {
    return Math.max(start(event), offset(event.getEndMark()));
  }

  SourceSpan span(Event event) {
    return span(start(event), end(event));
  }

  SourceSpan span(int start, int end) {
    return span.file().span(start, Math.max(start, end));
  }

  int offset(Optional<Mark> mark) {
    int index = mark.map(Mark::getIndex).orElse(0);
    int units = oneUnitEach ? index : text.offsetByCodePoints(0, Math.min(index, codePoints()));
    return Math.min(span.end(), span.start() + units);
  }

  private int codePoints() {
    return text.codePointCount(0, text.length());
  }

  /** What YAML 1.2.2, section 5.1 calls printable, and no lone surrogate. */
  private static String cleaned(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        cleaned.append(c).append(text.charAt(++i));
      } else {
        cleaned.append(isPrintable(c) ? c : '\uFFFD');
      }
    }
    return cleaned.toString();
  }

  private static boolean isPrintable(char c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\u0085'
        || (c >= ' ' && c <= '~')
        || (c >= '\u00A0' && c <= '\uD7FF')
        || (c >= '\uE000' && c <= '\uFFFD' && c != '\uFEFF');
  }
}
