package org.labpress.lint.result;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.table.DataNotes;

/**
 * Reports a fitted trend through points that stand for few samples each. At a share of one half, 95
 * % intervals are 9.8 points to each side for 100 samples, 5.7 for 300 and 3.1 for 1,000.
 */
public final class NSmall implements Rule {
  private static final int FEW = 300;
  private static final int SAFE = 1_000;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/n-small", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean intervals = chart.guidance().interval().isPresent();
      // What is drawn itself is the size of a problem, not of a sample.
      boolean drawn = chart.measure().columns().stream().anyMatch(DataNotes::isCount);
      if (chart.measure().trend() && !intervals && !drawn) {
        chart
            .notes()
            .fewest()
            .filter(fewest -> fewest.value() < SAFE)
            .ifPresent(fewest -> sink.report(finding(chart, fewest)));
      }
    }
  }

  private Diagnostic finding(ChartFacts chart, DataNotes.Placed fewest) {
    boolean few = fewest.value() < FEW;
    String fit = chart.type().equals("scaling") ? "a scaling fit" : "a trend";
    String message =
        few
            ? "n = %d, %s needs 300".formatted((long) fewest.value(), fit)
            : "n = %d, %s is safe with 1,000".formatted((long) fewest.value(), fit);
    Diagnostic finding =
        Diagnostic.of(meta().id(), few ? Severity.WARNING : Severity.INFO, fewest.place(), message)
            .withHint("measure more samples, or draw the interval of each point with \"ci:\"");
    return fewest.place().equals(chart.value().span())
        ? finding
        : finding.withLabel(chart.value().span(), "drawn for this chart");
  }
}
