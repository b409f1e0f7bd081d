package org.labpress.query.remote;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a result as they come. */
public interface RowSink {
  /** Called once, before the rows. */
  void columns(List<ResultColumn> columns) throws IOException;

  /**
   * Takes a row.
   *
   * @param cells texts in the order of the columns, null for NULL; used again for the next row
   * @return whether another row is wanted
   */
  boolean row(@Nullable String[] cells) throws IOException;
}
