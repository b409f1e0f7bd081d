package org.labpress.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
      rows = RowList.copyOf(rows);
    }
  }

  /**
   * Returns the groups in the order in which they first appear. Numbers agree if their values do,
   * however they are written.
   *
   * @param columns indexes; no column gives one group of all rows, if there is any row
   */
  public static List<Group> by(Table table, List<Integer> columns) {
    int[] groups = new int[table.rows()];
    int count = Math.min(1, table.rows());
    for (int column : columns) {
      int[] own = table.columns().get(column).values().accept(new IdsOfRows());
      DenseIds both = new DenseIds();
      for (int row = 0; row < groups.length; row++) {
        groups[row] = both.of((long) groups[row] << 32 | own[row]);
      }
      count = both.size();
    }
    List<Group> all = new ArrayList<>();
    for (RowList members : RowList.split(groups, count, RowList.all(groups.length))) {
      int first = members.at(0);
      all.add(new Group(columns.stream().map(c -> label(table, first, c)).toList(), members));
    }
    return List.copyOf(all);
  }

  /** A text is kept as it is written; how a number is written only its file knows. */
  private static String label(Table table, int row, int column) {
    return table.columns().get(column).values() instanceof Texts texts
        ? texts.at(row)
        : table.places().text(row, column);
  }

  /**
   * Returns the rows of each value, from the smallest value to the largest.
   *
   * @param rows none of which has no value
   */
  public static List<RowList> byValue(Numbers values, List<Integer> rows) {
    RowList members = RowList.copyOf(rows);
    int[] groups = new int[members.size()];
    DenseIds ids = new DenseIds();
    for (int i = 0; i < groups.length; i++) {
      groups[i] = ids.of(key(values.at(members.at(i))));
    }
    List<RowList> all = new ArrayList<>(RowList.split(groups, ids.size(), members));
    all.sort(Comparator.comparingDouble(group -> values.at(group.at(0)) + 0.0));
    return List.copyOf(all);
  }

  /** Adding 0 makes the negative zero positive. */
  private static long key(double value) {
    return Double.doubleToLongBits(value + 0.0);
  }

  private record IdsOfRows() implements Values.Visitor<int[]> {
    @Override
    public int[] numbers(Numbers values) {
      DenseIds ids = new DenseIds();
      return IntStream.range(0, values.size()).map(row -> ids.of(key(values.at(row)))).toArray();
    }

    @Override
    public int[] texts(Texts values) {
      if (values.values() instanceof PooledTexts pooled) {
        DenseIds ids = new DenseIds();
        return IntStream.range(0, pooled.size()).map(row -> ids.of(pooled.code(row))).toArray();
      }
      Map<String, Integer> ids = new HashMap<>();
      return values.values().stream()
          .mapToInt(
              text -> {
                Integer next = ids.size();
                Integer known = ids.putIfAbsent(text, next);
                return known == null ? next : known;
              })
          .toArray();
    }

    @Override
    public int[] dates(Dates values) {
      DenseIds ids = new DenseIds();
      return IntStream.range(0, values.size()).map(row -> ids.of(values.at(row))).toArray();
    }
  }
}
