package org.labpress.table;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Texts of which few differ: for each row which of them it is. Nobody can change it. */
final class PooledTexts extends AbstractList<String> implements RandomAccess {
  private final List<String> pool;
  private final char[] codes;
  private final int size;

  /**
   * @param pool all different
   * @param codes indexes into the pool, which nobody else may change
   * @param size how many rows there are; the rest of the codes does not count
   */
  PooledTexts(List<String> pool, char[] codes, int size) {
    this.pool = List.copyOf(pool);
    this.codes = codes;
    this.size = size;
  }

  /** Returns the texts, all different, in the order in which they first come. */
  List<String> pool() {
    return pool;
  }

  /** Returns which of the texts a row has. */
  int code(int row) {
    return codes[row];
  }

  /** Returns the texts of some rows, in the order asked. */
  PooledTexts select(int[] rows) {
    char[] chosen = new char[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new PooledTexts(pool, chosen, chosen.length);
  }

  @Override
  public String get(int row) {
    return pool.get(codes[Objects.checkIndex(row, size)]);
  }

  @Override
  public int size() {
    return size;
  }
}
