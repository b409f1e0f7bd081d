package org.labpress.table;

import java.util.Arrays;

/** Numbers; a missing one is NaN. */
public final class Numbers implements Values {
  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  /** Returns a column of numbers, NaN for the missing ones. */
  public static Numbers of(double... values) {
    return new Numbers(values.clone());
  }

  /** Returns a column of numbers, which nobody else may change. */
  static Numbers owning(double[] values) {
    return new Numbers(values);
  }

  /** Returns the number of a row, 0-based; NaN if it is missing. */
  public double at(int row) {
    return values[row];
  }

  /** Returns all numbers, NaN for the missing ones. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public Numbers select(int[] rows) {
    double[] chosen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = values[rows[i]];
    }
    return new Numbers(chosen);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.numbers(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Numbers" + Arrays.toString(values);
  }
}
