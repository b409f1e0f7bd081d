package org.labpress.chart.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.labpress.table.NumberText;

/** Reads the keys that say what is computed of the rows. */
final class TreatmentReader {
  private static final int MOST_BINS = 200;

  private final SpecValues values;

  private final boolean reliability;

  /**
   * The keys of a chart.
   *
   * @param mark its type; empty if it is left out
   */
  TreatmentReader(SpecValues values, Optional<Mark> mark) {
    this.values = values;
    this.reliability = mark.filter(Mark.RELIABILITY::equals).isPresent();
  }

  Treatment read() {
    return new Treatment(
        normalisation(), bins(), values.truth("stack"), fit(), tempered(), shade());
  }

  private Optional<Treatment.Normalisation> normalisation() {
    List<Written> ends = values.texts(values.has("normalise") ? "normalise" : "normalize");
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    double[] numbers =
        ends.stream()
            .mapToDouble(end -> NumberText.parse(end.text()).orElse(Double.NaN))
            .filter(Double::isFinite)
            .toArray();
    if (ends.size() != 2 || numbers.length != 2 || numbers[0] == numbers[1]) {
      values.report(
          ends.get(0),
          "values are normalised between two different numbers",
          "write what chance and what the best possible scores: normalize: [0.25, 1]");
      return Optional.empty();
    }
    return Optional.of(new Treatment.Normalisation(numbers[0], numbers[1]));
  }

  private Optional<Field> shade() {
    return values.text(values.has("color") ? "color" : "colour").map(Field::parse);
  }

  private OptionalInt bins() {
    Optional<Written> written = values.text("bins");
    OptionalDouble number =
        written.map(w -> NumberText.parse(w.text())).orElse(OptionalDouble.empty());
    double count = number.orElse(0);
    if (written.isPresent() && !(count >= 1 && count <= MOST_BINS && count % 1 == 0)) {
      values.report(
          written.get(),
          "\"%s\" is not a number of bins from 1 to %d"
              .formatted(Written.shortened(written.get().text()), MOST_BINS),
          "write about how many bins to draw, or leave the key out");
      return OptionalInt.empty();
    }
    return written.isPresent() ? OptionalInt.of((int) count) : OptionalInt.empty();
  }

  private Optional<Treatment.Fit> fit() {
    Optional<Written> written = values.text("fit");
    Optional<Treatment.Fit> fit =
        written.flatMap(
            w ->
                switch (w.text().strip()) {
                  case "linear" -> Optional.of(Treatment.Fit.LINEAR);
                  case "power" -> Optional.of(Treatment.Fit.POWER);
                  default -> Optional.empty();
                });
    boolean known = reliability ? tempered() : fit.isPresent();
    if (written.isPresent() && !known) {
      values.report(
          written.get(),
          "there is no fit \"%s\" %s"
              .formatted(
                  Written.shortened(written.get().text()),
                  reliability ? "in a reliability diagram" : "")
              .strip(),
          reliability ? "write temperature" : "write linear or power");
    }
    return reliability ? Optional.empty() : fit;
  }

  private boolean tempered() {
    return reliability
        && values.text("fit").filter(w -> w.text().strip().equals("temperature")).isPresent();
  }
}
