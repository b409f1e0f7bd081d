package org.labpress.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.labpress.document.DataFile;
import org.labpress.document.Located;
import org.labpress.metric.Metric;
import org.labpress.metric.Metrics;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;
import org.labpress.table.Aggregate;
import org.labpress.table.Column;
import org.labpress.table.DataTables;
import org.labpress.table.NumberText;
import org.labpress.table.Quantity;
import org.labpress.table.RowTest;
import org.labpress.table.Selector;
import org.labpress.table.Summary;
import org.labpress.table.Table;
import org.labpress.table.Values;

/**
 * Finds the number that a selector names. What it cannot find it reports as {@code data/missing},
 * {@code number/no-column}, {@code number/no-match}, {@code number/ambiguous} or {@code
 * number/expression}.
 */
final class NumberLookup {
  private static final Set<Aggregate> SPREADS = Set.of(Aggregate.SD, Aggregate.SE, Aggregate.CI95);
  private static final Set<String> PERCENT =
      Set.of("%", "percent", "per cent", "pct", "percentage");
  private static final int LISTED = 8;
  private static final int SHOWN = 40;

  private final Workspace workspace;
  private final NumberTables tables;
  private final Metrics metrics;
  private final List<Diagnostic> diagnostics;

  /**
   * Returns a search.
   *
   * @param metrics say the units of columns whose header says none
   */
  NumberLookup(
      Workspace workspace, NumberTables tables, Metrics metrics, List<Diagnostic> diagnostics) {
    this.workspace = workspace;
    this.tables = tables;
    this.metrics = metrics;
    this.diagnostics = diagnostics;
  }

  /**
   * What a selector names.
   *
   * @param count of the values that it was made of
   * @param cell the cell that holds it, if it is one
   * @param text the number with the digits that the file has, if it is one cell
   */
  record Found(
      Selector selector,
      DataFile file,
      Quantity quantity,
      int count,
      Optional<SourceSpan> cell,
      Optional<String> text) {}

  /**
   * Returns the number.
   *
   * @param written the text in which the selector stands
   * @param spread whether the text has a part behind ±
   */
  Optional<Found> find(Selector selector, Located<String> written, boolean spread) {
    BiFunction<Integer, Integer, SourceSpan> places =
        (start, end) ->
            written.span().text().equals(written.value())
                ? written.span().part(start, end)
                : written.span();
    Optional<NumberTables.Data> data =
        read(selector, places.apply(selector.path().start(), selector.path().end()));
    return data.isEmpty()
        ? Optional.empty()
        : new InTable(selector, data.get(), places, written.span()).find(spread);
  }

  /** Returns the file that a selector names; empty if there is none, or more than one. */
  Optional<DataFile> file(Selector selector, String page) {
    List<String> files = tables.find(selector.path().text(), page);
    return files.size() == 1 && DataTables.accepts(files.get(0))
        ? Optional.of(tables.read(files.get(0)).file())
        : Optional.empty();
  }

  private Optional<NumberTables.Data> read(Selector selector, SourceSpan place) {
    String path = selector.path().text();
    List<String> files = tables.find(path, place.file().path());
    if (files.size() != 1 || !DataTables.accepts(files.get(0))) {
      diagnostics.add(files.size() == 1 ? noTable(path, place) : missing(path, files, place));
      return Optional.empty();
    }
    NumberTables.Data data = tables.read(files.get(0));
    data.table().diagnostics().stream()
        // The number itself says where it needs one.
        .filter(d -> !d.rule().equals("csv/missing-word"))
        .map(d -> d.withLabel(place, "read for this number"))
        .forEach(diagnostics::add);
    return Optional.of(data).filter(read -> read.table().value().rows() > 0);
  }

  private static Diagnostic noTable(String path, SourceSpan place) {
    return Diagnostic.error(
            "number/expression", place, "%s is not a CSV or JSON file".formatted(shown(path)))
        .withHint("name a file that ends in .csv, .tsv, .jsonl or .json");
  }

  private Diagnostic missing(String path, List<String> files, SourceSpan place) {
    String page = place.file().path();
    if (files.size() > 1) {
      return Diagnostic.error(
              "data/missing", place, "%d files are called %s".formatted(files.size(), shown(path)))
          .withHint(
              "write its folder too: %s"
                  .formatted(String.join(" or ", files.subList(0, Math.min(3, files.size())))));
    }
    if (ContentPath.candidates(path, page).isEmpty()) {
      return Diagnostic.error(
              "data/missing", place, "%s is not a path inside the project".formatted(shown(path)))
          .withHint("name a file of the project, with / between folders");
    }
    Diagnostic missing =
        Diagnostic.error("data/missing", place, "there is no file %s".formatted(shown(path)));
    return NearPaths.to(path, page, workspace, "{csv,tsv,jsonl,ndjson,json}")
        .map(near -> missing.withHint("did you mean %s?".formatted(near)))
        .orElseGet(
            () -> missing.withHint("paths count from the page, from content/ and from the root"));
  }

