package org.labpress.font;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The GDEF table: which glyphs a lookup passes over (OpenType 1.9, "GDEF", "Lookup flags"). */
final class GlyphDefinitions {
  private static final int CLASS_BASE = 1;
  private static final int CLASS_LIGATURE = 2;
  private static final int CLASS_MARK = 3;

  private final Optional<GlyphRanges> classes;
  private final Optional<GlyphRanges> markClasses;
  private final List<GlyphRanges> markSets;

  private GlyphDefinitions(
      Optional<GlyphRanges> classes,
      Optional<GlyphRanges> markClasses,
      List<GlyphRanges> markSets) {
    this.classes = classes;
    this.markClasses = markClasses;
    this.markSets = markSets;
  }

  static GlyphDefinitions read(Optional<TableBytes> gdef) {
    return gdef.map(
            table ->
                new GlyphDefinitions(
                    optional(table, 4).map(GlyphRanges::classes),
                    optional(table, 10).map(GlyphRanges::classes),
                    table.u16(2) >= 2
                        ? optional(table, 12).map(GlyphDefinitions::markSets).orElse(List.of())
                        : List.of()))
        .orElse(new GlyphDefinitions(Optional.empty(), Optional.empty(), List.of()));
  }

  /** Returns whether the glyph is a combining mark. */
  boolean isMark(int glyph) {
    return classOf(glyph) == CLASS_MARK;
  }

  /** Returns which glyphs a lookup with this flag does not see. */
  IntPredicate skippedBy(int flag, int markSet) {
    int attachment = flag >> 8;
    return glyph ->
        switch (classOf(glyph)) {
          case CLASS_BASE -> (flag & 2) != 0;
          case CLASS_LIGATURE -> (flag & 4) != 0;
          case CLASS_MARK ->
              (flag & 8) != 0
                  || ((flag & 16) != 0 && !inMarkSet(glyph, markSet))
                  || (attachment != 0 && markClass(glyph) != attachment);
          default -> false;
        };
  }

  private boolean inMarkSet(int glyph, int set) {
    return set < markSets.size() && markSets.get(set).of(glyph) >= 0;
  }

  private int classOf(int glyph) {
    return classes.map(ranges -> ranges.of(glyph)).orElse(0);
  }

  private int markClass(int glyph) {
    return markClasses.map(ranges -> ranges.of(glyph)).orElse(0);
  }

  private static Optional<TableBytes> optional(TableBytes table, int at) {
    return table.u16(at) == 0 ? Optional.empty() : Optional.of(table.linked(at));
  }

  private static List<GlyphRanges> markSets(TableBytes table) {
    return IntStream.range(0, table.u16(2))
        .mapToObj(i -> GlyphRanges.coverage(table.from(table.u32(4 + 4 * i))))
        .toList();
  }
}
