package org.labpress.chart.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.labpress.drawing.Path;
import org.labpress.drawing.Size;

/** Shapes of Java2D as paths with coordinates rounded to 1/100 pt. */
final class Outlines {
  private Outlines() {}

  /** Returns a rectangle after a transform, as {@link #path} would; there may be thousands. */
  static Path rectangle(Rectangle2D box, AffineTransform transform) {
    if (transform.getShearX() != 0 || transform.getShearY() != 0) {
      return path(box, transform);
    }
    double left = Size.round(transform.getScaleX() * box.getMinX() + transform.getTranslateX());
    double right = Size.round(transform.getScaleX() * box.getMaxX() + transform.getTranslateX());
    double top = Size.round(transform.getScaleY() * box.getMinY() + transform.getTranslateY());
    double bottom = Size.round(transform.getScaleY() * box.getMaxY() + transform.getTranslateY());
    return new Path.Builder()
        .moveTo(left, top)
        .lineTo(right, top)
        .lineTo(right, bottom)
        .lineTo(left, bottom)
        .lineTo(left, top)
        .close()
        .build();
  }

  /** Returns the outline of a shape after a transform; empty if the shape is. */
  static Path path(Shape shape, AffineTransform transform) {
    Path.Builder path = new Path.Builder();
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator steps = shape.getPathIterator(transform); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          path.moveTo(Size.round(at[0]), Size.round(at[1]));
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_LINETO -> {
          path.lineTo(Size.round(at[0]), Size.round(at[1]));
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_QUADTO -> {
          // The same curve with two control points: each lies two thirds of the way to the one.
          path.curveTo(
              Size.round(x + (at[0] - x) * 2 / 3),
              Size.round(y + (at[1] - y) * 2 / 3),
              Size.round(at[2] + (at[0] - at[2]) * 2 / 3),
              Size.round(at[3] + (at[1] - at[3]) * 2 / 3),
              Size.round(at[2]),
              Size.round(at[3]));
          x = at[2];
          y = at[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          path.curveTo(
              Size.round(at[0]),
              Size.round(at[1]),
              Size.round(at[2]),
              Size.round(at[3]),
              Size.round(at[4]),
              Size.round(at[5]));
          x = at[4];
          y = at[5];
        }
        case PathIterator.SEG_CLOSE -> path.close();
        default -> throw new IllegalStateException("a step that Java2D does not have");
      }
    }
    return path.build();
  }
}
