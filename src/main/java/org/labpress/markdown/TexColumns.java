package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.TableBlock.Alignment;

/**
 * Reads the columns of a LaTeX table, such as {@code l@{ }rp{3cm}*{2}{c}}: LaTeX's own letters, and
 * those of the packages array, tabularx and siunitx.
 */
final class TexColumns {
  private final String written;
  private final List<Alignment> found = new ArrayList<>();

  private TexColumns(String written) {
    this.written = written;
  }

  static List<Alignment> read(String written) {
    TexColumns columns = new TexColumns(written);
    columns.read();
    return List.copyOf(columns.found);
  }

  private void read() {
    for (int i = 0; i < written.length(); i++) {
      switch (written.charAt(i)) {
        case 'l', 'p', 'm', 'b', 'X', 'L' -> i = add(Alignment.LEFT, i);
        case 'c', 'C' -> i = add(Alignment.CENTER, i);
        case 'r', 'R' -> i = add(Alignment.RIGHT, i);
        case 'S', 'd', 'D', 'n' -> i = add(Alignment.DECIMAL, i);
        case '@', '!', '>', '<' -> i = afterGroup(i);
        case '*' -> i = repeat(i);
        default -> {
          // Rules and spaces make no columns.
        }
      }
    }
  }

  private int add(Alignment alignment, int at) {
    if (found.size() <= InputGuard.MOST_COLUMNS) {
      found.add(alignment);
    }
    return afterGroup(at);
  }

  /** Returns the index of the last character of the arguments that follow, or the index itself. */
  private int afterGroup(int at) {
    int last = at;
    if (at + 1 < written.length() && written.charAt(at + 1) == '[') {
      last = Math.max(at, written.indexOf(']', at));
    }
    while (last + 1 < written.length() && written.charAt(last + 1) == '{') {
      int end = TexText.groupEnd(written, last + 1);
      if (end < 0) {
        return last;
      }
      last = end;
    }
    return last;
  }

  private int repeat(int at) {
    int countEnd = at + 1 < written.length() ? TexText.groupEnd(written, at + 1) : -1;
    int end =
        countEnd > 0 && countEnd + 1 < written.length()
            ? TexText.groupEnd(written, countEnd + 1)
            : -1;
    if (end < 0) {
      return at;
    }
    String count = written.substring(at + 2, countEnd).strip();
    List<Alignment> repeated = read(written.substring(countEnd + 2, end));
    int times = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
    for (int i = 0; i < times && found.size() <= InputGuard.MOST_COLUMNS; i++) {
      found.addAll(repeated);
    }
    return end;
  }
}
