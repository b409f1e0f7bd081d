package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;

/** Bars from zero, those of one category side by side. */
record BarShapes(SeriesPlot plot) implements SeriesShapes {
  private static final double ALONE = 0.62;
  private static final double TOGETHER = 0.8;
  private static final double GAP = 0.94;

  private Dodge dodge() {
    return Dodge.of(plot, slot());
  }

  private double slot() {
    int bars = plot.names().size();
    return (bars == 1 ? ALONE : TOGETHER) / bars;
  }

  private double half() {
    return slot() / 2 * (plot.names().size() == 1 ? 1 : GAP);
  }

  @Override
  public List<Layer> layers(Series series) {
    Dodge dodge = dodge();
    List<Layer.Bar> bars = new ArrayList<>();
    for (Series.Point point : series.points()) {
      double middle = dodge.at(series, point);
      bars.add(
          new Layer.Bar(
              Paint.series(series.color()), 1, middle - half(), middle + half(), 0, point.value()));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer.Bars(bars));
    layers.addAll(SeriesShapes.intervals(series, Paint.TEXT, false, dodge));
    return layers;
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    double middle = dodge().at(series, point);
    return new Spot(middle - half(), middle + half(), 0, point.value(), 0, text);
  }

  @Override
  public LegendKey.Sample sample() {
    return LegendKey.Sample.BAR;
  }
}
