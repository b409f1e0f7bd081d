package org.labpress.font;

import java.util.ArrayList;
import java.util.List;

/**
 * Kerning as fonts before OpenType have it: pairs in the {@code kern} table, version 0, format 0
 * (OpenType 1.9, "kern").
 */
final class KernTable {
  private static final int HORIZONTAL = 1;

  /** Bits that must be clear: minimum values, cross-stream kerning, and any other format. */
  private static final int UNKNOWN = 0xFF06;

  /** Where the pairs begin in a subtable, and the bytes of each. */
  private static final int PAIRS = 14;

  private static final int PAIR = 6;
  private static final int MOST_SUBTABLES = 16;

  private final List<TableBytes> subtables;

  private KernTable(List<TableBytes> subtables) {
    this.subtables = subtables;
  }

  static KernTable read(TableBytes table) {
    List<TableBytes> subtables = new ArrayList<>();
    int at = 4;
    int count = table.u16(0) == 0 ? Math.min(table.u16(2), MOST_SUBTABLES) : 0;
    for (int i = 0; i < count; i++) {
      TableBytes subtable = table.from(at);
      int coverage = subtable.u16(4);
      if ((coverage & HORIZONTAL) != 0 && (coverage & UNKNOWN) == 0) {
        subtables.add(subtable);
      }
      at += subtable.u16(2);
    }
    return new KernTable(List.copyOf(subtables));
  }

  /** Returns the change of the advance of the first glyph, in font units. */
  int kern(int left, int right) {
    int sum = 0;
    for (TableBytes subtable : subtables) {
      int low = 0;
      int high = subtable.u16(6) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int at = PAIRS + PAIR * middle;
        int order =
            Integer.compareUnsigned(
                (left << 16) | right, (subtable.u16(at) << 16) | subtable.u16(at + 2));
        if (order == 0) {
          sum += subtable.s16(at + 4);
          break;
        }
        low = order > 0 ? middle + 1 : low;
        high = order < 0 ? middle - 1 : high;
      }
    }
    return sum;
  }
}
