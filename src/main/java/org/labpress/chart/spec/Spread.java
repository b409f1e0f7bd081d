package org.labpress.chart.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.labpress.table.StudentT;
import org.labpress.table.Summary;

/** What the bars or the band around a value mean. */
public enum Spread {
  STANDARD_DEVIATION("sd", "±1 SD"),
  STANDARD_ERROR("se", "±1 SE"),
  STUDENT_90("t 90", "90 % CI"),
  STUDENT_95("t 95", "95 % CI"),
  STUDENT_99("t 99", "99 % CI"),
  /** Taken from columns of the data, which say what they mean, or do not. */
  GIVEN("", "interval");

  private final String written;
  private final String label;

  Spread(String written, String label) {
    this.written = written;
    this.label = label;
  }

  /** Returns the name that readers see, such as {@code 95 % CI}. */
  public String label() {
    return label;
  }

  /** Returns what authors write for the spreads that are computed. */
  static List<String> names() {
    return Arrays.stream(values()).map(s -> s.written).filter(w -> !w.isEmpty()).toList();
  }

  static Optional<Spread> named(String written) {
    return Arrays.stream(values())
        .filter(s -> !s.written.isEmpty() && s.written.equals(written))
        .findFirst();
  }

  /** Returns half the width of the interval around the mean; NaN if the sample is too small. */
  public double halfWidth(Summary summary) {
    return switch (this) {
      case STANDARD_DEVIATION -> summary.sd();
      case STANDARD_ERROR -> summary.se();
      case STUDENT_90 -> summary.halfWidth(StudentT.Confidence.P90);
      case STUDENT_95 -> summary.halfWidth(StudentT.Confidence.P95);
      case STUDENT_99 -> summary.halfWidth(StudentT.Confidence.P99);
      case GIVEN -> Double.NaN;
    };
  }
}