  /** The search in one table. */
  private final class InTable {
    private final Selector selector;
    private final NumberTables.Data data;
    private final Table table;
    private final BiFunction<Integer, Integer, SourceSpan> places;
    private final SourceSpan whole;

    InTable(
        Selector selector,
        NumberTables.Data data,
        BiFunction<Integer, Integer, SourceSpan> places,
        SourceSpan whole) {
      this.selector = selector;
      this.data = data;
      this.table = data.table().value();
      this.places = places;
      this.whole = whole;
    }

    Optional<Found> find(boolean spread) {
      OptionalInt column = column();
      if (column.isEmpty() || !testsFit()) {
        return Optional.empty();
      }
      int[] rows = RowTest.rows(table, selector.rowTests());
      if (rows.length == 0) {
        return refused(noMatch());
      }
      return spread ? withSpread(column.getAsInt(), rows) : single(column.getAsInt(), rows);
    }

    private OptionalInt column() {
      OptionalInt index = table.indexOf(selector.column().text());
      if (index.isEmpty()) {
        SourceSpan place = places.apply(selector.column().start(), selector.column().end());
        diagnostics.add(noColumn(selector.column().text(), place));
      }
      return index;
    }

    private boolean testsFit() {
      for (Selector.Test test : selector.tests()) {
        SourceSpan place = places.apply(test.start(), test.end());
        Optional<Column> column = table.column(test.test().column());
        if (column.isEmpty()) {
          diagnostics.add(noColumn(test.test().column(), place));
          return false;
        }
        if (!test.test().fits(column.get().values())) {
          diagnostics.add(
              Diagnostic.error(
                  "number/expression",
                  place,
                  "\"%s\" cannot be compared with the numbers in column \"%s\""
                      .formatted(shown(test.test().literal()), column.get().name())));
          return false;
        }
      }
      return true;
    }

    private Optional<Found> refused(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
      return Optional.empty();
    }

    private Optional<Found> withSpread(int column, int[] rows) {
      Aggregate function = selector.aggregate().orElse(Aggregate.FIRST);
      if (!SPREADS.contains(function)) {
        return refused(
            Diagnostic.error(
                    "number/expression",
                    whole,
                    "text has a part behind ±, but the selector does not say of which kind")
                .withHint("end the selector in .sd, .se or .ci95"));
      }
      Optional<NumberCells> cells = numbers(column, rows);
      if (cells.isEmpty()) {
        return Optional.empty();
      }
      Summary summary = cells.get().summary();
      double half = function.of(summary);
      return Double.isNaN(half)
          ? refused(tooFew(function, summary.n(), rows.length))
          : found(
              cells.get(),
              summary.mean(),
              OptionalDouble.of(half),
              summary.n(),
              OptionalInt.empty());
    }

    private Optional<Found> single(int column, int[] rows) {
      if (selector.aggregate().equals(Optional.of(Aggregate.N))) {
        int present = (int) Arrays.stream(rows).filter(r -> !values(column).isMissing(r)).count();
        return Optional.of(
            new Found(
                selector,
                data.file(),
                new Quantity(present, OptionalDouble.empty(), Quantity.Unit.NUMBER),
                present,
                Optional.empty(),
                Optional.empty()));
      }
      if (selector.aggregate().isEmpty() && rows.length > 1) {
        return refused(ambiguous(column, rows));
      }
      Optional<NumberCells> cells = numbers(column, rows);
      if (cells.isEmpty()) {
        return Optional.empty();
      }
      Summary summary = cells.get().summary();
      Aggregate function = selector.aggregate().orElse(Aggregate.FIRST);
      double value = function.of(summary);
      return Double.isNaN(value)
          ? refused(tooFew(function, summary.n(), rows.length))
          : found(
              cells.get(), value, OptionalDouble.empty(), summary.n(), cells.get().rowOf(function));
    }

    private Optional<Found> found(
        NumberCells cells, double value, OptionalDouble spread, int count, OptionalInt row) {
      Column column = table.columns().get(cells.column());
      String unit =
          column.unit().or(() -> metrics.named(column.name()).flatMap(Metric::unit)).orElse("");
      boolean percent = cells.percent() || PERCENT.contains(unit);
      Quantity.Unit kind = percent ? Quantity.Unit.PERCENT : Quantity.Unit.NUMBER;
      return Optional.of(
          new Found(
              selector,
              data.file(),
              new Quantity(value, spread, kind),
              count,
              row.stream().mapToObj(r -> table.places().cell(r, cells.column())).findFirst(),
              row.stream()
                  .mapToObj(r -> table.places().text(r, cells.column()))
                  .filter(text -> text.length() <= SHOWN && says(text, value))
                  .findFirst()));
    }

    /** Whether a cell may be shown as it is; one with a decimal comma or a percent sign may not. */
    private static boolean says(String text, double value) {
      return NumberText.parse(text).equals(OptionalDouble.of(value));
    }

