package org.labpress.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.statistics.Confidence;

/** The ways in which an author can ask for one number from many. */
public enum Aggregate {
  MEAN,
  MEDIAN,
  SUM,
  MIN,
  MAX,
  SD,
  SE,
  N,
  FIRST,
  LAST,
  CI95;

  /** Returns the number; NaN if the sample is too small for it. */
  public double of(Summary summary) {
    return switch (this) {
      case MEAN -> summary.mean();
      case MEDIAN -> summary.median();
      case SUM -> summary.sum();
      case MIN -> summary.min();
      case MAX -> summary.max();
      case SD -> summary.sd();
      case SE -> summary.se();
      case N -> summary.n();
      case FIRST -> summary.first();
      case LAST -> summary.last();
      case CI95 -> summary.halfWidth(Confidence.P95);
    };
  }

  /** Returns the name that authors write, such as {@code mean}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the aggregate that authors call by a name. */
  public static Optional<Aggregate> named(String name) {
    return Arrays.stream(values()).filter(a -> a.label().equals(name)).findFirst();
  }

  /** Returns the names, in the order of the manual. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Aggregate::label).toList();
  }
}
