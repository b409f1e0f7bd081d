package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.Treatment;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Scores;
import org.labpress.table.Aggregate;

/** Puts values on the scale on which chance is 0 and the best possible is 1. */
record Normalised(Optional<Treatment.Normalisation> scale) {
  /** Numbers that say where values lie; the others say how many or how wide. */
  private static final List<Aggregate> PLACES =
      List.of(
          Aggregate.MEAN,
          Aggregate.MEDIAN,
          Aggregate.MIN,
          Aggregate.MAX,
          Aggregate.FIRST,
          Aggregate.LAST);

  static Normalised of(ChartSpec spec) {
    return new Normalised(spec.treatment().normalisation());
  }

  /** Returns what speaks against normalising a field. */
  Optional<Diagnostic> misfit(Field field) {
    boolean place = field.aggregate().map(PLACES::contains).orElse(true);
    return scale.isEmpty() || place
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    field.span(),
                    "%s cannot be normalised between chance and the maximum"
                        .formatted(field.call()))
                .withHint("draw a mean, or leave \"normalize\" out"));
  }

  double value(double raw) {
    return scale.map(s -> Scores.normalised(raw, s.chance(), s.best())).orElse(raw);
  }

  Series.Point point(Series.Point raw) {
    if (scale.isEmpty()) {
      return raw;
    }
    double low = value(raw.low());
    double high = value(raw.high());
    return new Series.Point(
        raw.position(),
        value(raw.value()),
        Math.min(low, high),
        Math.max(low, high),
        raw.n(),
        raw.size(),
        raw.more());
  }
}
