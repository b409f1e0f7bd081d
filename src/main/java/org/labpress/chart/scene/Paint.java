package org.labpress.chart.scene;

/**
 * What something is coloured with.
 *
 * @param kind where the colour comes from
 * @param index 0-based number of a series; 0 for other kinds
 * @param share where on the scale from the lowest to the highest shade, in [0, 1]; 0 for other
 *     kinds
 */
public record Paint(Kind kind, int index, double share) {
  /** The colour of text. */
  public static final Paint TEXT = new Paint(Kind.TEXT, 0, 0);

  /** The colour of axes and of guide lines. */
  public static final Paint AXIS = new Paint(Kind.AXIS, 0, 0);

  /** Where a colour comes from. */
  public enum Kind {
    /** One of the colours that tell series apart. */
    SERIES,
    /** A shade that stands for a number. */
    SHADE,
    /** The colour of text. */
    TEXT,
    /** The colour of axes. */
    AXIS,
    /** Words on a shade: dark on light shades, light on dark ones. */
    ON_SHADE
  }

  /** Returns the colour of a series. */
  public static Paint series(int index) {
    return new Paint(Kind.SERIES, index, 0);
  }

  /** Returns the colour of words on the shade of a share in [0, 1]. */
  public static Paint onShade(double share) {
    return new Paint(Kind.ON_SHADE, 0, share);
  }

  /** Returns the shade of a share in [0, 1]. */
  public static Paint shade(double share) {
    return new Paint(Kind.SHADE, 0, share);
  }
}
