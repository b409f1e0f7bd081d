package org.labpress.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    Ids ids = new Ids(new int[table.rows()], Math.min(1, table.rows()));
    for (int i = 0; i < columns.size(); i++) {
      Ids own = ids(table, columns.get(i));
      ids = i == 0 ? own : ids.and(own);
    }
    List<Group> all = new ArrayList<>();
    for (RowList members : RowList.split(ids.ofRow, ids.count)) {
      int first = members.at(0);
      all.add(new Group(columns.stream().map(c -> label(table, first, c)).toList(), members));
    }
    return List.copyOf(all);
  }

  /** Returns how many different values a column has; a missing one counts. */
  public static int count(Table table, int column) {
    return ids(table, column).count;
  }

  private static Ids ids(Table table, int column) {
    return table.columns().get(column).values().accept(new IdsOfRows());
  }

  /** Which rows agree. */
  private static final class Ids {
    private final int[] ofRow;
    private final int count;

    /**
     * Which rows agree.
     *
     * @param ofRow the same from 0 on where they do, in the order in which they first come
     * @param count of different ones
     */
    Ids(int[] ofRow, int count) {
      this.ofRow = ofRow;
      this.count = count;
    }

    /** Returns which rows agree in both. */
    Ids and(Ids other) {
      DenseIds both = new DenseIds();
      int[] ids = new int[ofRow.length];
      for (int row = 0; row < ids.length; row++) {
        ids[row] = both.of((long) ofRow[row] << 32 | other.ofRow[row]);
      }
      return new Ids(ids, both.size());
    }
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
    DenseIds ids = new DenseIds(groups.length);
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

  private record IdsOfRows() implements Values.Visitor<Ids> {
    @Override
    public Ids numbers(Numbers values) {
      DenseIds ids = new DenseIds();
      int[] ofRow = new int[values.size()];
      for (int row = 0; row < ofRow.length; row++) {
        ofRow[row] = ids.of(key(values.at(row)));
      }
      return new Ids(ofRow, ids.size());
    }

    @Override
    public Ids texts(Texts values) {
      int[] ofRow = new int[values.size()];
      if (values.values() instanceof PooledTexts pooled) {
        DenseIds ids = new DenseIds();
        for (int row = 0; row < ofRow.length; row++) {
          ofRow[row] = ids.of(pooled.code(row));
        }
        return new Ids(ofRow, ids.size());
      }
      Map<String, Integer> ids = new HashMap<>();
      for (int row = 0; row < ofRow.length; row++) {
        Integer next = ids.size();
        Integer known = ids.putIfAbsent(values.at(row), next);
        ofRow[row] = known == null ? next : known;
      }
      return new Ids(ofRow, ids.size());
    }

    @Override
    public Ids dates(Dates values) {
      DenseIds ids = new DenseIds();
      int[] ofRow = new int[values.size()];
      for (int row = 0; row < ofRow.length; row++) {
        ofRow[row] = ids.of(values.at(row));
      }
      return new Ids(ofRow, ids.size());
    }
  }
}
