package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labpress.chart.scene.AtlasPoints;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Paint;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Spot;

/** A map of texts as shapes, as a table and in words. */
record AtlasScene(AtlasPoints points, ChartAxis across, ChartAxis upwards, BoundChart.Facts facts) {
  /** Of more points a drawing shows some; a page shows all of them by other means. */
  static final int MOST_DRAWN = 2_000;

  private static final double RADIUS = 2.2;
  private static final double CROWDED_RADIUS = 1.6;
  private static final int CROWDED = 500;
  private static final double DISC = 6;
  private static final int LONGEST_HOVER = 120;

  Scene scene() {
    List<Layer> layers = new ArrayList<>();
    List<LegendKey> legend = new ArrayList<>();
    boolean crowded = points.points().size() > CROWDED;
    for (int label = 0; label < points.labels().size(); label++) {
      Paint paint = Paint.series(label);
      layers.add(
          new Layer.Markers(
              paint, label, crowded ? CROWDED_RADIUS : RADIUS, crowded ? 0.6 : 0.85, drawn(label)));
      if (!points.title().isEmpty()) {
        legend.add(
            new LegendKey(points.labels().get(label), LegendKey.Sample.MARKER, paint, label));
      }
    }
    List<Layer.At> discs = new ArrayList<>();
    List<Layer.Word> numbers = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < points.typical().size(); i++) {
      AtlasPoints.Typical typical = points.typical().get(i);
      Layer.At at = new Layer.At(typical.x(), typical.y());
      discs.add(at);
      numbers.add(new Layer.Word(at, Integer.toString(i + 1), Layer.Side.OVER));
      String text = shortened(typical.text(), LONGEST_HOVER);
      spots.add(Spot.around(typical.x(), typical.y(), DISC, (i + 1) + ": " + text));
    }
    layers.add(new Layer.Markers(Paint.AXIS, 0, DISC + 0.8, 1, discs));
    layers.add(new Layer.Markers(Paint.shade(1), 0, DISC, 1, discs));
    layers.add(new Layer.Words(Paint.onShade(1), numbers));
    return new Scene(
        false,
        across,
        upwards,
        false,
        1,
        List.of(new Panel("", layers, spots)),
        Optional.empty(),
        points.title(),
        legend,
        List.of(),
        List.of(),
        "");
  }

  /** Returns the points of a label that are drawn: every one, or every so many. */
  private List<Layer.At> drawn(int label) {
    List<AtlasPoints.Point> members =
        points.points().stream().filter(point -> point.label() == label).toList();
    long share = (long) members.size() * MOST_DRAWN / Math.max(MOST_DRAWN, points.points().size());
    int count = (int) Math.max(Math.min(1, members.size()), share);
    return IntStream.range(0, count)
        .mapToObj(i -> members.get((int) ((long) i * members.size() / count)))
        .map(point -> new Layer.At(point.x(), point.y()))
        .toList();
  }

  private boolean thinned() {
    return points.points().size() > MOST_DRAWN;
  }

  /** The typical points; the others are too many for a table. */
  BoundChart.DataRows data() {
    boolean labelled = !points.title().isEmpty();
    List<String> header = new ArrayList<>(List.of("number"));
    if (labelled) {
      header.addAll(List.of(points.title(), "n"));
    }
    header.addAll(List.of(across.label(), upwards.label(), "text"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < points.typical().size(); i++) {
      AtlasPoints.Typical typical = points.typical().get(i);
      List<String> row = new ArrayList<>(List.of(Integer.toString(i + 1)));
      if (labelled) {
        row.add(points.labels().get(typical.label()));
        row.add(Integer.toString(typical.rows()));
      }
      row.add(Figures.number(typical.x()));
      row.add(Figures.number(typical.y()));
      row.add(typical.text());
      rows.add(row);
    }
    return new BoundChart.DataRows(header, rows);
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Map of %d texts by %s and %s.".formatted(points.rows(), across.label(), upwards.label()));
    if (!points.title().isEmpty()) {
      sentences.add(
          "%d labels of %s: %s."
              .formatted(points.labels().size(), points.title(), Figures.list(points.labels())));
    }
    sentences.add(
        "%d typical points are numbered and listed below.".formatted(points.typical().size()));
    if (thinned()) {
      sentences.add("%d points are drawn, evenly of each label.".formatted(MOST_DRAWN));
    }
    if (facts.withoutValue() > 0) {
      sentences.add(
          facts.withoutValue() == 1
              ? "One row has no place."
              : "%d rows have no place.".formatted(facts.withoutValue()));
    }
    return String.join(" ", sentences);
  }

  private static String shortened(String text, int most) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, most))) + "…";
  }
}
