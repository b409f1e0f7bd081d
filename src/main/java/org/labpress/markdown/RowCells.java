package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Divides the rows of pipe tables at their bars. A bar behind a backslash or in a formula is text,
 * and so is one in code, as in Pandoc; GitHub divides code too, which is done only where that gives
 * the row as many cells as the table has columns.
 */
final class RowCells {
  private RowCells() {}

  /** Returns what stands between the bars of a row, without white space around it. */
  static List<BasedSequence> of(BasedSequence row, int columns) {
    List<BasedSequence> whole = divided(row, true);
    if (whole.size() == columns || row.indexOf('`') < 0) {
      return whole;
    }
    List<BasedSequence> all = divided(row, false);
    return all.size() == columns ? all : whole;
  }

  private static List<BasedSequence> divided(BasedSequence row, boolean codeIsWhole) {
    List<BasedSequence> cells = new ArrayList<>();
    InlineMathScanner math = new InlineMathScanner(row.toString());
    // Lengths of backticks that do not come again.
    BitSet unclosed = new BitSet();
    int start = row.startsWith("|") ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' || c == '$') {
        i = afterEscapeOrMath(math, i) - 1;
      } else if (c == '`' && codeIsWhole) {
        i = afterCode(row, i, unclosed) - 1;
      } else if (c == '|') {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start, row.length()).trim());
    }
    return cells;
  }

  private static int afterEscapeOrMath(InlineMathScanner row, int at) {
    int dollars = row.dollars(at);
    return row.at(at).map(InlineMathScanner.Found::end).orElse(at + (dollars > 0 ? dollars : 2));
  }

  /** Returns the offset after a code span, or after the backticks if they open none. */
  private static int afterCode(BasedSequence row, int at, BitSet unclosed) {
    int from = afterBackticks(row, at);
    int length = from - at;
    if (unclosed.get(length)) {
      return from;
    }
    for (int i = from; i < row.length(); i++) {
      if (row.charAt(i) == '`') {
        int end = afterBackticks(row, i);
        if (end - i == length) {
          return end;
        }
        i = end - 1;
      }
    }
    unclosed.set(length);
    return from;
  }

  private static int afterBackticks(BasedSequence row, int at) {
    int end = at;
    while (end < row.length() && row.charAt(end) == '`') {
      end++;
    }
    return end;
  }
}
