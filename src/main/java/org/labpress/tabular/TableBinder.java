package org.labpress.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.labpress.chart.bind.RowFilter;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Written;
import org.labpress.metric.Metrics;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/**
 * Binds a table to its data. What cannot be followed is left out and reported: {@code
 * table/no-column}, {@code table/bad-value}, {@code table/not-numeric}, {@code table/empty}, {@code
 * metric/unknown}.
 */
public final class TableBinder {
  /** More is a data set, not a table; the page links to it. */
  public static final int MOST_ROWS = 1_000;

  public static final int MOST_COLUMNS = 50;

  private final TableSpec spec;
  private final Table whole;
  private final Metrics metrics;
  private final UnaryOperator<SourceSpan> places;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private TableBinder(
      TableSpec spec, Table whole, Metrics metrics, UnaryOperator<SourceSpan> places) {
    this.spec = spec;
    this.whole = whole;
    this.metrics = metrics;
    this.places = places;
  }

  /**
   * Returns the table with its data; without columns if it names none that there is.
   *
   * @param places gives the place to name for a place in the data
   */
  public static Checked<BoundTable> bind(
      TableSpec spec, Table whole, Metrics metrics, UnaryOperator<SourceSpan> places) {
    TableBinder binder = new TableBinder(spec, whole, metrics, places);
    BoundTable bound = binder.bind();
    return new Checked<>(bound, binder.diagnostics);
  }

  private BoundTable bind() {
    Table kept =
        new RowFilter(DataFence.TABLE, diagnostics)
            .keep(whole, spec.selection().filter())
            .orElseGet(() -> whole.select(new int[0]));
    TableColumns columns = new TableColumns(kept, spec.selection().missing(), places, diagnostics);
    OptionalInt section = spec.section().map(columns::find).orElse(OptionalInt.empty());
    List<Integer> groups = found(spec.group(), columns);
    OptionalInt across = spec.across().map(columns::find).orElse(OptionalInt.empty());
    List<ChosenColumn> named = chosen(columns, groups, section, across);
    Keys keys = new Keys(spec, kept, groups);
    List<ChosenColumn> chosen =
        across.isPresent() ? Parts.of(kept, across.getAsInt(), named, keys) : named;
    int left = Math.max(0, chosen.size() - MOST_COLUMNS);
    List<ChosenColumn> shown = chosen.subList(0, chosen.size() - left);
    Units units = units(kept, keys, named, section);
    ColumnMaker maker = new ColumnMaker(spec, kept, columns, metrics, keys, units, diagnostics);
    List<ShownColumn> made = shown.stream().map(maker::make).flatMap(Optional::stream).toList();
    return new Sections(spec, kept, columns, made, places)
        .table(units, section, whole.rows(), left);
  }

  /**
   * A column that is shown.
   *
   * @param index in the data
   * @param part the rows that it shows; empty for all
   */
  record ChosenColumn(TableSpec.ColumnSpec spec, int index, Optional<Parts.Part> part) {
    ChosenColumn(TableSpec.ColumnSpec spec, int index) {
      this(spec, index, Optional.empty());
    }
  }

  private static List<Integer> found(List<Written> names, TableColumns columns) {
    return names.stream().map(columns::find).flatMapToInt(OptionalInt::stream).boxed().toList();
  }

  private List<ChosenColumn> chosen(
      TableColumns columns, List<Integer> groups, OptionalInt section, OptionalInt across) {
    List<ChosenColumn> chosen = new ArrayList<>();
    if (!spec.columns().isEmpty()) {
      for (TableSpec.ColumnSpec column : spec.columns()) {
        columns.find(column.field()).ifPresent(i -> chosen.add(new ChosenColumn(column, i)));
      }
      return chosen;
    }
    groups.forEach(i -> chosen.add(unnamed(i)));
    for (int i = 0; i < whole.columns().size(); i++) {
      boolean number = whole.columns().get(i).values() instanceof Numbers;
      boolean apart =
          groups.contains(i)
              || section.equals(OptionalInt.of(i))
              || across.equals(OptionalInt.of(i));
      if (!apart && (groups.isEmpty() || number)) {
        chosen.add(unnamed(i));
      }
    }
    return chosen;
  }

  private ChosenColumn unnamed(int index) {
    Written name = new Written(quoted(whole.columns().get(index).name()), spec.span());
    return new ChosenColumn(TableSpec.ColumnSpec.of(name), index);
  }

  /** A name that looks like a call or has brackets is meant as it is. */
  private static String quoted(String name) {
    return "'" + name + "'";
  }

  private Units units(Table kept, Keys keys, List<ChosenColumn> shown, OptionalInt section) {
    if (!spec.summarises()) {
      return Units.single(kept);
    }
    List<Integer> columns = new ArrayList<>();
    section.ifPresent(columns::add);
    shown.stream().filter(keys::isKey).map(ChosenColumn::index).forEach(columns::add);
    columns.addAll(keys.groups());
    return Units.grouped(kept, columns.stream().distinct().toList());
  }
}
