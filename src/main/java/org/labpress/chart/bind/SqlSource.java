package org.labpress.chart.bind;

import java.util.Optional;
import org.labpress.chart.spec.Written;
import org.labpress.source.Checked;
import org.labpress.table.Table;

/** Answers the queries of charts. */
public interface SqlSource {
  /** No charts with queries. */
  SqlSource NONE = query -> Checked.of(Optional.empty());

  /** Returns the rows of a query; empty, with an error that says why, if there are none. */
  Checked<Optional<Table>> select(Written query);
}
