package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.spec.Written;
import org.labpress.source.Checked;
import org.labpress.table.Table;

/** Answers the queries of charts. */
public interface SqlSource {
  /** No charts with queries. */
  SqlSource NONE = query -> Checked.of(Optional.empty());

  /** Returns the answer to a query; empty, with an error that says why, if there is none. */
  Checked<Optional<Answer>> select(Written query);

  /**
   * What a query gave.
   *
   * @param files from which its rows come, by path from the root
   */
  record Answer(Table table, List<String> files) {
    public Answer {
      files = List.copyOf(files);
    }
  }
}
