package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Scores;
import org.labpress.table.Column;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/**
 * Binds charts of preference: each row's score and that of its reference become the probability
 * that the row's response is preferred, and these are drawn as other series are.
 */
final class PreferChart implements ChartKind {
  private static final double EVEN = 0.5;

  private final ChartSpec spec;
  private final List<Diagnostic> diagnostics;

  PreferChart(ChartSpec spec, List<Diagnostic> diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<BoundChart> bind(Rows rows) {
    Columns named = new Columns(rows.whole(), spec.selection().missing(), diagnostics);
    Field score = spec.y().get(0);
    OptionalInt column = named.find(score);
    if (column.isEmpty() || rows.kept().isEmpty() || misfit(score)) {
      return Optional.empty();
    }
    Table kept = rows.kept().get();
    Columns columns = new Columns(kept, spec.selection().missing(), diagnostics);
    Optional<Numbers> scores = columns.numbers(column.getAsInt(), score.span());
    References references = new References(spec, diagnostics);
    Optional<References.Pairing> found =
        scores.flatMap(own -> references.of(rows.whole(), kept, column.getAsInt(), own));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    References.Pairing pairing = found.get();
    int[] compared = pairing.compared().stream().mapToInt(Integer::intValue).toArray();
    Table preferences = preferences(kept, column.getAsInt(), pairing).select(compared);
    int own = kept.columns().size();
    return new SeriesChart(completed(), diagnostics, List.of(own, own + 1))
        .bind(new Rows(completed(), rows.whole(), Optional.of(preferences), diagnostics));
  }

  /** The line of an even choice, and an interval unless the author asks for another. */
  private ChartSpec completed() {
    List<ChartSpec.ReferenceLine> lines = new ArrayList<>(spec.guides().lines());
    lines.add(new ChartSpec.ReferenceLine(EVEN, "even"));
    IntervalSpec usual = new IntervalSpec(Spread.STUDENT_95, List.of(), spec.y().get(0).span());
    Field score = spec.y().get(0);
    Field bare =
        new Field(
            score.column(),
            score.aggregate(),
            score.quantile(),
            Optional.empty(),
            false,
            score.span());
    return spec.withAxes(Mark.PREFER, spec.x().orElseThrow(), List.of(bare))
        .withLines(lines)
        .withInterval(spec.interval().orElse(usual));
  }

  private boolean misfit(Field score) {
    Optional<Diagnostic> fault = Optional.empty();
    if (score.log()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      score.span(),
                      "a probability of preference is not drawn on a logarithmic axis")
                  .withHint("leave \"log\" out"));
    } else if (spec.y().size() > 1) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/bad-value",
                      spec.y().get(1).span(),
                      "a chart of preferences draws one score, not %d".formatted(spec.y().size()))
                  .withHint("keep one of them, or give a row to each: group"));
    } else if (spec.interval().filter(i -> i.spread().ofShares()).isPresent()) {
      fault =
          Optional.of(
              Diagnostic.error(
                      "chart/not-share",
                      spec.interval().get().span(),
                      "probabilities of preference are not right or wrong, which an interval of"
                          + " Wilson needs")
                  .withHint("write ci: t 95, or boot 95"));
    }
    fault.ifPresent(diagnostics::add);
    return fault.isPresent();
  }

  /** Returns the table with probabilities in place of the scores, which become its last columns. */
  private Table preferences(Table kept, int column, References.Pairing pairing) {
    double[] preferred = new double[kept.rows()];
    for (int row = 0; row < preferred.length; row++) {
      preferred[row] = Scores.preference(pairing.own().at(row), pairing.reference().at(row));
    }
    ChartSpec.Comparison comparison = spec.comparison();
    String reference =
        comparison
            .reference()
            .map(written -> Axes.readable(written.text()))
            .orElseGet(() -> quoted(comparison.referenceText().orElseThrow().text().strip()));
    Column old = kept.columns().get(column);
    List<Column> columns = new ArrayList<>(kept.columns());
    columns.set(
        column,
        new Column(
            old.header(), "preferred to " + reference, Optional.empty(), Numbers.of(preferred)));
    columns.add(new Column("", "score", Optional.empty(), pairing.own()));
    columns.add(new Column("", "score of reference", Optional.empty(), pairing.reference()));
    return new Table(columns, kept.places());
  }

  private static String quoted(String text) {
    int longest = 32;
    String shown = text.length() <= longest ? text : text.substring(0, longest).strip() + "…";
    return "“" + shown + "”";
  }
}
