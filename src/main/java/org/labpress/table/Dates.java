package org.labpress.table;

import java.util.Arrays;

/** Days, or moments of days, in milliseconds of Unix time; without an offset they count as UTC. */
public final class Dates implements Values {
  /** Stands for a missing date. */
  public static final long MISSING = Long.MIN_VALUE;

  private final long[] values;

  private Dates(long[] values) {
    this.values = values;
  }

  /** Returns a column of dates, {@link #MISSING} for the missing ones. */
  public static Dates of(long... values) {
    return new Dates(values.clone());
  }

  /** Returns a column of dates, which nobody else may change. */
  static Dates owning(long[] values) {
    return new Dates(values);
  }

  /** Returns the date of a row, 0-based; {@link #MISSING} if it is missing. */
  public long at(int row) {
    return values[row];
  }

  /** Returns the dates as numbers: milliseconds, NaN for the missing ones. */
  public Numbers asNumbers() {
    return Numbers.of(values.length, row -> values[row] == MISSING ? Double.NaN : values[row]);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return values[row] == MISSING;
  }

  @Override
  public Dates select(int[] rows) {
    return new Dates(Arrays.stream(rows).mapToLong(row -> values[row]).toArray());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dates(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dates dates && Arrays.equals(values, dates.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Dates" + Arrays.toString(values);
  }
}
