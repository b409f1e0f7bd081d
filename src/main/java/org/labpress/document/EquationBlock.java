package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.math.Formula;
import org.labpress.source.SourceSpan;

/**
 * A formula on lines of its own.
 *
 * @param tex what stands between the marks, or a whole environment with its begin and end, as
 *     written; in a quotation without the marks of its lines
 * @param formula what it says; empty until formulas are parsed
 * @param numbers of its rows; empty until equations are numbered, and for one that is not
 */
public record EquationBlock(
    Located<String> tex,
    Attributes attributes,
    Optional<Formula> formula,
    List<RowNumber> numbers,
    SourceSpan span)
    implements Block {
  public EquationBlock {
    numbers = List.copyOf(numbers);
  }

  /** Returns an equation that is neither parsed nor numbered yet. */
  public static EquationBlock of(Located<String> tex, Attributes attributes, SourceSpan span) {
    return new EquationBlock(tex, attributes, Optional.empty(), List.of(), span);
  }

  public EquationBlock withNumbers(List<RowNumber> others) {
    return new EquationBlock(tex, attributes, formula, others, span);
  }

  public EquationBlock withFormula(Formula parsed) {
    return new EquationBlock(tex, attributes, Optional.of(parsed), numbers, span);
  }

  /**
   * The number of a row.
   *
   * @param row from 0; 0 in a formula of one row
   * @param printed such as {@code (3)} or the author's tag with its parentheses
   * @param name by which references call it: the same without parentheses
   * @param id that references to the row lead to
   */
  public record RowNumber(int row, String printed, String name, Optional<String> id) {}

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.equation(this);
  }
}
