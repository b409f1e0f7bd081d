package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Runs as a table and in words. */
record GanttText(SeriesPlot plot, Lanes lanes) {
  BoundChart.DataRows data() {
    boolean named = plot.series().stream().anyMatch(s -> !s.name().isEmpty());
    List<String> header = new ArrayList<>();
    header.add(plot.position().title().isEmpty() ? "row" : plot.position().title());
    if (named) {
      header.add(plot.facts().grouping().orElse("series"));
    }
    header.addAll(List.of("start", "end", "duration"));
    List<List<String>> rows = new ArrayList<>();
    for (Lanes.Lane lane : lanes.all()) {
      for (Lanes.Run run : lane.runs()) {
        List<String> row = new ArrayList<>();
        row.add(PointText.shortened(lanes.name(run.point())));
        if (named) {
          row.add(PointText.shortened(run.series().name()));
        }
        row.add(lanes.moment(run.point().low()));
        row.add(lanes.end(run.point()));
        row.add(lanes.length(run.point().high() - run.point().low()));
        rows.add(row);
      }
    }
    return DataTable.limited(header, rows);
  }

  String description() {
    int runs = lanes.all().stream().mapToInt(lane -> lane.runs().size()).sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%d %s in %d %s from %s to %s."
            .formatted(
                runs,
                runs == 1 ? "run" : "runs",
                lanes.all().size(),
                lanes.all().size() == 1 ? "row" : "rows",
                lanes.moment(lanes.first()),
                lanes.moment(lanes.last())));
    if (lanes.window() > 0) {
      sentences.add("Busy %s of the time on average.".formatted(lanes.total()));
      OptionalDouble most = lanes.all().stream().mapToDouble(Lanes.Lane::busy).max();
      OptionalDouble least = lanes.all().stream().mapToDouble(Lanes.Lane::busy).min();
      if (lanes.all().size() > 1) {
        sentences.add(
            "Most: %s, %s; least: %s, %s."
                .formatted(
                    laneOf(most.orElse(0)),
                    lanes.share(most.orElse(0), lanes.window()),
                    laneOf(least.orElse(0)),
                    lanes.share(least.orElse(0), lanes.window())));
      }
    }
    return new Description(plot).around(sentences);
  }

  private String laneOf(double busy) {
    for (int i = 0; i < lanes.all().size(); i++) {
      if (lanes.all().get(i).busy() == busy) {
        return PointText.shortened(plot.position().categories().get(i));
      }
    }
    return "";
  }
}
