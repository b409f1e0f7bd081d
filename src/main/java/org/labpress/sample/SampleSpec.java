package org.labpress.sample;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.SourceSpan;

/**
 * Samples as their author asked for them.
 *
 * @param data paths as written; empty if the key is missing or could not be read
 * @param sql one SELECT in place of data
 * @param key the column by which a sample is called; empty for the number of its row
 * @param text the columns to read; empty to choose the one with the longest texts
 * @param show the columns to show, in order; empty for the texts and the measure
 * @param sort the column of the measure, with {@code -} before it for the largest first
 * @param picks how many stand in every output; empty for the usual
 * @param filter tests that all must hold
 * @param id for references; empty if not given
 * @param caption Markdown; empty if not given
 * @param producedBy the command that made the data; empty if not given
 */
public record SampleSpec(
    List<Written> data,
    Optional<Written> sql,
    Optional<Written> key,
    List<Written> text,
    List<Written> show,
    Optional<Written> sort,
    Optional<Picks> picks,
    List<ChartSpec.Filter> filter,
    Optional<Written> id,
    Optional<Written> caption,
    Optional<Written> producedBy,
    SourceSpan span) {
  public SampleSpec {
    data = List.copyOf(data);
    text = List.copyOf(text);
    show = List.copyOf(show);
    filter = List.copyOf(filter);
  }
}
