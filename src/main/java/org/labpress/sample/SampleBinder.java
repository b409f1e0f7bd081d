package org.labpress.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.bind.DataFiles;
import org.labpress.chart.bind.RowFilter;
import org.labpress.chart.bind.SqlSource;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Written;
import org.labpress.document.SampleList;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;
import org.labpress.table.DataNotes;
import org.labpress.table.Grouping;
import org.labpress.table.Table;

/** Binds one specification to its data, step by step; each step reports and may give up. */
final class SampleBinder {
  private final SampleSpec spec;
  private final List<Diagnostic> diagnostics;
  private final List<BoundChart.Origin> origins = new ArrayList<>();
  private int allRows;

  SampleBinder(SampleSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  Optional<SampleList> bind(Workspace workspace, String page, SqlSource sql) {
    Optional<Table> whole =
        spec.sql().isPresent()
            ? answer(spec.sql().get(), sql)
            : spec.data().isEmpty()
                ? Optional.empty()
                : new DataFiles(workspace, page, DataFence.SAMPLES, origins, diagnostics)
                    .read(spec.data(), expected());
    allRows = whole.map(Table::rows).orElse(0);
    return whole
        .flatMap(table -> new RowFilter(DataFence.SAMPLES, diagnostics).keep(table, spec.filter()))
        .flatMap(this::list);
  }

  private Optional<Table> answer(Written query, SqlSource sql) {
    Optional<SqlSource.Answer> answer = sql.select(query).drainTo(diagnostics);
    answer.stream()
        .flatMap(given -> given.files().stream())
        .forEach(file -> origins.add(new BoundChart.Origin(file, query.span())));
    return answer.map(SqlSource.Answer::table).filter(table -> table.rows() > 0);
  }

  /** Returns the files that were read. */
  List<BoundChart.Origin> origins() {
    return origins;
  }

  /** Returns how many rows they have. */
  int allRows() {
    return allRows;
  }

  /**
   * Returns which columns will be asked for, so that a large file is read for them once: those that
   * are named, all if the longest texts have to be found, and what says how texts end.
   */
  private Predicate<String> expected() {
    Set<String> names = new TreeSet<>();
    Stream.of(spec.key().stream(), spec.text().stream(), spec.show().stream())
        .flatMap(written -> written)
        .forEach(written -> names.add(written.text().strip()));
    spec.sort().ifPresent(sort -> names.add(sort.text().strip().replaceFirst("^-", "")));
    spec.filter().forEach(filter -> names.add(filter.test().column()));
    boolean all = spec.text().isEmpty() && spec.show().isEmpty();
    return name -> all || names.contains(name) || DataNotes.concerns(name);
  }

  private Optional<SampleList> list(Table table) {
    Optional<SampleColumns> columns = SampleColumns.of(spec, table, diagnostics);
    return columns.map(found -> list(table, found));
  }

  private SampleList list(Table table, SampleColumns columns) {
    if (columns.key().isPresent()) {
      reportDoubles(table, columns.key().getAsInt());
    }
    boolean descending =
        spec.sort().map(Written::text).filter(text -> text.strip().startsWith("-")).isPresent();
    Ranking ranking =
        columns.sort().isPresent()
            ? Ranking.by(table.columns().get(columns.sort().getAsInt()).values(), descending)
            : Ranking.ofFile(table.rows());
    Picks picks = spec.picks().orElseGet(() -> Picks.usual(columns.sort().isPresent()));
    List<Ranking.Picked> picked = ranking.pick(picks);
    SampleCells cells = new SampleCells(table, columns);
    int[] carried = cells.carried(ranking, picked.stream().map(Ranking.Picked::row).toList());
    reportCut(table, cells, carried);
    List<SampleList.Sample> samples = new ArrayList<>();
    Map<Integer, Integer> places = new TreeMap<>();
    for (int row : carried) {
      places.put(row, samples.size());
      samples.add(cells.sample(row));
    }
    return new SampleList(
        cells.columns(),
        samples,
        picked.stream()
            .map(
                pick ->
                    new SampleList.Pick(
                        pick.group(), Objects.requireNonNull(places.get(pick.row()))))
            .toList(),
        columns.sort().isPresent()
            ? Optional.of(
                new SampleList.Ordering(
                    columns.shown().indexOf(columns.sort().getAsInt()), descending))
            : Optional.empty(),
        picks.seed(),
        OptionalInt.empty(),
        new SampleList.Facts(table.rows(), table.names(), cutShort(table)));
  }

  /** Reports the first key that is not the key of one row alone. */
  private void reportDoubles(Table table, int column) {
    Written key = spec.key().orElseThrow();
    List<Grouping.Group> doubles =
        Grouping.by(table, List.of(column)).stream()
            .filter(group -> group.rows().size() > 1 && !group.labels().get(0).isEmpty())
            .toList();
    if (doubles.isEmpty()) {
      return;
    }
    Grouping.Group first = doubles.get(0);
    int one = first.rows().get(0);
    int two = first.rows().get(1);
    int others = doubles.size() - 1;
    String more =
        others == 0 ? "" : ", and %d other key%s twice".formatted(others, others == 1 ? "" : "s");
    diagnostics.add(
        Diagnostic.error(
                "samples/key-not-unique",
                key.span(),
                "%s \"%s\" is in rows %d and %d%s"
                    .formatted(
                        Written.shortened(key.text().strip()),
                        Written.shortened(first.labels().get(0)),
                        one + 1,
                        two + 1,
                        more))
            .withLabel(table.places().cell(one, column), "first here")
            .withLabel(table.places().cell(two, column), "and again here")
            .withHint("name a column that tells all rows apart, or leave \"key\" out"));
  }

  private void reportCut(Table table, SampleCells cells, int[] carried) {
    SourceSpan asked =
        spec.text().stream()
            .findFirst()
            .or(() -> spec.data().stream().findFirst())
            .or(spec::sql)
            .map(Written::span)
            .orElse(spec.span());
    if (carried.length < table.rows()) {
      diagnostics.add(
          Diagnostic.info(
                  "samples/cut",
                  asked,
                  String.format(
                      Locale.ROOT,
                      "%,d of %,d samples are on the page, evenly by rank",
                      carried.length,
                      table.rows()))
              .withHint("keep fewer rows with a filter, or show fewer columns"));
    }
    cells
        .firstCut(carried)
        .ifPresent(
            cell ->
                diagnostics.add(
                    Diagnostic.info(
                            "samples/cut",
                            asked,
                            String.format(
                                Locale.ROOT,
                                "row %d: text of %,d characters, of which %,d are shown",
                                cell.row() + 1,
                                cell.length(),
                                SampleCells.MOST_TEXT))
                        .withLabel(table.places().cell(cell.row(), cell.column()), "this text")
                        .withHint("the file itself holds the rest")));
  }

  /** Returns the samples that were cut short; rows of a query have no place of their own. */
  private Optional<SampleList.CutShort> cutShort(Table table) {
    DataNotes notes = DataNotes.of(table);
    return spec.sql()
        .map(query -> notes.at(query.span()))
        .orElse(notes)
        .cutShort()
        .map(found -> new SampleList.CutShort(found.cut(), found.all(), found.first()));
  }
}
