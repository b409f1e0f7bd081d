package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;

/**
 * Runs as bars in the rows of their machines, as a table and in words. Runs of one machine that
 * overlap lie below each other; the name of a machine has the share of the time in which it was
 * busy.
 */
final class GanttScene {
  private static final double SLOT = 0.72;
  private static final double GAP = 0.92;
  private static final double BETWEEN = 0.003;
  private static final double UNFINISHED = 0.45;

  private final SeriesPlot plot;
  private final Lanes lanes;

  GanttScene(SeriesPlot plot, Lanes lanes) {
    this.plot = plot;
    this.lanes = lanes;
  }

  Scene scene() {
    List<Layer> layers = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < lanes.all().size(); i++) {
      draw(i, layers, spots);
    }
    Scene usual =
        SeriesScene.around(
            plot, false, List.of(new Panel("", layers, spots)), LegendKey.Sample.BAR);
    List<LegendKey> keys = new ArrayList<>(usual.legend());
    if (lanes.window() > 0) {
      keys.add(
          LegendKey.note("busy %s of %s".formatted(lanes.total(), lanes.length(lanes.window()))));
    }
    if (plot.series().stream().flatMap(s -> s.points().stream()).anyMatch(Lanes::isOpen)) {
      keys.add(LegendKey.note("pale: " + Lanes.OPEN));
    }
    return new Scene(
        true,
        labelled(),
        plot.value(),
        false,
        lanes.all().stream().mapToInt(Lanes.Lane::parallel).max().orElse(1),
        usual.panels(),
        Optional.empty(),
        usual.legendTitle(),
        keys,
        marks(),
        List.of(),
        "");
  }

  /** Notes stand at moments, which run along the axis of values here. */
  private List<Scene.Guide> marks() {
    return Notes.of(plot.spec(), plot.value(), plot.value()).stream()
        .map(note -> new Scene.Guide(note.at(), note.text()))
        .toList();
  }

  private ChartAxis labelled() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < lanes.all().size(); i++) {
      String share = lanes.share(lanes.all().get(i).busy(), lanes.window());
      String name = plot.position().categories().get(i);
      String shown = name.length() <= 32 ? name : name.substring(0, 32) + "…";
      names.add(share.isEmpty() ? shown : shown + " · " + share);
    }
    ChartAxis axis = plot.position();
    return new ChartAxis(axis.title(), axis.unit(), axis.scale(), false, names, axis.span());
  }

  private void draw(int index, List<Layer> layers, List<Spot> spots) {
    Lanes.Lane lane = lanes.all().get(index);
    double slot = SLOT / lane.parallel();
    Map<Series, List<Layer.Bar>> bars = new LinkedHashMap<>();
    for (int i = 0; i < lane.runs().size(); i++) {
      Lanes.Run run = lane.runs().get(i);
      double from = index - SLOT / 2 + lane.tracks().get(i) * slot;
      double to = from + slot * (lane.parallel() == 1 ? 1 : GAP);
      Series.Point point = run.point();
      double opacity = Lanes.isOpen(point) ? UNFINISHED : 1;
      bars.computeIfAbsent(run.series(), s -> new ArrayList<>())
          .add(
              new Layer.Bar(
                  Paint.series(run.series().color()),
                  opacity,
                  from,
                  to,
                  point.low(),
                  shown(point)));
      spots.add(
          new Spot(from, to, point.low(), point.high(), 0, hover(run)).of(run.series().color()));
    }
    bars.values().forEach(list -> layers.add(new Layer.Bars(list)));
  }

  /**
   * Ends a little early, so that runs one after the other are seen as several; what took no time is
   * seen too.
   */
  private double shown(Series.Point point) {
    double length = point.high() - point.low();
    if (length <= 0) {
      return point.low() + lanes.window() * BETWEEN;
    }
    return point.high() - Math.min(length / 3, lanes.window() * BETWEEN);
  }

  private String hover(Lanes.Run run) {
    List<String> lines = new ArrayList<>();
    // As in other charts: the series, its place, its value.
    if (!run.series().name().isEmpty()) {
      lines.add(PointText.shortened(run.series().name()));
    }
    lines.add(PointText.shortened(lanes.name(run.point())));
    lines.add(lanes.moment(run.point().low()) + " to " + lanes.end(run.point()));
    lines.add(lanes.length(run.point().high() - run.point().low()));
    return String.join("\n", lines);
  }
}
