package org.labpress.font;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other forms of single glyphs that a feature of GSUB offers: single and alternate substitution
 * (OpenType 1.9, lookup types 1 and 3), in whatever script.
 */
final class GlyphAlternates {
  private static final int EXTENSION = 7;
  private static final int SINGLE = 1;
  private static final int ALTERNATE = 3;

  /** Fonts have one or two for each of these features. */
  private static final int MOST_LOOKUPS = 200;

  private final Map<String, List<Subtable>> features = new HashMap<>();

  private record Subtable(int type, TableBytes table, GlyphRanges coverage) {}

  private GlyphAlternates() {}

  static GlyphAlternates none() {
    return new GlyphAlternates();
  }

  /** Reads the features that setting formulas asks for. */
  static GlyphAlternates read(TableBytes gsub, List<String> names) {
    GlyphAlternates alternates = new GlyphAlternates();
    Set<String> seen = new HashSet<>();
    TableBytes list = gsub.linked(6);
    TableBytes lookups = gsub.linked(8);
    for (int i = 0; i < list.u16(0); i++) {
      String name = list.tag(2 + 6 * i);
      if (names.contains(name)) {
        TableBytes feature = list.linked(6 + 6 * i);
        List<Subtable> subtables =
            alternates.features.computeIfAbsent(name, key -> new ArrayList<>());
        for (int k = 0; k < feature.u16(2) && seen.size() < MOST_LOOKUPS; k++) {
          int lookup = feature.u16(4 + 2 * k);
          // Each script has a record of its own; most name the same lookups.
          if (seen.add(name + lookup)) {
            addSubtables(lookups.linked(2 + 2 * lookup), subtables);
          }
        }
      }
    }
    return alternates;
  }

  private static void addSubtables(TableBytes lookup, List<Subtable> subtables) {
    for (int i = 0; i < Math.min(lookup.u16(4), MOST_LOOKUPS); i++) {
      int type = lookup.u16(0);
      TableBytes table = lookup.linked(6 + 2 * i);
      if (type == EXTENSION) {
        type = table.u16(2);
        table = table.from(table.u32(4));
      }
      if (type == SINGLE || type == ALTERNATE) {
        subtables.add(new Subtable(type, table, GlyphRanges.coverage(table.linked(2))));
      }
    }
  }

  /**
   * Returns another form of the glyph, or the glyph itself if there is none.
   *
   * @param choice which of several forms, from 0; the last if there are fewer
   */
  int of(int glyph, String feature, int choice) {
    try {
      for (Subtable subtable : features.getOrDefault(feature, List.of())) {
        int index = subtable.coverage.of(glyph);
        if (index >= 0) {
          return subtable.type == ALTERNATE
              ? alternate(subtable.table.linked(6 + 2 * index), glyph, choice)
              : single(subtable.table, glyph, index);
        }
      }
      return glyph;
    } catch (UncheckedIOException brokenTable) {
      return glyph;
    }
  }

  private static int alternate(TableBytes set, int glyph, int choice) {
    int count = set.u16(0);
    return count == 0 ? glyph : set.u16(2 + 2 * Math.min(choice, count - 1));
  }

  private static int single(TableBytes table, int glyph, int index) {
    return table.u16(0) == 1 ? (glyph + table.u16(4)) & 0xFFFF : table.u16(6 + 2 * index);
  }
}
