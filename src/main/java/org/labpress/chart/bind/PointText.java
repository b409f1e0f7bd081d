package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.Spread;
import org.labpress.chart.spec.Written;

/** What a chart says in words about its points: in hover texts, tables and descriptions. */
final class PointText {
  private static final int LONGEST = 200;

  private final SeriesPlot chart;

  PointText(SeriesPlot chart) {
    this.chart = chart;
  }

  /** Returns where the point stands. */
  String position(Series.Point point) {
    return switch (chart.position().scale()) {
      case CATEGORY -> chart.position().categories().get((int) point.position());
      case DATE -> Figures.date(point.position());
      case NUMBER -> Figures.number(point.position());
    };
  }

  String value(Series.Point point) {
    return point.hasInterval()
        ? Figures.number(point.value(), point.low(), point.high())
        : Figures.number(point.value());
  }

  String low(Series.Point point) {
    return point.hasInterval() ? Figures.number(point.low(), point.low(), point.high()) : "";
  }

  String high(Series.Point point) {
    return point.hasInterval() ? Figures.number(point.high(), point.low(), point.high()) : "";
  }

  /** Returns what the areas of markers stand for. */
  String sizeTitle() {
    return shortened(
        Axes.readable(chart.spec().styling().size().map(Written::text).orElse("size").strip()));
  }

  /** Returns the name of the interval; a given one is called just that. */
  String spread() {
    return chart.facts().spread().map(Spread::label).orElse("interval");
  }

  /** Returns a few short lines: series, position, value, interval, number of rows. */
  String hover(Series series, Series.Point point) {
    List<String> lines = new ArrayList<>();
    if (!series.name().isEmpty()) {
      lines.add(shortened(series.name()));
    }
    lines.add(line(chart.position(), position(point)));
    lines.add(line(chart.value(), value(point)));
    if (point.hasInterval()) {
      lines.add("%s: %s to %s".formatted(spread(), low(point), high(point)));
    }
    if (!Double.isNaN(point.size())) {
      lines.add(sizeTitle() + ": " + Figures.number(point.size()));
    }
    if (chart.facts().repeated()) {
      lines.add("n = " + point.n());
    }
    lines.addAll(point.more());
    return String.join("\n", lines);
  }

  private static String line(ChartAxis axis, String value) {
    String unit = axis.unit().map(u -> u.equals("%") ? " %" : " " + u).orElse("");
    return shortened(axis.title()) + ": " + shortened(value) + unit;
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
