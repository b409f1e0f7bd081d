package org.labpress.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Extent;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Size;

/**
 * The plots of a chart in rows over the same axes. One plot alone has the titles of its axes beside
 * it; of several, only those at the left and at the bottom have labels, and the titles stand once,
 * beside them all.
 */
final class PanelGrid {
  /** Names of categories below the plot would leave no room for it if they were longer. */
  private static final double LONGEST_TURNED = 70;

  /** The height of a title of a plot or of an axis, in points. */
  private static final double TITLE = 14;

  /** The height of the words of guide lines above a plot, in points. */
  private static final double WORDS = 11;

  private static final double GAP = 10;

  private final Scene scene;
  private final Rectangle2D area;
  private final int columns;
  private final int rows;
  private final AxisScale positions;
  private final AxisScale values;
  private final boolean turned;
  private final List<Frame> frames = new ArrayList<>();

  PanelGrid(Scene scene, Size size, Rectangle2D area) {
    this.scene = scene;
    this.area = area;
    this.columns = scene.columns();
    this.rows = (scene.panels().size() + columns - 1) / columns;
    AxisScale places = positionScale(size);
    this.turned = !scene.horizontal() && crowded(places, size.width() / columns);
    this.positions = turned ? places.withLabelsUpTo(LONGEST_TURNED) : places;
    this.values = valueScale(size);
  }

  /** Returns where the first plot begins, once drawn. */
  double left() {
    return frames.get(0).area().getX();
  }

  /** Returns where places and values of a panel lie, once drawn. */
  Frame frame(int panel) {
    return frames.get(panel);
  }

  void draw(Graphics2D g2) {
    if (scene.panels().size() == 1) {
      drawOne(g2);
    } else {
      drawSeveral(g2);
    }
  }

  private void drawOne(Graphics2D g2) {
    PlotAxis positionAxis = new PlotAxis(scene.position().label(), positions, turned);
    PlotAxis valueAxis = new PlotAxis(valueTitle(), values, false);
    PanelPlot plot = new PanelPlot(scene, scene.panels().get(0), positionAxis, valueAxis);
    Rectangle2D inner = plot.draw(g2, area, insets());
    frames.add(plot.frame(inner));
    guides(g2, inner, true);
  }

  /** Leaves room for the words of guide lines beside or above the plot. */
  private RectangleInsets insets() {
    double words =
        scene.guides().stream().mapToDouble(g -> Style.SMALL.advance(g.label())).max().orElse(0);
    boolean above = scene.horizontal() && !scene.guides().isEmpty();
    return new RectangleInsets(above ? 13 : 4, 0, 0, scene.horizontal() ? 8 : 8 + words);
  }

  private void guides(Graphics2D g2, Rectangle2D plot, boolean named) {
    for (Scene.Guide guide : scene.guides()) {
      new GuideLine(guide, scene.horizontal()).draw(g2, plot, values, named);
    }
  }

  private void drawSeveral(Graphics2D g2) {
    AxisScale side = scene.horizontal() ? positions : values;
    double labels =
        side.ticks().stream().mapToDouble(t -> Style.SMALL.advance(t.label())).max().orElse(0);
    double left = Math.min(labels, area.getWidth() / 3) + 10;
    double bottom = turned ? LONGEST_TURNED * 0.75 + 14 : 18;
    double right =
        scene.guides().stream().mapToDouble(g -> Style.SMALL.advance(g.label())).max().orElse(0);
    double width = (area.getWidth() - TITLE - left - right - 8 - GAP * (columns - 1)) / columns;
    double head = TITLE + (scene.horizontal() && !scene.guides().isEmpty() ? WORDS : 0);
    double height = (area.getHeight() - TITLE - bottom - rows * (head + 4)) / rows;
    for (int i = 0; i < scene.panels().size(); i++) {
      int column = i % columns;
      int row = i / columns;
      boolean lowest = i + columns >= scene.panels().size();
      double x = area.getX() + TITLE + left + column * (width + GAP);
      double y = area.getY() + row * (height + head + 4) + head;
      Rectangle2D inner = new Rectangle2D.Double(x, y, width, height);
      draw(g2, i, inner, column == 0 ? left : 0, lowest ? bottom : 0);
      title(g2, scene.panels().get(i).title(), inner, head - TITLE);
      boolean last = column == columns - 1 || i == scene.panels().size() - 1;
      guides(g2, frames.get(i).area(), last || scene.horizontal());
    }
    double wide = columns * width + (columns - 1) * GAP;
    axisTitles(
        g2, area.getX() + TITLE + left + wide / 2, area.getY() + rows * (height + head + 4) / 2);
  }

