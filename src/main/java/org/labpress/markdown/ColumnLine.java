package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;

/**
 * A line by its columns on a screen, on which authors draw tables: letters of East Asian scripts
 * and emoji take two columns, combining marks none, and a tab runs to the next multiple of four.
 */
final class ColumnLine {
  private static final int TAB = 4;

  /** First and last code points of the ranges that are two columns wide (Unicode, UAX 11). */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1FAFF, 0x20000, 0x3FFFD
  };

  private final BasedSequence chars;

  /** For each column the index of its character, and at the end that after the last one. */
  private final int[] indices;

  ColumnLine(BasedSequence chars) {
    this.chars = chars;
    int[] found = new int[chars.length() + 1];
    int column = 0;
    for (int i = 0; i < chars.length(); ) {
      int point = Character.codePointAt(chars, i);
      int width = point == '\t' ? TAB - column % TAB : width(point);
      if (column + width >= found.length) {
        found = Arrays.copyOf(found, 2 * found.length + TAB);
      }
      Arrays.fill(found, column, column + width, i);
      column += width;
      i += Character.charCount(point);
    }
    indices = Arrays.copyOf(found, column + 1);
    indices[column] = chars.length();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (point >= WIDE[i] && point <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  BasedSequence chars() {
    return chars;
  }

  int width() {
    return indices.length - 1;
  }

  /** Returns what stands in a column; a space to the right of the line, and for a tab. */
  char at(int column) {
    if (column < 0 || column >= width()) {
      return ' ';
    }
    char c = chars.charAt(indices[column]);
    return c == '\t' ? ' ' : c;
  }

  /** Returns the characters that begin in some columns; an empty text to the right of the line. */
  BasedSequence slice(int from, int to) {
    return chars.subSequence(index(from), Math.max(index(from), index(to)));
  }

  private int index(int column) {
    return indices[Math.max(0, Math.min(column, width()))];
  }
}
