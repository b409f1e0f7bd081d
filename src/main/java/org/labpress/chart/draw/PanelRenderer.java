package org.labpress.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Panel;

/** Paints a panel when JFreeChart asks for the one item of {@link PanelData}. */
final class PanelRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1;

  private final transient Panel panel;
  private final transient PlotAxis positionAxis;
  private final transient PlotAxis valueAxis;
  private final boolean horizontal;

  PanelRenderer(Panel panel, PlotAxis positionAxis, PlotAxis valueAxis, boolean horizontal) {
    this.panel = panel;
    this.positionAxis = positionAxis;
    this.valueAxis = valueAxis;
    this.horizontal = horizontal;
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D area,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domain,
      ValueAxis range,
      XYDataset dataset,
      int seriesIndex,
      int item,
      @Nullable CrosshairState crosshair,
      int pass) {
    LayerPainter painter = new LayerPainter(g2, frame(area));
    for (Layer layer : panel.layers()) {
      if (g2 instanceof Recorder recorder) {
        recorder.begin(layer.series());
        layer.accept(painter);
        recorder.end();
      }
    }
  }

  /** Returns where places and values lie in a plot of an area. */
  Frame frame(Rectangle2D area) {
    return new Frame(
        area, positionAxis, valueAxis, positionAxis.scale(), valueAxis.scale(), horizontal);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
