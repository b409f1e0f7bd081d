package org.labpress.chart.scene;

import org.labpress.drawing.Size;

/**
 * Where a chart stands, which gives it a size if its author does not. The text of a chart has one
 * size; the smaller the drawing, the larger its text where it is scaled to the place.
 *
 * @param width in points
 * @param flatness height as a share of the width, for charts whose height does not follow from
 *     their data
 */
public record Place(double width, double flatness) {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** The text of a paper, 160 mm wide. A little flatter than the golden section. */
  public static final Place PAGE = new Place(Size.round(160 * POINTS_PER_MM), 0.56);

  /**
   * A slide, which leaves half of its height to a chart between headline, caption and two lines of
   * text; there 9 points become 19 of its 720 units.
   */
  public static final Place SLIDE = new Place(Size.round(125 * POINTS_PER_MM), 0.455);

  /**
   * Returns a column of a slide. A column is narrow and as high as the slide, so the chart is too;
   * 9 points become about 20 of the 720 units of a slide.
   *
   * @param share of the slide's width, above 0 and at most 1
   */
  public static Place columnOfSlide(double share) {
    return new Place(Size.round(Math.max(60, 170 * share) * POINTS_PER_MM), 0.7);
  }
}
