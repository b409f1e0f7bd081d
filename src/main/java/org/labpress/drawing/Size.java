package org.labpress.drawing;

/** A width and a height in points; neither is negative. */
public record Size(double width, double height) {
  public Size {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("size %s x %s is negative".formatted(width, height));
    }
  }

  /** Returns the size times a factor. */
  public Size scaled(double factor) {
    return new Size(width * factor, height * factor);
  }

  /** Returns a length in points, rounded to 1/100; never the negative zero. */
  public static double round(double length) {
    return rint(length * 100) / 100 + 0.0;
  }

  /** Returns what {@link StrictMath#rint} does, sooner for all but ties and large numbers. */
  private static double rint(double value) {
    long whole = (long) value;
    double rest = Math.abs(value - whole);
    if (!(Math.abs(value) < 1e9) || rest == 0.5) {
      return StrictMath.rint(value);
    }
    return rest < 0.5 ? whole : whole + Math.signum(value);
  }
}
