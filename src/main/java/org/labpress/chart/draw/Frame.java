package org.labpress.chart.draw;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.labpress.chart.scene.Layer;

/**
 * Where places and values of one panel lie in the drawing.
 *
 * @param area of the plot in points
 * @param horizontal whether the values run along x
 */
record Frame(
    Rectangle2D area,
    ValueAxis positionAxis,
    ValueAxis valueAxis,
    AxisScale positions,
    AxisScale values,
    boolean horizontal) {

  /** Returns the point of the drawing. */
  Point2D at(double position, double value) {
    double along =
        positionAxis.valueToJava2D(
            positions.place(position),
            area,
            horizontal ? RectangleEdge.LEFT : RectangleEdge.BOTTOM);
    double across =
        valueAxis.valueToJava2D(
            values.place(value), area, horizontal ? RectangleEdge.BOTTOM : RectangleEdge.LEFT);
    return horizontal ? new Point2D.Double(across, along) : new Point2D.Double(along, across);
  }

  Point2D at(Layer.At point) {
    return at(point.at(), point.value());
  }

  /** Returns a rectangle of the drawing; values beyond the axis are cut off. */
  Rectangle2D box(double from, double to, double low, double high) {
    Point2D corner = at(from, within(low));
    Rectangle2D box = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
    box.add(at(to, within(high)));
    return box;
  }

  private double within(double value) {
    return values.log() ? value : Math.max(values.low(), Math.min(values.high(), value));
  }
}
