package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Written;
import org.labpress.table.Texts;

/**
 * Which column plays which part, and the type that follows from it.
 *
 * @param horizontal whether the values run along x
 * @param categories whether the positions are categories
 * @param position index of the column of what varies
 * @param values indexes of the columns of what is measured
 * @param size column of what the areas of markers stand for
 * @param facet column whose values get a plot each
 * @param context column of what belongs together, if intervals are to know
 * @param interval indexes of the columns of a given interval: none, one, or lower and upper
 * @param sort column to sort by
 */
record Roles(
    Mark mark,
    boolean horizontal,
    boolean categories,
    Field positionField,
    int position,
    List<Field> valueFields,
    List<Integer> values,
    SeriesRows.StyleColumns style,
    OptionalInt size,
    OptionalInt facet,
    OptionalInt context,
    List<Integer> interval,
    OptionalInt sort,
    boolean descending) {
  Roles {
    valueFields = List.copyOf(valueFields);
    values = List.copyOf(values);
    interval = List.copyOf(interval);
  }

  /**
   * Returns the parts; empty if a column is missing, all of which are reported.
   *
   * @param written on x
   * @param measured on y; not empty
   */
  static Optional<Roles> find(
      ChartSpec spec, Field written, List<Field> measured, Columns columns) {
    boolean scaling = spec.mark().filter(Mark.SCALING::equals).isPresent();
    Field x = scaling ? written.onLogAxis() : written;
    List<Field> ys = scaling ? measured.stream().map(Field::onLogAxis).toList() : measured;
    OptionalInt xColumn = columns.find(x);
    List<OptionalInt> yColumns = ys.stream().map(columns::find).toList();
    OptionalInt group = optional(spec.styling().group(), columns);
    OptionalInt color = optional(spec.styling().color(), columns);
    OptionalInt shape = optional(spec.styling().shape(), columns);
    OptionalInt size = optional(spec.styling().size(), columns);
    OptionalInt facet = optional(spec.styling().facet(), columns);
    OptionalInt context = optional(spec.comparison().context(), columns);
    Optional<Written> sortKey = spec.selection().sort();
    boolean descending = sortKey.filter(key -> key.text().strip().startsWith("-")).isPresent();
    OptionalInt sort =
        optional(
            sortKey.map(
                key -> descending ? new Written(key.text().strip().substring(1), key.span()) : key),
            columns);
    List<Written> intervalNames = spec.interval().map(IntervalSpec::columns).orElse(List.of());
    List<OptionalInt> interval = intervalNames.stream().map(columns::find).toList();

    List<OptionalInt> needed = new ArrayList<>(yColumns);
    needed.add(xColumn);
    needed.addAll(interval);
    boolean optionalFound =
        group.isPresent() == spec.styling().group().isPresent()
            && color.isPresent() == spec.styling().color().isPresent()
            && shape.isPresent() == spec.styling().shape().isPresent()
            && size.isPresent() == spec.styling().size().isPresent()
            && facet.isPresent() == spec.styling().facet().isPresent()
            && context.isPresent() == spec.comparison().context().isPresent()
            && sort.isPresent() == sortKey.isPresent();
    if (needed.stream().anyMatch(OptionalInt::isEmpty) || !optionalFound) {
      return Optional.empty();
    }
    List<Integer> y = yColumns.stream().map(OptionalInt::getAsInt).toList();
    Layout layout = layout(spec, x, ys, columns, xColumn.getAsInt(), y);
    boolean swapped = layout.horizontal && !keepsX(layout.mark) && !spec.sideways();
    return Optional.of(
        new Roles(
            layout.mark,
            layout.horizontal,
            layout.categories,
            swapped ? ys.get(0) : x,
            swapped ? y.get(0) : xColumn.getAsInt(),
            swapped ? List.of(x) : ys,
            swapped ? List.of(xColumn.getAsInt()) : y,
            new SeriesRows.StyleColumns(group, color, shape),
            size,
            facet,
            context,
            interval.stream().map(OptionalInt::getAsInt).toList(),
            sort,
            descending));
  }

  /** Returns whether every row is a point of its own. */
  boolean drawsRows() {
    return mark == Mark.SCATTER || mark == Mark.SCALING || mark == Mark.FRONTIER;
  }

  private static OptionalInt optional(Optional<Written> name, Columns columns) {
    return name.map(columns::find).orElse(OptionalInt.empty());
  }

  /** Whether x is the place of what is measured, though the values run along it. */
  private static boolean keepsX(Mark mark) {
    return mark == Mark.PREFER || mark == Mark.GANTT;
  }

  private record Layout(Mark mark, boolean horizontal, boolean categories) {}

  /**
   * Bars and dots lie on their side if y holds names and x numbers, or x a summary. Bars stand on
   * categories, even of numbers. Names on the axis of what varies make categories of lines and dots
   * too.
   */
  private static Layout layout(
      ChartSpec spec, Field xField, List<Field> ys, Columns columns, int x, List<Integer> y) {
    if (spec.sideways()) {
      return new Layout(spec.mark().orElse(Mark.BAR), true, true);
    }
    boolean namesOnX = isNames(columns, x);
    boolean names = y.size() == 1 && isNames(columns, y.get(0)) && !ys.get(0).counts();
    boolean summary = isSummary(xField) && y.size() == 1 && !isSummary(ys.get(0));
    boolean namesOnY = names || (summary && spec.mark().isPresent());
    Mark mark = spec.mark().orElse(namesOnX || namesOnY ? Mark.BAR : Mark.LINE);
    return switch (mark) {
      case BAR, BOX, DUMBBELL -> new Layout(mark, namesOnY && !namesOnX, true);
      case DOT -> new Layout(mark, namesOnY && !namesOnX, namesOnX || namesOnY);
      case SLOPE -> new Layout(mark, false, true);
      case LINE, STEP, AREA -> new Layout(mark, false, namesOnX);
      case SCATTER, HIST, HEAT, SCALING, RELIABILITY, BON, FRONTIER, ATLAS ->
          new Layout(mark, false, false);
      // Names are read best in a list; the author says x for what varies all the same.
      case PREFER -> new Layout(mark, namesOnX, namesOnX);
      case GANTT -> new Layout(mark, true, true);
    };
  }

  /** Whether only the values of a chart can be written so, and not its categories. */
  private static boolean isSummary(Field field) {
    return field.aggregate().isPresent() || field.quantile().isPresent();
  }

  private static boolean isNames(Columns columns, int column) {
    return columns.column(column).values() instanceof Texts && !columns.isMostlyNumbers(column);
  }
}
