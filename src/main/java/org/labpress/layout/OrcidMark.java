package org.labpress.layout;

import java.util.List;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Path;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;

/**
 * The green disc with the letters iD that stands for the ORCID iD of an author, drawn after the
 * description in ORCID's brand guidelines: white letters on #A6CE39.
 */
final class OrcidMark {
  private static final Rgb GREEN = Rgb.of(0xA6CE39);
  private static final Rgb WHITE = Rgb.of(0xFFFFFF);
  private static final double SIDE = 100;

  /** Control points of a cubic this far from the axis make a quarter of a circle, to 0.03 %. */
  private static final double QUARTER = 0.5523;

  /** The mark in a square of 100 points. */
  static final Drawing DRAWING =
      new Drawing(
          new Size(SIDE, SIDE),
          List.of(
              fill(disc(50, 50, 50), GREEN),
              fill(Path.rectangle(27, 33, 8, 42), WHITE),
              fill(disc(31, 23, 5.2), WHITE),
              fill(letterD(44, 33, 32, 42), WHITE),
              fill(letterD(52, 40, 17, 28), GREEN)));

  private OrcidMark() {}

  private static DrawOp fill(Path path, Rgb color) {
    return new DrawOp.Fill(path, color, 1);
  }

  private static Path disc(double x, double y, double r) {
    double c = QUARTER * r;
    return new Path.Builder()
        .moveTo(x + r, y)
        .curveTo(x + r, y + c, x + c, y + r, x, y + r)
        .curveTo(x - c, y + r, x - r, y + c, x - r, y)
        .curveTo(x - r, y - c, x - c, y - r, x, y - r)
        .curveTo(x + c, y - r, x + r, y - c, x + r, y)
        .close()
        .build();
  }

  /** Returns a straight stem on the left and half an ellipse on the right. */
  private static Path letterD(double x, double y, double width, double height) {
    double half = height / 2;
    double straight = width - half;
    double bend = Math.min(width, half);
    double from = x + Math.max(0, straight);
    double c = QUARTER;
    return new Path.Builder()
        .moveTo(x, y)
        .lineTo(from, y)
        .curveTo(from + c * bend, y, from + bend, y + (1 - c) * half, from + bend, y + half)
        .curveTo(from + bend, y + (1 + c) * half, from + c * bend, y + height, from, y + height)
        .lineTo(x, y + height)
        .close()
        .build();
  }
}
