package org.labpress.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of a {@link Formula}. */
enum MathFunction {
  SQRT(1, 1),
  LOG(1, 1),
  LOG10(1, 1),
  LOG2(1, 1),
  LN(1, 1),
  EXP(1, 1),
  ABS(1, 1),
  MIN(1, 100),
  MAX(1, 100),
  ROUND(1, 2);

  private final int fewest;
  private final int most;

  MathFunction(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  static Optional<MathFunction> named(String name) {
    return Arrays.stream(values()).filter(f -> f.label().equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(MathFunction::label).toList();
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(int arguments) {
    return fewest <= arguments && arguments <= most;
  }

  String arguments() {
    return most == 1 ? "one number" : "%d to %d numbers".formatted(fewest, most);
  }

  /** Returns the value; NaN or infinite outside the domain. */
  double of(double... x) {
    return switch (this) {
      case SQRT -> StrictMath.sqrt(x[0]);
      case LOG, LOG10 -> StrictMath.log10(x[0]);
      case LOG2 -> StrictMath.log(x[0]) / StrictMath.log(2);
      case LN -> StrictMath.log(x[0]);
      case EXP -> StrictMath.exp(x[0]);
      case ABS -> Math.abs(x[0]);
      case MIN -> Arrays.stream(x).min().orElse(Double.NaN);
      case MAX -> Arrays.stream(x).max().orElse(Double.NaN);
      case ROUND -> rounded(x[0], x.length == 2 ? x[1] : 0);
    };
  }

  /** Halves go away from zero, as in schools and papers. */
  private static double rounded(double value, double decimals) {
    double factor = StrictMath.pow(10, StrictMath.rint(Math.max(-15, Math.min(15, decimals))));
    return Math.signum(value) * StrictMath.floor(Math.abs(value) * factor + 0.5) / factor;
  }
}
