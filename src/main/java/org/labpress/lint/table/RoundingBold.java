package org.labpress.lint.table;

import java.util.List;
import java.util.Optional;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.table.HandTable.Cell;
import org.labpress.lint.table.HandTable.Column;
import org.labpress.source.Severity;

/**
 * Reports a single bold number that lies within the error of the second best, or that in its own.
 */
public final class RoundingBold implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/rounding-bold", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (Column column : HandTable.columns(context)) {
      List<Cell> bold = column.cells().stream().filter(Cell::bold).toList();
      if (bold.size() == 1) {
        alike(column, bold.get(0))
            .ifPresent(
                cell ->
                    sink.report(
                        meta()
                            .at(
                                bold.get(0).place(),
                                "%s alone is bold, but %s lies within the error"
                                    .formatted(bold.get(0).text(), cell.text()))
                            .withLabel(cell.place(), "not told apart from it")
                            .withHint("set both in bold, or neither")));
      }
    }
  }

  /** Returns the nearest number that is not bold and that the errors do not tell apart. */
  private static Optional<Cell> alike(Column column, Cell bold) {
    Optional<Cell> nearest = Optional.empty();
    for (Cell cell : column.cells()) {
      double gap = Math.abs(cell.value() - bold.value());
      double error = Math.max(cell.error().orElse(0), bold.error().orElse(0));
      boolean second = !cell.bold() && cell.compared() && !HandTable.isBetter(column, cell, bold);
      // Half a unit of the last digit is lost in doubles, not in what is printed.
      boolean alike = error > 0 && gap <= error * (1 + 1e-9);
      if (second && alike && nearest.map(n -> HandTable.isBetter(column, cell, n)).orElse(true)) {
        nearest = Optional.of(cell);
      }
    }
    return nearest;
  }
}
