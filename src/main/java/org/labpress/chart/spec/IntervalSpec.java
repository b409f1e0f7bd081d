package org.labpress.chart.spec;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * How wide the interval around a value is.
 *
 * @param spread how it is computed, or {@link Spread#GIVEN}
 * @param columns if given: one with half widths, or two with the lower and the upper end; if of
 *     shares: one with the numbers of trials, or none
 */
public record IntervalSpec(Spread spread, List<Written> columns, SourceSpan span) {
  public IntervalSpec {
    columns = List.copyOf(columns);
  }
}
