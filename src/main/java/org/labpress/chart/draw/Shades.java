package org.labpress.chart.draw;

import org.labpress.drawing.Rgb;

/**
 * Shades that stand for numbers: from yellow over green to a dark violet, each darker than the one
 * before, so that they keep their order in grey and to eyes without red, green or blue cones. The
 * stops are nine of the colours of viridis (Smith and van der Walt, matplotlib, CC0), dark for
 * high.
 */
final class Shades {
  private static final int[] STOPS = {
    0xFDE725, 0xADDC30, 0x5EC962, 0x28AE80, 0x21918C, 0x2C728E, 0x3B528B, 0x472D7B, 0x440154
  };

  private Shades() {}

  /** Returns the shade of a share in [0, 1]. */
  static Rgb at(double share) {
    double place = Math.max(0, Math.min(1, share)) * (STOPS.length - 1);
    int below = Math.min((int) place, STOPS.length - 2);
    double part = place - below;
    return new Rgb(mixed(below, part, 16), mixed(below, part, 8), mixed(below, part, 0));
  }

  private static int mixed(int below, double part, int shift) {
    int from = STOPS[below] >> shift & 0xFF;
    int to = STOPS[below + 1] >> shift & 0xFF;
    return (int) StrictMath.rint(from + (to - from) * part);
  }

  /** Returns black or white, whichever has more contrast with the shade (WCAG 2.2, 1.4.3). */
  static Rgb on(double share) {
    Rgb ground = at(share);
    double light =
        0.2126 * linear(ground.red())
            + 0.7152 * linear(ground.green())
            + 0.0722 * linear(ground.blue());
    return light > 0.179 ? Rgb.of(0x000000) : Rgb.of(0xFFFFFF);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
