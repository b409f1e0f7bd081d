package org.labpress.chart.spec;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.labpress.table.NumberText;

/** Reads the keys that say which rows are drawn. */
final class SelectionReader {
  private final SpecValues values;

  SelectionReader(SpecValues values) {
    this.values = values;
  }

  ChartSpec.Selection read() {
    return new ChartSpec.Selection(
        values.tests("filter"),
        values.texts("na").stream().map(Written::text).toList(),
        values.text("sort"),
        limit());
  }

  private OptionalInt limit() {
    Optional<Written> written = values.text("limit");
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalDouble number = NumberText.parse(written.get().text());
    double value = number.orElse(0);
    if (!(value >= 1 && value <= 1e9 && value == StrictMath.rint(value))) {
      values.report(
          written.get(),
          "\"%s\" is not a whole number above 0".formatted(Written.shortened(written.get().text())),
          "write how many rows to keep");
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) value);
  }
}
