package org.labpress.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.labpress.document.SampleList.Group;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/**
 * Rows by rank: by a measure, rows of equal measure in the order of the file, rows without one last
 * whatever the direction.
 *
 * @param rows 0-based, best first
 * @param measured how many of them have a measure
 */
record Ranking(List<Integer> rows, int measured) {
  Ranking {
    rows = List.copyOf(rows);
  }

  /** Returns the order of the file. */
  static Ranking ofFile(int size) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      rows.add(row);
    }
    return new Ranking(rows, size);
  }

  /** Returns the rows by their cells in one column. */
  static Ranking by(Values values, boolean descending) {
    List<Integer> rows = new ArrayList<>();
    List<Integer> without = new ArrayList<>();
    for (int row = 0; row < values.size(); row++) {
      (values.isMissing(row) ? without : rows).add(row);
    }
    Comparator<Integer> order = values.accept(new Order());
    rows.sort(descending ? order.reversed() : order);
    int measured = rows.size();
    rows.addAll(without);
    return new Ranking(rows, measured);
  }

  private static final class Order implements Values.Visitor<Comparator<Integer>> {
    @Override
    public Comparator<Integer> numbers(Numbers values) {
      return Comparator.comparingDouble(values::at);
    }

    @Override
    public Comparator<Integer> texts(Texts values) {
      return Comparator.comparing(values::at);
    }

    @Override
    public Comparator<Integer> dates(Dates values) {
      return Comparator.comparingLong(values::at);
    }
  }

  /** A row that stands in every output, and why. */
  record Picked(Group group, int row) {}

  /** Returns the rows that are asked for, each once: what is among the first is not by chance. */
  List<Picked> pick(Picks picks) {
    List<Picked> picked = new ArrayList<>();
    Set<Integer> taken = new LinkedHashSet<>();
    for (int row : rows.subList(0, Math.min(picks.top(), rows.size()))) {
      taken.add(row);
      picked.add(new Picked(Group.TOP, row));
    }
    int last = Math.max(measured, taken.size());
    int first = Math.max(taken.size(), last - picks.bottom());
    for (int row : rows.subList(first, last)) {
      taken.add(row);
      picked.add(new Picked(Group.BOTTOM, row));
    }
    List<Integer> others = rows.stream().filter(row -> !taken.contains(row)).sorted().toList();
    for (int place : Draw.of(picks.seed(), picks.random(), others.size())) {
      picked.add(new Picked(Group.RANDOM, others.get(place)));
    }
    return picked;
  }
}
