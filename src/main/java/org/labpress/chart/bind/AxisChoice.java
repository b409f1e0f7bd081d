package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Mark;
import org.labpress.source.SourceSpan;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Values;

/**
 * Chooses type and axes of a chart that names no type: one column is counted, the first column of a
 * file is what varies, and what is measured is the column of numbers with the most different ones.
 */
final class AxisChoice {
  /** More names than this are read in a list, not side by side. */
  private static final int MOST_BESIDE = 8;

  /** More names than this nobody reads; then the measured numbers are counted. */
  private static final int MOST_BELOW = 60;

  private final ChartSpec spec;
  private final Table table;
  private final Columns columns;

  AxisChoice(ChartSpec spec, Table table) {
    this.spec = spec;
    this.table = table;
    this.columns = new Columns(table, spec.selection().missing(), new ArrayList<>());
  }

  /** Returns the specification with both axes, or as it is if there is nothing to choose. */
  ChartSpec chosen() {
    if (spec.mark().isPresent() || table.columns().isEmpty()) {
      return spec;
    }
    if (spec.x().isPresent() && !spec.y().isEmpty()) {
      return ofTwoNames();
    }
    if (spec.x().isPresent()) {
      return counted(spec.x().get());
    }
    if (!spec.y().isEmpty()) {
      Set<String> measured = new HashSet<>(spec.y().stream().map(Field::column).toList());
      return firstOther(measured)
          .map(column -> spec.withAxes(mark(column), field(column), spec.y()))
          .orElseGet(() -> counted(spec.y().get(0)));
    }
    int x = 0;
    return measured(x).map(y -> between(x, y)).orElseGet(() -> counted(field(x)));
  }

  /** Two columns of names have no values: their pairs are counted. */
  private ChartSpec ofTwoNames() {
    Field x = spec.x().orElseThrow();
    Field y = spec.y().get(0);
    boolean plain = spec.y().size() == 1 && y.aggregate().isEmpty() && y.quantile().isEmpty();
    return plain && isNamed(x) && isNamed(y) && spec.styling().group().isEmpty()
        ? spec.withAxes(Mark.HEAT, x, spec.y())
        : spec;
  }

  private boolean isNamed(Field field) {
    boolean numbers = table.indexOf(field.column()).stream().anyMatch(columns::isMostlyNumbers);
    return names(field) && !numbers;
  }

  private boolean names(Field field) {
    return table.indexOf(field.column()).stream().anyMatch(column -> !isMeasured(column));
  }

  private ChartSpec counted(Field field) {
    // A column that its author names and that is meant to be numbers is reported where it is not.
    boolean meant = spec.x().isPresent() || !spec.y().isEmpty();
    return (meant ? isNamed(field) : names(field))
        ? spec.withAxes(Mark.BAR, field, List.of(field.counted()))
        : spec.withAxes(Mark.HIST, field, List.of());
  }

  private ChartSpec between(int x, int y) {
    if (!isMeasured(x) && different(x) > MOST_BELOW) {
      return spec.withAxes(Mark.HIST, field(y), List.of());
    }
    boolean list = !isMeasured(x) && different(x) > MOST_BESIDE;
    return list
        ? spec.withAxes(Mark.BAR, field(y), List.of(field(x)))
        : spec.withAxes(mark(x), field(x), List.of(field(y)));
  }

  private Mark mark(int x) {
    return !isMeasured(x) ? Mark.BAR : isRunning(x) ? Mark.LINE : Mark.SCATTER;
  }

  /** A line joins what comes in order, or repeats; other numbers are points. */
  private boolean isRunning(int column) {
    if (!(columns.column(column).values() instanceof Numbers numbers)) {
      return true;
    }
    boolean grows = true;
    for (int row = 1; row < numbers.size(); row++) {
      grows &= !(numbers.at(row) < numbers.at(row - 1));
    }
    return grows || different(column) * 2 <= table.rows();
  }

  private Field field(int column) {
    return Field.of(columns.column(column).name(), firstLine());
  }

  private SourceSpan firstLine() {
    return spec.data().isEmpty() ? spec.span() : spec.data().get(0).span();
  }

  private Optional<Integer> firstOther(Set<String> names) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (!names.contains(columns.column(i).name())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * Results differ from row to row, settings do not; whole numbers are mostly numbers of things.
   */
  private Optional<Integer> measured(int x) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (i != x && columns.column(i).values() instanceof Numbers) {
        candidates.add(i);
      }
    }
    return candidates.stream()
        .max(
            Comparator.<Integer>comparingInt(i -> isWhole(i) ? 0 : 1)
                .thenComparingInt(this::different)
                .thenComparing(Comparator.reverseOrder()));
  }

  private boolean isMeasured(int column) {
    Values values = columns.column(column).values();
    return values instanceof Dates || values instanceof Numbers;
  }

  private boolean isWhole(int column) {
    boolean whole = true;
    if (columns.column(column).values() instanceof Numbers numbers) {
      for (int row = 0; row < numbers.size(); row++) {
        double value = numbers.at(row);
        whole &= Double.isNaN(value) || value == StrictMath.rint(value);
      }
    }
    return whole;
  }

  private int different(int column) {
    Set<Object> seen = new HashSet<>();
    for (int row = 0; row < table.rows(); row++) {
      seen.add(
          columns.column(column).values() instanceof Numbers numbers
              ? (Object) numbers.at(row)
              : table.places().text(row, column));
    }
    return seen.size();
  }
}
