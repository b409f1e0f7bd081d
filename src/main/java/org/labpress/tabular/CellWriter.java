package org.labpress.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.labpress.chart.scene.Figures;
import org.labpress.source.SourceSpan;
import org.labpress.statistics.Interval;
import org.labpress.tabular.BoundTable.Cell;

/** Writes the cells of one column, all with as many digits behind the point. */
final class CellWriter {
  private static final double ALIKE = 1e-9;

  private final ShownColumn column;
  private final TableColumns data;
  private final int decimals;
  private final IntFunction<SourceSpan> places;

  /**
   * @param decimals digits after the point, where the author names none
   * @param places gives the place of the cell in a row of the data
   */
  CellWriter(ShownColumn column, TableColumns data, int decimals, IntFunction<SourceSpan> places) {
    this.column = column;
    this.data = data;
    this.decimals = decimals;
    this.places = places;
  }

  /**
   * Returns the cells of the first rows.
   *
   * @param units the rows of the table; those that are not shown count when the best is looked for
   */
  List<Cell> cells(Units units, int shown) {
    if (column.measured().isEmpty()) {
      return texts(units, shown);
    }
    Measured measured = column.measured().get();
    boolean asWritten =
        !measured.isSummarised() && column.format().isEmpty() && measured.spread().isEmpty();
    List<Cell> cells = new ArrayList<>();
    for (int unit = 0; unit < shown; unit++) {
      double value = measured.value(unit);
      Interval interval = measured.interval(unit);
      String text =
          asWritten
              ? data.text(units.first(unit), column.head().index())
              : Double.isNaN(value) ? "" : written(value, interval);
      cells.add(
          new Cell(
              text, value, interval, measured.n(unit), false, places.apply(units.first(unit))));
    }
    return column.head().better().isPresent() ? marked(measured, cells) : cells;
  }

  private List<Cell> marked(Measured measured, List<Cell> cells) {
    BestValues best = new BestValues(measured, column.head().better().orElseThrow());
    List<Cell> marked = new ArrayList<>();
    for (int unit = 0; unit < cells.size(); unit++) {
      Cell cell = cells.get(unit);
      marked.add(best.holds(unit) ? cell.marked() : cell);
    }
    // What is printed alike cannot be told apart by its readers.
    Set<String> printed =
        marked.stream().filter(Cell::best).map(Cell::text).collect(Collectors.toSet());
    return marked.stream()
        .map(cell -> printed.contains(cell.text()) ? cell.marked() : cell)
        .toList();
  }

  private List<Cell> texts(Units units, int shown) {
    List<Cell> cells = new ArrayList<>();
    for (int unit = 0; unit < shown; unit++) {
      int row = units.first(unit);
      cells.add(
          new Cell(
              data.text(row, column.head().index()),
              Double.NaN,
              Interval.NONE,
              1,
              false,
              places.apply(row)));
    }
    return cells;
  }

  private String written(double value, Interval interval) {
    CellFormat format =
        column.format().orElse(new CellFormat(CellFormat.Kind.DECIMALS, OptionalInt.empty()));
    boolean bounded = Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    if (!bounded || !Double.isFinite(value) || format.ofDates()) {
      return format.write(value, decimals);
    }
    double up = interval.high() - value;
    double down = value - interval.low();
    boolean symmetric = Math.abs(up - down) <= ALIKE * Math.max(Math.abs(value), Math.abs(up));
    if (format.kind() == CellFormat.Kind.SCIENTIFIC) {
      return scientific(value, up, interval, symmetric, format.digits().orElse(2));
    }
    // The error has as many digits behind the point as the value, not as many significant ones.
    CellFormat sameDigits =
        format.kind() == CellFormat.Kind.SIGNIFICANT
            ? new CellFormat(CellFormat.Kind.DECIMALS, OptionalInt.empty())
            : format;
    return symmetric
        ? sameDigits.write(value, decimals) + " ± " + sameDigits.write(up, decimals)
        : "%s [%s, %s]"
            .formatted(
                sameDigits.write(value, decimals),
                sameDigits.write(interval.low(), decimals),
                sameDigits.write(interval.high(), decimals));
  }

  /** The power of ten is that of the value, once for both. */
  private static String scientific(
      double value, double up, Interval interval, boolean symmetric, int digits) {
    int exponent = CellFormat.exponentOf(value, digits);
    String mantissa = CellFormat.mantissa(value, exponent, digits);
    String power = " × " + Figures.powerOfTen(exponent);
    return symmetric
        ? "(%s ± %s)%s".formatted(mantissa, CellFormat.mantissa(up, exponent, digits), power)
        : "%s [%s, %s]%s"
            .formatted(
                mantissa,
                CellFormat.mantissa(interval.low(), exponent, digits),
                CellFormat.mantissa(interval.high(), exponent, digits),
                power);
  }
}
