package org.labpress.chart.bind;

import java.util.Map;
import java.util.Optional;
import org.labpress.chart.scene.Figures;

/** Lengths of time as tables give them and as readers see them. */
final class Durations {
  private static final double SECOND = 1_000;
  private static final double MINUTE = 60 * SECOND;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("ms", 1.0),
          Map.entry("s", SECOND),
          Map.entry("sec", SECOND),
          Map.entry("seconds", SECOND),
          Map.entry("min", MINUTE),
          Map.entry("minutes", MINUTE),
          Map.entry("h", HOUR),
          Map.entry("hours", HOUR),
          Map.entry("d", DAY),
          Map.entry("days", DAY));

  private Durations() {}

  /** Returns the milliseconds of a unit; empty if it is none of time. */
  static Optional<Double> millis(String unit) {
    return Optional.ofNullable(UNITS.get(unit.strip()));
  }

  /** Returns a length of time in its two largest units, as in 2 d 3 h or 1 h 12 min. */
  static String text(double millis) {
    if (millis >= DAY) {
      return pair(millis, DAY, "d", HOUR, "h");
    }
    if (millis >= HOUR) {
      return pair(millis, HOUR, "h", MINUTE, "min");
    }
    if (millis >= MINUTE) {
      return pair(millis, MINUTE, "min", SECOND, "s");
    }
    return Figures.number(millis / SECOND) + " s";
  }

  private static String pair(double millis, double large, String name, double small, String rest) {
    // Rounded first, so that 119.9 minutes are 2 hours and not 1 h 60 min.
    double whole = StrictMath.rint(millis / small) * small;
    double first = Math.floor(whole / large);
    double second = StrictMath.rint((whole - first * large) / small);
    String tail = second == 0 ? "" : " %s %s".formatted(Figures.number(second), rest);
    return "%s %s%s".formatted(Figures.number(first), name, tail);
  }
}
