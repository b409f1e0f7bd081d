package org.labpress.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.document.Attributes;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Column;
import org.labpress.table.RowTest;
import org.labpress.table.Table;
import org.labpress.tabular.TableBinder;
import org.labpress.tabular.TableSpec;
import org.labpress.tabular.TableSpec.ColumnSpec;

/**
 * What the attributes of a table ask for: {@code columns="a,b"}, {@code filter="model=B"}, {@code
 * sort="-acc,model"}, {@code rows=20}, {@code digits=2}, {@code markdown="note"}, {@code
 * best=none}. What has a value that cannot be followed is left out and reported as {@code
 * table/option}.
 */
final class TableOptions {
  private static final int MOST_DIGITS = 12;

  private final Table table;
  private final Attributes attributes;
  private final SourceSpan block;
  private final List<Diagnostic> diagnostics;

  TableOptions(Table table, Attributes attributes, SourceSpan block, List<Diagnostic> diagnostics) {
    this.table = table;
    this.attributes = attributes;
    this.block = block;
    this.diagnostics = diagnostics;
  }

  TableSpec spec() {
    return new TableSpec(
        List.of(),
        Optional.empty(),
        List.of(),
        columns(),
        Optional.empty(),
        Optional.empty(),
        new TableSpec.Selection(filter(), List.of(), written("sort"), rows()),
        Optional.empty(),
        attributes.value("best").filter("none"::equals).isEmpty(),
        whole("digits", "\\d{1,2}", 0, MOST_DIGITS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        block);
  }

  /** Returns the columns that are asked for, or else all, each named as its file names it. */
  private List<ColumnSpec> columns() {
    List<Written> asked = written("columns");
    Set<String> markdown =
        written("markdown").stream().map(Written::text).collect(Collectors.toSet());
    List<ColumnSpec> columns = new ArrayList<>();
    if (asked.isEmpty()) {
      table.columns().forEach(column -> columns.add(column(column, block, markdown)));
      return columns;
    }
    for (Written name : asked) {
      Optional<Column> column = table.column(name.text());
      columns.add(
          column.isPresent()
              ? column(column.get(), name.span(), markdown)
              : ColumnSpec.of(new Written("'" + name.text() + "'", name.span())));
    }
    return columns;
  }

  private static ColumnSpec column(Column column, SourceSpan span, Set<String> markdown) {
    boolean marked = markdown.contains(column.name()) || markdown.contains(column.header());
    return ColumnSpec.asInFile(column.name(), column.header(), marked, span);
  }

  private List<ChartSpec.Filter> filter() {
    List<ChartSpec.Filter> tests = new ArrayList<>();
    for (Written written : written("filter")) {
      Optional<RowTest> test = RowTest.parse(written.text());
      if (test.isEmpty()) {
        diagnostics.add(option("filter", "expected a test such as model=B or step>=100"));
      } else {
        tests.add(new ChartSpec.Filter(test.get(), written.span()));
      }
    }
    return tests;
  }

  private OptionalInt rows() {
    String key = attributes.value("rows").isPresent() ? "rows" : "limit";
    return whole(key, "\\d{1,6}", 1, TableBinder.MOST_ROWS);
  }

  private OptionalInt whole(String key, String form, int least, int most) {
    Optional<String> written = attributes.value(key).map(String::strip);
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    int value = written.get().matches(form) ? Integer.parseInt(written.get()) : -1;
    if (value >= least && (value <= most || key.equals("rows") || key.equals("limit"))) {
      return OptionalInt.of(value);
    }
    diagnostics.add(option(key, "expected a whole number from %d to %d".formatted(least, most)));
    return OptionalInt.empty();
  }

  /** Returns the names that an option lists; all stand at its value. */
  private List<Written> written(String key) {
    return attributes.value(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> new Written(name, place(key)))
        .toList();
  }

  private SourceSpan place(String key) {
    return AttributePlace.of(block, key, attributes.value(key).orElse(""));
  }

  private Diagnostic option(String key, String expected) {
    return Diagnostic.warning(
        "table/option",
        place(key),
        "%s is \"%s\", %s".formatted(key, attributes.value(key).orElse(""), expected));
  }
}
