package org.labpress.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Finds the neighbours that a contextual lookup asks for: sequence context and chained sequence
 * context, each in its formats 1 (glyphs), 2 (classes of glyphs) and 3 (coverage tables) (OpenType
 * 1.9, "OpenType Layout Common Table Formats").
 */
final class GlyphContext {
  private final Function<TableBytes, GlyphRanges> coverages;
  private final Function<TableBytes, GlyphRanges> classes;

  /**
   * @param coverages reads a coverage table
   * @param classes reads a table of classes
   */
  GlyphContext(
      Function<TableBytes, GlyphRanges> coverages, Function<TableBytes, GlyphRanges> classes) {
    this.coverages = coverages;
    this.classes = classes;
  }

  /**
   * A context that was found.
   *
   * @param places of its input, ascending
   * @param calls where the lookups begin that are to run on it, each with its place in the input
   * @param count how many there are
   */
  record Match(List<Integer> places, TableBytes calls, int count) {}

  /** Numbers that stand in a row. */
  private record Row(TableBytes table, int at, int count) {
    int end() {
      return at + 2 * count;
    }
  }

  /** What glyphs are compared with: the numbers of a rule mean glyphs, classes or coverages. */
  private interface Comparison {
    boolean holds(int number, int glyph);
  }

  /**
   * Finds a context at a place.
   *
   * @param chained whether neighbours before and after the input count too
   */
  Optional<Match> match(
      TableBytes table, boolean chained, IntPredicate skipped, GlyphBuffer buffer, int at) {
    Search search = new Search(skipped, buffer, at);
    int glyph = buffer.glyph(at);
    return switch (table.u16(0)) {
      case 1 -> {
        int index = coverages.apply(table.linked(2)).of(glyph);
        Comparison same = (number, other) -> number == other;
        yield index < 0 || index >= table.u16(4)
            ? Optional.empty()
            : search.rules(table, 6 + 2 * index, chained, same, same, same);
      }
      case 2 -> {
        if (coverages.apply(table.linked(2)).of(glyph) < 0) {
          yield Optional.empty();
        }
        Comparison input = ofClass(table.linked(chained ? 6 : 4));
        Comparison before = chained ? ofClass(table.linked(4)) : input;
        Comparison after = chained ? ofClass(table.linked(8)) : input;
        int set = classes.apply(table.linked(chained ? 6 : 4)).of(glyph);
        int countAt = chained ? 10 : 6;
        yield set >= table.u16(countAt)
            ? Optional.empty()
            : search.rules(table, countAt + 2 + 2 * set, chained, before, input, after);
      }
      case 3 -> {
        Comparison covered = (number, other) -> coverages.apply(table.from(number)).of(other) >= 0;
        if (!chained) {
          Row input = new Row(table, 6, table.u16(2));
          Row none = new Row(table, 0, 0);
          yield search
              .places(none, input, none, covered, covered, covered)
              .map(found -> new Match(found, table.from(input.end()), table.u16(4)));
        }
        Row before = new Row(table, 4, table.u16(2));
        Row input = new Row(table, before.end() + 2, table.u16(before.end()));
        Row after = new Row(table, input.end() + 2, table.u16(input.end()));
        yield search
            .places(before, input, after, covered, covered, covered)
            .map(found -> new Match(found, table.from(after.end() + 2), table.u16(after.end())));
      }
      default -> Optional.empty();
    };
  }

  private Comparison ofClass(TableBytes table) {
    GlyphRanges ranges = classes.apply(table);
    return (number, glyph) -> ranges.of(glyph) == number;
  }

  /** Looks around one place. */
  private record Search(IntPredicate skipped, GlyphBuffer buffer, int at) {

    /** Tries the rules of a set in order; their input is written without its first glyph. */
    Optional<Match> rules(
        TableBytes table,
        int setAt,
        boolean chained,
        Comparison before,
        Comparison input,
        Comparison after) {
      if (table.u16(setAt) == 0) {
        return Optional.empty();
      }
      TableBytes set = table.linked(setAt);
      for (int i = 0; i < set.u16(0) && buffer.mayGoOn(); i++) {
        TableBytes rule = set.linked(2 + 2 * i);
        Row back = chained ? new Row(rule, 2, rule.u16(0)) : new Row(rule, 0, 0);
        int countAt = chained ? back.end() : 0;
        int inputAt = chained ? countAt + 2 : 4;
        // The place of the first glyph in the row is not read.
        Row whole = new Row(rule, inputAt - 2, Math.max(1, rule.u16(countAt)));
        Row ahead =
            chained
                ? new Row(rule, whole.end() + 2, rule.u16(whole.end()))
                : new Row(rule, whole.end(), 0);
        Optional<List<Integer>> places = places(back, whole, ahead, before, input, after, 1);
        if (places.isPresent()) {
          int calls = chained ? ahead.end() + 2 : whole.end();
          int count = rule.u16(chained ? ahead.end() : 2);
          return Optional.of(new Match(places.get(), rule.from(calls), count));
        }
      }
      return Optional.empty();
    }

    Optional<List<Integer>> places(
        Row before, Row input, Row after, Comparison back, Comparison in, Comparison ahead) {
      return places(before, input, after, back, in, ahead, 0);
    }

    /**
     * @param known how many glyphs of the input are known to match
     */
    private Optional<List<Integer>> places(
        Row before,
        Row input,
        Row after,
        Comparison back,
        Comparison in,
        Comparison ahead,
        int known) {
      int place = at;
      for (int i = 0; i < before.count; i++) {
        place = buffer.previous(place, skipped);
        if (place < 0 || !back.holds(before.table.u16(before.at + 2 * i), buffer.glyph(place))) {
          return Optional.empty();
        }
      }
      List<Integer> places = new ArrayList<>();
      place = at;
      for (int i = 0; i < input.count; i++) {
        place = i == 0 ? at : buffer.next(place, skipped);
        if (place < 0
            || (i >= known && !in.holds(input.table.u16(input.at + 2 * i), buffer.glyph(place)))) {
          return Optional.empty();
        }
        places.add(place);
      }
      for (int i = 0; i < after.count; i++) {
        place = buffer.next(place, skipped);
        if (place < 0 || !ahead.holds(after.table.u16(after.at + 2 * i), buffer.glyph(place))) {
          return Optional.empty();
        }
      }
      return Optional.of(places);
    }
  }
}
