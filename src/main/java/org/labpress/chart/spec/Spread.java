package org.labpress.chart.spec;

import java.util.Arrays;
import java.util.Optional;
import org.labpress.statistics.Bootstrap;
import org.labpress.statistics.Clustered;
import org.labpress.statistics.Confidence;
import org.labpress.statistics.Interval;
import org.labpress.statistics.Wilson;
import org.labpress.table.Summary;

/** What the bars or the band around a value mean. */
public enum Spread {
  STANDARD_DEVIATION("sd", "±1 SD", Confidence.P95),
  STANDARD_ERROR("se", "±1 SE", Confidence.P95),
  STUDENT_90("t 90", "90 % CI", Confidence.P90),
  STUDENT_95("t 95", "95 % CI", Confidence.P95),
  STUDENT_99("t 99", "99 % CI", Confidence.P99),
  WILSON_90("wilson 90", "90 % CI (Wilson)", Confidence.P90),
  WILSON_95("wilson 95", "95 % CI (Wilson)", Confidence.P95),
  WILSON_99("wilson 99", "99 % CI (Wilson)", Confidence.P99),
  BOOTSTRAP_90("boot 90", "90 % CI (bootstrap)", Confidence.P90),
  BOOTSTRAP_95("boot 95", "95 % CI (bootstrap)", Confidence.P95),
  BOOTSTRAP_99("boot 99", "99 % CI (bootstrap)", Confidence.P99),
  /** Taken from columns of the data, which say what they mean, or do not. */
  GIVEN("", "interval", Confidence.P95);

  private final String written;
  private final String label;
  private final Confidence confidence;

  Spread(String written, String label, Confidence confidence) {
    this.written = written;
    this.label = label;
    this.confidence = confidence;
  }

  /** Returns the name that readers see, such as {@code 95 % CI}. */
  public String label() {
    return label;
  }

  public static Optional<Spread> named(String written) {
    return Arrays.stream(values())
        .filter(s -> !s.written.isEmpty() && s.written.equals(written))
        .findFirst();
  }

  /** Returns whether the values are shares of trials, each a success or not. */
  public boolean ofShares() {
    return switch (this) {
      case WILSON_90, WILSON_95, WILSON_99 -> true;
      default -> false;
    };
  }

  /**
   * Returns the interval around the mean; {@link Interval#NONE} if the sample is too small.
   *
   * @param summary of the values; of zeros and ones where {@link #ofShares}
   */
  public Interval around(Summary summary) {
    return switch (this) {
      case STANDARD_DEVIATION -> Interval.around(summary.mean(), summary.sd());
      case STANDARD_ERROR -> Interval.around(summary.mean(), summary.se());
      case STUDENT_90, STUDENT_95, STUDENT_99 ->
          Interval.around(summary.mean(), summary.halfWidth(confidence));
      case WILSON_90, WILSON_95, WILSON_99 -> ofShare(summary.sum(), summary.n());
      case BOOTSTRAP_90, BOOTSTRAP_95, BOOTSTRAP_99 ->
          Bootstrap.ofMean(summary.toArray(), confidence);
      case GIVEN -> Interval.NONE;
    };
  }

  /**
   * Returns the interval around the mean of numbers of which those of one cluster are alike; {@link
   * Interval#NONE} of fewer than two clusters, and of a spread that knows no clusters.
   */
  public Interval around(Clustered clustered) {
    return switch (this) {
      case STANDARD_ERROR -> Interval.around(clustered.mean(), clustered.standardError());
      case STUDENT_90, STUDENT_95, STUDENT_99 -> clustered.student(confidence);
      case BOOTSTRAP_90, BOOTSTRAP_95, BOOTSTRAP_99 -> clustered.bootstrap(confidence);
      default -> Interval.NONE;
    };
  }

  /** Returns whether the interval is one of a mean whose rows may belong together. */
  public boolean knowsClusters() {
    return !ofShares() && this != STANDARD_DEVIATION && this != GIVEN;
  }

  /**
   * Returns the interval of a share of trials.
   *
   * @param successes in [0, trials]
   */
  public Interval ofShare(double successes, double trials) {
    return Wilson.interval(successes, trials, confidence);
  }
}
