package org.labpress.chart.bind;

import java.util.Optional;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Spread;
import org.labpress.source.Diagnostic;

/** What a best-of-n chart cannot show. */
final class BestOfMisfit {
  private BestOfMisfit() {}

  /** Returns the first fault; empty if there is none. */
  static Optional<Diagnostic> of(ChartSpec spec, Field score, Roles roles) {
    if (score.aggregate().isPresent() || score.quantile().isPresent()) {
      return Optional.of(
          Diagnostic.error(
                  "chart/bad-value",
                  score.span(),
                  "the best of n is that of the samples themselves, not of " + score.call())
              .withHint("write \"%s\"".formatted(score.column())));
    }
    if (spec.y().size() > 1) {
      return Optional.of(
          Diagnostic.error(
                  "chart/bad-value",
                  spec.y().get(1).span(),
                  "a best-of-n chart draws one score, not %d".formatted(spec.y().size()))
              .withHint("keep one of them, or give a row to each: group"));
    }
    Optional<IntervalSpec> interval = spec.interval();
    if (interval.isPresent() && roles.context().isEmpty()) {
      return Optional.of(
          Diagnostic.error(
                  "chart/bad-value",
                  interval.get().span(),
                  "the samples of one context have no interval of their best")
              .withHint("name the column of the contexts: context, or leave the interval out"));
    }
    boolean usable =
        interval.map(i -> i.spread() != Spread.GIVEN && !i.spread().ofShares()).orElse(true);
    return usable
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "chart/bad-value",
                    interval.orElseThrow().span(),
                    "the interval of a best of n is computed over contexts")
                .withHint("write t 95, boot 95, sd or se"));
  }
}
