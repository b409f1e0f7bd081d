package org.labpress.statistics;

/** How sure an interval is. */
public enum Confidence {
  P90(0.90, 1.6448536269514722),
  P95(0.95, 1.959963984540054),
  P99(0.99, 2.5758293035489004);

  private final double probability;
  private final double normalQuantile;

  Confidence(double probability, double normalQuantile) {
    this.probability = probability;
    this.normalQuantile = normalQuantile;
  }

  /** Returns the share of intervals that hold the true value. */
  public double probability() {
    return probability;
  }

  /** Returns z such that a value of the standard normal distribution lies in [-z, z]. */
  public double normalQuantile() {
    return normalQuantile;
  }
}
