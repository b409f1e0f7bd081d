package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A number for each glyph of some ranges: a coverage table or a class definition table (OpenType
 * 1.9, "OpenType Layout Common Table Formats").
 */
final class GlyphRanges {
  private final int[] first;
  private final int[] last;
  private final int[] value;
  private final boolean counting;
  private final int elsewhere;

  private GlyphRanges(int count, boolean counting, int elsewhere) {
    this.first = new int[count];
    this.last = new int[count];
    this.value = new int[count];
    this.counting = counting;
    this.elsewhere = elsewhere;
  }

  /** Reads a coverage table: covered glyphs are counted from 0, all others have -1. */
  static GlyphRanges coverage(TableBytes table) {
    int format = table.u16(0);
    int count = table.u16(2);
    GlyphRanges ranges = new GlyphRanges(count, true, -1);
    for (int i = 0; i < count; i++) {
      switch (format) {
        case 1 -> ranges.set(i, table.u16(4 + 2 * i), table.u16(4 + 2 * i), i);
        case 2 -> ranges.set(i, table.u16(4 + 6 * i), table.u16(6 + 6 * i), table.u16(8 + 6 * i));
        default -> throw unknown("coverage", format);
      }
    }
    return ranges;
  }

  /** Reads a class definition table: glyphs that it does not name are of class 0. */
  static GlyphRanges classes(TableBytes table) {
    int format = table.u16(0);
    if (format != 1 && format != 2) {
      throw unknown("class definition", format);
    }
    int count = table.u16(format == 1 ? 4 : 2);
    GlyphRanges ranges = new GlyphRanges(count, false, 0);
    for (int i = 0; i < count; i++) {
      if (format == 1) {
        int glyph = table.u16(2) + i;
        ranges.set(i, glyph, glyph, table.u16(6 + 2 * i));
      } else {
        ranges.set(i, table.u16(4 + 6 * i), table.u16(6 + 6 * i), table.u16(8 + 6 * i));
      }
    }
    return ranges;
  }

  /** Returns the number of a glyph. */
  int of(int glyph) {
    int low = 0;
    int high = first.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (glyph < first[middle]) {
        high = middle - 1;
      } else if (glyph > last[middle]) {
        low = middle + 1;
      } else {
        return counting ? value[middle] + glyph - first[middle] : value[middle];
      }
    }
    return elsewhere;
  }

  private void set(int index, int from, int to, int number) {
    first[index] = from;
    last[index] = to;
    value[index] = number;
  }

  private static UncheckedIOException unknown(String table, int format) {
    return new UncheckedIOException(
        new IOException("font has a %s table of format %d".formatted(table, format)));
  }
}
