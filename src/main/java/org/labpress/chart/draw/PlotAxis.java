package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.labpress.drawing.Ink;

/** An axis whose range and marks are given, not guessed by JFreeChart. */
final class PlotAxis extends NumberAxis {
  private static final long serialVersionUID = 1;

  private static final double TURNED = -StrictMath.PI / 4;

  private final transient AxisScale scale;
  private final boolean turned;

  /**
   * An axis.
   *
   * @param turned whether the labels are turned by 45 degrees, so that long ones fit
   */
  PlotAxis(String title, AxisScale scale, boolean turned) {
    super(title);
    this.scale = scale;
    this.turned = turned;
    setRange(scale.low(), scale.high());
    setLabelFont(Style.TEXT);
    setTickLabelFont(Style.SMALL);
    setLabelPaint(Style.paint(Ink.TEXT));
    setTickLabelPaint(Style.paint(Ink.TEXT));
    setAxisLinePaint(Style.paint(Ink.AXIS));
    setTickMarkPaint(Style.paint(Ink.AXIS));
    setAxisLineStroke(new BasicStroke(0.6f));
    setTickMarkStroke(new BasicStroke(0.6f));
    setTickMarkOutsideLength(3);
    setMinorTickMarksVisible(true);
    setMinorTickMarkOutsideLength(1.5f);
    setTickLabelInsets(new RectangleInsets(2, 3, 2, 3));
    setLabelInsets(new RectangleInsets(2, 2, 2, 2));
  }

  AxisScale scale() {
    return scale;
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared by JFreeChart
  public List refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    List<NumberTick> ticks = new ArrayList<>();
    for (Ticks.Tick tick : scale.ticks()) {
      TickType type = tick.label().isEmpty() ? TickType.MINOR : TickType.MAJOR;
      ticks.add(
          turned
              ? new NumberTick(
                  type, tick.at(), tick.label(), TextAnchor.TOP_RIGHT, TextAnchor.TOP_RIGHT, TURNED)
              : new NumberTick(type, tick.at(), tick.label(), anchor, anchor, 0));
    }
    return ticks;
  }

  /** Turned labels need more height than JFreeChart reserves. */
  @Override
  @SuppressWarnings("rawtypes") // as declared by JFreeChart
  protected double findMaximumTickLabelHeight(
      List ticks, Graphics2D g2, Rectangle2D drawArea, boolean vertical) {
    double height = super.findMaximumTickLabelHeight(ticks, g2, drawArea, vertical);
    if (!turned) {
      return height;
    }
    double widest =
        scale.ticks().stream().mapToDouble(t -> Style.SMALL.advance(t.label())).max().orElse(0);
    return (widest + height) * StrictMath.sin(-TURNED);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
