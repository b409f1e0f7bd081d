package org.labpress.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalReader;
import org.labpress.chart.spec.SpecValues;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.tabular.TableSpec.Best;
import org.labpress.tabular.TableSpec.ColumnSpec;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/**
 * Reads {@code columns:}: a list of columns, or a map from columns to their names or to what more
 * is said of them. An item of the list may be such a map.
 */
final class ColumnsReader {
  private static final List<String> KEYS =
      List.of("name", "unit", "format", "ci", "error", "best", "metric", "markdown");

  private final List<Diagnostic> diagnostics;

  ColumnsReader(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<ColumnSpec> read(Optional<YamlNode> node) {
    List<ColumnSpec> columns = new ArrayList<>();
    node.ifPresent(value -> value.accept(new Items(columns)));
    return columns;
  }

  private final class Items implements YamlNode.Visitor<Boolean> {
    private final List<ColumnSpec> columns;

    Items(List<ColumnSpec> columns) {
      this.columns = columns;
    }

    @Override
    public Boolean map(YamlMap map) {
      map.entries().forEach(entry -> columns.add(column(entry)));
      return true;
    }

    @Override
    public Boolean list(YamlList list) {
      list.items().forEach(item -> item.accept(this));
      return true;
    }

    @Override
    public Boolean scalar(YamlScalar scalar) {
      if (!scalar.isNull()) {
        columns.add(ColumnSpec.of(written(scalar)));
      }
      return true;
    }
  }

  private static Written written(YamlScalar scalar) {
    return new Written(scalar.text(), SpecValues.contentSpan(scalar));
  }

  private ColumnSpec column(YamlMap.Entry entry) {
    Written key = written(entry.key());
    ColumnSpec plain = ColumnSpec.of(key);
    if (entry.value() instanceof YamlScalar name) {
      return name.isNull() ? plain : named(plain, name.text().strip());
    }
    if (!(entry.value() instanceof YamlMap map)) {
      report(entry.value(), "a list says nothing of a column", "write keys in braces: {format: 2}");
      return plain;
    }
    TableSpecReader.reportUnknown(map, KEYS, "column", diagnostics);
    SpecValues values = new SpecValues(map, DataFence.TABLE, diagnostics);
    Field field = plain.field();
    Optional<String> unit = values.text("unit").map(u -> u.text().strip());
    return new ColumnSpec(
        unit.isPresent() ? field.withUnit(unit.get()) : field,
        values.text("name").map(n -> n.text().strip()),
        format(values),
        IntervalReader.read(values),
        best(values),
        values.text("metric"),
        values.has("markdown") && values.truth("markdown"),
        false);
  }

  private static ColumnSpec named(ColumnSpec plain, String name) {
    return new ColumnSpec(
        plain.field(),
        Optional.of(name),
        plain.format(),
        plain.interval(),
        plain.best(),
        plain.metric(),
        false,
        false);
  }

  private static Optional<CellFormat> format(SpecValues values) {
    Optional<Written> written = values.text("format");
    Optional<CellFormat> format = written.flatMap(w -> CellFormat.parse(w.text()));
    if (written.isPresent() && format.isEmpty()) {
      values.report(
          written.get(),
          "\"%s\" is no format".formatted(Written.shortened(written.get().text())),
          "write one such as " + String.join(", ", CellFormat.EXAMPLES));
    }
    return format;
  }

  private static Optional<Best> best(SpecValues values) {
    Optional<Written> written = values.text("best");
    Optional<Best> best =
        written.flatMap(
            w ->
                switch (w.text().strip()) {
                  case "higher" -> Optional.of(Best.HIGHER);
                  case "lower" -> Optional.of(Best.LOWER);
                  case "none", "no", "false" -> Optional.of(Best.NONE);
                  default -> Optional.empty();
                });
    if (written.isPresent() && best.isEmpty()) {
      values.report(
          written.get(),
          "\"%s\" is neither higher nor lower nor none"
              .formatted(Written.shortened(written.get().text())),
          "write the direction in which values are better, or none");
    }
    return best;
  }

  private void report(YamlNode node, String message, String hint) {
    diagnostics.add(
        Diagnostic.error(TableSpecReader.BAD_VALUE, node.span(), message).withHint(hint));
  }
}
