package org.labpress.lint.figure;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/**
 * Reports a line that joins fewer than three places: it shows a trend that two points cannot have.
 */
public final class TooFewPoints implements Rule {
  private static final int FEWEST = 3;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/too-few-points", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      int positions = chart.series().positions();
      if (chart.type().equals("line") && positions < FEWEST) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "the line joins %d %s"
                        .formatted(positions, positions == 1 ? "place" : "places"))
                .withHint("draw dots (\"type: dot\"), or give the numbers in a table"));
      }
    }
  }
}
