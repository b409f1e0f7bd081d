package org.labpress.lint.table;

import java.util.List;
import java.util.Optional;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.table.HandTable.Cell;
import org.labpress.lint.table.HandTable.Column;
import org.labpress.metric.Metric;
import org.labpress.source.Severity;

/** Reports a bold number in a column of which another number is better. */
public final class Best implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("table/best", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (Column column : HandTable.columns(context)) {
      List<Cell> bold = column.cells().stream().filter(Cell::bold).toList();
      // With several bold numbers the author marks more than the best.
      if (bold.size() == 1 && column.cells().size() > 1) {
        better(column, bold.get(0))
            .ifPresent(
                cell ->
                    sink.report(
                        meta()
                            .at(
                                bold.get(0).place(),
                                "%s is bold, but %s is %s"
                                    .formatted(
                                        bold.get(0).text(),
                                        cell.text(),
                                        column.better() == Metric.Better.HIGHER
                                            ? "higher, which is better"
                                            : "lower, which is better"))
                            .withLabel(cell.place(), "the better value")
                            .withHint("set the best value in bold, or say what bold means")));
      }
    }
  }

  private static Optional<Cell> better(Column column, Cell bold) {
    Optional<Cell> best = Optional.empty();
    for (Cell cell : column.cells()) {
      boolean better = cell.compared() && HandTable.isBetter(column, cell, bold);
      if (better && best.map(b -> HandTable.isBetter(column, cell, b)).orElse(true)) {
        best = Optional.of(cell);
      }
    }
    return best;
  }
}
