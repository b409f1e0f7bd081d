package org.labpress.table;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Numbers; a missing one is NaN. */
public final class Numbers implements Values {
  private final double[] values;
  private final int size;

  private Numbers(double[] values, int size) {
    this.values = values;
    this.size = size;
  }

  /** Returns a column of numbers, NaN for the missing ones. */
  public static Numbers of(double... values) {
    return new Numbers(values.clone(), values.length);
  }

  /**
   * Returns a column of numbers made one by one.
   *
   * @param ofRow gives the number of a row, 0-based, NaN if it is missing
   */
  public static Numbers of(int size, IntToDoubleFunction ofRow) {
    double[] values = new double[size];
    for (int row = 0; row < size; row++) {
      values[row] = ofRow.applyAsDouble(row);
    }
    return new Numbers(values, size);
  }

  /** Takes the numbers of a column in any order. */
  public static final class Builder {
    private double[] values;

    /** Starts with numbers that are all missing. */
    public Builder(int size) {
      values = new double[size];
      Arrays.fill(values, Double.NaN);
    }

    /** Sets the number of a row, 0-based. */
    public void set(int row, double value) {
      values[row] = value;
    }

    /** Returns the column; this builder is empty then. */
    public Numbers build() {
      double[] built = values;
      values = new double[0];
      return new Numbers(built, built.length);
    }
  }

  /**
   * Returns a column of the first numbers of an array, which nobody else may change.
   *
   * @param size how many there are; the rest of the array does not count
   */
  static Numbers owning(double[] values, int size) {
    return new Numbers(values, size);
  }

  /** Returns the number of a row, 0-based; NaN if it is missing. */
  public double at(int row) {
    return values[row];
  }

  /** Returns all numbers, NaN for the missing ones. */
  public double[] toArray() {
    return Arrays.copyOf(values, size);
  }

  @Override
  public int size() {
    return size;
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
    return new Numbers(chosen, chosen.length);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.numbers(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers numbers
        && Arrays.equals(values, 0, size, numbers.values, 0, numbers.size);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toArray());
  }

  @Override
  public String toString() {
    return "Numbers" + Arrays.toString(toArray());
  }
}
