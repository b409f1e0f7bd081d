package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.font.FaceRun;

/** Words in the margins of a sheet, which are no part of its text. */
final class SheetText {
  /** Shares of the width of the words that lie to the left of their place. */
  static final double LEFT = 0;

  static final double CENTER = 0.5;
  static final double RIGHT = 1;

  private SheetText() {}

  /**
   * Returns words on one line.
   *
   * @param x of the place
   * @param y of the baseline
   * @param anchor share of the width that lies to the left of x
   */
  static List<Placed> at(String text, TextStyle style, double x, double y, double anchor) {
    List<FaceRun> runs = style.face().shape(text);
    double size = style.faceSize();
    double width = runs.stream().mapToDouble(run -> run.text().advance() * size).sum();
    double left = x - anchor * width;
    List<Placed> items = new ArrayList<>();
    for (FaceRun run : runs) {
      List<Placed.PlacedGlyph> glyphs =
          run.text().glyphs().stream()
              .map(glyph -> new Placed.PlacedGlyph(glyph, glyph.advance() * size))
              .toList();
      items.add(
          new Placed.GlyphRun(
              left, y, run.face(), size, 1, style.color(), glyphs, Placed.ARTIFACT));
      left += run.text().advance() * size;
    }
    return items;
  }
}
