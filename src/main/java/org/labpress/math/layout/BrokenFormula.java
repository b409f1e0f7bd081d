package org.labpress.math.layout;

import java.util.List;
import java.util.OptionalInt;
import org.labpress.math.MathNode;

/**
 * A displayed formula on several lines, for programs that set it themselves.
 *
 * @param lines at least two
 * @param relation index in the first line of the relation that others stand below or, if they do
 *     not begin with one, after; the number of its nodes if the second line begins with it. Empty
 *     if the others are indented instead
 */
public record BrokenFormula(List<Line> lines, OptionalInt relation) {
  public BrokenFormula {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param relation whether it begins with a relation
   */
  public record Line(List<MathNode> nodes, boolean relation) {
    public Line {
      nodes = List.copyOf(nodes);
    }
  }
}
