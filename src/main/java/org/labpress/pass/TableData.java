package org.labpress.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.document.Attributes;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.table.Column;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.RowTest;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/**
 * Which rows and columns of a CSV file a table shows: {@code columns="a,b"}, {@code
 * filter="model=B"}, {@code sort="-acc,model"}, {@code rows=20}. Reports {@code table/no-column}
 * and {@code table/option}; what cannot be followed is left out.
 */
final class TableData {
  /** More is a data set, not a table; the page links to it. */
  static final int MOST_ROWS = 1_000;

  static final int MOST_COLUMNS = 50;

  /** Names of columns that a message lists. */
  private static final int LISTED = 12;

  private final Table table;
  private final Attributes attributes;
  private final SourceSpan block;
  private final List<Diagnostic> diagnostics;

  TableData(Table table, Attributes attributes, SourceSpan block, List<Diagnostic> diagnostics) {
    this.table = table;
    this.attributes = attributes;
    this.block = block;
    this.diagnostics = diagnostics;
  }

  /** Returns the indexes of the columns that are asked for, or of all, in their order. */
  List<Integer> columns() {
    List<Integer> chosen = named("columns");
    return chosen.isEmpty() ? IntStream.range(0, table.columns().size()).boxed().toList() : chosen;
  }

  /** Returns the rows to show, 0-based, in their order. */
  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>(filtered());
    order().ifPresent(rows::sort);
    return rows.subList(0, Math.min(rows.size(), limit()));
  }

  private List<Integer> filtered() {
    List<RowTest> tests = new ArrayList<>();
    for (String written : names("filter")) {
      Optional<RowTest> test = RowTest.parse(written);
      if (test.isEmpty()) {
        diagnostics.add(option("filter", "expected a test such as model=B or step>=100"));
      } else if (find(test.get().column(), "filter").isPresent()) {
        Column column = table.column(test.get().column()).orElseThrow();
        if (test.get().fits(column.values())) {
          tests.add(test.get());
        } else {
          diagnostics.add(option("filter", "%s cannot be compared so".formatted(column.header())));
        }
      }
    }
    return Arrays.stream(RowTest.rows(table, tests)).boxed().toList();
  }

  /** Returns the order that is asked for; rows that are alike in it stay as in the file. */
  private Optional<Comparator<Integer>> order() {
    Comparator<Integer> order = null;
    for (String written : names("sort")) {
      boolean falling = written.startsWith("-");
      OptionalInt index = find(falling ? written.substring(1).strip() : written, "sort");
      if (index.isPresent()) {
        Comparator<Integer> next =
            comparing(table.columns().get(index.getAsInt()).values(), falling);
        order = order == null ? next : order.thenComparing(next);
      }
    }
    return Optional.ofNullable(order);
  }

  /** Missing cells come last, whether the order rises or falls. */
  private static Comparator<Integer> comparing(Values values, boolean falling) {
    Comparator<Integer> rising = values.accept(new Rising());
    return Comparator.<Integer, Boolean>comparing(values::isMissing)
        .thenComparing(falling ? rising.reversed() : rising);
  }

  private static final class Rising implements Values.Visitor<Comparator<Integer>> {
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

  private int limit() {
    Optional<String> rows = attributes.value("rows").or(() -> attributes.value("limit"));
    if (rows.isEmpty()) {
      return MOST_ROWS;
    }
    String text = rows.get().strip();
    if (text.matches("[1-9]\\d{0,5}")) {
      return Math.min(MOST_ROWS, Integer.parseInt(text));
    }
    diagnostics.add(option("rows", "expected a whole number from 1 to " + MOST_ROWS));
    return MOST_ROWS;
  }

  private List<String> names(String key) {
    return attributes.value(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Returns the columns that an option names. */
  List<Integer> named(String key) {
    return names(key).stream().flatMapToInt(name -> find(name, key).stream()).boxed().toList();
  }

  private OptionalInt find(String name, String key) {
    OptionalInt index = table.indexOf(name);
    if (index.isEmpty()) {
      diagnostics.add(noColumn(name, key));
    }
    return index;
  }

  private Diagnostic noColumn(String name, String key) {
    List<String> names = table.names();
    Diagnostic diagnostic =
        Diagnostic.error(
            "table/no-column",
            AttributePlace.of(block, key, attributes.value(key).orElse("")),
            "%s has no column \"%s\" (has: %s%s)"
                .formatted(
                    table.places().file().path(),
                    name,
                    String.join(", ", names.subList(0, Math.min(LISTED, names.size()))),
                    names.size() > LISTED ? ", ..." : ""));
    return Suggestions.nearest(name, names)
        .map(near -> diagnostic.withHint("did you mean \"%s\"?".formatted(near)))
        .orElse(diagnostic);
  }

  /** Returns what is said of a value that an option cannot have. */
  Diagnostic option(String key, String expected) {
    String value = attributes.value(key).orElse("");
    return Diagnostic.warning(
        "table/option",
        AttributePlace.of(block, key, value),
        "%s is \"%s\", %s".formatted(key, value, expected));
  }
}
