package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.table.Dates;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/**
 * Where along the axis of what varies each row stands.
 *
 * @param scale what the positions are
 * @param ofRow a number, milliseconds, or the index of a category; NaN if it is missing
 * @param categories labels, if the scale is one of categories
 */
record Positions(ChartAxis.Scale scale, Numbers ofRow, List<String> categories) {
  /** The position of a row whose category is not shown. */
  static final double CUT = -1;

  Positions {
    categories = List.copyOf(categories);
  }

  /** Returns the positions on a scale of numbers or dates. */
  static Positions measured(Table table, int column, Numbers numbers) {
    boolean dates = table.columns().get(column).values() instanceof Dates;
    return new Positions(dates ? ChartAxis.Scale.DATE : ChartAxis.Scale.NUMBER, numbers, List.of());
  }

  /**
   * Returns the positions on a scale of categories: texts in the order of their first row, numbers
   * and dates from the smallest.
   */
  static Positions categories(Table table, int column, Columns columns) {
    List<Grouping.Group> groups = new ArrayList<>(Grouping.by(table, List.of(column)));
    groups.removeIf(group -> columns.isMissing(group.labels().get(0)));
    Values values = table.columns().get(column).values();
    order(values).ifPresent(groups::sort);
    double[] positions = new double[table.rows()];
    Arrays.fill(positions, Double.NaN);
    List<String> labels = new ArrayList<>();
    for (Grouping.Group group : groups) {
      group.rows().forEach(row -> positions[row] = labels.size());
      labels.add(group.labels().get(0));
    }
    return new Positions(ChartAxis.Scale.CATEGORY, Numbers.of(positions), labels);
  }

  /** Returns how groups of equal values are ordered; empty to keep the order of their rows. */
  static Optional<Comparator<Grouping.Group>> order(Values values) {
    return values.accept(
        new Values.Visitor<Optional<Comparator<Grouping.Group>>>() {
          @Override
          public Optional<Comparator<Grouping.Group>> numbers(Numbers numbers) {
            return Optional.of(Comparator.comparingDouble(g -> numbers.at(g.rows().get(0))));
          }

          @Override
          public Optional<Comparator<Grouping.Group>> dates(Dates dates) {
            return Optional.of(Comparator.comparingLong(g -> dates.at(g.rows().get(0))));
          }

          @Override
          public Optional<Comparator<Grouping.Group>> texts(Texts texts) {
            return Optional.empty();
          }
        });
  }

  /**
   * Returns these categories in another order. Rows of those that are not in it get {@link #CUT}.
   *
   * @param order old indexes
   */
  Positions reordered(List<Integer> order) {
    Map<Integer, Integer> newIndex = new LinkedHashMap<>();
    order.forEach(old -> newIndex.put(old, newIndex.size()));
    double[] positions = ofRow.toArray();
    for (int row = 0; row < positions.length; row++) {
      Integer index = Double.isNaN(positions[row]) ? null : newIndex.get((int) positions[row]);
      if (!Double.isNaN(positions[row])) {
        positions[row] = index == null ? CUT : index;
      }
    }
    return new Positions(
        scale, Numbers.of(positions), order.stream().map(categories::get).toList());
  }
}
