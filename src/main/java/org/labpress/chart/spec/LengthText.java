package org.labpress.chart.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labpress.chart.scene.Place;
import org.labpress.drawing.Size;
import org.labpress.table.NumberText;

/** Lengths as authors write them. */
final class LengthText {
  static final int SMALLEST_MM = 30;
  static final int LARGEST_MM = 1_000;

  private static final double POINTS_PER_MM = 72 / 25.4;

  private LengthText() {}

  /** Returns a length in points; empty if it is none that a chart can have. */
  static OptionalDouble points(String written) {
    String text = written.strip();
    List<String> units = List.of("mm", "cm", "in", "pt", "px", "%");
    Optional<String> unit = units.stream().filter(text::endsWith).findFirst();
    if (unit.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble number =
        NumberText.parse(text.substring(0, text.length() - unit.get().length()));
    double scale =
        switch (unit.get()) {
          case "mm" -> POINTS_PER_MM;
          case "cm" -> 10 * POINTS_PER_MM;
          case "in" -> 72;
          case "px" -> 0.75;
          case "%" -> Place.PAGE.width() / 100;
          default -> 1;
        };
    double points = Size.round(number.orElse(0) * scale);
    boolean fits = points >= SMALLEST_MM * POINTS_PER_MM && points <= LARGEST_MM * POINTS_PER_MM;
    return fits ? OptionalDouble.of(points) : OptionalDouble.empty();
  }
}
