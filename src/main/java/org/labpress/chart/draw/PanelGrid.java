package org.labpress.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Size;

/**
 * The plots of a chart in rows over the same axes. One plot alone has the titles of its axes beside
 * it; of several, only those at the left and at the bottom have labels, and the titles stand once,
 * beside them all. A low plot may stand below each.
 */
final class PanelGrid {
  /** The height of a title of a plot, in points. */
  private static final double TITLE = 14;

  private static final double GAP = 10;

  /** The height of a strip below a plot: a share of both, and at most in points. */
  private static final double STRIP = 0.24;

  private static final double TALLEST_STRIP = 48;
  private static final double STRIP_GAP = 7;

  private final Scene scene;
  private final Rectangle2D area;
  private final int columns;
  private final int rows;
  private final PanelScales scales;
  private final GuideLines guides;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Frame> strips = new ArrayList<>();

  PanelGrid(Scene scene, Size size, Rectangle2D area) {
    this.scene = scene;
    this.area = area;
    this.columns = scene.columns();
    this.rows = (scene.panels().size() + columns - 1) / columns;
    this.scales = PanelScales.of(scene, size, rows);
    this.guides = new GuideLines(scene.guides(), scene.horizontal());
  }

  /** Returns where the first plot begins, once drawn. */
  double left() {
    return frames.get(0).area().getX();
  }

  /** Returns where places and values of a panel lie, once drawn. */
  Frame frame(int panel) {
    return frames.get(panel);
  }

  /** Returns where places and values of the plot below a panel lie, once drawn. */
  Frame strip(int panel) {
    return strips.get(panel);
  }

  void draw(Graphics2D g2) {
    if (scene.panels().size() == 1 && scene.strip().isEmpty()) {
      drawOne(g2);
    } else {
      drawSeveral(g2);
    }
  }

  /** A title of one line is set by the plot, which knows where its middle is. */
  private void drawOne(Graphics2D g2) {
    AxisTitles titles = titles(area.getWidth() * 0.85, area.getHeight() - 30);
    boolean own = titles.beside().size() > 1;
    String beside = own ? "" : titles.beside().get(0);
    String below = titles.below().size() > 1 ? "" : titles.below().get(0);
    PlotAxis positionAxis =
        new PlotAxis(scene.horizontal() ? beside : below, scales.positions(), scales.turned());
    PlotAxis valueAxis = new PlotAxis(scene.horizontal() ? below : beside, scales.values(), false);
    PanelPlot plot = new PanelPlot(scene, scene.panels().get(0), positionAxis, valueAxis);
    double left = own ? titles.width() : 0;
    double bottom = below.isEmpty() ? titles.height() : 0;
    double words = guides.height(scales.values(), area.getWidth() * 0.8);
    double top = words > 0 ? words + 2 : 4;
    RectangleInsets insets = new RectangleInsets(top, left, bottom, 8 + guides.width());
    Rectangle2D inner = plot.draw(g2, area, insets);
    frames.add(plot.frame(inner));
    guides.draw(g2, inner, scales.values(), true);
    new NoteMarks(scene.notes(), scene.panels().get(0)).draw(g2, frames.get(0), true);
    if (own) {
      titles.drawBeside(g2, area.getX(), inner.getCenterY());
    }
    if (below.isEmpty()) {
      titles.drawBelow(g2, inner.getCenterX(), area.getMaxY());
    }
  }

