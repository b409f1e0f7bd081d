package org.labpress.query;

import java.util.function.BiFunction;
import org.labpress.source.SourceSpan;

/**
 * A query as its author wrote it.
 *
 * @param text the statement, with LF line ends
 * @param places gives the place on the page of a part of the text, by its start and end
 */
public record SqlText(String text, BiFunction<Integer, Integer, SourceSpan> places) {
  /**
   * Returns a query whose text stands somewhere as a whole; its parts have no place of their own.
   */
  public static SqlText at(SourceSpan span, String text) {
    boolean asWritten = span.text().equals(text);
    return new SqlText(
        text,
        (start, end) ->
            asWritten ? span.file().span(span.start() + start, span.start() + end) : span);
  }

  /** Returns the place of the first line that holds more than spaces. */
  public SourceSpan firstLine() {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf('\n', start);
    return place(start, end < 0 ? text.length() : end);
  }

  /** Returns the place of a part; ends beyond the text are brought back to it. */
  public SourceSpan place(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    return places.apply(from, Math.max(from, Math.min(end, text.length())));
  }

  /** Returns the place of a part that the engine counts in bytes of UTF-8. */
  SourceSpan placeOfBytes(long start, long length) {
    int from = offset(start);
    return place(from, Math.max(from + 1, offset(start + length)));
  }

  /** Returns the offset in the text of an offset in bytes of UTF-8. */
  int offset(long bytes) {
    long seen = 0;
    int at = 0;
    while (at < text.length() && seen < bytes) {
      int point = text.codePointAt(at);
      seen += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      at += Character.charCount(point);
    }
    return at;
  }
}
