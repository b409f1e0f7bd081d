package org.labpress.chart.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.text.TextUtils;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Place;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Spot;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Size;
import org.labpress.source.Kept;

/** Draws charts. JFreeChart lays axes and plots out; what it draws is recorded. */
public final class ChartDrawing {
  private static final double MARGIN = 4;

  /** The legend starts with the plot, but not further in than this. */
  private static final double LEGEND_LEFT = 60;

  static {
    // Else JFreeChart turns text by way of a text layout, which asks for the platform's fonts.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final Scene scene;
  private final Size size;
  private final Recorder recorder = new Recorder();

  private ChartDrawing(Scene scene, Size size) {
    this.scene = scene;
    this.size = size;
  }

  /**
   * Returns the chart in points, y down: the same drawing for the same chart on every platform.
   *
   * @param chart not empty
   */
  public static Drawing draw(BoundChart chart, Place place) {
    return draw(chart, place, new Kept<>(0));
  }

  /**
   * Returns the chart, drawn anew only if none of the same scene and size is kept.
   *
   * @param chart not empty
   */
  public static Drawing draw(BoundChart chart, Place place, Kept<List<Object>, Drawing> drawn) {
    if (chart.isEmpty()) {
      throw new IllegalArgumentException("a chart without data cannot be drawn");
    }
    Scene scene = chart.scene();
    Size size = chart.size(place);
    return drawn.get(List.of(scene.look(), size), key -> new ChartDrawing(scene, size).draw());
  }

  private Drawing draw() {
    Legend legend = Legend.of(scene, size.width() - LEGEND_LEFT - 2 * MARGIN);
    double top = MARGIN + legend.height();
    Rectangle2D area =
        new Rectangle2D.Double(
            MARGIN, top, size.width() - 2 * MARGIN, size.height() - top - MARGIN);
    PanelGrid grid = new PanelGrid(scene, size, area);
    grid.draw(recorder);
    legend.draw(recorder, Math.min(grid.left(), LEGEND_LEFT), MARGIN);
    for (int i = 0; i < scene.panels().size(); i++) {
      hovers(scene.panels().get(i), grid.frame(i));
      if (scene.strip().isPresent()) {
        hovers(scene.strip().get().panels().get(i), grid.strip(i));
      }
    }
    return recorder.drawing(size);
  }

  private void hovers(Panel panel, Frame frame) {
    List<DrawOp.Hover> hovers = new ArrayList<>();
    for (Spot spot : panel.spots()) {
      Rectangle2D box = frame.box(spot.from(), spot.to(), spot.low(), spot.high());
      Rectangle2D region =
          new Rectangle2D.Double(
              box.getX() - spot.reach(),
              box.getY() - spot.reach(),
              box.getWidth() + 2 * spot.reach(),
              box.getHeight() + 2 * spot.reach());
      hovers.add(recorder.hover(region, spot.text(), spot.series()));
    }
    recorder.plot(frame.area(), frame.horizontal(), hovers);
  }
}
