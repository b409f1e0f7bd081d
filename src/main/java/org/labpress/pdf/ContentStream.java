package org.labpress.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.labpress.drawing.Rgb;

/**
 * The operators of a page or a form (ISO 32000-1, annex A). Coordinates are PDF's: points, origin
 * bottom left, y up; they are written to a thousandth of a point.
 */
final class ContentStream {
  private final StringBuilder out = new StringBuilder();
  private @Nullable Rgb fill;
  private @Nullable Rgb stroke;

  /** Writes numbers, then an operator. */
  ContentStream op(String operator, double... operands) {
    for (double operand : operands) {
      out.append(number(operand)).append(' ');
    }
    out.append(operator).append('\n');
    return this;
  }

  /** Writes text that is PDF syntax already. */
  ContentStream raw(String syntax) {
    out.append(syntax);
    return this;
  }

  /** Sets the colour of what is filled, if it is another one. */
  void fillColor(Rgb color) {
    if (!Objects.equals(color, fill)) {
      fill = color;
      color(color, "g", "rg");
    }
  }

  /** Sets the colour of what is stroked, if it is another one. */
  void strokeColor(Rgb color) {
    if (!Objects.equals(color, stroke)) {
      stroke = color;
      color(color, "G", "RG");
    }
  }

  ContentStream save() {
    return op("q");
  }

  /** Goes back to the state before; what was set since is forgotten. */
  ContentStream restore() {
    fill = null;
    stroke = null;
    return op("Q");
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void color(Rgb color, String grey, String rgb) {
    if (color.red() == color.green() && color.green() == color.blue()) {
      op(grey, color.red() / 255.0);
    } else {
      op(rgb, color.red() / 255.0, color.green() / 255.0, color.blue() / 255.0);
    }
  }

  /** Returns a number as PDF writes it: no exponent, at most three decimals. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException("%s is no coordinate".formatted(value));
    }
    long thousandths = Math.round(value * 1000);
    long size = Math.abs(thousandths);
    StringBuilder number = new StringBuilder();
    if (thousandths < 0) {
      number.append('-');
    }
    number.append(size / 1000);
    int rest = (int) (size % 1000);
    if (rest > 0) {
      number.append('.');
      for (int place = 100; rest > 0; rest %= place, place /= 10) {
        number.append((char) ('0' + rest / place));
      }
    }
    return number.toString();
  }
}
