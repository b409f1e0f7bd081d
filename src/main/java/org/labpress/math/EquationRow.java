package org.labpress.math;

import java.util.List;
import java.util.Optional;

/**
 * What one row of a display says about its number.
 *
 * @param tag given with {@code \tag}; empty if the row is to be counted, or has no number
 * @param labels names by which the text refers to this row
 * @param numbered whether the environment numbers this row: not in a starred one, nor after {@code
 *     \nonumber}
 */
public record EquationRow(Optional<Tag> tag, List<Label> labels, boolean numbered, TexRange range) {
  public EquationRow {
    labels = List.copyOf(labels);
  }

  /**
   * A number that the author gave.
   *
   * @param content as printed, with parentheses unless {@code \tag*} was written
   * @param text the same as plain text, without the parentheses
   * @param parentheses whether references put it in parentheses
   */
  public record Tag(MathNode content, String text, boolean parentheses, TexRange range) {}

  /** A name given with {@code \label}. */
  public record Label(String name, TexRange range) {}
}
