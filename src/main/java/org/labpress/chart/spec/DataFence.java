package org.labpress.chart.spec;

/** A fence that asks for data: what it is called in messages, and the ids of its findings. */
public enum DataFence {
  /** A fence marked {@code chart}. */
  CHART("chart", "chart/bad-value", "chart/no-column", "chart/empty"),
  /** A fence marked {@code samples}. */
  SAMPLES("list", "samples/bad-value", "samples/no-column", "samples/empty"),
  /** A fence marked {@code table}. */
  TABLE("table", "table/bad-value", "table/no-column", "table/empty");

  private final String noun;
  private final String badValue;
  private final String noColumn;
  private final String empty;

  DataFence(String noun, String badValue, String noColumn, String empty) {
    this.noun = noun;
    this.badValue = badValue;
    this.noColumn = noColumn;
    this.empty = empty;
  }

  /** Returns what the fence becomes, such as {@code chart}. */
  public String noun() {
    return noun;
  }

  /** Returns the id of a value that a key cannot have. */
  public String badValue() {
    return badValue;
  }

  /** Returns the id of a column that the table does not have. */
  public String noColumn() {
    return noColumn;
  }

  /** Returns the id of a selection that keeps no row. */
  public String empty() {
    return empty;
  }
}
