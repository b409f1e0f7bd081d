package org.labpress.lint.result;

import java.util.List;
import java.util.Optional;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.metric.Metric;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;
import org.labpress.table.DataNotes;

/** Reports scores of a preference model that are averaged over several sets of prompts. */
public final class ScoreCrossContext implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/score-cross-context", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      if (isScore(chart.measure().metric())
          && chart.series().mostRows() > 1
          && isMixed(chart.notes(), chart.measure().columns())) {
        report(chart.notes(), chart.value().span(), sink);
      }
    }
    for (TableFacts table : context.input().tables()) {
      List<String> shown = table.columns().stream().map(TableFacts.ColumnFacts::name).toList();
      table.columns().stream()
          .filter(column -> isScore(column.metric()) && column.most() > 1)
          .filter(column -> isMixed(table.notes(), shown))
          .findFirst()
          .ifPresent(column -> report(table.notes(), column.span(), sink));
    }
  }

  /** What is told apart by its set is not averaged over sets. */
  private static boolean isMixed(DataNotes notes, List<String> columns) {
    return notes.sets().orElse(1) > 1 && columns.stream().noneMatch(DataNotes::isSet);
  }

  private void report(DataNotes notes, SourceSpan place, Sink sink) {
    sink.report(
        meta()
            .at(place, "scores of %d prompt sets are averaged".formatted(notes.sets().orElse(0)))
            .withHint("compare scores of the same prompts: group by the set, or filter one"));
  }

  private static boolean isScore(Optional<Metric> metric) {
    return metric.flatMap(Metric::type).filter(Metric.Type.PREFERENCE::equals).isPresent();
  }
}
