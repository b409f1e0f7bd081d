package org.labpress.pass;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.labpress.document.TableBlock;
import org.labpress.source.SourceSpan;
import org.labpress.tabular.BoundTable;

/** The tables of a build that were made of data, for those who ask what is behind them. */
public final class BoundTables {
  private final Map<SourceSpan, BoundTable> bound = new ConcurrentHashMap<>();

  void keep(SourceSpan place, BoundTable table) {
    bound.put(place, table);
  }

  /** Returns the data behind a table; empty for one that its author wrote out. */
  public Optional<BoundTable> behind(TableBlock table) {
    return Optional.ofNullable(bound.get(table.span()));
  }
}
