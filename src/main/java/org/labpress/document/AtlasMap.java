package org.labpress.document;

import java.util.List;

/**
 * A map of texts, for outputs that answer the reader, and the texts of its numbered points for the
 * others.
 *
 * @param across what lies along x, with its unit
 * @param upwards what lies along y, with its unit
 * @param title what the labels tell apart; empty if there is one label
 * @param labels at least one
 * @param points in the order of the file
 * @param typical points that stand for the others, in the order of their numbers from 1
 * @param rows how many have a place, also those that no page shows
 */
public record AtlasMap(
    String across,
    String upwards,
    String title,
    List<String> labels,
    List<Point> points,
    List<Typical> typical,
    int rows) {
  public AtlasMap {
    labels = List.copyOf(labels);
    points = List.copyOf(points);
    typical = List.copyOf(typical);
  }

  /**
   * One row.
   *
   * @param label 0-based
   * @param text what the point says
   */
  public record Point(double x, double y, int label, String text) {}

  /**
   * A numbered point.
   *
   * @param label that of the point; empty if there is one label
   */
  public record Typical(double x, double y, String label, String text) {}
}
