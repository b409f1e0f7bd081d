package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.List;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * The text that the parser sees, and for each of its characters the place in the file from which it
 * came. Line ends are LF, NUL is U+FFFD; comments, the byte order mark and the front matter are not
 * in it.
 */
final class PreparedText {
  private final SourceFile file;
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int origin;

  private PreparedText(SourceFile file, String text, int[] starts, int[] ends, int origin) {
    this.file = file;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.origin = origin;
  }

  /** Returns the characters of a span, with their line ends as LF. */
  static PreparedText of(SourceSpan span) {
    Builder builder = new Builder(span.file(), span.start());
    builder.append(span.start(), span.end());
    return builder.build();
  }

  /** Returns lines of this text, as the parser gives them, without what lies between them. */
  PreparedText ofLines(List<BasedSequence> lines) {
    Builder builder =
        new Builder(file, lines.isEmpty() ? origin : startOf(lines.get(0).getStartOffset()));
    for (BasedSequence line : lines) {
      builder.append(this, line.getStartOffset(), line.getEndOffset());
      int end = endOf(line.getEndOffset());
      builder.add('\n', end, end);
    }
    return builder.build();
  }

  SourceFile file() {
    return file;
  }

  String text() {
    return text;
  }

  /** Returns the place in the file where a character begins, or for the end where the text ends. */
  int startOf(int offset) {
    if (offset < text.length()) {
      return starts[offset];
    }
    return endOf(offset);
  }

  /** Returns the place in the file after the character before the offset. */
  int endOf(int offset) {
    return offset == 0 ? origin : ends[offset - 1];
  }

  /**
   * Returns the span in the file of a range of this text.
   *
   * @param start offset in {@link #text()}, inclusive
   * @param end exclusive
   */
  SourceSpan span(int start, int end) {
    int from = startOf(start);
    return file.span(from, Math.max(from, endOf(end)));
  }

  /** Collects characters with their origins. */
  static final class Builder {
    private final SourceFile file;
    private final int origin;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    /**
     * @param origin place in the file that an empty text has
     */
    Builder(SourceFile file, int origin) {
      this.file = file;
      this.origin = origin;
    }

    /** Copies the characters of the file from {@code from}, inclusive, to {@code to}, exclusive. */
    void append(int from, int to) {
      String source = file.text();
      for (int i = from; i < to; i++) {
        char c = source.charAt(i);
        if (c == '\r') {
          boolean pair = i + 1 < source.length() && source.charAt(i + 1) == '\n';
          add('\n', i, pair ? i + 2 : i + 1);
          i += pair ? 1 : 0;
        } else {
          add(c == '\0' ? '\uFFFD' : c, i, i + 1);
        }
      }
    }

    /** Copies a range of another text with its places. */
    void append(PreparedText other, int from, int to) {
      for (int i = from; i < to; i++) {
        add(other.text.charAt(i), other.starts[i], other.ends[i]);
      }
    }

    /** Adds a character that stands for a range of the file. */
    void add(char c, int start, int end) {
      int length = text.length();
      if (length == starts.length) {
        starts = Arrays.copyOf(starts, length * 2);
        ends = Arrays.copyOf(ends, length * 2);
      }
      starts[length] = start;
      ends[length] = end;
      text.append(c);
    }

    PreparedText build() {
      int length = text.length();
      return new PreparedText(
          file,
          text.toString(),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length),
          origin);
    }
  }
}
