package org.labpress.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file of the project as it lies on the disk, byte order mark and carriage returns included.
 *
 * <p>Offsets count UTF-16 code units of {@link #text()}, 0-based. Lines and columns are 1-based and
 * derived from offsets only when somebody prints them; columns count code points. A line ends after
 * LF, CR LF or a lone CR.
 */
public final class SourceFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final String path;
  private final String text;
  private final int firstLine;

  /** Made when somebody asks for a line; a large table may never. */
  private int @Nullable [] lineStarts;

  private SourceFile(String path, String text, int firstLine) {
    this.path = path;
    this.text = text;
    this.firstLine = firstLine;
  }

  /**
   * Returns a file with the given text.
   *
   * @param path path from the root of the project, with {@code /} on every platform; printed in
   *     diagnostics
   * @param text the whole text
   */
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, 1);
  }

  /**
   * Returns some whole lines of a file that is too large to be held; its offsets count from there,
   * its lines from the start of the file.
   *
   * @param firstLine 1-based, the line with which the text starts
   */
  public static SourceFile excerpt(String path, String text, int firstLine) {
    return new SourceFile(path, text, firstLine);
  }

  /**
   * Decodes UTF-8.
   *
   * @return the text; bytes that are not UTF-8 become U+FFFD, and the first of them is reported as
   *     {@code file/encoding}
   */
  public static Checked<SourceFile> decode(String path, byte[] bytes) {
    SourceFile file = of(path, new String(bytes, StandardCharsets.UTF_8));
    if (file.text.indexOf(REPLACEMENT) < 0) {
      return Checked.of(file);
    }
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = strict.decode(input, decoded, true);
    if (!result.isError()) {
      return Checked.of(file);
    }
    int badByte = bytes[input.position()] & 0xFF;
    int offset = decoded.position();
    Diagnostic diagnostic =
        Diagnostic.error(
                "file/encoding",
                new SourceSpan(file, offset, Math.min(offset + 1, file.text.length())),
                "byte 0x%02X is not UTF-8".formatted(badByte))
            .withHint("save the file as UTF-8");
    return new Checked<>(file, List.of(diagnostic));
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** Returns 1 if the file starts with a byte order mark, else 0: where its content begins. */
  public int contentStart() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** Returns the number of the last line; an empty file has one. */
  public int lineCount() {
    return firstLine + lineStarts().length - 1;
  }

  /**
   * Returns the 1-based line that holds the offset.
   *
   * @param offset in [0, length of the text]
   */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return firstLine + (found >= 0 ? found : -found - 2);
  }

  /** Returns the 1-based column of the offset in code points; a byte order mark has no column. */
  public int columnAt(int offset) {
    int start = Math.max(lineStart(lineAt(offset)), contentStart());
    return offset <= start ? 1 : text.codePointCount(start, offset) + 1;
  }

  /**
   * Returns the offset at which a line starts.
   *
   * @param line 1-based, at most {@link #lineCount()}
   */
  public int lineStart(int line) {
    return lineStarts()[line - firstLine];
  }

  /** Returns the offset after the last character of a line, its line end left out. */
  public int lineEnd(int line) {
    int end = line < lineCount() ? lineStart(line + 1) : text.length();
    int start = lineStart(line);
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns the text of a line without its line end and without a byte order mark. */
  public String line(int line) {
    int end = lineEnd(line);
    return text.substring(Math.min(end, Math.max(lineStart(line), contentStart())), end);
  }

  /** Returns the span of a whole line, without its line end. */
  public SourceSpan lineSpan(int line) {
    int end = lineEnd(line);
    return new SourceSpan(this, Math.min(end, Math.max(lineStart(line), contentStart())), end);
  }

  /** Returns the span from {@code start}, inclusive, to {@code end}, exclusive. */
  public SourceSpan span(int start, int end) {
    return new SourceSpan(this, start, end);
  }

  /** Returns the span of the whole text. */
  public SourceSpan span() {
    return new SourceSpan(this, 0, text.length());
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = lineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Two files are equal if their paths and texts are. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SourceFile file
            && path.equals(file.path)
            && firstLine == file.firstLine
            && text.equals(file.text));
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
