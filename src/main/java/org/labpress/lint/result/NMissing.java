package org.labpress.lint.result;

import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.lint.TextBlock;
import org.labpress.metric.Metric;
import org.labpress.source.Severity;
import org.labpress.table.DataNotes;

/**
 * Reports scores of which neither the data nor the page say from how many samples or seeds they
 * come, and rows without a number where others have one.
 */
public final class NMissing implements Rule {
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:^|\\W)(?:accuracy|acc|win rate|pass@\\d+|exact match|f1)(?:\\W|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SAID =
      Pattern.compile(
          "\\b[nN]\\s{0,2}[=≥≈]|\\b(?:\\d[\\d,.]{0,12}[kKM]?|one|two|three|four|five|six|seven|eight|nine"
              + "|ten|twenty|thirty|hundred|thousand|all|each)\\s(?:[\\w-]{1,20}\\s){0,3}"
              + "(?:samples?|examples?|questions?|items?|prompts?|problems?|tasks?|seeds?|runs?|trials?"
              + "|folds?|images?|documents?|sentences?|pairs?|participants?|points?|rows?|times)\\b");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/n-missing", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    boolean said =
        context.blocks().stream().map(TextBlock::text).anyMatch(t -> SAID.matcher(t).find());
    for (ChartFacts chart : context.input().charts()) {
      chart
          .notes()
          .uncounted()
          .filter(row -> chart.measure().columns().stream().noneMatch(DataNotes::isCount))
          .ifPresent(
              row ->
                  sink.report(
                      meta()
                          .at(row, "this row has no number of samples, others have one")
                          .withHint("write it, or leave the row out of the chart")
                          .withLabel(chart.value().span(), "drawn for this chart")));
      if (!said && isScore(chart) && !isCounted(chart)) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "nothing says how many samples or seeds are behind \"%s\""
                        .formatted(chart.value().title()))
                .withHint("add a column \"n\" to the data, or say it in the caption"));
      }
    }
    context.input().tables().stream().filter(table -> !said).forEach(table -> check(table, sink));
  }

  private void check(TableFacts table, Sink sink) {
    if (table.notes().counted()) {
      return;
    }
    for (TableFacts.ColumnFacts column : table.columns()) {
      boolean score = isScore(column.metric()) || SHARE.matcher(column.title()).find();
      if (column.value() && score && column.most() == 1 && column.interval().isEmpty()) {
        sink.report(
            meta()
                .at(
                    column.span(),
                    "nothing says how many samples or seeds are behind \"%s\""
                        .formatted(column.title()))
                .withHint("add a column \"n\" to the data, or say it in the caption"));
        return;
      }
    }
  }

  private static boolean isScore(Optional<Metric> metric) {
    return metric.flatMap(Metric::type).filter(Metric.Type.SCORE::equals).isPresent();
  }

  private static boolean isScore(ChartFacts chart) {
    boolean training = chart.type().equals("line") || chart.type().equals("step");
    return !training
        && (isScore(chart.measure().metric()) || SHARE.matcher(chart.value().title()).find());
  }

  private static boolean isCounted(ChartFacts chart) {
    return chart.notes().counted()
        || chart.repeats().isPresent()
        || chart.guidance().interval().isPresent()
        || chart.series().mostRows() > 1
        || chart.series().seeds().isPresent();
  }
}
