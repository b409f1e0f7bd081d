package org.labpress.tabular;

import java.util.Optional;

/**
 * A column with all that its cells need.
 *
 * @param head what is said of it
 * @param measured its numbers; empty if its cells are shown as they are written
 * @param format how its numbers are written; empty to write them as the data support
 */
record ShownColumn(
    BoundTable.Column head, Optional<Measured> measured, Optional<CellFormat> format) {
  /** Returns the column for other rows of the table. */
  ShownColumn of(Units units) {
    return new ShownColumn(head, measured.map(m -> m.of(units)), format);
  }
}
