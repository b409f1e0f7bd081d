package org.labpress.lint.figure;

import java.util.Locale;
import java.util.Set;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.ChartFacts.AxisFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports an axis of numbers whose title says nothing, or names a quantity without its unit. */
public final class AxisLabel implements Rule {
  /** Names that say nothing. */
  private static final Set<String> EMPTY =
      Set.of("x", "y", "z", "value", "values", "data", "v", "col", "column", "n/a");

  /** Quantities that have no meaning without a unit. */
  private static final Set<String> QUANTITIES =
      Set.of(
          "time",
          "duration",
          "latency",
          "runtime",
          "elapsed",
          "memory",
          "size",
          "length",
          "width",
          "height",
          "distance",
          "speed",
          "energy",
          "power",
          "temperature",
          "frequency",
          "throughput",
          "bandwidth",
          "mass",
          "weight",
          "voltage",
          "current",
          "pressure",
          "cost",
          "price");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/axis-label", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      for (AxisFacts axis : chart.axes()) {
        if (!axis.category() && axis.unit().isEmpty()) {
          check(axis, sink);
        }
      }
    }
  }

  private void check(AxisFacts axis, Sink sink) {
    String title = axis.title().strip().toLowerCase(Locale.ROOT);
    if (title.isEmpty() || EMPTY.contains(title)) {
      sink.report(
          meta()
              .at(axis.span(), "the axis \"%s\" does not say what it shows".formatted(axis.title()))
              .withHint("name the column after its quantity, with the unit in brackets"));
    } else if (namesQuantity(title)) {
      sink.report(
          meta()
              .at(axis.span(), "the axis \"%s\" has no unit".formatted(axis.title()))
              .withHint("write the unit in brackets, such as \"%s [s]\"".formatted(axis.title())));
    }
  }

  private static boolean namesQuantity(String title) {
    String[] words = title.split("[\\s_]+", -1);
    return QUANTITIES.contains(words[words.length - 1]);
  }
}
