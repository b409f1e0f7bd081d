package org.labpress.drawing;

/**
 * An opaque sRGB colour.
 *
 * @param red in [0, 255]
 * @param green in [0, 255]
 * @param blue in [0, 255]
 */
public record Rgb(int red, int green, int blue) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  public Rgb {
    if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
      throw new IllegalArgumentException(
          "colour (%d, %d, %d) is outside [0, 255]".formatted(red, green, blue));
    }
  }

  /** Returns the colour of a number such as {@code 0x1f77b4}. */
  public static Rgb of(int hex) {
    return new Rgb((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF);
  }

  /** Returns the colour as a number such as {@code 0x1f77b4}. */
  public int number() {
    return red << 16 | green << 8 | blue;
  }

  // Written out: those that Java would make cost each start some milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof Rgb color && number() == color.number();
  }

  @Override
  public int hashCode() {
    return number();
  }

  /** Returns {@code #rrggbb}. */
  public String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }
}
