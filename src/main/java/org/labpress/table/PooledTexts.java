package org.labpress.table;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Texts of which few differ: for each row which of them it is. Nobody can change it. */
final class PooledTexts extends AbstractList<String> implements RandomAccess {
  private final List<String> pool;
  private final char[] codes;

  /**
   * @param pool all different
   * @param codes indexes into the pool, which nobody else may change
   */
  PooledTexts(List<String> pool, char[] codes) {
    this.pool = List.copyOf(pool);
    this.codes = codes;
  }

  /** Returns which of the texts a row has. */
  int code(int row) {
    return codes[row];
  }

  @Override
  public String get(int row) {
    return pool.get(codes[row]);
  }

  @Override
  public int size() {
    return codes.length;
  }
}
