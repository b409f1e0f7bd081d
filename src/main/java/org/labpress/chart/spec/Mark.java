package org.labpress.chart.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of chart. */
public enum Mark {
  /** Points in the order of x, joined by a line. */
  LINE,
  /** Values that hold from one point to the next. */
  STEP,
  /** The area between zero and a line. */
  AREA,
  /** One point for each row. */
  SCATTER,
  /** A bar from zero for each category. */
  BAR,
  /** A dot for each category or number. */
  DOT,
  /** Quartiles, whiskers and outliers of the rows of each category. */
  BOX,
  /** The number of rows in bins. */
  HIST,
  /** A shade for each cell of two axes. */
  HEAT,
  /** Two values of each category, joined. */
  DUMBBELL,
  /** A line from before to after for each of many. */
  SLOPE,
  /** Points and their power law over two logarithmic axes. */
  SCALING,
  /** How often answers are right, by how sure they were said to be. */
  RELIABILITY,
  /** How often a response is preferred to its reference. */
  PREFER,
  /** The expected best of more and more samples. */
  BON,
  /** Points of cost and value, and those that no other beats. */
  FRONTIER,
  /** From when to when runs took, and how busy their machines were. */
  GANTT,
  /** A map of texts: a point for each row. */
  ATLAS;

  /** Returns the name that authors write. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the type that authors call by a name. */
  static Optional<Mark> named(String name) {
    return Arrays.stream(values()).filter(mark -> mark.label().equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Mark::label).toList();
  }
}
