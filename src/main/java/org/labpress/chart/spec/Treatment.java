package org.labpress.chart.spec;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is computed of the rows besides their summary.
 *
 * @param normalisation of the values; empty if they are drawn as they are
 * @param bins how many; empty to let it follow from the data
 * @param stacked whether bars of one category stand on each other
 * @param fit the curve through the points; empty for none
 * @param tempered whether stated probabilities are shown beside those at the temperature that
 *     calibrates them
 * @param shade what the shades of a heat map stand for; empty for the number of rows
 */
public record Treatment(
    Optional<Normalisation> normalisation,
    OptionalInt bins,
    boolean stacked,
    Optional<Fit> fit,
    boolean tempered,
    Optional<Field> shade) {

  /**
   * The scale on which chance is 0 and the best possible is 1.
   *
   * @param chance not equal to {@code best}
   */
  public record Normalisation(double chance, double best) {}

  /** A curve of least squares. */
  public enum Fit {
    LINEAR,
    POWER
  }
}
