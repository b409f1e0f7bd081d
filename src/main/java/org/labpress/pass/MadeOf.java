package org.labpress.pass;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.document.Attributes;
import org.labpress.document.DataFile;
import org.labpress.document.Located;
import org.labpress.document.Provenance;
import org.labpress.document.TableBlock;
import org.labpress.provenance.Origins;
import org.labpress.sample.BoundSamples;
import org.labpress.sample.SampleSpec;
import org.labpress.table.Table;
import org.labpress.tabular.BoundTable;
import org.labpress.tabular.TableSpec;

/** Says what charts and tables are made of. */
final class MadeOf {
  /** A command or a query is shown on a line of its own, up to so many characters. */
  private static final int LONGEST = 500;

  private final Origins origins;

  MadeOf(Origins origins) {
    this.origins = origins;
  }

  /** Returns what a chart is made of; empty if none of its files was found. */
  Optional<Provenance> of(BoundChart chart) {
    Stream<Located<String>> files =
        chart.origins().stream().map(origin -> new Located<>(origin.path(), origin.place()));
    List<Located<DataFile>> read = read(files);
    ChartSpec spec = chart.spec();
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Provenance(
                read,
                chart.facts().kept(),
                chart.facts().rows(),
                List.copyOf(chart.columns()),
                spec.selection().filter().stream().map(f -> f.test().toString()).toList(),
                spec.sql().map(Written::text).map(MadeOf::oneLine),
                spec.producedBy().map(Written::text).map(MadeOf::oneLine)));
  }

  /** Returns what samples are read from; empty if none of their files was found. */
  Optional<Provenance> of(BoundSamples samples) {
    List<Located<DataFile>> read =
        read(
            samples.origins().stream().map(origin -> new Located<>(origin.path(), origin.place())));
    SampleSpec spec = samples.spec();
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Provenance(
                read,
                samples.list().map(list -> list.facts().rows()).orElse(0),
                samples.allRows(),
                spec.show().stream().map(column -> column.text().strip()).toList(),
                spec.filter().stream().map(f -> f.test().toString()).toList(),
                spec.sql().map(Written::text).map(MadeOf::oneLine),
                spec.producedBy().map(Written::text).map(MadeOf::oneLine)));
  }

  /**
   * Returns a table that knows what it is made of; one of no file stays as it is.
   *
   * @param all rows of the file, or of the result of the query
   * @param files by path from the root
   */
  TableBlock tell(
      TableBlock shown, Table all, Stream<Located<String>> files, Optional<String> query) {
    List<Located<DataFile>> read = read(files);
    Attributes attributes = shown.attributes();
    return read.isEmpty()
        ? shown
        : shown.withProvenance(
            new Provenance(
                read,
                shown.body().size(),
                all.rows(),
                list(attributes, "columns"),
                list(attributes, "filter"),
                query.map(MadeOf::oneLine),
                attributes.value("produced-by").map(MadeOf::oneLine)));
  }

  /** Returns a table of a fence that knows what it is made of. */
  TableBlock tell(TableBlock shown, BoundTable bound, Stream<Located<String>> files) {
    List<Located<DataFile>> read = read(files);
    TableSpec spec = bound.spec();
    return read.isEmpty()
        ? shown
        : shown.withProvenance(
            new Provenance(
                read,
                bound.kept(),
                bound.rows(),
                bound.columns().stream().map(BoundTable.Column::column).distinct().toList(),
                spec.selection().filter().stream().map(f -> f.test().toString()).toList(),
                spec.sql().map(Written::text).map(MadeOf::oneLine),
                spec.producedBy().map(Written::text).map(MadeOf::oneLine)));
  }

  private List<Located<DataFile>> read(Stream<Located<String>> files) {
    Map<String, Located<DataFile>> read = new LinkedHashMap<>();
    files.forEach(
        file ->
            read.computeIfAbsent(
                file.value(), path -> new Located<>(origins.of(path), file.span())));
    return List.copyOf(read.values());
  }

  private static List<String> list(Attributes attributes, String key) {
    return attributes.value(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
