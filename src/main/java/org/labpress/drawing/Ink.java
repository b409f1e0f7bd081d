package org.labpress.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The colours of charts by what they are for, on light paper and on a dark screen.
 *
 * <p>The series begin with the blue, vermilion and green of Okabe and Ito (Color Universal Design,
 * 2008). The others were chosen for lightness as much as for hue: of the first six every two differ
 * by at least 8 (CIEDE2000) to eyes without red, green or blue cones (Machado et al. 2009), and
 * every one has a contrast of at least 3 with its ground.
 */
public enum Ink {
  TEXT(0x1F2328, 0xE6EAEE),
  AXIS(0x6B737C, 0x8D96A0),
  GRID(0xE1E5EA, 0x30363D),
  SERIES_1(0x0072B2, 0x3FA2F0),
  SERIES_2(0xD55E00, 0xF2712E),
  SERIES_3(0x009E73, 0x3ED9A4),
  SERIES_4(0x8E2C7E, 0xB472A6),
  SERIES_5(0x3A9AE0, 0xA5DFFF),
  SERIES_6(0x5C3A00, 0xF3EA8A),
  SERIES_7(0xD6568C, 0xF09BB4),
  SERIES_8(0x6E7681, 0xE4E8EA);

  private static final List<Ink> SERIES =
      Arrays.stream(values()).filter(ink -> ink.name().startsWith("SERIES")).toList();

  private final int light;
  private final int dark;

  Ink(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Returns the colour on white, which is the one in drawings. */
  public Rgb color() {
    return Rgb.of(light);
  }

  /** Returns the colour on a dark ground. */
  public Rgb dark() {
    return Rgb.of(dark);
  }

  /** Returns the colours of series, in the order in which they are given out. */
  public static List<Ink> series() {
    return SERIES;
  }

  /** Returns the purpose of a colour in a drawing; empty if it is none of these. */
  public static Optional<Ink> of(Rgb color) {
    return Arrays.stream(values()).filter(ink -> ink.color().equals(color)).findFirst();
  }
}
