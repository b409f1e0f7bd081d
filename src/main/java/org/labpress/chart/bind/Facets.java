package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.Grouping;
import org.labpress.table.RowList;
import org.labpress.table.Table;

/** The small multiples of a chart: one plot for each value of a column. */
final class Facets {
  /** Smaller plots than so many on a page show nothing. */
  private static final int MOST = 24;

  private final List<String> titles;
  private final int[] ofRow;

  private Facets(List<String> titles, int[] ofRow) {
    this.titles = List.copyOf(titles);
    this.ofRow = ofRow;
  }

  /** Returns the plots; numbers and dates come from the smallest, texts by their first row. */
  static Facets of(Table table, OptionalInt column) {
    if (column.isEmpty()) {
      return new Facets(List.of(""), new int[0]);
    }
    int[] ofRow = new int[table.rows()];
    List<Grouping.Group> groups = new ArrayList<>(Grouping.by(table, List.of(column.getAsInt())));
    Positions.order(table.columns().get(column.getAsInt()).values()).ifPresent(groups::sort);
    List<String> titles = new ArrayList<>();
    for (Grouping.Group group : groups) {
      RowList rows = RowList.copyOf(group.rows());
      for (int i = 0; i < rows.size(); i++) {
        ofRow[rows.at(i)] = titles.size();
      }
      boolean none = table.columns().get(column.getAsInt()).values().isMissing(rows.at(0));
      titles.add(none ? "(none)" : group.labels().get(0));
    }
    return new Facets(titles, ofRow);
  }

  /** Returns whether all plots can be drawn; if not, that is reported. */
  boolean fit(ChartSpec spec, List<Diagnostic> diagnostics) {
    if (titles.size() > MOST) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/too-many",
                  spec.styling().facet().map(Written::span).orElse(spec.span()),
                  "the chart would show %d plots, the limit is %d".formatted(titles.size(), MOST))
              .withHint("keep some of them with a filter, or split by another column"));
    }
    return titles.size() <= MOST;
  }

  /** Returns the titles of the plots; one empty title if the chart is not split. */
  List<String> titles() {
    return titles;
  }

  /** Returns the rows of each plot, in their order. */
  List<List<Integer>> split(List<Integer> rows) {
    if (titles.size() == 1) {
      return List.of(rows);
    }
    List<RowList.Builder> panels = titles.stream().map(title -> new RowList.Builder()).toList();
    for (int row : rows) {
      panels.get(ofRow[row]).add(row);
    }
    return panels.stream().<List<Integer>>map(RowList.Builder::build).toList();
  }
}
