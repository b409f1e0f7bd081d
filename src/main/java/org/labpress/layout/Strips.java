package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.layout.VerticalItem.Strip;

/** Builds strips out of strips. */
final class Strips {
  private Strips() {}

  /** Returns one strip that holds the others, one below the other. */
  static Strip stacked(List<Strip> strips) {
    List<Placed> items = new ArrayList<>();
    List<SetLine> lines = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    double height = 0;
    for (Strip strip : strips) {
      collect(strip, height, items, lines, notes);
      height += strip.height();
    }
    return new Strip(height, items, lines, notes, false, Optional.empty());
  }

  /** Returns one strip that holds the others, tops level. */
  static Strip sideBySide(List<Strip> strips) {
    List<Placed> items = new ArrayList<>();
    List<SetLine> lines = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    double height = 0;
    for (Strip strip : strips) {
      collect(strip, 0, items, lines, notes);
      height = Math.max(height, strip.height());
    }
    return new Strip(height, items, lines, notes, false, Optional.empty());
  }

  /**
   * Returns one strip that holds others at some height.
   *
   * @param tops of the others, as many as there are
   */
  static Strip at(List<Strip> strips, List<Double> tops, double height) {
    List<Placed> items = new ArrayList<>();
    List<SetLine> lines = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      collect(strips.get(i), tops.get(i), items, lines, notes);
    }
    return new Strip(height, items, lines, notes, false, Optional.empty());
  }

  private static void collect(
      Strip strip, double y, List<Placed> items, List<SetLine> lines, List<Integer> notes) {
    items.addAll(Mover.moved(strip.items(), 0, y));
    Mover mover = new Mover(0, y);
    strip.lines().forEach(line -> lines.add(mover.moved(line, line.page())));
    notes.addAll(strip.notes());
  }

  /** Returns the strip as decoration: painted again, but neither read aloud nor linked. */
  static Strip asArtifact(Strip strip) {
    List<Placed> items =
        strip.items().stream().flatMap(item -> item.accept(new Decoration()).stream()).toList();
    return Strip.of(strip.height(), items);
  }

  /** Returns the baseline of the first line; empty if the strip holds no text. */
  static Optional<Double> baseline(Strip strip) {
    return strip.lines().stream()
        .flatMap(line -> line.words().stream())
        .map(SetLine.Word::baseline)
        .findFirst();
  }
}
