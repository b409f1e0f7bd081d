package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.scene.Series;
import org.labpress.statistics.Occupancy;

/** The runs of each machine, and for how much of the time it was busy. */
final class Lanes {
  /** The line in the hover text of a run that has not ended. */
  static final String OPEN = "no end given";

  private final SeriesPlot plot;
  private final boolean dates;
  private final double first;
  private final double last;
  private final List<Lane> lanes = new ArrayList<>();

  Lanes(SeriesPlot plot, boolean dates) {
    this.plot = plot;
    this.dates = dates;
    List<Series.Point> all = plot.series().stream().flatMap(s -> s.points().stream()).toList();
    this.first = all.stream().mapToDouble(Series.Point::low).min().orElse(0);
    this.last = all.stream().mapToDouble(Series.Point::high).max().orElse(0);
    for (int i = 0; i < plot.position().categories().size(); i++) {
      lanes.add(lane(i));
    }
  }

  /** A run of a series. */
  record Run(Series series, Series.Point point) {
    Occupancy.Stretch stretch() {
      return new Occupancy.Stretch(point.low(), point.high());
    }
  }

  /**
   * The runs of a machine.
   *
   * @param tracks 0-based, which of the parallel bars each run is
   */
  record Lane(List<Run> runs, List<Integer> tracks, double busy) {
    int parallel() {
      return tracks.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
  }

  private Lane lane(int index) {
    List<Run> runs = new ArrayList<>();
    for (Series series : plot.series()) {
      for (Series.Point point : series.points()) {
        if (point.position() == index) {
          runs.add(new Run(series, point));
        }
      }
    }
    Occupancy occupancy = new Occupancy(runs.stream().map(Run::stretch).toList());
    return new Lane(runs, occupancy.lanes(), occupancy.busy());
  }

  /** Returns the time from the first start to the last end. */
  double window() {
    return last - first;
  }

  /** Returns a length of time as a share of another in percent; empty if there is no time. */
  String share(double busy, double time) {
    return time > 0 ? Figures.toDecimals(100 * busy / time, 0) + " %" : "";
  }

  /** Returns the share of the time in which a machine was busy, on average. */
  String total() {
    double busy = lanes.stream().mapToDouble(Lane::busy).sum();
    return share(busy, window() * lanes.size());
  }

  List<Lane> all() {
    return lanes;
  }

  double first() {
    return first;
  }

  double last() {
    return last;
  }

  static boolean isOpen(Series.Point point) {
    return point.more().contains(OPEN);
  }

  String name(Series.Point point) {
    return plot.position().categories().get((int) point.position());
  }

  /** Returns the end in words. */
  String end(Series.Point point) {
    return isOpen(point) ? "(" + OPEN + ")" : moment(point.high());
  }

  String moment(double at) {
    return dates ? Figures.date(at) : Figures.number(at);
  }

  String length(double time) {
    String unit = plot.value().unit().map(u -> " " + u).orElse("");
    return dates ? Durations.text(time) : Figures.number(time) + unit;
  }
}