  private void drawSeveral(Graphics2D g2) {
    AxisTitles titles = titles(area.getWidth() * 0.85, area.getHeight() * 0.85);
    double titleWidth = Math.max(titles.width(), scene.strip().isPresent() ? TITLE : 0);
    double left = Math.min(scales.widestLabel(scene.horizontal()), area.getWidth() / 3) + 10;
    double bottom = scales.turned() ? PanelScales.LONGEST_TURNED * 0.75 + 14 : 18;
    double width =
        (area.getWidth() - titleWidth - left - guides.width() - 8 - GAP * (columns - 1)) / columns;
    boolean titled = scene.panels().stream().anyMatch(panel -> !panel.title().isEmpty());
    double words = guides.height(scales.values(), width);
    double head = (titled ? TITLE : 0) + words;
    double height = (area.getHeight() - titles.height() - bottom - rows * (head + 4)) / rows;
    double low =
        scene.strip().isPresent() ? Math.min(TALLEST_STRIP, height * STRIP) + STRIP_GAP : 0;
    for (int i = 0; i < scene.panels().size(); i++) {
      int column = i % columns;
      int row = i / columns;
      boolean lowest = i + columns >= scene.panels().size();
      double x = area.getX() + titleWidth + left + column * (width + GAP);
      double y = area.getY() + row * (height + head + 4) + head;
      Rectangle2D inner = new Rectangle2D.Double(x, y, width, height - low);
      double side = column == 0 ? left : 0;
      double foot = lowest ? bottom : 0;
      frames.add(
          draw(g2, scene, scene.panels().get(i), inner, side, low > 0 ? 0 : foot, scales.values()));
      if (low > 0) {
        Rectangle2D below =
            new Rectangle2D.Double(x, y + height - low + STRIP_GAP, width, low - STRIP_GAP);
        strip(g2, i, below, side, foot);
        if (column == 0) {
          stripTitle(g2, scene.strip().get().value().title(), below);
        }
      }
      title(g2, scene.panels().get(i).title(), inner, words);
      boolean last = column == columns - 1 || i == scene.panels().size() - 1;
      guides.draw(g2, frames.get(i).area(), scales.values(), last || scene.horizontal());
      new NoteMarks(scene.notes(), scene.panels().get(i)).draw(g2, frames.get(i), i == 0);
    }
    double wide = columns * width + (columns - 1) * GAP;
    titles.drawBelow(g2, area.getX() + titleWidth + left + wide / 2, area.getMaxY());
    double tall = rows * (height + head + 4) - (rows == 1 ? low : 0);
    titles.drawBeside(g2, area.getX(), area.getY() + (tall + head) / 2);
  }

  /** A title that would run into that of the plot above is left to the hover texts. */
  private void stripTitle(Graphics2D g2, String title, Rectangle2D strip) {
    boolean fits = Style.TEXT.advance(title) <= strip.getHeight() + STRIP_GAP;
    AxisTitles.turned(g2, fits ? title : "n", area.getX() + 9, strip.getCenterY());
  }

  private void strip(Graphics2D g2, int panel, Rectangle2D inner, double left, double bottom) {
    Scene.Strip strip = scene.strip().orElseThrow();
    Scene low = scene.stripScene();
    Panel shown = strip.panels().get(panel);
    strips.add(draw(g2, low, shown, inner, left, bottom, scales.strip().orElseThrow()));
  }

  private Frame draw(
      Graphics2D g2,
      Scene of,
      Panel panel,
      Rectangle2D inner,
      double left,
      double bottom,
      AxisScale values) {
    PlotAxis positionAxis = new PlotAxis("", scales.positions(), scales.turned());
    PlotAxis valueAxis = new PlotAxis("", values, false);
    (of.horizontal() ? positionAxis : valueAxis).setTickLabelsVisible(left > 0);
    (of.horizontal() ? valueAxis : positionAxis).setTickLabelsVisible(bottom > 0);
    PanelPlot plot = new PanelPlot(of, panel, positionAxis, valueAxis);
    plot.reserve(left, bottom);
    Rectangle2D outer =
        new Rectangle2D.Double(
            inner.getX() - left, inner.getY(), inner.getWidth() + left, inner.getHeight() + bottom);
    return plot.frame(plot.draw(g2, outer, RectangleInsets.ZERO_INSETS));
  }

  private static void title(Graphics2D g2, String title, Rectangle2D inner, double above) {
    String shown = Lettering.cut(Style.TEXT, title, inner.getWidth());
    double left = inner.getCenterX() - Style.TEXT.advance(shown) / 2;
    g2.setPaint(Style.paint(Ink.TEXT));
    g2.setFont(Style.TEXT);
    g2.drawString(shown, (float) left, (float) (inner.getY() - 4 - above));
  }

  private AxisTitles titles(double wide, double tall) {
    String position = scene.position().label();
    String value = scene.value().label();
    boolean across = scene.horizontal();
    return new AxisTitles(
        Lettering.title(
            Style.TEXT, across ? value : position, across ? scene.direction() : "", wide),
        Lettering.title(
            Style.TEXT, across ? position : value, across ? "" : scene.direction(), tall));
  }
}
