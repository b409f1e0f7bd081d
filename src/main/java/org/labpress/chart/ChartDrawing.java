package org.labpress.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.StandardEntityCollection;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Size;

/** Draws charts. JFreeChart lays axes and plot out; what it draws is recorded. */
public final class ChartDrawing {
  private static final double MARGIN = 4;

  /** The legend starts with the plot, but not further in than this. */
  private static final double LEGEND_LEFT = 60;

  /** Names of categories below the plot would leave no room for it if they were longer. */
  private static final double LONGEST_TURNED = 70;

  static {
    // Else JFreeChart turns text by way of a text layout, which asks for the platform's fonts.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final BoundChart chart;
  private final Size size;
  private final PlotAxis positionAxis;
  private final PlotAxis valueAxis;

  private ChartDrawing(BoundChart chart, Size size) {
    this.chart = chart;
    this.size = size;
    AxisScale positions = positionScale();
    boolean turned = !chart.horizontal() && crowded(positions);
    this.positionAxis =
        new PlotAxis(
            chart.position().label(),
            turned ? positions.withLabelsUpTo(LONGEST_TURNED) : positions,
            turned);
    this.valueAxis = new PlotAxis(valueTitle(), valueScale(), false);
  }

  /**
   * Returns the chart in points, y down: the same drawing for the same chart on every platform.
   *
   * @param chart not empty
   */
  public static Drawing draw(BoundChart chart, Place place) {
    if (chart.isEmpty()) {
      throw new IllegalArgumentException("a chart without data cannot be drawn");
    }
    return new ChartDrawing(chart, chart.size(place)).draw();
  }

  private Drawing draw() {
    Recorder recorder = new Recorder();
    Legend legend = Legend.of(chart, size.width() - LEGEND_LEFT - 2 * MARGIN);
    ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
    double top = MARGIN + legend.height();
    Rectangle2D area =
        new Rectangle2D.Double(
            MARGIN, top, size.width() - 2 * MARGIN, size.height() - top - MARGIN);
    jfreeChart().draw(recorder, area, info);
    Rectangle2D plot = info.getPlotInfo().getDataArea();
    referenceLines(recorder, plot);
    legend.draw(recorder, Math.min(plot.getX(), LEGEND_LEFT), MARGIN);
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof XYItemEntity item) {
        recorder.hover(item.getArea(), tooltip(item));
      }
    }
    return recorder.drawing(size);
  }

  private static String tooltip(ChartEntity entity) {
    String text = entity.getToolTipText();
    return text == null ? "" : text;
  }

  private JFreeChart jfreeChart() {
    PlotData data = new PlotData(chart, positionAxis.scale(), valueAxis.scale());
    XYPlot plot =
        new XYPlot(
            data,
            positionAxis,
            valueAxis,
            new SeriesRenderer(chart, positionAxis.scale(), valueAxis.scale()));
    plot.setOrientation(chart.horizontal() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(org.jfree.chart.plot.SeriesRenderingOrder.FORWARD);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(insets());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(true);
    plot.setRangeMinorGridlinesVisible(false);
    plot.setRangeGridlinePaint(Style.paint(Ink.GRID));
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setRangeZeroBaselineVisible(false);
    if (chart.mark() == Mark.BAR && !valueAxis.scale().log() && valueAxis.scale().low() < 0) {
      plot.setRangeZeroBaselineVisible(true);
      plot.setRangeZeroBaselinePaint(Style.paint(Ink.AXIS));
      plot.setRangeZeroBaselineStroke(new BasicStroke(0.6f));
    }
    if (chart.horizontal()) {
      // The first category stands on top, as in a list.
      positionAxis.setInverted(true);
      plot.setRangeAxisLocation(org.jfree.chart.axis.AxisLocation.BOTTOM_OR_LEFT);
    }
    if (chart.position().scale() == ChartAxis.Scale.CATEGORY) {
      positionAxis.setTickMarksVisible(false);
    }
    JFreeChart jfreeChart = new JFreeChart(null, Style.TEXT, plot, false);
    jfreeChart.setBackgroundPaint(null);
    jfreeChart.setBorderVisible(false);
    jfreeChart.setPadding(RectangleInsets.ZERO_INSETS);
    return jfreeChart;
  }

  /** Leaves room for the words of reference lines beside or above the plot. */
  private RectangleInsets insets() {
    List<ChartSpec.ReferenceLine> lines = chart.spec().guides().lines();
    double words =
        lines.stream().mapToDouble(line -> Style.SMALL.advance(line.label())).max().orElse(0);
    boolean above = chart.horizontal() && !lines.isEmpty();
    return new RectangleInsets(above ? 13 : 4, 0, 0, chart.horizontal() ? 8 : 8 + words);
  }

  /** Dashed lines at one value, each with its word where it ends, beside or above the plot. */
  private void referenceLines(Graphics2D g2, Rectangle2D plot) {
    AxisScale scale = valueAxis.scale();
    for (ChartSpec.ReferenceLine line : chart.spec().guides().lines()) {
      double share = (scale.place(line.value()) - scale.low()) / (scale.high() - scale.low());
      g2.setPaint(Style.paint(Ink.AXIS));
      g2.setStroke(
          new BasicStroke(
              0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0));
      g2.setFont(Style.SMALL);
      if (chart.horizontal()) {
        double x = plot.getMinX() + share * plot.getWidth();
        g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
        double left = x - Style.SMALL.advance(line.label()) / 2;
        g2.drawString(line.label(), (float) left, (float) (plot.getMinY() - 3));
      } else {
        double y = plot.getMaxY() - share * plot.getHeight();
        g2.draw(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y));
        g2.drawString(line.label(), (float) (plot.getMaxX() + 4), (float) (y + 2.5));
      }
    }
  }

  private String valueTitle() {
    String direction =
        chart
            .spec()
            .guides()
            .better()
            .map(b -> b == ChartSpec.Better.HIGHER ? ", higher is better" : ", lower is better")
            .orElse("");
    return chart.value().label() + direction;
  }

  private AxisScale positionScale() {
    List<Double> values =
        chart.series().stream()
            .flatMap(series -> series.points().stream())
            .map(Series.Point::position)
            .toList();
    double length = chart.horizontal() ? size.height() : size.width();
    return switch (chart.position().scale()) {
      case CATEGORY -> AxisScale.categories(shortened(chart.position().categories()));
      case DATE -> AxisScale.dates(values, (int) (length / 62));
      case NUMBER ->
          chart.position().log()
              ? AxisScale.logarithms(values, (int) (length / 40))
              : AxisScale.numbers(values, false, (int) (length / 55));
    };
  }

  private AxisScale valueScale() {
    List<Double> shown = new ArrayList<>();
    for (Series series : chart.series()) {
      for (Series.Point point : series.points()) {
        shown.add(point.value());
        if (point.hasInterval()) {
          shown.add(point.low());
          shown.add(point.high());
        }
      }
    }
    chart.spec().guides().lines().forEach(line -> shown.add(line.value()));
    double length = chart.horizontal() ? size.width() * 0.75 : size.height() * 0.75;
    int most = (int) (length / (chart.horizontal() ? 55 : 28));
    return chart.value().log()
        ? AxisScale.logarithms(shown, most)
        : AxisScale.numbers(shown, chart.mark() == Mark.BAR, most);
  }

  private static List<String> shortened(List<String> labels) {
    int longest = 40;
    return labels.stream()
        .map(label -> label.replaceAll("\\s+", " "))
        .map(label -> label.length() <= longest ? label : label.substring(0, longest) + "…")
        .toList();
  }

  /** Whether names of categories would touch each other side by side. */
  private boolean crowded(AxisScale positions) {
    if (chart.position().scale() != ChartAxis.Scale.CATEGORY) {
      return false;
    }
    double slot = (size.width() - 50) / positions.ticks().size();
    return positions.ticks().stream()
        .anyMatch(tick -> Style.SMALL.advance(tick.label()) > slot - 4);
  }
}
