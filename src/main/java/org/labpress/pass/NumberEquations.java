package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.EquationBlock.RowNumber;
import org.labpress.document.Rewriter;
import org.labpress.math.EquationRow;
import org.labpress.math.EquationRow.Tag;
import org.labpress.math.PlainMath;
import org.labpress.source.Checked;

/**
 * Numbers the rows of displayed formulas, from 1: those with a label or an id, and those of an
 * environment that numbers its rows. A tag stands instead of a number and is not counted.
 */
final class NumberEquations implements Pass {
  @Override
  public String name() {
    return "number-equations";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.FORMULAS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.EQUATION_NUMBERS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    return Checked.of(new Numberer().rewrite(document));
  }

  private static final class Numberer extends Rewriter {
    private int counter;

    @Override
    public Block equation(EquationBlock block) {
      List<EquationRow> rows = block.formula().map(formula -> formula.rows()).orElse(List.of());
      Optional<String> blockId = block.attributes().id();
      List<RowNumber> numbers = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        EquationRow row = rows.get(i);
        // The id of the block is that of its first row with a number, or of its only row.
        boolean takesId = blockId.isPresent() && numbers.isEmpty();
        Optional<String> label = row.labels().stream().findFirst().map(EquationRow.Label::name);
        boolean last = i == rows.size() - 1;
        boolean wanted =
            row.numbered() || row.tag().isPresent() || label.isPresent() || (takesId && last);
        if (wanted) {
          numbers.add(number(i, row.tag(), label.or(() -> takesId ? blockId : Optional.empty())));
        }
      }
      return block.withNumbers(numbers);
    }

    private RowNumber number(int row, Optional<Tag> tag, Optional<String> id) {
      if (tag.isPresent()) {
        String printed = PlainMath.of(tag.get().content());
        return new RowNumber(row, printed, tag.get().text(), id);
      }
      String name = Integer.toString(++counter);
      return new RowNumber(row, "(" + name + ")", name, id);
    }
  }
}
