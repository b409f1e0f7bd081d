package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.table.Dates;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.RowList;
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
    Values values = table.columns().get(column).values();
    groups.removeIf(
        group -> columns.isMissing(group.labels().get(0)) || values.isMissing(group.rows().get(0)));
    order(values).ifPresent(groups::sort);
    Numbers.Builder positions = new Numbers.Builder(table.rows());
    List<String> labels = new ArrayList<>();
    for (Grouping.Group group : groups) {
      RowList rows = RowList.copyOf(group.rows());
      for (int i = 0; i < rows.size(); i++) {
        positions.set(rows.at(i), labels.size());
      }
      labels.add(group.labels().get(0));
    }
    return new Positions(ChartAxis.Scale.CATEGORY, positions.build(), labels);
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
    if (order.equals(IntStream.range(0, categories.size()).boxed().toList())) {
      return this;
    }
    double[] newIndex = new double[categories.size()];
    Arrays.fill(newIndex, CUT);
    for (int i = 0; i < order.size(); i++) {
      newIndex[order.get(i)] = i;
    }
    Numbers positions =
        Numbers.of(
            ofRow.size(), row -> ofRow.isMissing(row) ? Double.NaN : newIndex[(int) ofRow.at(row)]);
    return new Positions(scale, positions, order.stream().map(categories::get).toList());
  }
}
