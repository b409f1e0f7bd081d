package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import org.labpress.chart.scene.Paint;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;

/** How charts look: sizes in points at print size. */
final class Style {
  static final SheetFont TEXT = new SheetFont(Typeface.SANS, 9);
  static final SheetFont SMALL = new SheetFont(Typeface.SANS, 8.5f);

  static final float LINE_WIDTH = 1.4f;

  /** Solid, then dashes that differ also where a line is short. */
  private static final List<float[]> DASHES =
      List.of(
          new float[] {},
          new float[] {5, 2},
          new float[] {1.5f, 1.5f},
          new float[] {6, 2, 1.5f, 2},
          new float[] {9, 2.5f},
          new float[] {3, 1.2f},
          new float[] {6, 1.5f, 1.5f, 1.5f, 1.5f, 1.5f},
          new float[] {2, 3});

  private static final int SHAPES = 8;

  private Style() {}

  static Color paint(Ink ink) {
    return paint(ink.color());
  }

  private static Color paint(Rgb color) {
    return new Color(color.red(), color.green(), color.blue());
  }

  /** Returns a colour; those of series start again after the eighth. */
  static Color paint(Paint paint) {
    return switch (paint.kind()) {
      case SERIES -> paint(Ink.series().get(paint.index() % Ink.series().size()));
      case SHADE -> paint(Shades.at(paint.share()));
      case TEXT -> paint(Ink.TEXT);
      case AXIS -> paint(Ink.AXIS);
      case ON_SHADE -> paint(Shades.on(paint.share()));
    };
  }

  /** Returns the pen of a line. */
  static BasicStroke line(int shape) {
    float[] dashes = DASHES.get(shape % DASHES.size());
    return dashes.length == 0
        ? new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  /** Returns whether a marker is round: a dot of the pen, not a shape. */
  static boolean isRound(int shape) {
    return shape % SHAPES == 0;
  }

  /** Returns the outline of a marker that is not round. */
  static Shape marker(int shape, double x, double y, double r) {
    return switch (shape % SHAPES) {
      case 1 -> polygon(x, y, r * 0.9, -1, -1, 1, -1, 1, 1, -1, 1);
      case 2 -> polygon(x, y, r * 1.25, 0, -1.05, 1, 0.75, -1, 0.75);
      case 3 -> polygon(x, y, r * 1.25, 0, -1, 1, 0, 0, 1, -1, 0);
      case 4 -> polygon(x, y, r * 1.25, 0, 1.05, 1, -0.75, -1, -0.75);
      case 5 -> cross(x, y, r * 1.2);
      case 6 -> plus(x, y, r * 1.25);
      default -> polygon(x, y, r, -0.7, -1.3, 0.7, -1.3, 0.7, 1.3, -0.7, 1.3);
    };
  }

  private static Shape plus(double x, double y, double r) {
    double t = 0.33;
    return polygon(
        x, y, r, -t, -1, t, -1, t, -t, 1, -t, 1, t, t, t, t, 1, -t, 1, -t, t, -1, t, -1, -t, -t,
        -t);
  }

  private static Shape cross(double x, double y, double r) {
    double t = 0.45;
    double a = 1;
    return polygon(
        x, y, r, 0, -t, a - t, -a, a, -(a - t), t, 0, a, a - t, a - t, a, 0, t, -(a - t), a, -a,
        a - t, -t, 0, -a, -(a - t), -(a - t), -a);
  }

  private static Shape polygon(double x, double y, double r, double... corners) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners.length; i += 2) {
      double cx = x + corners[i] * r;
      double cy = y + corners[i + 1] * r;
      if (i == 0) {
        path.moveTo(cx, cy);
      } else {
        path.lineTo(cx, cy);
      }
    }
    path.closePath();
    return path;
  }
}
