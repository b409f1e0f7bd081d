package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.drawing.Drawing;

/** What became of a chart. */
public sealed interface ChartResult permits ChartResult.Drawn, ChartResult.Failed {
  /**
   * A chart as it stands in every output.
   *
   * @param alternative what the chart shows, for readers who cannot see it; not empty
   * @param header names of the columns of the data table, units included
   * @param rows the values that are drawn, formatted, each as long as the header
   * @param atlas the points of a map of texts; empty for other charts
   */
  record Drawn(
      Drawing drawing,
      String alternative,
      List<String> header,
      List<List<String>> rows,
      Optional<AtlasMap> atlas)
      implements ChartResult {
    public Drawn {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** A chart that is no map of texts. */
    public Drawn(
        Drawing drawing, String alternative, List<String> header, List<List<String>> rows) {
      this(drawing, alternative, header, rows, Optional.empty());
    }
  }

  /**
   * A chart that cannot be drawn; the same is said by a diagnostic.
   *
   * @param reason one clause
   */
  record Failed(String reason) implements ChartResult {}
}
