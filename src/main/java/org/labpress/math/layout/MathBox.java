package org.labpress.math.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A formula, or a part of one, that has been set; all lengths in points.
 *
 * @param height above the baseline
 * @param depth below the baseline, positive
 * @param ink in reading order
 * @param missing characters for which no face has a glyph, each once
 */
public record MathBox(
    double width, double height, double depth, List<MathInk> ink, List<Integer> missing) {
  public MathBox {
    ink = List.copyOf(ink);
    missing = List.copyOf(missing);
  }

  /** Returns the box in another size. */
  public MathBox scaledBy(double factor) {
    return new MathBox(
        width * factor,
        height * factor,
        depth * factor,
        ink.stream().map(each -> each.scaledBy(factor)).toList(),
        missing);
  }

  /** Returns the characters that are shown, in reading order. */
  public String text() {
    return ink.stream().map(MathBox::text).collect(Collectors.joining());
  }

  private static String text(MathInk ink) {
    if (ink instanceof MathInk.Run run) {
      return run.glyphs().stream().map(glyph -> glyph.glyph().text()).collect(Collectors.joining());
    }
    return ink instanceof MathInk.Assembled whole ? whole.text() : "";
  }
}
