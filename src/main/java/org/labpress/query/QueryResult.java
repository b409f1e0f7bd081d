package org.labpress.query;

import java.util.List;
import org.labpress.table.Table;

/**
 * What a query gave.
 *
 * @param files from which its rows come, through the queries that it names too; sorted, each once
 */
public record QueryResult(Table table, List<String> files) {
  public QueryResult {
    files = List.copyOf(files);
  }
}
