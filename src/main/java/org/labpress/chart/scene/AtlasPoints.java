package org.labpress.chart.scene;

import java.util.List;

/**
 * The points of a map of texts.
 *
 * @param title what the labels tell apart, such as {@code area}; empty if there is one label
 * @param labels at least one, by the number of their points; that of a map without labels is empty
 * @param points what a page shows, in the order of the file
 * @param typical points that stand for the others, numbered in this order from 1
 * @param rows how many there are with a place
 */
public record AtlasPoints(
    String title, List<String> labels, List<Point> points, List<Typical> typical, int rows) {
  public AtlasPoints {
    labels = List.copyOf(labels);
    points = List.copyOf(points);
    typical = List.copyOf(typical);
  }

  /**
   * One row.
   *
   * @param label 0-based
   * @param text what the point says; empty if nothing
   */
  public record Point(double x, double y, int label, String text) {}

  /**
   * A point that stands for others.
   *
   * @param label 0-based
   * @param rows how many have this label
   */
  public record Typical(double x, double y, int label, String text, int rows) {}
}
