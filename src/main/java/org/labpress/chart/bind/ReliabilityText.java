package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.statistics.Calibration;

/** Bins of answers as a table and in words. */
record ReliabilityText(SeriesPlot plot, List<ReliabilityChart.Curve> curves) {
  BoundChart.DataRows data() {
    boolean split = plot.panels().size() > 1;
    List<String> header = new ArrayList<>();
    if (split) {
      header.add("plot");
    }
    if (plot.names().size() > 1) {
      header.add(plot.facts().grouping().orElse("series"));
    }
    header.addAll(List.of("bin, from", "to", plot.position().title(), plot.value().title()));
    header.addAll(List.of(new PointText(plot).spread() + ", from", "to", "answers"));
    PointText text = new PointText(plot);
    List<List<String>> rows = new ArrayList<>();
    for (ReliabilityChart.Curve curve : curves) {
      int next = 0;
      for (Calibration.Bin bin : curve.calibration().bins()) {
        List<String> row = new ArrayList<>();
        if (split) {
          row.add(PointText.shortened(plot.panels().get(curve.series().panel())));
        }
        if (plot.names().size() > 1) {
          row.add(PointText.shortened(curve.series().name()));
        }
        row.add(Figures.number(bin.low()));
        row.add(Figures.number(bin.high()));
        if (bin.n() > 0) {
          Series.Point point = curve.series().points().get(next++);
          row.add(Figures.number(bin.stated()));
          row.addAll(List.of(text.value(point), text.low(point), text.high(point)));
        } else {
          row.addAll(List.of("", "", "", ""));
        }
        row.add(Figures.number(bin.n()));
        rows.add(row);
      }
    }
    return DataTable.limited(header, rows);
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    int bins = curves.get(0).calibration().bins().size();
    sentences.add(
        "%d bins of stated probability; the diagonal is where it agrees with the share right."
            .formatted(bins));
    int named = 0;
    for (ReliabilityChart.Curve curve : curves) {
      String whose = curve.series().name().isEmpty() ? "" : " of " + curve.series().name();
      String where =
          plot.panels().size() == 1 ? "" : " in " + plot.panels().get(curve.series().panel());
      if (++named <= 8) {
        sentences.add(
            "Expected calibration error%s%s: %s over %s."
                .formatted(
                    PointText.shortened(whose),
                    PointText.shortened(where),
                    Figures.toDecimals(curve.calibration().error(), 3),
                    ReliabilityScene.answers(curve.calibration().n())));
      }
    }
    for (ReliabilityChart.Curve curve : curves) {
      if (curve.temperature().isPresent()) {
        String name = curve.series().name();
        sentences.add(
            "Calibrated best%s at temperature %s."
                .formatted(
                    name.isEmpty() ? "" : ", " + PointText.shortened(name) + ",",
                    Figures.toDecimals(curve.temperature().getAsDouble(), 2)));
      }
    }
    sentences.add("Error bars show " + new PointText(plot).spread() + ".");
    return new Description(plot).around(sentences);
  }
}
