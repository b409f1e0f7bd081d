package org.labpress.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accents over letters with which they make no single character, as in x̄: the mark to base lookups
 * (type 4) of GPOS (OpenType 1.9).
 */
final class MarkPlacement {
  private static final int EXTENSION = 9;
  private static final int MARK_TO_BASE = 4;

  /** Where the origin of a mark lies, in font units from the origin of its letter. */
  record Offset(int x, int y) {}

  /** What one lookup knows of marks and letters. */
  private record Subtable(GlyphRanges marks, GlyphRanges bases, TableBytes table) {
    Optional<Offset> offset(int base, int mark) {
      int markIndex = marks.of(mark);
      int baseIndex = bases.of(base);
      if (markIndex < 0 || baseIndex < 0) {
        return Optional.empty();
      }
      int classes = table.u16(6);
      TableBytes markArray = table.linked(8);
      int markClass = markArray.u16(2 + 4 * markIndex);
      TableBytes baseArray = table.linked(10);
      int anchorAt = 2 + 2 * (baseIndex * classes + markClass);
      if (markClass >= classes || baseArray.u16(anchorAt) == 0) {
        return Optional.empty();
      }
      TableBytes onBase = baseArray.linked(anchorAt);
      TableBytes onMark = markArray.linked(4 + 4 * markIndex);
      return Optional.of(new Offset(onBase.s16(2) - onMark.s16(2), onBase.s16(4) - onMark.s16(4)));
    }
  }

  private final List<Subtable> subtables;

  private MarkPlacement(List<Subtable> subtables) {
    this.subtables = subtables;
  }

  static MarkPlacement none() {
    return new MarkPlacement(List.of());
  }

  static MarkPlacement read(TableBytes gpos, GlyphDefinitions definitions) {
    LookupTable table = LookupTable.read(gpos, EXTENSION, Set.of("mark"), definitions);
    List<Subtable> subtables = new ArrayList<>();
    for (int index : table.active()) {
      LookupTable.Lookup lookup = table.lookups().get(index);
      if (lookup.type() == MARK_TO_BASE) {
        for (TableBytes subtable : lookup.subtables()) {
          subtables.add(
              new Subtable(
                  GlyphRanges.coverage(subtable.linked(2)),
                  GlyphRanges.coverage(subtable.linked(4)),
                  subtable));
        }
      }
    }
    return new MarkPlacement(List.copyOf(subtables));
  }

  /** Returns the place of a mark; empty if the font knows none for this pair. */
  Optional<Offset> offset(int base, int mark) {
    // HarfBuzz lets every lookup that knows a pair place it anew, so the last one holds.
    Optional<Offset> placed = Optional.empty();
    for (Subtable subtable : subtables) {
      Optional<Offset> offset = subtable.offset(base, mark);
      placed = offset.isPresent() ? offset : placed;
    }
    return placed;
  }
}
