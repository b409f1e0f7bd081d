package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What GSUB and GPOS have in common: scripts, features and lookups (OpenType 1.9, "OpenType Layout
 * Common Table Formats").
 *
 * @param lookups of the whole table, by index
 * @param active indices of the lookups that the asked features use for Latin script in its default
 *     language, in the order in which they apply
 */
record LookupTable(List<Lookup> lookups, List<Integer> active) {
  private static final int NO_FEATURE = 0xFFFF;

  /** Records that may be read; fonts of many scripts have some thousands. */
  private static final int MOST_RECORDS = 50_000;

  /**
   * One lookup.
   *
   * @param type of the subtables; never the extension type
   * @param skipped the glyphs that it does not see
   */
  record Lookup(int type, IntPredicate skipped, List<TableBytes> subtables) {}

  /**
   * Reads a table.
   *
   * @param extensionType the lookup type that only points to another: 7 in GSUB, 9 in GPOS
   */
  static LookupTable read(
      TableBytes table, int extensionType, Set<String> features, GlyphDefinitions definitions) {
    TableBytes list = table.linked(8);
    List<Lookup> lookups = new ArrayList<>();
    int records = 0;
    for (int i = 0; i < list.u16(0); i++) {
      TableBytes lookup = list.linked(2 + 2 * i);
      records = counted(records, 1 + lookup.u16(4));
      lookups.add(lookup(lookup, extensionType, definitions));
    }
    TreeSet<Integer> active = new TreeSet<>();
    TableBytes featureList = table.linked(6);
    for (int index : featuresOfLatin(table.linked(4))) {
      if (features.contains(featureList.tag(2 + 6 * index))) {
        TableBytes feature = featureList.linked(6 + 6 * index);
        records = counted(records, 1 + feature.u16(2));
        for (int i = 0; i < feature.u16(2); i++) {
          active.add(feature.u16(4 + 2 * i));
        }
      }
    }
    active.removeIf(index -> index >= lookups.size());
    return new LookupTable(List.copyOf(lookups), List.copyOf(active));
  }

  /** Broken tables overlap, so that a small font may seem to hold billions of records. */
  private static int counted(int records, int more) {
    if (records + more > MOST_RECORDS) {
      throw new UncheckedIOException(
          new IOException("font has more than %d rules of layout".formatted(MOST_RECORDS)));
    }
    return records + more;
  }

  private static List<Integer> featuresOfLatin(TableBytes scripts) {
    Optional<TableBytes> script = script(scripts, "latn").or(() -> script(scripts, "DFLT"));
    if (script.isEmpty() || script.get().u16(0) == 0) {
      return List.of();
    }
    TableBytes language = script.get().linked(0);
    List<Integer> features = new ArrayList<>();
    if (language.u16(2) != NO_FEATURE) {
      features.add(language.u16(2));
    }
    for (int i = 0; i < language.u16(4); i++) {
      features.add(language.u16(6 + 2 * i));
    }
    return features;
  }

  private static Optional<TableBytes> script(TableBytes scripts, String tag) {
    for (int i = 0; i < scripts.u16(0); i++) {
      if (scripts.tag(2 + 6 * i).equals(tag)) {
        return Optional.of(scripts.linked(6 + 6 * i));
      }
    }
    return Optional.empty();
  }

  private static Lookup lookup(TableBytes table, int extensionType, GlyphDefinitions definitions) {
    int type = table.u16(0);
    int flag = table.u16(2);
    int count = table.u16(4);
    List<TableBytes> subtables = new ArrayList<>();
    int extended = type;
    for (int i = 0; i < count; i++) {
      TableBytes subtable = table.linked(6 + 2 * i);
      if (type == extensionType) {
        extended = subtable.u16(2);
        subtable = subtable.from(subtable.u32(4));
      }
      subtables.add(subtable);
    }
    int markSet = (flag & 16) != 0 ? table.u16(6 + 2 * count) : 0;
    return new Lookup(extended, definitions.skippedBy(flag, markSet), List.copyOf(subtables));
  }
}
