package org.labpress.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.EquationBlock;
import org.labpress.document.EquationBlock.RowNumber;
import org.labpress.document.InlineMath;
import org.labpress.math.Formula;
import org.labpress.math.MathMlWriter;
import org.labpress.math.PlainMath;

/**
 * Writes formulas as MathML. A display stands in a box that scrolls where it is too wide; its
 * number stands at the right.
 */
final class FormulaWriter {
  /** Characters of a formula that may not fit into a line of a phone. */
  private static final int WIDE = 30;

  private final HtmlBuffer out;

  FormulaWriter(HtmlBuffer out) {
    this.out = out;
  }

  HtmlBuffer inline(InlineMath inline, Formula formula) {
    String math = MathMlWriter.write(formula);
    if (inline.display()) {
      return out.markup("<span class=\"equation-box equation-inline\"")
          .markup(keyboard(formula))
          .markup(">")
          .markup(math)
          .markup("</span>");
    }
    return isWide(formula)
        ? out.markup("<span class=\"m-wide\">").markup(math).markup("</span>")
        : out.markup(math);
  }

  /**
   * @param attributes of the block, each with a space before it
   */
  HtmlBuffer block(EquationBlock block, Formula formula, String attributes) {
    List<RowNumber> numbers = block.numbers();
    boolean byRow = formula.rows().size() > 1 && !numbers.isEmpty();
    out.line().markup("<div").markup(attributes).markup(">").line();
    out.markup("<div class=\"equation-box\"").markup(keyboard(formula)).markup(">");
    out.markup(
            byRow ? MathMlWriter.write(formula, rows(block, numbers)) : MathMlWriter.write(formula))
        .markup("</div>")
        .line();
    if (!byRow) {
      numbers.forEach(number -> number(block, number));
    }
    return out.markup("</div>").line();
  }

  private void number(EquationBlock block, RowNumber number) {
    out.markup("<span class=\"equation-number\"");
    ownId(block, number).ifPresent(id -> out.attribute("id", id));
    out.markup(">").text(number.printed()).markup("</span>").line();
  }

  private static Map<Integer, MathMlWriter.RowNumber> rows(
      EquationBlock block, List<RowNumber> numbers) {
    Map<Integer, MathMlWriter.RowNumber> rows = new HashMap<>();
    numbers.forEach(
        number ->
            rows.put(
                number.row(), new MathMlWriter.RowNumber(number.printed(), ownId(block, number))));
    return rows;
  }

  /** Returns the id of a row, unless it is that of the block. */
  private static Optional<String> ownId(EquationBlock block, RowNumber number) {
    return number
        .id()
        .filter(id -> !block.attributes().id().equals(Optional.of(id)))
        .map(ContentNames::id);
  }

  /** A box that may have to scroll can be reached by the keyboard. */
  private static String keyboard(Formula formula) {
    return isWide(formula) ? " tabindex=\"0\"" : "";
  }

  private static boolean isWide(Formula formula) {
    return PlainMath.of(formula.root()).length() > WIDE;
  }
}
