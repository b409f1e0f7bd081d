package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.entity.StandardEntityCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;

/** One plot with its axes, as JFreeChart draws it. */
final class PanelPlot {
  private final Scene scene;
  private final PlotAxis positionAxis;
  private final PlotAxis valueAxis;
  private final PanelRenderer renderer;
  private final XYPlot plot;

  PanelPlot(Scene scene, Panel panel, PlotAxis positionAxis, PlotAxis valueAxis) {
    this.scene = scene;
    this.positionAxis = positionAxis;
    this.valueAxis = valueAxis;
    this.renderer = new PanelRenderer(panel, positionAxis, valueAxis, scene.horizontal());
    this.plot =
        new XYPlot(
            new PanelData(positionAxis.scale(), valueAxis.scale()),
            positionAxis,
            valueAxis,
            renderer);
    style();
  }

  private void style() {
    plot.setOrientation(scene.horizontal() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(true);
    plot.setRangeMinorGridlinesVisible(false);
    plot.setRangeGridlinePaint(Style.paint(Ink.GRID));
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setRangeZeroBaselineVisible(false);
    if (scene.fromZero() && !valueAxis.scale().log() && valueAxis.scale().low() < 0) {
      plot.setRangeZeroBaselineVisible(true);
      plot.setRangeZeroBaselinePaint(Style.paint(Ink.AXIS));
      plot.setRangeZeroBaselineStroke(new BasicStroke(0.6f));
    }
    if (scene.horizontal()) {
      // The first category stands on top, as in a list.
      positionAxis.setInverted(true);
      plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }
    if (scene.value().scale() == ChartAxis.Scale.CATEGORY) {
      plot.setRangeGridlinesVisible(false);
      valueAxis.setTickMarksVisible(false);
    }
    if (scene.position().scale() == ChartAxis.Scale.CATEGORY) {
      positionAxis.setTickMarksVisible(false);
    }
  }

  /** Sets the space of the axes, so that plots beside and below each other are equally large. */
  void reserve(double left, double bottom) {
    AxisSpace space = new AxisSpace();
    space.setLeft(left);
    space.setBottom(bottom);
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(space);
  }

  /**
   * Draws axes, grid and layers.
   *
   * @param insets free space around plot and axes
   * @return the area between the axes
   */
  Rectangle2D draw(Graphics2D g2, Rectangle2D area, RectangleInsets insets) {
    plot.setInsets(insets);
    JFreeChart chart = new JFreeChart(null, Style.TEXT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
    chart.draw(g2, area, info);
    return info.getPlotInfo().getDataArea();
  }

  /** Returns where places and values lie. */
  Frame frame(Rectangle2D area) {
    return renderer.frame(area);
  }
}
