package org.labpress.table;

import java.util.Arrays;
import java.util.List;

/** Texts without the spaces around them; a missing one is empty. */
public record Texts(List<String> values) implements Values {
  public Texts {
    values = values instanceof PooledTexts ? values : List.copyOf(values);
  }

  /** Returns the text of a row, 0-based; empty if it is missing. */
  public String at(int row) {
    return values.get(row);
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
    return new Texts(Arrays.stream(rows).mapToObj(values::get).toList());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.texts(this);
  }
}
