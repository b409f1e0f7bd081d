package org.labpress.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Numbers of rows, 0-based, in four bytes each. Nobody can change it. */
public final class RowList extends AbstractList<Integer> implements RandomAccess {
  private final int[] rows;

  private RowList(int[] rows) {
    this.rows = rows;
  }

  /** Returns a list of some rows. */
  public static RowList of(int... rows) {
    return new RowList(rows.clone());
  }

  /** Returns a list that nobody else can change. */
  public static RowList copyOf(List<Integer> rows) {
    return rows instanceof RowList list
        ? list
        : new RowList(rows.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Grows one row at a time. */
  public static final class Builder {
    private int[] rows;
    private int count;

    public Builder() {
      this(16);
    }

    /**
     * Makes room for some rows.
     *
     * @param rows how many there may be; there may be more
     */
    public Builder(int rows) {
      this.rows = new int[Math.max(16, rows)];
    }

    public void add(int row) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, 2 * count);
      }
      rows[count++] = row;
    }

    public RowList build() {
      // A full array is never written to again: the next row is added to a larger one.
      return new RowList(count == rows.length ? rows : Arrays.copyOf(rows, count));
    }
  }

  /**
   * Returns the rows of each group.
   *
   * @param groups for each row its group, from 0
   */
  static List<RowList> split(int[] groups, int count) {
    int[] sizes = new int[count];
    for (int group : groups) {
      sizes[group]++;
    }
    int[][] rows = new int[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = new int[sizes[i]];
      sizes[i] = 0;
    }
    for (int i = 0; i < groups.length; i++) {
      rows[groups[i]][sizes[groups[i]]++] = i;
    }
    return Arrays.stream(rows).map(RowList::new).toList();
  }

  /**
   * Returns the members of each group.
   *
   * @param groups for each member its group, from 0
   * @param members in the order in which they come in their groups
   */
  static List<RowList> split(int[] groups, int count, RowList members) {
    List<RowList> lists = split(groups, count);
    for (RowList list : lists) {
      for (int i = 0; i < list.rows.length; i++) {
        list.rows[i] = members.rows[list.rows[i]];
      }
    }
    return lists;
  }

  /** Returns the row at a place, without an object. */
  public int at(int index) {
    return rows[index];
  }

  /** Returns the numbers of these rows, in their order. */
  public double[] of(Numbers values) {
    double[] chosen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = values.at(rows[i]);
    }
    return chosen;
  }

  @Override
  public Integer get(int index) {
    return rows[index];
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowList list ? Arrays.equals(rows, list.rows) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
