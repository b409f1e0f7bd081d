package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.table.Summary;

/**
 * Says in a few sentences what a chart shows: type, axes, ranges, and the largest and the smallest
 * series, or category if there is one series.
 */
final class Description {
  private static final int NAMED_SERIES = 8;

  private final SeriesPlot chart;
  private final PointText text;

  Description(SeriesPlot chart) {
    this.chart = chart;
    this.text = new PointText(chart);
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    sentences.add(range());
    if (chart.names().size() > 1) {
      sentences.add(extremes());
    }
    if (chart.facts().spread().isPresent()) {
      String drawn = chart.spec().band() ? "Bands" : "Error bars";
      boolean given = chart.facts().spread().get() == Spread.GIVEN;
      sentences.add(drawn + " show " + (given ? "given intervals" : text.spread()) + ".");
    }
    sentences.addAll(new Fits(chart).sentences());
    if (Pairs.drawnBy(chart.mark())) {
      sentences.add(Pairs.of(chart).sentence());
    }
    if (chart.mark() == Mark.FRONTIER) {
      sentences.addAll(new FrontierShapes(chart).sentences());
    }
    if (new MarkerSizes(chart).vary()) {
      sentences.add("The areas of the markers show %s.".formatted(text.sizeTitle()));
    }
    return around(sentences);
  }

  /**
   * Returns the sentences among what all charts say of their axes, series and rows.
   *
   * @param own at least one; the first stands before the names of plots and series
   */
  String around(List<String> own) {
    List<String> sentences = new ArrayList<>();
    sentences.add(axes());
    sentences.add(own.get(0));
    if (chart.panels().size() > 1) {
      sentences.add(
          "%d plots: %s."
              .formatted(chart.panels().size(), Figures.list(shortened(chart.panels()))));
    }
    if (chart.names().size() > 1) {
      sentences.add(seriesNames());
    }
    sentences.addAll(own.subList(1, own.size()));
    if (DensityPanel.suits(chart)) {
      sentences.add(
          "%d points are drawn as cells, the darker the more points lie in them."
              .formatted(chart.points()));
    }
    Notes.sentence(chart.spec()).ifPresent(sentences::add);
    if (chart.facts().cut() > 0) {
      sentences.add(
          "%d more %s are not shown."
              .formatted(
                  chart.facts().cut(),
                  chart.position().scale() == ChartAxis.Scale.CATEGORY ? "categories" : "rows"));
    }
    if (chart.facts().withoutValue() > 0) {
      sentences.add(
          "%d of %d rows have no value."
              .formatted(chart.facts().withoutValue(), chart.facts().kept()));
    }
    return String.join(" ", sentences);
  }

  private String axes() {
    String type =
        switch (chart.mark()) {
          case LINE -> "Line chart";
          case STEP -> "Step chart";
          case AREA -> chart.spec().treatment().stacked() ? "Chart of stacked areas" : "Area chart";
          case SCATTER -> "Scatter chart";
          case BAR -> chart.spec().treatment().stacked() ? "Chart of stacked bars" : "Bar chart";
          case DOT -> "Dot chart";
          case BOX -> "Box plot";
          case HIST -> "Histogram";
          case HEAT -> "Heat map";
          case DUMBBELL -> "Dumbbell chart";
          case SLOPE -> "Slope chart";
          case SCALING -> "Scaling chart";
          case RELIABILITY -> "Reliability diagram";
          case PREFER -> "Chart of preferences";
          case BON -> "Best-of-n chart";
          case FRONTIER -> "Frontier";
          case GANTT -> "Gantt chart";
          case ATLAS -> "Atlas";
        };
    String better =
        chart
            .spec()
            .guides()
            .better()
            .map(b -> b == ChartSpec.Better.HIGHER ? "; higher is better" : "; lower is better")
            .orElse("");
    return "%s of %s by %s%s.".formatted(type, axis(chart.value()), axis(chart.position()), better);
  }

  private static String axis(ChartAxis axis) {
    return PointText.shortened(axis.label()) + (axis.log() ? " on a logarithmic axis" : "");
  }

  /** Positions and values from the smallest to the largest. */
  private String range() {
    Series.Point first = extreme(Comparator.comparingDouble(Series.Point::position));
    Series.Point last = extreme(Comparator.comparingDouble(Series.Point::position).reversed());
    Series.Point lowest = extreme(Comparator.comparingDouble(Series.Point::value));
    Series.Point highest = extreme(Comparator.comparingDouble(Series.Point::value).reversed());
    String positions =
        chart.position().scale() == ChartAxis.Scale.CATEGORY
            ? "%d categories".formatted(chart.position().categories().size())
            : "From %s to %s along %s"
                .formatted(text.position(first), text.position(last), chart.position().title());
    return "%s; values from %s at %s to %s at %s."
        .formatted(
            PointText.shortened(positions),
            text.value(lowest),
            PointText.shortened(text.position(lowest)),
            text.value(highest),
            PointText.shortened(text.position(highest)));
  }

  private Series.Point extreme(Comparator<Series.Point> order) {
    return chart.series().stream()
        .flatMap(series -> series.points().stream())
        .min(order)
        .orElseThrow();
  }

  private static List<String> shortened(List<String> names) {
    return names.stream().map(PointText::shortened).toList();
  }

  private String seriesNames() {
    List<String> names = chart.names().stream().map(PointText::shortened).toList();
    boolean all = names.size() <= NAMED_SERIES;
    return all
        ? "%d series: %s.".formatted(names.size(), Figures.list(names))
        : "%d series, among them %s."
            .formatted(names.size(), Figures.list(names.subList(0, NAMED_SERIES)));
  }

  private String extremes() {
    Comparator<Series> byMean = Comparator.comparingDouble(Description::mean);
    Series largest = chart.series().stream().max(byMean).orElseThrow();
    Series smallest = chart.series().stream().min(byMean).orElseThrow();
    return "Largest on average: %s (%s); smallest: %s (%s)."
        .formatted(
            PointText.shortened(largest.name()),
            Figures.number(mean(largest)),
            PointText.shortened(smallest.name()),
            Figures.number(mean(smallest)));
  }

  private static double mean(Series series) {
    return Summary.of(series.points().stream().mapToDouble(Series.Point::value).toArray()).mean();
  }
}
