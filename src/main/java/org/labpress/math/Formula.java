package org.labpress.math;

import java.util.List;

/**
 * A formula that has been read.
 *
 * @param tex as the author wrote it, without the dollar signs
 * @param display whether it stands on lines of its own
 * @param root if the formula has several {@code rows}, a {@link MathNode.Table} with as many
 * @param rows what can have a number: one, or the rows of the environment that makes the formula
 */
public record Formula(String tex, boolean display, MathNode root, List<EquationRow> rows) {
  public Formula {
    rows = List.copyOf(rows);
  }

  /** Returns the style in which the formula begins. */
  public MathStyle style() {
    return display ? MathStyle.DISPLAY : MathStyle.TEXT;
  }
}
