package org.labpress.lint.figure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.source.Severity;

/** Reports a chart of means whose data hold several measurements for each, without their spread. */
public final class ErrorBars implements Rule {
  /** Aggregates whose value is no mean: their rows are counted or compared, not measured again. */
  private static final Pattern NO_MEAN =
      Pattern.compile("(?:n|count|sum|min|max|sd|se|first|last|ci95|quantile)\\s*\\(.*");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/error-bars", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    context.input().charts().stream()
        .map(ChartFacts::repeats)
        .flatMap(Optional::stream)
        .filter(repeats -> !repeats.spread())
        .filter(repeats -> !NO_MEAN.matcher(repeats.span().text()).matches())
        .forEach(
            repeats ->
                sink.report(
                    meta()
                        .at(
                            repeats.span(),
                            "each point is the mean of up to %d rows, and their spread is not drawn"
                                .formatted(repeats.rows()))
                        .withHint("add \"error: sd\" or \"ci: t 95\", and say it in the caption")));
    context.input().tables().forEach(table -> check(table, sink));
  }

  private void check(TableFacts table, Sink sink) {
    for (TableFacts.ColumnFacts column : table.columns()) {
      boolean spread =
          column.interval().isPresent()
              || table.columns().stream()
                  .anyMatch(other -> !other.value() && other.name().equals(column.name()));
      if (column.value() && column.most() > 1 && !spread) {
        sink.report(
            meta()
                .at(
                    column.span(),
                    "each cell is the mean of up to %d rows, and their spread is not shown"
                        .formatted(column.most()))
                .withHint(
                    "add \"ci: t 95\" or \"ci: sd\" to the table, or a column sd(%s)"
                        .formatted(column.name())));
      }
    }
  }
}
