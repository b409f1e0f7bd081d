package org.labpress.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts rows that agree in some columns together. */
public final class Grouping {
  private Grouping() {}

  /**
   * Rows that agree.
   *
   * @param labels what the cells of the columns say, as first written; empty where it is missing
   * @param rows 0-based, growing
   */
  public record Group(List<String> labels, List<Integer> rows) {
    public Group {
      labels = List.copyOf(labels);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Returns the groups in the order in which they first appear. Numbers agree if their values do,
   * however they are written.
   *
   * @param columns indexes; no column gives one group of all rows, if there is any row
   */
  public static List<Group> by(Table table, List<Integer> columns) {
    Map<List<Object>, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Object> key = new ArrayList<>();
      for (int column : columns) {
        key.add(table.columns().get(column).values().accept(new KeyOfRow(row)));
      }
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    List<Group> groups = new ArrayList<>();
    for (List<Integer> members : rows.values()) {
      int first = members.get(0);
      List<String> labels = columns.stream().map(c -> table.places().text(first, c)).toList();
      groups.add(new Group(labels, members));
    }
    return List.copyOf(groups);
  }

  private record KeyOfRow(int row) implements Values.Visitor<Object> {
    @Override
    public Object numbers(Numbers values) {
      // Adding 0 makes the negative zero positive.
      return values.at(row) + 0.0;
    }

    @Override
    public Object texts(Texts values) {
      return values.at(row);
    }

    @Override
    public Object dates(Dates values) {
      return values.at(row);
    }
  }
}