    private Optional<NumberCells> numbers(int column, int[] rows) {
      NumberCells cells = NumberCells.of(table, column, rows);
      if (cells.fault().isPresent()) {
        int row = cells.fault().getAsInt();
        String name = table.columns().get(column).name();
        diagnostics.add(
            Diagnostic.error(
                    "number/no-column",
                    places.apply(selector.column().start(), selector.column().end()),
                    "\"%s\" in column \"%s\" is not a number"
                        .formatted(shown(table.places().text(row, column)), name))
                .withLabel(table.places().cell(row, column), "this cell")
                .withHint("name a column of numbers, or add a test that leaves such rows out"));
        return Optional.empty();
      }
      return Optional.of(cells);
    }

    private Values values(int column) {
      return table.columns().get(column).values();
    }

    private Diagnostic noColumn(String name, SourceSpan place) {
      List<String> names = table.names();
      int dot = name.lastIndexOf('.');
      if (dot > 0 && table.indexOf(name.substring(0, dot)).isPresent()) {
        String function = name.substring(dot + 1);
        return Diagnostic.error(
                "number/expression",
                place,
                "there is no aggregate \"%s\"".formatted(shown(function)))
            .withHint(
                Suggestions.nearest(function, Aggregate.names())
                    .map("did you mean \"%s\"?"::formatted)
                    .orElse("use one of " + String.join(", ", Aggregate.names())));
      }
      Diagnostic diagnostic =
          Diagnostic.error(
              "number/no-column",
              place,
              "%s has no column \"%s\" (has: %s)"
                  .formatted(data.file().path(), shown(name), listed(names)));
      return Suggestions.nearest(name, names)
          .map(near -> diagnostic.withHint("did you mean \"%s\"?".formatted(near)))
          .orElse(diagnostic);
    }

    private Diagnostic noMatch() {
      for (Selector.Test test : selector.tests()) {
        if (RowTest.rows(table, List.of(test.test())).length == 0) {
          String name = test.test().column();
          List<String> known = distinct(name);
          Diagnostic diagnostic =
              Diagnostic.error(
                  "number/no-match",
                  places.apply(test.start(), test.end()),
                  "selector matches 0 rows; %s has: %s".formatted(name, listed(known)));
          return Suggestions.nearest(test.test().literal(), known)
              .map(near -> diagnostic.withHint("did you mean \"%s\"?".formatted(near)))
              .orElse(diagnostic);
        }
      }
      return Diagnostic.error(
              "number/no-match",
              whole,
              "selector matches 0 rows; each test alone matches some of the %d rows"
                  .formatted(table.rows()))
          .withHint("leave one of the tests out");
    }

    private List<String> distinct(String column) {
      int index = table.indexOf(column).orElseThrow();
      Set<String> found = new TreeSet<>();
      for (int row = 0; row < table.rows() && found.size() < 200; row++) {
        found.add(table.places().text(row, index));
      }
      found.remove("");
      return List.copyOf(found);
    }

    private Diagnostic ambiguous(int column, int[] rows) {
      Diagnostic diagnostic =
          Diagnostic.error(
              "number/ambiguous",
              whole,
              "%d rows match and no aggregate is given".formatted(rows.length));
      for (int row : Arrays.copyOf(rows, 2)) {
        diagnostic = diagnostic.withLabel(table.places().cell(row, column), "matches");
      }
      return telling(column, rows)
          .map("add .mean or another aggregate, or a test of %s"::formatted)
          .map(diagnostic::withHint)
          .orElse(diagnostic.withHint("add .mean or another aggregate"));
    }

    /** Returns the first other column in which the rows differ. */
    private Optional<String> telling(int column, int[] rows) {
      for (int i = 0; i < table.columns().size(); i++) {
        String first = table.places().text(rows[0], i);
        if (i != column && !first.equals(table.places().text(rows[1], i))) {
          return Optional.of(table.columns().get(i).name());
        }
      }
      return Optional.empty();
    }

    private Diagnostic tooFew(Aggregate function, int numbers, int rows) {
      String message =
          numbers == 0
              ? "%s no value in column \"%s\""
                  .formatted(
                      rows == 1
                          ? "the row that matches has"
                          : "the %d rows that match have".formatted(rows),
                      selector.column().text())
              : "%s needs 2 values, the selector matches %d".formatted(function.label(), numbers);
      return Diagnostic.error("number/no-match", whole, message);
    }
  }

  private static String listed(List<String> names) {
    List<String> shown = names.stream().limit(LISTED).map(NumberLookup::shown).toList();
    return String.join(", ", shown) + (names.size() > LISTED ? ", ..." : "");
  }

  static String shown(String text) {
    List<String> parts = new ArrayList<>(List.of(text.strip().split("\\R", 2)));
    String line = parts.get(0);
    return line.length() > SHOWN ? line.substring(0, SHOWN - 3) + "..." : line;
  }
}
