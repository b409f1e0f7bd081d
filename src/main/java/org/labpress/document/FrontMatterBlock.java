package org.labpress.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Where the front matter of a file lies: the lines between {@code ---} at the head of the file and
 * the next {@code ---} or {@code ...}.
 *
 * @param whole the block with its fences, without the line end after it
 * @param content the lines between the fences, with their line ends
 * @param closed whether there is a closing fence; without one the block ends before the first blank
 *     line
 */
public record FrontMatterBlock(SourceSpan whole, SourceSpan content, boolean closed) {
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_\"'][^:#]*:(\\s.*)?");

  /**
   * Returns the front matter of a file. A file that starts with a rule has none: the line below the
   * fence has to be a key, or the block closed and that line not blank.
   */
  public static Optional<FrontMatterBlock> find(SourceFile file) {
    if (file.lineCount() < 2 || !file.line(1).stripTrailing().equals("---")) {
      return Optional.empty();
    }
    int first = 2;
    while (first < file.lineCount() && file.line(first).isBlank()) {
      first++;
    }
    boolean keyFirst = KEY.matcher(file.line(first)).matches();
    int close = closingLine(file);
    if (close > 0 && (keyFirst || first == 2)) {
      return Optional.of(block(file, close - 1, close, true));
    }
    if (close < 0 && keyFirst && first == 2) {
      int last = first;
      while (last < file.lineCount() && !file.line(last + 1).isBlank()) {
        last++;
      }
      return Optional.of(block(file, last, last, false));
    }
    return Optional.empty();
  }

  /** Returns the offset at which the text of a file begins. */
  public static int bodyStart(SourceFile file) {
    return find(file)
        .map(
            block -> {
              int line = file.lineAt(block.whole.end());
              return line < file.lineCount() ? file.lineStart(line + 1) : file.text().length();
            })
        .orElse(file.contentStart());
  }

  private static FrontMatterBlock block(
      SourceFile file, int lastLine, int endLine, boolean closed) {
    int start = file.lineStart(2);
    int end = lastLine < file.lineCount() ? file.lineStart(lastLine + 1) : file.text().length();
    return new FrontMatterBlock(
        file.span(file.contentStart(), file.lineEnd(endLine)), file.span(start, end), closed);
  }

  private static int closingLine(SourceFile file) {
    for (int line = 2; line <= file.lineCount(); line++) {
      String text = file.line(line).stripTrailing();
      if (text.equals("---") || text.equals("...")) {
        return line;
      }
    }
    return -1;
  }
}
