package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.source.Diagnostic;

/** Bars that stand on each other: those above zero upwards, those below it downwards. */
record Stack(SeriesPlot plot) implements SeriesShapes {
  private static final double HALF = 0.31;

  /** Returns what speaks against stacking; empty if nothing does, or nobody asked for it. */
  static Optional<Diagnostic> misfit(ChartSpec spec, Mark mark, ChartAxis value) {
    if (!spec.treatment().stacked()) {
      return Optional.empty();
    }
    if (mark != Mark.BAR && mark != Mark.AREA) {
      return Optional.of(
          Diagnostic.error(
                  "chart/bad-value", spec.at("stack"), "only bars and areas can be stacked")
              .withHint("write \"type: bar\", or leave \"stack\" out"));
    }
    if (value.log()) {
      return Optional.of(
          Diagnostic.error(
                  "chart/bad-value",
                  value.span(),
                  "stacked values add up, which a logarithmic axis does not show")
              .withHint("leave \"log\" or \"stack\" out"));
    }
    return spec.interval()
        .map(
            interval ->
                Diagnostic.error(
                        "chart/bad-value",
                        interval.span(),
                        "stacked values do not begin at zero and have no intervals")
                    .withHint("leave the interval or \"stack\" out"));
  }

  /** Where a bar begins and ends. */
  private record Ends(double low, double high) {}

  private Ends ends(Series series, Series.Point point) {
    double base = 0;
    for (Series below : plot.series().subList(0, plot.series().indexOf(series))) {
      for (Series.Point other : below.points()) {
        boolean sameSide = Math.signum(other.value()) == Math.signum(point.value());
        boolean sameBar = below.panel() == series.panel() && other.position() == point.position();
        base += sameBar && sameSide ? other.value() : 0;
      }
    }
    return new Ends(base, base + point.value());
  }

  @Override
  public List<Layer> layers(Series series) {
    List<Layer.Bar> bars = new ArrayList<>();
    for (Series.Point point : series.points()) {
      Ends ends = ends(series, point);
      bars.add(
          new Layer.Bar(
              Paint.series(series.color()),
              1,
              point.position() - HALF,
              point.position() + HALF,
              ends.low,
              ends.high));
    }
    return List.of(new Layer.Bars(bars));
  }

  @Override
  public Spot spot(Series series, Series.Point point, String text) {
    Ends ends = ends(series, point);
    double at = point.position();
    return new Spot(at - HALF, at + HALF, ends.low, ends.high, 0, text);
  }

  @Override
  public LegendKey.Sample sample() {
    return LegendKey.Sample.BAR;
  }
}
