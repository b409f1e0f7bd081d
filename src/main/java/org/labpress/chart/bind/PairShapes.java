package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.Mark;
import org.labpress.table.Summary;

/** Dots of two series with a bar between them, or lines from one side to the other. */
record PairShapes(SeriesPlot plot, Pairs pairs) implements SeriesShapes {
  private static final double RADIUS = 3.6;

  /** More names beside the lines would cover each other. */
  private static final int MOST_NAMES = 12;

  /** The least distance between two names, as a share of all values. */
  private static final double APART = 0.06;

  @Override
  public List<Layer> layers(Series series) {
    return plot.mark() == Mark.DUMBBELL ? dumbbells(series) : slopes(series);
  }

  private List<Layer> dumbbells(Series series) {
    Paint paint = Paint.series(series.color());
    List<Layer> layers = new ArrayList<>();
    if (series.name().equals(pairs.before())) {
      List<Layer.Segment> bars =
          pairs.pairs().stream()
              .filter(pair -> pair.panel() == series.panel())
              .map(pair -> new Layer.Segment(at(pair.before()), at(pair.after())))
              .toList();
      layers.add(new Layer.Segments(Paint.AXIS, 1.4, false, bars));
    }
    layers.addAll(SeriesShapes.intervals(series, paint, false, Dodge.of(plot, 0)));
    List<Layer.At> dots = series.points().stream().map(PairShapes::at).toList();
    layers.add(new Layer.Markers(paint, series.shape(), RADIUS, 1, dots));
    return layers;
  }

  private static Layer.At at(Series.Point point) {
    return new Layer.At(point.position(), point.value());
  }

  private boolean named() {
    return plot.names().size() > 1 && plot.names().size() <= MOST_NAMES;
  }

  private List<Layer> slopes(Series series) {
    Paint paint = named() ? Paint.series(series.color()) : Paint.AXIS;
    List<Layer.At> ends = series.points().stream().map(PairShapes::at).toList();
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer.Line(paint, 0, ends));
    layers.addAll(SeriesShapes.intervals(series, paint, false, Dodge.of(plot, 0)));
    layers.add(new Layer.Markers(paint, named() ? series.shape() : 0, 2.6, 1, ends));
    Series first =
        plot.series().stream().filter(s -> s.panel() == series.panel()).findFirst().orElseThrow();
    if (first.equals(series)) {
      layers.addAll(means(series.panel()));
      layers.add(names(series.panel()));
    }
    return layers;
  }

  /** The mean of several pairs, darker than they are. */
  private List<Layer> means(int panel) {
    List<Pairs.Pair> here = pairs.pairs().stream().filter(p -> p.panel() == panel).toList();
    if (here.size() < 2) {
      return List.of();
    }
    double before = mean(here.stream().map(Pairs.Pair::before).toList());
    double after = mean(here.stream().map(Pairs.Pair::after).toList());
    List<Layer.At> ends =
        List.of(
            new Layer.At(here.get(0).before().position(), before),
            new Layer.At(here.get(0).after().position(), after));
    return List.of(
        new Layer.Segments(
            Paint.TEXT, 2.4, false, List.of(new Layer.Segment(ends.get(0), ends.get(1)))),
        new Layer.Markers(Paint.TEXT, 0, 3.6, 1, ends),
        new Layer.Words(
            Paint.TEXT, List.of(new Layer.Word(ends.get(0), "mean ", Layer.Side.LEFT))));
  }

  private static double mean(List<Series.Point> points) {
    return Summary.of(points.stream().mapToDouble(Series.Point::value).toArray()).mean();
  }

  /** Names stand beside the ends of their lines, apart from each other. */
  private Layer names(int panel) {
    List<Layer.Word> words = new ArrayList<>();
    if (named()) {
      List<Series> here = plot.series().stream().filter(s -> s.panel() == panel).toList();
      double low = here.stream().flatMapToDouble(PairShapes::values).min().orElse(0);
      double high = here.stream().flatMapToDouble(PairShapes::values).max().orElse(0);
      double least = plot.value().log() ? 0 : (high - low) * APART;
      double below = Double.NEGATIVE_INFINITY;
      for (Series series :
          here.stream().sorted(Comparator.comparingDouble(PairShapes::end)).toList()) {
        double value = Math.max(end(series), below + least);
        double at = series.points().get(series.points().size() - 1).position();
        words.add(
            new Layer.Word(
                new Layer.At(at, value),
                " " + PointText.shortened(series.name()),
                Layer.Side.RIGHT));
        below = value;
      }
    }
    return new Layer.Words(Paint.TEXT, words);
  }

  private static DoubleStream values(Series series) {
    return series.points().stream().mapToDouble(Series.Point::value);
  }

  private static double end(Series series) {
    return series.points().get(series.points().size() - 1).value();
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    String change =
        pairs
            .of(plot.mark(), series, point)
            .map(Pairs.Pair::change)
            .map(c -> "\nchange: " + (c > 0 ? "+" : "") + Figures.number(c))
            .orElse("");
    return Spot.around(point.position(), point.value(), 5, text + change);
  }

  @Override
  public LegendKey.Sample sample() {
    return LegendKey.Sample.MARKER;
  }
}
