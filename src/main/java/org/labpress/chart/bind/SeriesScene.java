package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;

/** Makes the scene of a plot of series. */
final class SeriesScene {
  /** Of more points only some answer to the pointer, or the page would be too heavy. */
  private static final int MOST_SPOTS = 2_000;

  private final SeriesPlot plot;
  private final SeriesShapes shapes;
  private final PointText text;

  SeriesScene(SeriesPlot plot) {
    this.plot = plot;
    this.text = new PointText(plot);
    this.shapes =
        switch (plot.mark()) {
          case AREA ->
              plot.spec().treatment().stacked() ? new StackedAreas(plot) : new LineShapes(plot);
          case LINE, STEP, BON -> new LineShapes(plot);
          case PREFER ->
              plot.position().scale() == ChartAxis.Scale.CATEGORY
                  ? new ScatterShapes(plot)
                  : new LineShapes(plot);
          case FRONTIER -> new FrontierShapes(plot);
          case SCATTER, DOT, SCALING -> new ScatterShapes(plot);
          case BAR -> plot.spec().treatment().stacked() ? new Stack(plot) : new BarShapes(plot);
          case DUMBBELL, SLOPE -> new PairShapes(plot, Pairs.of(plot));
          case BOX, HIST, HEAT, RELIABILITY, GANTT, ATLAS ->
              throw new IllegalArgumentException(plot.mark() + " is not drawn as points");
        };
  }

  Scene scene() {
    List<Panel> panels = new ArrayList<>();
    boolean dense = DensityPanel.suits(plot);
    for (int i = 0; i < plot.panels().size(); i++) {
      panels.add(dense ? new DensityPanel(plot).panel(i) : panel(i));
    }
    boolean fromZero = plot.mark() == Mark.BAR || plot.mark() == Mark.AREA;
    return around(plot, fromZero, panels, shapes.sample());
  }

  /**
   * Returns the scene of panels with the axes, the legend and the guides of a plot.
   *
   * @param fromZero whether zero has to be shown
   */
  static Scene around(
      SeriesPlot plot, boolean fromZero, List<Panel> panels, LegendKey.Sample sample) {
    Normalised normalised = Normalised.of(plot.spec());
    return new Scene(
        plot.horizontal(),
        plot.position(),
        plot.value(),
        fromZero,
        abreast(plot),
        panels,
        Optional.empty(),
        plot.facts().grouping().orElse(""),
        legend(plot, sample),
        plot.spec().guides().lines().stream().map(line -> guide(line, normalised)).toList(),
        Notes.of(plot.spec(), plot.position(), plot.value()),
        direction(plot));
  }

  private static Scene.Guide guide(ChartSpec.ReferenceLine line, Normalised normalised) {
    return new Scene.Guide(normalised.value(line.value().orElseThrow()), line.label());
  }

  private static int abreast(SeriesPlot plot) {
    boolean together =
        plot.spec().treatment().stacked()
            || plot.mark() == Mark.DUMBBELL
            || plot.mark() == Mark.GANTT;
    return together ? 1 : Math.max(1, plot.names().size());
  }

  private Panel panel(int index) {
    int every = (plot.points() + MOST_SPOTS - 1) / MOST_SPOTS;
    List<Layer> layers = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (Series series : plot.series()) {
      if (series.panel() == index) {
        layers.addAll(shapes.layers(series));
        for (int i = 0; i < series.points().size(); i += every) {
          Series.Point point = series.points().get(i);
          Spot spot = shapes.spot(series, point, text.hover(series, point));
          spots.add(spot.of(series.color()));
        }
      }
    }
    return new Panel(plot.panels().get(index), layers, spots);
  }

  private static List<LegendKey> legend(SeriesPlot plot, LegendKey.Sample sample) {
    List<String> names = plot.names();
    List<LegendKey> keys = new ArrayList<>();
    // Lines of a slope chart have their names beside them, plots of one series each above them.
    boolean above =
        plot.series().stream().allMatch(s -> plot.panels().get(s.panel()).equals(s.name()));
    boolean named = names.size() > 1 && plot.mark() != Mark.SLOPE && !above;
    for (String name : named ? names : List.<String>of()) {
      Series first =
          plot.series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
      keys.add(new LegendKey(name, sample, Paint.series(first.color()), first.shape()));
    }
    Fits fits = new Fits(plot);
    for (Series series : plot.panels().size() == 1 ? plot.series() : List.<Series>of()) {
      String words = fits.words(series);
      if (!words.isEmpty()) {
        String whose = series.name().isEmpty() ? "" : series.name() + ": ";
        keys.add(LegendKey.note(whose + words));
      }
    }
    if (fits.extrapolates()) {
      keys.add(LegendKey.note("dashed: extrapolated"));
    }
    if (plot.mark() == Mark.FRONTIER) {
      keys.add(LegendKey.note("line: Pareto frontier"));
    }
    keys.addAll(new MarkerSizes(plot).keys());
    plot.facts()
        .spread()
        .filter(spread -> spread != Spread.GIVEN)
        .filter(spread -> plot.hasIntervals())
        .ifPresent(spread -> keys.add(LegendKey.note(bars(plot) + ": " + spreadWords(plot))));
    if (DensityPanel.suits(plot)) {
      keys.add(LegendKey.note("darker: more points"));
    }
    return keys;
  }

  private static String bars(SeriesPlot plot) {
    return LineShapes.banded(plot) ? "band" : "bars";
  }

  private static String spreadWords(SeriesPlot plot) {
    String clusters =
        plot.spec()
            .comparison()
            .context()
            .map(column -> ", clustered by " + Axes.readable(column.text()))
            .orElse("");
    return new PointText(plot).spread() + PointText.shortened(clusters);
  }

  private static String direction(SeriesPlot plot) {
    return plot.spec()
        .guides()
        .better()
        .map(b -> b == ChartSpec.Better.HIGHER ? ", higher is better" : ", lower is better")
        .orElse("");
  }
}
