package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been read about the number of one row of a display. */
final class RowNotes {
  private Optional<EquationRow.Tag> tag = Optional.empty();
  private final List<EquationRow.Label> labels = new ArrayList<>();
  private boolean unnumbered;

  boolean hasTag() {
    return tag.isPresent();
  }

  void tag(EquationRow.Tag given) {
    tag = Optional.of(given);
  }

  void label(EquationRow.Label label) {
    labels.add(label);
  }

  void unnumbered() {
    unnumbered = true;
  }

  /**
   * Returns what is known of the row.
   *
   * @param counted whether the environment numbers its rows
   */
  EquationRow row(boolean counted, TexRange range) {
    return new EquationRow(tag, labels, counted && !unnumbered, range);
  }
}
