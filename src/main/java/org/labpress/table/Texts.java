package org.labpress.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Texts without the spaces around them; a missing one is empty. */
public record Texts(List<String> values) implements Values {
  public Texts {
    values = values instanceof PooledTexts ? values : List.copyOf(values);
  }

  /** Returns the text of a row, 0-based; empty if it is missing. */
  public String at(int row) {
    return values.get(row);
  }

  /** Returns how many rows have a text that passes; equal texts may be tested once. */
  public long count(Predicate<String> test) {
    if (!(values instanceof PooledTexts pooled)) {
      return values.stream().filter(test).count();
    }
    boolean[] passes = new boolean[pooled.pool().size()];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = test.test(pooled.pool().get(i));
    }
    long count = 0;
    for (int row = 0; row < pooled.size(); row++) {
      count += passes[pooled.code(row)] ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public boolean isMissing(int row) {
    return values.get(row).isEmpty();
  }

  @Override
  public Texts select(int[] rows) {
    return new Texts(
        values instanceof PooledTexts pooled
            ? pooled.select(rows)
            : Arrays.stream(rows).mapToObj(values::get).toList());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.texts(this);
  }
}
