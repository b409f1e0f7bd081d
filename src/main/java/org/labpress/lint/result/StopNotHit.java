package org.labpress.lint.result;

import java.util.Optional;
import org.labpress.document.SamplesBlock;
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

/**
 * Reports data in which many samples end at the limit of their length, not where the model would
 * have stopped.
 */
public final class StopNotHit implements Rule {
  private static final double SHARE = 0.02;

  /** Of fewer samples a single one is more than the share. */
  private static final int ENOUGH = 20;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/stop-not-hit", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      check(chart.notes(), chart.value().span(), sink);
    }
    for (TableFacts table : context.input().tables()) {
      check(table.notes(), start(table.span()), sink);
    }
    context
        .document()
        .nodes(SamplesBlock.class)
        .forEach(block -> check(cutShort(block), start(block.span()), sink));
  }

  private static SourceSpan start(SourceSpan block) {
    return block.part(0, Math.min(3, block.length()));
  }

  private static Optional<DataNotes.CutShort> cutShort(SamplesBlock block) {
    return block
        .list()
        .flatMap(list -> list.facts().cutShort())
        .map(found -> new DataNotes.CutShort(found.cut(), found.all(), found.first()));
  }

  private void check(DataNotes notes, SourceSpan asked, Sink sink) {
    check(notes.cutShort(), asked, sink);
  }

  private void check(Optional<DataNotes.CutShort> cutShort, SourceSpan asked, Sink sink) {
    cutShort
        .filter(samples -> samples.all() >= ENOUGH)
        .filter(samples -> samples.cut() > SHARE * samples.all())
        .ifPresent(samples -> sink.report(finding(samples, asked)));
  }

  private Diagnostic finding(DataNotes.CutShort samples, SourceSpan asked) {
    Diagnostic finding =
        meta()
            .at(
                samples.first(),
                "%d of %d samples (%d %%) end at the limit of their length"
                    .formatted(
                        samples.cut(),
                        samples.all(),
                        StrictMath.round(100.0 * samples.cut() / samples.all())))
            .withHint("raise the limit or give a stop sequence, or say it beside the numbers");
    return samples.first().file().equals(asked.file())
        ? finding
        : finding.withLabel(asked, "shown here");
  }
}
