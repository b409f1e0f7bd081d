package org.labpress.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.bind.SqlSource;
import org.labpress.document.SampleList;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/**
 * A fence of samples with its data.
 *
 * @param list empty if there are none to show, which was reported
 * @param origins the files from which they come
 * @param allRows of the files, or of the result of the query
 */
public record BoundSamples(
    SampleSpec spec, Optional<SampleList> list, List<BoundChart.Origin> origins, int allRows) {
  public BoundSamples {
    origins = List.copyOf(origins);
  }

  /**
   * Returns the samples of a fence.
   *
   * <p>Reported: what {@code DataTables} reports, with the fence as label, {@code data/missing},
   * {@code samples/unknown-key}, {@code samples/missing-key}, {@code samples/bad-value}, {@code
   * samples/no-column}, {@code samples/empty}, {@code samples/key-not-unique}, {@code samples/cut}.
   *
   * @param specification the lines between the fences
   * @param page path from the root of the file that holds the fence
   * @param sql answers the query that stands in place of files, with diagnostics of its own
   */
  public static Checked<BoundSamples> bind(
      SourceSpan specification, Workspace workspace, String page, SqlSource sql) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SampleSpec spec = SampleSpecReader.read(specification).drainTo(diagnostics);
    SampleBinder binder = new SampleBinder(spec, diagnostics);
    Optional<SampleList> list = binder.bind(workspace, page, sql);
    return new Checked<>(
        new BoundSamples(spec, list, binder.origins(), binder.allRows()), diagnostics);
  }
}
