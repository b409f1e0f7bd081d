package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Series;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/**
 * The values of rows, by series, plot and position.
 *
 * @param cells those with a value, by series, then plot, then position
 * @param withoutValue how many rows have no value or no position
 */
record Samples(List<Cell> cells, int withoutValue) {
  Samples {
    cells = List.copyOf(cells);
  }

  /**
   * The values of one cell.
   *
   * @param values at least one, in the order of their rows
   */
  record Cell(SeriesRows group, int panel, double position, List<Double> values) {
    Cell {
      values = List.copyOf(values);
    }

    /** Returns the series with one point. */
    Series series(Series.Point point) {
      return new Series(panel, group.name(), group.color(), group.shape(), List.of(point));
    }
  }

  static Samples of(Table table, Roles roles, Positions positions, Facets facets, Numbers values) {
    List<Cell> cells = new ArrayList<>();
    int without = 0;
    for (SeriesRows group : SeriesRows.of(table, roles.style())) {
      List<List<Integer>> panels = facets.split(group.rows());
      for (int panel = 0; panel < panels.size(); panel++) {
        SortedMap<Double, List<Double>> byPosition = new TreeMap<>();
        for (int row : panels.get(panel)) {
          boolean cut =
              positions.scale() == ChartAxis.Scale.CATEGORY
                  && positions.ofRow().at(row) == Positions.CUT;
          if (positions.ofRow().isMissing(row) || values.isMissing(row)) {
            without++;
          } else if (!cut) {
            byPosition
                .computeIfAbsent(positions.ofRow().at(row) + 0.0, p -> new ArrayList<>())
                .add(values.at(row));
          }
        }
        for (var entry : byPosition.entrySet()) {
          cells.add(new Cell(group, panel, entry.getKey(), entry.getValue()));
        }
      }
    }
    return new Samples(cells, without);
  }
}
