package org.labpress.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Written;
import org.labpress.source.SourceSpan;
import org.labpress.table.DataNotes;
import org.labpress.table.Lexicographic;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.tabular.BoundTable.Cell;
import org.labpress.tabular.BoundTable.Row;
import org.labpress.tabular.BoundTable.Section;

/** Orders the rows of a table, divides them into sections and writes their cells. */
final class Sections {
  private final TableSpec spec;
  private final Table table;
  private final TableColumns data;
  private final List<ShownColumn> columns;
  private final UnaryOperator<SourceSpan> places;

  Sections(
      TableSpec spec,
      Table table,
      TableColumns data,
      List<ShownColumn> columns,
      UnaryOperator<SourceSpan> places) {
    this.spec = spec;
    this.table = table;
    this.data = data;
    this.columns = columns;
    this.places = places;
  }

  /**
   * @param rows of the data before the filter
   * @param columnsLeft columns that are not shown
   */
  BoundTable table(Units all, OptionalInt section, int rows, int columnsLeft) {
    int most = Math.min(TableBinder.MOST_ROWS, spec.selection().rows().orElse(Integer.MAX_VALUE));
    int placed = section.isPresent() ? all.size() : most;
    Units sorted = order(all).map(order -> all.sorted(order, placed)).orElse(all);
    List<Section> sections = new ArrayList<>();
    int shown = 0;
    List<Integer> decimals = columns.stream().map(this::decimals).toList();
    for (Map.Entry<String, Units> part : parts(sorted, section).entrySet()) {
      Units units = part.getValue();
      int limit = Math.min(most, TableBinder.MOST_ROWS - shown);
      if (limit == 0) {
        break;
      }
      List<Row> made = rows(units, Math.min(limit, units.size()), decimals);
      shown += made.size();
      sections.add(new Section(part.getKey(), made));
    }
    return new BoundTable(
        spec,
        columns.stream().map(ShownColumn::head).toList(),
        sections,
        DataNotes.of(table),
        table.rows(),
        rows,
        all.size() - shown,
        columnsLeft);
  }

  private Map<String, Units> parts(Units units, OptionalInt section) {
    if (section.isEmpty() || units.size() == 0) {
      return Map.of("", units);
    }
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      String name = data.text(units.first(unit), section.getAsInt());
      members.computeIfAbsent(name, key -> new ArrayList<>()).add(unit);
    }
    Map<String, Units> parts = new LinkedHashMap<>();
    members.forEach((name, own) -> parts.put(name, units.select(own)));
    return parts;
  }

  private List<Row> rows(Units units, int shown, List<Integer> decimals) {
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ShownColumn column = columns.get(i);
      CellWriter writer = new CellWriter(column.of(units), data, decimals.get(i), places(column));
      cells.add(writer.cells(units, shown));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      int unit = i;
      SourceSpan place = places.apply(table.places().row(units.first(unit)));
      rows.add(
          new Row(
              cells.stream().map(column -> column.get(unit)).toList(),
              units.rows(unit).size(),
              place));
    }
    return rows;
  }

  /** Digits are chosen for the whole column and all of its parts, so that they agree. */
  private int decimals(ShownColumn column) {
    return columns.stream()
        .filter(other -> other.head().spec().equals(column.head().spec()))
        .flatMap(other -> other.measured().stream())
        .mapToInt(Decimals::of)
        .max()
        .orElse(0);
  }

  private IntFunction<SourceSpan> places(ShownColumn column) {
    return row -> places.apply(table.places().cell(row, column.head().index()));
  }

  /** Returns the order that is asked for; rows without a value come last in it. */
  private Optional<Comparator<Integer>> order(Units units) {
    List<Comparator<Integer>> orders = new ArrayList<>();
    for (Written written : spec.selection().sort()) {
      String text = written.text().strip();
      boolean falling = text.startsWith("-");
      String name = falling ? text.substring(1).strip() : text;
      comparing(new Written(name, written.span()), falling, units).ifPresent(orders::add);
    }
    return orders.isEmpty() ? Optional.empty() : Optional.of(new Lexicographic<>(orders));
  }

  private Optional<Comparator<Integer>> comparing(Written name, boolean falling, Units units) {
    Field field = Field.parse(name);
    OptionalInt index = OptionalInt.empty();
    for (ShownColumn column : columns) {
      boolean named =
          column.head().title().equals(name.text())
              || column.head().spec().field().call().equals(field.call())
              || column.head().spec().field().column().equals(name.text());
      if (named && column.measured().isPresent()) {
        return Optional.of(byNumber(values(column.measured().get()), falling));
      }
      if (named) {
        index = OptionalInt.of(column.head().index());
      }
    }
    OptionalInt found = index.isPresent() ? index : data.find(field);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(byData(found.getAsInt(), field, falling, units));
  }

  private Comparator<Integer> byData(int column, Field field, boolean falling, Units units) {
    Optional<Numbers> numbers = data.numbersIfAny(column);
    if (numbers.isPresent()) {
      Measured measured =
          new Measured(field, numbers.get(), Optional.empty(), List.of(), units, 1, 1);
      return byNumber(values(measured), falling);
    }
    String[] texts =
        IntStream.range(0, units.size())
            .mapToObj(unit -> data.text(units.first(unit), column))
            .toArray(String[]::new);
    Comparator<Integer> rising = Comparator.comparing(unit -> texts[unit]);
    return Comparator.<Integer, Boolean>comparing(unit -> texts[unit].isEmpty())
        .thenComparing(falling ? rising.reversed() : rising);
  }

  private static double[] values(Measured measured) {
    return IntStream.range(0, measured.size()).mapToDouble(measured::value).toArray();
  }

  private static Comparator<Integer> byNumber(double[] values, boolean falling) {
    Comparator<Integer> rising = Comparator.comparingDouble(unit -> values[unit] + 0.0);
    return Comparator.<Integer, Boolean>comparing(unit -> Double.isNaN(values[unit]))
        .thenComparing(falling ? rising.reversed() : rising);
  }
}
