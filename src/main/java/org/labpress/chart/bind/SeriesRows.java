package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.table.Grouping;
import org.labpress.table.RowList;
import org.labpress.table.Table;

/**
 * The rows of each series, before values are made of them.
 *
 * @param name empty if there is only one
 * @param color 0-based
 * @param shape 0-based
 */
record SeriesRows(String name, int color, int shape, List<Integer> rows) {
  SeriesRows {
    rows = RowList.copyOf(rows);
  }

  /** The columns that tell series apart, as indexes. */
  record StyleColumns(OptionalInt group, OptionalInt color, OptionalInt shape) {
    List<Integer> all() {
      List<Integer> all = new ArrayList<>();
      for (OptionalInt column : List.of(group, color, shape)) {
        if (column.isPresent() && !all.contains(column.getAsInt())) {
          all.add(column.getAsInt());
        }
      }
      return all;
    }

    private boolean colors(int column) {
      return is(group, column) || is(color, column);
    }

    private boolean shapes(int column) {
      return is(group, column) || is(shape, column);
    }

    private static boolean is(OptionalInt role, int column) {
      return role.isPresent() && role.getAsInt() == column;
    }
  }

  /** Returns the series; numbers and dates come from the smallest, texts by their first row. */
  static List<SeriesRows> of(Table table, StyleColumns style) {
    List<Integer> columns = style.all();
    List<Grouping.Group> groups = new ArrayList<>(Grouping.by(table, columns));
    for (int i = columns.size() - 1; i >= 0; i--) {
      Optional<Comparator<Grouping.Group>> order =
          Positions.order(table.columns().get(columns.get(i)).values());
      order.ifPresent(groups::sort);
    }
    Map<List<String>, Integer> colors = new LinkedHashMap<>();
    Map<List<String>, Integer> shapes = new LinkedHashMap<>();
    List<SeriesRows> series = new ArrayList<>();
    for (Grouping.Group group : groups) {
      List<String> colorKey = new ArrayList<>();
      List<String> shapeKey = new ArrayList<>();
      List<String> name = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        boolean none = table.columns().get(columns.get(i)).values().isMissing(group.rows().get(0));
        String label = none ? "(none)" : group.labels().get(i);
        name.add(label);
        if (style.colors(columns.get(i))) {
          colorKey.add(label);
        }
        if (style.shapes(columns.get(i))) {
          shapeKey.add(label);
        }
      }
      series.add(
          new SeriesRows(
              String.join(", ", name),
              index(colors, colorKey),
              index(shapes, shapeKey),
              group.rows()));
    }
    return series;
  }

  private static int index(Map<List<String>, Integer> known, List<String> key) {
    known.putIfAbsent(key, known.size());
    return known.get(key);
  }
}
