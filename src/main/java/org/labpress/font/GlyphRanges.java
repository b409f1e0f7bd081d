package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A number for each glyph of some ranges: a coverage table or a class definition table (OpenType
 * 1.9, "OpenType Layout Common Table Formats"). It is read where it lies, so that a broken font
 * cannot make it large.
 */
final class GlyphRanges {
  private final TableBytes table;
  private final Form form;
  private final int count;

  /** The four ways in which such a table is written. */
  private enum Form {
    COVERED_GLYPHS,
    COVERED_RANGES,
    CLASSES_IN_ORDER,
    CLASSES_OF_RANGES
  }

  private GlyphRanges(TableBytes table, Form form, int count) {
    this.table = table;
    this.form = form;
    this.count = count;
  }

  /** Reads a coverage table: covered glyphs are counted from 0, all others have -1. */
  static GlyphRanges coverage(TableBytes table) {
    Form form =
        switch (table.u16(0)) {
          case 1 -> Form.COVERED_GLYPHS;
          case 2 -> Form.COVERED_RANGES;
          default -> throw unknown("coverage", table.u16(0));
        };
    return new GlyphRanges(table, form, table.u16(2));
  }

  /** Reads a class definition table: glyphs that it does not name are of class 0. */
  static GlyphRanges classes(TableBytes table) {
    return switch (table.u16(0)) {
      case 1 -> new GlyphRanges(table, Form.CLASSES_IN_ORDER, table.u16(4));
      case 2 -> new GlyphRanges(table, Form.CLASSES_OF_RANGES, table.u16(2));
      default -> throw unknown("class definition", table.u16(0));
    };
  }

  /** Returns the number of a glyph. */
  int of(int glyph) {
    return switch (form) {
      case COVERED_GLYPHS -> search(glyph, 2);
      case COVERED_RANGES -> {
        int at = 4 + 6 * search(glyph, 6);
        yield at < 4 ? -1 : table.u16(at + 4) + glyph - table.u16(at);
      }
      case CLASSES_IN_ORDER -> {
        int index = glyph - table.u16(2);
        yield index < 0 || index >= count ? 0 : table.u16(6 + 2 * index);
      }
      case CLASSES_OF_RANGES -> {
        int index = search(glyph, 6);
        yield index < 0 ? 0 : table.u16(4 + 6 * index + 4);
      }
    };
  }

  /**
   * Returns the index of the record that holds the glyph, or -1.
   *
   * @param size of a record: 2 for a glyph, 6 for a range
   */
  private int search(int glyph, int size) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = 4 + size * middle;
      if (glyph < table.u16(at)) {
        high = middle - 1;
      } else if (glyph > table.u16(size == 2 ? at : at + 2)) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  private static UncheckedIOException unknown(String table, int format) {
    return new UncheckedIOException(
        new IOException("font has a %s table of format %d".formatted(table, format)));
  }
}