  private void draw(Graphics2D g2, int panel, Rectangle2D inner, double left, double bottom) {
    PlotAxis positionAxis = new PlotAxis("", positions, turned);
    PlotAxis valueAxis = new PlotAxis("", values, false);
    (scene.horizontal() ? positionAxis : valueAxis).setTickLabelsVisible(left > 0);
    (scene.horizontal() ? valueAxis : positionAxis).setTickLabelsVisible(bottom > 0);
    PanelPlot plot = new PanelPlot(scene, scene.panels().get(panel), positionAxis, valueAxis);
    plot.reserve(left, bottom);
    Rectangle2D outer =
        new Rectangle2D.Double(
            inner.getX() - left, inner.getY(), inner.getWidth() + left, inner.getHeight() + bottom);
    frames.add(plot.frame(plot.draw(g2, outer, RectangleInsets.ZERO_INSETS)));
  }

  private static void title(Graphics2D g2, String title, Rectangle2D inner, double above) {
    boolean fits = Style.TEXT.advance(title) <= inner.getWidth();
    String shown = fits ? title : cut(title, inner.getWidth());
    double left = inner.getCenterX() - Style.TEXT.advance(shown) / 2;
    g2.setPaint(Style.paint(Ink.TEXT));
    g2.setFont(Style.TEXT);
    g2.drawString(shown, (float) left, (float) (inner.getY() - 4 - above));
  }

  private static String cut(String title, double width) {
    int end = title.length();
    while (end > 0 && Style.TEXT.advance(title.substring(0, end) + "…") > width) {
      end--;
    }
    return title.substring(0, end) + "…";
  }

  /** Writes the titles of both axes once, in the middle of all plots. */
  private void axisTitles(Graphics2D g2, double middleX, double middleY) {
    String below = scene.horizontal() ? valueTitle() : scene.position().label();
    String beside = scene.horizontal() ? scene.position().label() : valueTitle();
    g2.setPaint(Style.paint(Ink.TEXT));
    g2.setFont(Style.TEXT);
    double x = middleX - Style.TEXT.advance(below) / 2;
    g2.drawString(below, (float) x, (float) (area.getMaxY() - 3));
    double y = middleY + Style.TEXT.advance(beside) / 2;
    double edge = area.getX() + 9;
    g2.rotate(-StrictMath.PI / 2, edge, y);
    g2.drawString(beside, (float) edge, (float) y);
    g2.rotate(StrictMath.PI / 2, edge, y);
  }

  private String valueTitle() {
    return scene.value().label() + scene.direction();
  }

  private AxisScale positionScale(Size size) {
    List<Double> shown = Extent.positions(scene).numbers();
    double length = scene.horizontal() ? size.height() / rows : size.width() / columns;
    return switch (scene.position().scale()) {
      case CATEGORY -> AxisScale.categories(shortened(scene.position().categories()));
      case DATE -> AxisScale.dates(shown, (int) (length / 62));
      case NUMBER ->
          scene.position().log()
              ? AxisScale.logarithms(shown, (int) (length / 40))
              : AxisScale.numbers(shown, false, (int) (length / (columns > 1 ? 42 : 55)));
    };
  }

  private AxisScale valueScale(Size size) {
    if (scene.value().scale() == ChartAxis.Scale.CATEGORY) {
      return AxisScale.categories(shortened(scene.value().categories()));
    }
    List<Double> shown = Extent.values(scene).numbers();
    double length =
        scene.horizontal() ? size.width() / columns * 0.75 : size.height() / rows * 0.75;
    int most = (int) (length / (scene.horizontal() ? 55 : 28));
    if (scene.value().scale() == ChartAxis.Scale.DATE) {
      return AxisScale.dates(shown, most);
    }
    return scene.value().log()
        ? AxisScale.logarithms(shown, most)
        : AxisScale.numbers(shown, scene.fromZero(), most);
  }

  private static List<String> shortened(List<String> labels) {
    int longest = 40;
    return labels.stream()
        .map(label -> label.replaceAll("\\s+", " "))
        .map(label -> label.length() <= longest ? label : label.substring(0, longest) + "…")
        .toList();
  }

  /** Whether names of categories would touch each other side by side. */
  private boolean crowded(AxisScale places, double width) {
    if (scene.position().scale() != ChartAxis.Scale.CATEGORY) {
      return false;
    }
    double slot = (width - 50.0 / columns) / places.ticks().size();
    return places.ticks().stream().anyMatch(tick -> Style.SMALL.advance(tick.label()) > slot - 4);
  }
}
