package org.labpress.statistics;

/** Scores that mean something only beside another number. */
public final class Scores {
  private Scores() {}

  /**
   * Returns the probability that a response is preferred to its reference: the softmax of the two
   * scores of a preference model, Bradley and Terry (Biometrika 39, 1952). In [0, 1].
   */
  public static double preference(double score, double reference) {
    return 1 / (1 + StrictMath.exp(reference - score));
  }

  /**
   * Returns a score on the scale on which chance is 0 and the best possible 1; below 0 if it is
   * worse than chance.
   *
   * @param best not equal to {@code chance}
   */
  public static double normalised(double score, double chance, double best) {
    if (chance == best) {
      throw new IllegalArgumentException("chance and maximum are both %s".formatted(best));
    }
    return (score - chance) / (best - chance);
  }
}
