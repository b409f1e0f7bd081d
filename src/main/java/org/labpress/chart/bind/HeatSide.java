package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.spec.Field;
import org.labpress.statistics.Bins;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;

/**
 * One axis of a heat map: names, or numbers in bins.
 *
 * @param cells from the left, or from below
 * @param ofRow the 0-based cell of each row; -1 if it has none
 */
record HeatSide(ChartAxis axis, List<Cell> cells, List<Integer> ofRow) {
  /** More different numbers than this are put into bins. */
  private static final int MOST_NUMBERS = 15;

  private static final double DAY = 86_400_000;

  HeatSide {
    cells = List.copyOf(cells);
    ofRow = List.copyOf(ofRow);
  }

  /** A stretch of the axis and what it is called. */
  record Cell(double from, double to, String label) {}

  /**
   * Returns the axis; empty, and reported, if its numbers cannot be read.
   *
   * @param bins asked for; empty to bin only many different numbers
   * @param upwards whether the axis stands: the first name is on top, as in a list
   */
  static Optional<HeatSide> of(
      Table table, Field field, int column, Columns columns, OptionalInt bins, boolean upwards) {
    Positions named = Positions.categories(table, column, columns);
    boolean texts =
        columns.column(column).values() instanceof Texts && !columns.isMostlyNumbers(column);
    boolean few = named.categories().size() <= MOST_NUMBERS && bins.isEmpty() && !field.log();
    String title = Axes.readable(columns.column(column).name());
    Optional<String> unit = field.unit().or(() -> columns.column(column).unit());
    if (texts || few) {
      List<String> labels = new ArrayList<>(named.categories());
      boolean fromTop = upwards && texts;
      if (fromTop) {
        Collections.reverse(labels);
      }
      ChartAxis axis =
          new ChartAxis(title, unit, ChartAxis.Scale.CATEGORY, false, labels, field.span());
      return Optional.of(new HeatSide(axis, named(labels), places(named, fromTop)));
    }
    Optional<Numbers> numbers = columns.numbers(column, field.span());
    boolean dates = columns.column(column).values() instanceof Dates;
    ChartAxis.Scale scale = dates ? ChartAxis.Scale.DATE : ChartAxis.Scale.NUMBER;
    ChartAxis axis = new ChartAxis(title, unit, scale, field.log(), List.of(), field.span());
    return numbers.map(values -> binned(axis, values, bins));
  }

  private static List<Cell> named(List<String> labels) {
    List<Cell> cells = new ArrayList<>();
    for (String label : labels) {
      cells.add(new Cell(cells.size() - 0.5, cells.size() + 0.5, label));
    }
    return cells;
  }

  private static List<Integer> places(Positions named, boolean fromTop) {
    int last = named.categories().size() - 1;
    return Arrays.stream(named.ofRow().toArray())
        .mapToInt(at -> Double.isNaN(at) ? -1 : fromTop ? last - (int) at : (int) at)
        .boxed()
        .toList();
  }

  private static HeatSide binned(ChartAxis axis, Numbers numbers, OptionalInt count) {
    boolean date = axis.scale() == ChartAxis.Scale.DATE;
    double unit = date ? DAY : 1;
    double[] all =
        Arrays.stream(numbers.toArray())
            .map(v -> axis.log() ? (v > 0 ? StrictMath.log10(v) : Double.NaN) : v / unit)
            .toArray();
    double[] present = Arrays.stream(all).filter(Double::isFinite).toArray();
    if (present.length == 0) {
      return new HeatSide(axis, List.of(), Collections.nCopies(all.length, -1));
    }
    Bins bins = Bins.of(present, count.orElse(Math.min(MOST_NUMBERS, Bins.of(present).size())));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      double from = bins.edges().get(i);
      double to = bins.edges().get(i + 1);
      double low = axis.log() ? StrictMath.pow(10, from) : from * unit;
      double high = axis.log() ? StrictMath.pow(10, to) : to * unit;
      String label =
          date
              ? "%s to %s".formatted(Figures.date(low), Figures.date(high))
              : "%s to %s".formatted(Figures.number(low), Figures.number(high));
      cells.add(new Cell(low, high, label));
    }
    List<Integer> ofRow =
        Arrays.stream(all)
            .mapToInt(v -> Double.isFinite(v) ? bins.indexOf(v) : -1)
            .boxed()
            .toList();
    return new HeatSide(axis, cells, ofRow);
  }
}
