package org.labpress.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Where the front matter of a file lies: the lines between {@code ---} at the head of the file and
 * the next {@code ---} or {@code ...}, or for TOML between two lines {@code +++}.
 *
 * @param toml whether it is TOML, and not YAML
 * @param whole the block with its fences, without the line end after it
 * @param content the lines between the fences, with their line ends
 * @param closed whether there is a closing fence; without one the block ends before the first blank
 *     line
 */
public record FrontMatterBlock(boolean toml, SourceSpan whole, SourceSpan content, boolean closed) {
  private static final Pattern YAML_KEY = Pattern.compile("[\\p{L}\\p{N}_\"'][^:#]*:(\\s.*)?");
  private static final Pattern TOML_KEY =
      Pattern.compile("(?:[\\p{L}\\p{N}_\"'][^=#]*=.*|\\[.+|#.*)");

  /**
   * Returns the front matter of a file. A file that starts with a rule has none: the line below the
   * fence has to be a key, or the block closed and that line not blank.
   */
  public static Optional<FrontMatterBlock> find(SourceFile file) {
    if (file.lineCount() < 2) {
      return Optional.empty();
    }
    String fence = file.line(1).stripTrailing();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return Optional.empty();
    }
    boolean toml = fence.equals("+++");
    int first = 2;
    while (first < file.lineCount() && file.line(first).isBlank()) {
      first++;
    }
    String key = file.line(first);
    boolean keyFirst =
        toml
            ? TOML_KEY.matcher(key.strip()).matches() || YAML_KEY.matcher(key).matches()
            : YAML_KEY.matcher(key).matches();
    int close = closingLine(file, toml);
    if (close > 0 && (keyFirst || (first == 2 && !toml))) {
      return Optional.of(block(file, toml, close - 1, close, true));
    }
    if (close < 0 && keyFirst && first == 2) {
      int last = first;
      while (last < file.lineCount() && !file.line(last + 1).isBlank()) {
        last++;
      }
      return Optional.of(block(file, toml, last, last, false));
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
      SourceFile file, boolean toml, int lastLine, int endLine, boolean closed) {
    int start = file.lineStart(2);
    int end = lastLine < file.lineCount() ? file.lineStart(lastLine + 1) : file.text().length();
    return new FrontMatterBlock(
        toml, file.span(file.contentStart(), file.lineEnd(endLine)), file.span(start, end), closed);
  }

  private static int closingLine(SourceFile file, boolean toml) {
    for (int line = 2; line <= file.lineCount(); line++) {
      String text = file.line(line).stripTrailing();
      if (toml ? text.equals("+++") : text.equals("---") || text.equals("...")) {
        return line;
      }
    }
    return -1;
  }
}
