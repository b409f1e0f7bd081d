package org.labpress.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.labpress.drawing.Ink;

/**
 * Draws bars, bands, lines, intervals and markers, in this order over all series, so that no marker
 * hides under another series' line.
 */
final class SeriesRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1;

  /** What is drawn in one pass over all points. */
  private enum Layer {
    AREAS,
    LINES,
    INTERVALS,
    MARKERS
  }

  private static final Layer[] LAYERS = Layer.values();

  /** Of more points only some answer to the pointer, or the page would be too heavy. */
  private static final int MOST_HOVERS = 2_000;

  /** Markers on a line with more points would hide it. */
  static final int MOST_MARKERS = 40;

  /** From so many points on markers are small and let each other shine through. */
  private static final int MANY_POINTS = 200;

  private static final double CROWDED_OPACITY = 0.55;

  private final transient BoundChart chart;
  private final transient AxisScale positions;
  private final transient AxisScale values;
  private final transient PointText text;
  private final int total;

  SeriesRenderer(BoundChart chart, AxisScale positions, AxisScale values) {
    this.chart = chart;
    this.positions = positions;
    this.values = values;
    this.text = new PointText(chart);
    this.total = chart.series().stream().mapToInt(s -> s.points().size()).sum();
  }

  @Override
  public int getPassCount() {
    return LAYERS.length;
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
    Series series = chart.series().get(seriesIndex);
    Series.Point point = series.points().get(item);
    Screen screen = new Screen(area, plot, domain, range, chart.horizontal());
    boolean first = item == 0;
    switch (LAYERS[pass]) {
      case AREAS -> {
        if (chart.mark() == Mark.BAR) {
          bar(g2, seriesIndex, point, screen);
        } else if (first && chart.spec().band()) {
          band(g2, seriesIndex, screen);
        }
      }
      case LINES -> {
        if (first && chart.mark() == Mark.LINE) {
          line(g2, seriesIndex, screen);
        }
      }
      case INTERVALS -> {
        if (!chart.spec().band() || chart.mark() != Mark.LINE) {
          interval(g2, seriesIndex, point, screen);
        }
      }
      case MARKERS -> {
        marker(g2, seriesIndex, point, screen);
        hover(info, dataset, seriesIndex, item, screen);
      }
    }
  }

  /** Turns positions and values into points of the drawing. */
  private record Screen(
      Rectangle2D area, XYPlot plot, ValueAxis domain, ValueAxis range, boolean horizontal) {
    Point2D at(double position, double value) {
      double along = domain.valueToJava2D(position, area, plot.getDomainAxisEdge());
      double across = range.valueToJava2D(value, area, plot.getRangeAxisEdge());
      return horizontal ? new Point2D.Double(across, along) : new Point2D.Double(along, across);
    }
  }

  /** Series of one category stand side by side. */
  private double dodged(int index, Series.Point point) {
    double place = positions.place(point.position());
    if (chart.position().scale() != ChartAxis.Scale.CATEGORY || chart.mark() == Mark.LINE) {
      return place;
    }
    double middle = (chart.series().size() - 1) / 2.0;
    return place + (index - middle) * slot();
  }

  /** The share of a category that one series takes. */
  private double slot() {
    double whole = chart.series().size() == 1 ? 0.62 : 0.8;
    return chart.mark() == Mark.BAR
        ? whole / chart.series().size()
        : Math.min(0.18, 0.7 / chart.series().size());
  }

  private void bar(Graphics2D g2, int index, Series.Point point, Screen screen) {
    Series series = chart.series().get(index);
    g2.setPaint(Style.color(series.color()));
    g2.fill(barShape(index, point, screen));
  }

  private Rectangle2D barShape(int index, Series.Point point, Screen screen) {
    double middle = dodged(index, point);
    double half = slot() / 2 * (chart.series().size() == 1 ? 1 : 0.94);
    double foot = values.log() ? values.low() : Math.max(values.low(), Math.min(values.high(), 0));
    Point2D corner = screen.at(middle - half, foot);
    Rectangle2D bar = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
    bar.add(screen.at(middle + half, values.place(point.value())));
    return bar;
  }

  private void band(Graphics2D g2, int index, Screen screen) {
    Series series = chart.series().get(index);
    List<Series.Point> run = series.points().stream().filter(Series.Point::hasInterval).toList();
    if (run.size() < 2) {
      return;
    }
    List<double[]> upper = new ArrayList<>();
    List<double[]> lower = new ArrayList<>();
    for (Series.Point point : run) {
      Point2D high = screen.at(dodged(index, point), values.place(point.high()));
      Point2D low = screen.at(dodged(index, point), values.place(point.low()));
      upper.add(new double[] {high.getX(), high.getY()});
      lower.add(new double[] {low.getX(), low.getY()});
    }
    List<double[]> edge = new ArrayList<>(LineThinning.thin(upper));
    List<double[]> back = new ArrayList<>(LineThinning.thin(lower));
    Collections.reverse(back);
    edge.addAll(back);
    Path2D band = path(edge);
    band.closePath();
    g2.setPaint(Style.color(series.color()));
    g2.setComposite(AlphaComposite.SrcOver.derive((float) Style.BAND_OPACITY));
    g2.fill(band);
    g2.setComposite(AlphaComposite.SrcOver);
  }

  private void line(Graphics2D g2, int index, Screen screen) {
    Series series = chart.series().get(index);
    List<double[]> points = new ArrayList<>();
    for (Series.Point point : series.points()) {
      Point2D at = screen.at(dodged(index, point), values.place(point.value()));
      points.add(new double[] {at.getX(), at.getY()});
    }
    if (points.size() > 1) {
      g2.setPaint(Style.color(series.color()));
      g2.setStroke(Style.line(series.shape()));
      g2.draw(path(LineThinning.thin(points)));
    }
  }

  private static Path2D path(List<double[]> points) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      double[] at = points.get(i);
      if (i == 0) {
        path.moveTo(at[0], at[1]);
      } else {
        path.lineTo(at[0], at[1]);
      }
    }
    return path;
  }

  /** A bar from end to end with caps; dark over bars, in the colour of the series elsewhere. */
  private void interval(Graphics2D g2, int index, Series.Point point, Screen screen) {
    Series series = chart.series().get(index);
    if (!point.hasInterval()) {
      return;
    }
    double position = dodged(index, point);
    Point2D low = screen.at(position, values.place(point.low()));
    Point2D high = screen.at(position, values.place(point.high()));
    Color color = chart.mark() == Mark.BAR ? Style.paint(Ink.TEXT) : Style.color(series.color());
    double cap = 2.2;
    double dx = chart.horizontal() ? 0 : cap;
    double dy = chart.horizontal() ? cap : 0;
    Path2D shape = new Path2D.Double();
    shape.moveTo(low.getX() - dx, low.getY() - dy);
    shape.lineTo(low.getX() + dx, low.getY() + dy);
    shape.moveTo(low.getX(), low.getY());
    shape.lineTo(high.getX(), high.getY());
    shape.moveTo(high.getX() - dx, high.getY() - dy);
    shape.lineTo(high.getX() + dx, high.getY() + dy);
    g2.setPaint(color);
    g2.setStroke(new BasicStroke(Style.INTERVAL_WIDTH));
    g2.draw(shape);
  }

  private void marker(Graphics2D g2, int index, Series.Point point, Screen screen) {
    Series series = chart.series().get(index);
    boolean line = chart.mark() == Mark.LINE;
    if (chart.mark() == Mark.BAR || (line && series.points().size() > MOST_MARKERS)) {
      return;
    }
    Point2D at = screen.at(dodged(index, point), values.place(point.value()));
    boolean crowded = total > MANY_POINTS && !line;
    double radius = crowded ? 2 : chart.mark() == Mark.DOT ? 3.2 : Style.MARKER_RADIUS;
    if (crowded) {
      g2.setComposite(AlphaComposite.SrcOver.derive((float) CROWDED_OPACITY));
    }
    Markers.draw(g2, series.shape(), Style.color(series.color()), at.getX(), at.getY(), radius);
    g2.setComposite(AlphaComposite.SrcOver);
  }

  private void hover(
      PlotRenderingInfo info, XYDataset dataset, int seriesIndex, int item, Screen screen) {
    int every = (total + MOST_HOVERS - 1) / MOST_HOVERS;
    if (item % every != 0) {
      return;
    }
    int index = seriesIndex;
    Series series = chart.series().get(index);
    Series.Point point = series.points().get(item);
    Rectangle2D region;
    if (chart.mark() == Mark.BAR) {
      region = barShape(index, point, screen);
    } else {
      double half = total > MANY_POINTS ? 2.5 : 5;
      Point2D at = screen.at(dodged(index, point), values.place(point.value()));
      region = new Rectangle2D.Double(at.getX() - half, at.getY() - half, 2 * half, 2 * half);
    }
    EntityCollection entities = info.getOwner().getEntityCollection();
    entities.add(
        new XYItemEntity(region, dataset, seriesIndex, item, text.hover(series, point), null));
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
