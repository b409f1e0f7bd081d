package org.labpress.chart.bind;

import java.util.Optional;

/** Makes charts of a type, or of a few that are alike, from rows. */
interface ChartKind {
  /** Returns the chart; empty if it cannot be made, which is reported. */
  Optional<BoundChart> bind(Rows rows);
}
