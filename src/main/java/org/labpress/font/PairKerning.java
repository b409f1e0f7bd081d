package org.labpress.font;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/** Kerning: the pair adjustments (lookup type 2) of GPOS (OpenType 1.9). */
final class PairKerning {
  private static final int EXTENSION = 9;
  private static final int PAIR_ADJUSTMENT = 2;
  private static final int X_ADVANCE = 4;

  /** The pairs of one lookup; of its subtables the first that knows a pair holds. */
  private record Lookup(IntPredicate skipped, List<Subtable> subtables) {}

  /** Part of a lookup. */
  private interface Subtable {
    /** Returns the change of the first glyph's advance, or empty if the pair is not here. */
    OptionalInt kern(int left, int right);
  }

  private final List<Lookup> lookups;

  private PairKerning(List<Lookup> lookups) {
    this.lookups = lookups;
  }

  static PairKerning none() {
    return new PairKerning(List.of());
  }

  /** Returns the kerning of a font that has an old table instead of GPOS. */
  static PairKerning of(KernTable table) {
    Subtable pairs = (left, right) -> OptionalInt.of(table.kern(left, right));
    return new PairKerning(List.of(new Lookup(glyph -> false, List.of(pairs))));
  }

  /** Returns whether no pair is kerned. */
  boolean isEmpty() {
    return lookups.isEmpty();
  }

  static PairKerning read(TableBytes gpos, GlyphDefinitions definitions) {
    LookupTable table = LookupTable.read(gpos, EXTENSION, Set.of("kern"), definitions);
    List<Lookup> lookups = new ArrayList<>();
    for (int index : table.active()) {
      LookupTable.Lookup lookup = table.lookups().get(index);
      if (lookup.type() == PAIR_ADJUSTMENT) {
        lookups.add(
            new Lookup(
                lookup.skipped(), lookup.subtables().stream().map(PairKerning::subtable).toList()));
      }
    }
    return new PairKerning(List.copyOf(lookups));
  }

  /**
   * Returns the change of each glyph's advance.
   *
   * @param glyphs of one run, in order
   * @return as many numbers, in font units
   */
  int[] adjustments(int[] glyphs) {
    int[] adjustments = new int[glyphs.length];
    for (Lookup lookup : lookups) {
      int left = next(lookup, glyphs, 0);
      while (left < glyphs.length) {
        int right = next(lookup, glyphs, left + 1);
        if (right < glyphs.length) {
          adjustments[left] += kern(lookup, glyphs[left], glyphs[right]);
        }
        left = right;
      }
    }
    return adjustments;
  }

  private static int next(Lookup lookup, int[] glyphs, int from) {
    int at = from;
    while (at < glyphs.length && lookup.skipped().test(glyphs[at])) {
      at++;
    }
    return at;
  }

  private static int kern(Lookup lookup, int left, int right) {
    for (Subtable subtable : lookup.subtables()) {
      OptionalInt found = subtable.kern(left, right);
      if (found.isPresent()) {
        return found.getAsInt();
      }
    }
    return 0;
  }

  private static Subtable subtable(TableBytes table) {
    GlyphRanges coverage = GlyphRanges.coverage(table.linked(2));
    int first = table.u16(4);
    int valueSize = 2 * Integer.bitCount(first & 0xFF);
    int recordSize = valueSize + 2 * Integer.bitCount(table.u16(6) & 0xFF);
    // The values of a record follow each other in the order of their bits.
    int advanceAt = 2 * Integer.bitCount(first & (X_ADVANCE - 1));
    boolean hasAdvance = (first & X_ADVANCE) != 0;
    return switch (table.u16(0)) {
      case 1 ->
          (left, right) -> {
            int index = coverage.of(left);
            if (index < 0) {
              return OptionalInt.empty();
            }
            TableBytes set = table.linked(10 + 2 * index);
            int at = findPair(set, 2 + recordSize, right);
            return at < 0
                ? OptionalInt.empty()
                : OptionalInt.of(hasAdvance ? set.s16(at + 2 + advanceAt) : 0);
          };
      case 2 -> {
        GlyphRanges leftClasses = GlyphRanges.classes(table.linked(8));
        GlyphRanges rightClasses = GlyphRanges.classes(table.linked(10));
        int leftCount = table.u16(12);
        int rightCount = table.u16(14);
        yield (left, right) -> {
          int leftClass = leftClasses.of(left);
          int rightClass = rightClasses.of(right);
          if (coverage.of(left) < 0 || leftClass >= leftCount || rightClass >= rightCount) {
            return OptionalInt.empty();
          }
          int at = 16 + (leftClass * rightCount + rightClass) * recordSize;
          return OptionalInt.of(hasAdvance ? table.s16(at + advanceAt) : 0);
        };
      }
      default -> (left, right) -> OptionalInt.empty();
    };
  }

  /** Returns where the record of the second glyph stands in a pair set, or -1. */
  private static int findPair(TableBytes set, int recordSize, int glyph) {
    int low = 0;
    int high = set.u16(0) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = set.u16(2 + middle * recordSize);
      if (found == glyph) {
        return 2 + middle * recordSize;
      }
      if (found < glyph) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
