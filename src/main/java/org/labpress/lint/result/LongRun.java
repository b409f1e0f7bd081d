package org.labpress.lint.result;

import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;
import org.labpress.table.DataNotes;

/** Reports runs that took so long that few of them can be tried. */
public final class LongRun implements Rule {
  private static final double LONG = 16;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/long-run", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    double limit = context.document().frontMatter().lint().hours().orElse(LONG);
    for (ChartFacts chart : context.input().charts()) {
      check(chart.notes(), limit, chart.value().span(), sink);
    }
    for (TableFacts table : context.input().tables()) {
      check(table.notes(), limit, table.span().part(0, Math.min(3, table.span().length())), sink);
    }
  }

  private void check(DataNotes notes, double limit, SourceSpan asked, Sink sink) {
    notes.longest().stream()
        .filter(run -> run.value() > limit)
        .map(run -> finding(run, limit, asked))
        .forEach(sink::report);
  }

  private Diagnostic finding(DataNotes.Placed run, double limit, SourceSpan asked) {
    Diagnostic finding =
        meta()
            .at(
                run.place(),
                "this run took %s h, more than %s".formatted(plain(run.value()), plain(limit)))
            .withHint("try ideas on a smaller model or on less data first");
    return run.place().file().equals(asked.file())
        ? finding
        : finding.withLabel(asked, "shown here");
  }

  private static String plain(double hours) {
    double tenths = StrictMath.rint(hours * 10) / 10;
    return tenths == StrictMath.rint(tenths)
        ? Long.toString((long) tenths)
        : Double.toString(tenths);
  }
}
