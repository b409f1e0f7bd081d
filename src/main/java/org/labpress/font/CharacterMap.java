package org.labpress.font;

import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Which glyph shows a character: the formats 0, 4, 6 and 12 of the {@code cmap} table (OpenType
 * 1.9), read where they lie.
 */
final class CharacterMap {
  private static final int SYMBOLS = 0xF000;
  private static final int LARGEST_OF_SYMBOLS = 0xFF;

  private final Optional<TableBytes> table;
  private final boolean symbols;
  private final int glyphCount;

  private CharacterMap(Optional<TableBytes> table, boolean symbols, int glyphCount) {
    this.table = table;
    this.symbols = symbols;
    this.glyphCount = glyphCount;
  }

  /** Reads the subtable that knows the most of Unicode. */
  static CharacterMap read(TableBytes cmap, int glyphCount) {
    Optional<TableBytes> table = Optional.empty();
    int best = 0;
    for (int i = 0; i < cmap.u16(2); i++) {
      int rank = rank(cmap.u16(4 + 8 * i), cmap.u16(6 + 8 * i));
      if (rank > best) {
        TableBytes found = cmap.from(cmap.u32(8 + 8 * i));
        switch (found.u16(0)) {
          case 0, 4, 6, 12 -> {
            table = Optional.of(found);
            best = rank;
          }
          default -> {}
        }
      }
    }
    return new CharacterMap(table, best == 1, glyphCount);
  }

  /** Unicode beyond U+FFFF goes before the rest, and symbols of a font's own come last. */
  private static int rank(int platform, int encoding) {
    return switch (platform) {
      case 3 -> encoding == 10 ? 5 : encoding == 1 ? 3 : encoding == 0 ? 1 : 0;
      case 0 -> encoding == 4 || encoding == 6 ? 4 : encoding == 5 ? 0 : 2;
      default -> 0;
    };
  }

  /** Returns whether the font says anything of Unicode. */
  boolean isEmpty() {
    return table.isEmpty();
  }

  /** Returns the glyph of a character, 0 if there is none. */
  int glyph(int codePoint) {
    if (table.isEmpty()) {
      return 0;
    }
    try {
      int glyph = glyph(table.get(), codePoint);
      if (glyph == 0 && symbols && codePoint <= LARGEST_OF_SYMBOLS) {
        glyph = glyph(table.get(), SYMBOLS + codePoint);
      }
      return glyph < glyphCount ? glyph : 0;
    } catch (UncheckedIOException brokenTable) {
      return 0;
    }
  }

  private static int glyph(TableBytes table, int codePoint) {
    return switch (table.u16(0)) {
      case 0 -> codePoint < 256 ? table.u8(6 + codePoint) : 0;
      case 4 -> codePoint < 0x1_0000 ? inSegments(table, codePoint) : 0;
      case 6 -> {
        int index = codePoint - table.u16(6);
        yield index < 0 || index >= table.u16(8) ? 0 : table.u16(10 + 2 * index);
      }
      default -> inGroups(table, codePoint);
    };
  }

  private static int inSegments(TableBytes table, int codePoint) {
    int twice = table.u16(6) & ~1;
    int low = 0;
    int high = twice / 2 - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (table.u16(14 + 2 * middle) < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low > high) {
      return 0;
    }
    int starts = 16 + twice;
    int start = table.u16(starts + 2 * low);
    if (codePoint < start || codePoint > table.u16(14 + 2 * low)) {
      return 0;
    }
    int delta = table.u16(starts + twice + 2 * low);
    int offsetAt = starts + 2 * twice + 2 * low;
    int offset = table.u16(offsetAt);
    if (offset == 0) {
      return (codePoint + delta) & 0xFFFF;
    }
    int glyph = table.u16(offsetAt + offset + 2 * (codePoint - start));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  private static int inGroups(TableBytes table, int codePoint) {
    long low = 0;
    long high = table.u32(12) - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      TableBytes group = table.from(16 + 12 * middle);
      if (codePoint < group.u32(0)) {
        high = middle - 1;
      } else if (codePoint > group.u32(4)) {
        low = middle + 1;
      } else {
        return (int) Math.min(group.u32(8) + codePoint - group.u32(0), Integer.MAX_VALUE);
      }
    }
    return 0;
  }
}
