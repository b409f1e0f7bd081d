package org.labpress.table;

/** The cells of one column, all of one type. */
public sealed interface Values permits Numbers, Texts, Dates {
  /** Returns the number of rows. */
  int size();

  /** Returns whether the cell of a row, 0-based, is empty. */
  boolean isMissing(int row);

  /** Returns the cells of some rows, in the order asked. */
  Values select(int[] rows);

  /** Calls the method of the visitor that belongs to this type. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each type. */
  interface Visitor<R> {
    R numbers(Numbers values);

    R texts(Texts values);

    R dates(Dates values);
  }
}
