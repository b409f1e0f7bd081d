package org.labpress.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ligatures and shapes that depend on their neighbours: the single, ligature, contextual and
 * chained contextual lookups (types 1, 4, 5 and 6) of GSUB (OpenType 1.9).
 *
 * <p>Lookups of other types do nothing: one glyph for several and alternates are rare in the
 * features that are on for all text.
 */
final class GlyphSubstitution {
  private static final int EXTENSION = 7;
  private static final int SINGLE = 1;
  private static final int LIGATURE = 4;
  private static final int CONTEXT = 5;
  private static final int CHAINING = 6;

  /** The features that are on for all text; others are for an author to ask for. */
  private static final Set<String> FEATURES =
      Set.of("ccmp", "rlig", "rclt", "liga", "clig", "calt");

  /** Makes letters and accents fit each other. */
  private static final Set<String> COMPOSITION = Set.of("ccmp");

  /** Lookups call lookups; the bundled faces do so once. */
  private static final int DEEPEST_CALL = 8;

  private final LookupTable table;

  /** By offset in the table; each is asked for at every glyph of every word. */
  private final Map<Integer, GlyphRanges> coverages = new ConcurrentHashMap<>();

  private final GlyphContext contexts = new GlyphContext(this::coverage, GlyphRanges::classes);

  private GlyphSubstitution(LookupTable table) {
    this.table = table;
  }

  static GlyphSubstitution none() {
    return new GlyphSubstitution(new LookupTable(List.of(), List.of()));
  }

  /**
   * Reads the table.
   *
   * @param plain whether to leave out ligatures, for code
   */
  static GlyphSubstitution read(TableBytes gsub, GlyphDefinitions definitions, boolean plain) {
    Set<String> features = plain ? COMPOSITION : FEATURES;
    return new GlyphSubstitution(LookupTable.read(gsub, EXTENSION, features, definitions));
  }

  /** Replaces glyphs in place; a ligature stands for the characters of all its parts. */
  void apply(GlyphBuffer buffer) {
    for (int index : table.active()) {
      LookupTable.Lookup lookup = table.lookups().get(index);
      for (int at = 0; at < buffer.size(); ) {
        at += Math.max(1, applyAt(lookup, buffer, at, 0));
      }
    }
  }

  /** Returns by how many glyphs to go on, or 0 if the lookup does not match here. */
  private int applyAt(LookupTable.Lookup lookup, GlyphBuffer buffer, int at, int depth) {
    if (lookup.skipped().test(buffer.glyph(at)) || depth > DEEPEST_CALL) {
      return 0;
    }
    for (TableBytes subtable : lookup.subtables()) {
      if (!buffer.mayGoOn()) {
        return 0;
      }
      int advance =
          switch (lookup.type()) {
            case SINGLE -> single(subtable, buffer, at);
            case LIGATURE -> ligature(subtable, lookup.skipped(), buffer, at);
            case CONTEXT -> context(subtable, false, lookup.skipped(), buffer, at, depth);
            case CHAINING -> context(subtable, true, lookup.skipped(), buffer, at, depth);
            default -> 0;
          };
      if (advance > 0) {
        return advance;
      }
    }
    return 0;
  }

  private int single(TableBytes table, GlyphBuffer buffer, int at) {
    int glyph = buffer.glyph(at);
    int index = coverage(table, 2).of(glyph);
    if (index < 0) {
      return 0;
    }
    buffer.replace(
        at,
        switch (table.u16(0)) {
          case 1 -> (glyph + table.u16(4)) & 0xFFFF;
          case 2 -> table.u16(6 + 2 * index);
          default -> glyph;
        });
    return 1;
  }

  private int ligature(TableBytes table, IntPredicate skipped, GlyphBuffer buffer, int at) {
    int index = coverage(table, 2).of(buffer.glyph(at));
    if (index < 0) {
      return 0;
    }
    TableBytes set = table.linked(6 + 2 * index);
    for (int i = 0; i < set.u16(0) && buffer.mayGoOn(); i++) {
      TableBytes ligature = set.linked(2 + 2 * i);
      int count = ligature.u16(2);
      List<Integer> places = new ArrayList<>(List.of(at));
      for (int part = 1; part < count; part++) {
        int next = buffer.next(places.get(part - 1), skipped);
        if (next < 0 || buffer.glyph(next) != ligature.u16(4 + 2 * (part - 1))) {
          break;
        }
        places.add(next);
      }
      if (places.size() == count) {
        buffer.join(places, ligature.u16(0));
        return 1;
      }
    }
    return 0;
  }

  private int context(
      TableBytes table,
      boolean chained,
      IntPredicate skipped,
      GlyphBuffer buffer,
      int at,
      int depth) {
    Optional<GlyphContext.Match> match = contexts.match(table, chained, skipped, buffer, at);
    if (match.isEmpty() || match.get().places().isEmpty()) {
      return 0;
    }
    List<Integer> places = new ArrayList<>(match.get().places());
    call(match.get(), buffer, places, depth);
    return Math.max(1, places.get(places.size() - 1) - at + 1);
  }

  /** Runs the lookups that a context names on the glyphs that it matched. */
  private void call(GlyphContext.Match match, GlyphBuffer buffer, List<Integer> places, int depth) {
    for (int i = 0; i < match.count() && buffer.mayGoOn(); i++) {
      int sequence = match.calls().u16(4 * i);
      int lookup = match.calls().u16(4 * i + 2);
      if (sequence < places.size() && lookup < table.lookups().size()) {
        int size = buffer.size();
        applyAt(table.lookups().get(lookup), buffer, places.get(sequence), depth + 1);
        int removed = size - buffer.size();
        if (removed > 0) {
          // A ligature took the glyphs after it; what is left of the context moves up.
          int from = sequence + 1;
          places.subList(from, Math.min(places.size(), from + removed)).clear();
          IntStream.range(from, places.size()).forEach(k -> places.set(k, places.get(k) - removed));
        }
      }
    }
  }

  private GlyphRanges coverage(TableBytes table, int at) {
    return coverage(table.linked(at));
  }

  private GlyphRanges coverage(TableBytes coverage) {
    return coverages.computeIfAbsent(coverage.offset(), key -> GlyphRanges.coverage(coverage));
  }
}
