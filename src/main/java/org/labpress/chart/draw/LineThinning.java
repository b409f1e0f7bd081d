package org.labpress.chart.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out points of a line that nobody could see: of all points within a quarter of a point of
 * width only the first, the lowest, the highest and the last are kept, which gives the same picture
 * (Jugel et al., M4, Proceedings of the VLDB Endowment 7, 2014).
 */
final class LineThinning {
  private static final double BUCKET = 0.25;

  private LineThinning() {}

  /**
   * Returns the points that are kept, in order.
   *
   * @param points each x and y in points, x growing
   */
  static List<double[]> thin(List<double[]> points) {
    List<double[]> kept = new ArrayList<>();
    for (int start = 0; start < points.size(); ) {
      long bucket = (long) Math.floor(points.get(start)[0] / BUCKET);
      int end = start;
      int lowest = start;
      int highest = start;
      while (end < points.size() && (long) Math.floor(points.get(end)[0] / BUCKET) == bucket) {
        lowest = points.get(end)[1] < points.get(lowest)[1] ? end : lowest;
        highest = points.get(end)[1] > points.get(highest)[1] ? end : highest;
        end++;
      }
      for (int i = start; i < end; i++) {
        if (i == start || i == lowest || i == highest || i == end - 1) {
          kept.add(points.get(i));
        }
      }
      start = end;
    }
    return kept;
  }
}
