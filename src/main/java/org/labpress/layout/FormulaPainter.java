package org.labpress.layout;

import java.util.List;
import org.labpress.drawing.Rgb;
import org.labpress.math.layout.MathBox;
import org.labpress.math.layout.MathInk;

/** Puts the ink of a formula on the page. */
final class FormulaPainter {
  private FormulaPainter() {}

  /**
   * Returns the ink at its place.
   *
   * @param y of the baseline
   * @param element the formula in the logical structure
   */
  static List<Placed> placed(MathBox box, double x, double y, int element) {
    return box.ink().stream().map(ink -> placed(ink, x, y, element)).toList();
  }

  private static Placed placed(MathInk ink, double x, double y, int element) {
    if (ink instanceof MathInk.Run run) {
      return glyphs(run, x, y, element);
    }
    if (ink instanceof MathInk.Assembled whole) {
      return new Placed.Assembled(
          whole.text(),
          whole.parts().stream().map(run -> glyphs(run, x, y, element)).toList(),
          element);
    }
    if (ink instanceof MathInk.Rule rule) {
      return new Placed.Rule(
          x + rule.x(), y + rule.y(), rule.width(), rule.height(), Rgb.of(rule.rgb()), element);
    }
    MathInk.Stroke stroke = (MathInk.Stroke) ink;
    return new Placed.Stroke(
        x + stroke.x1(),
        y + stroke.y1(),
        x + stroke.x2(),
        y + stroke.y2(),
        stroke.thickness(),
        Rgb.of(stroke.rgb()),
        element);
  }

  private static Placed.GlyphRun glyphs(MathInk.Run run, double x, double y, int element) {
    return new Placed.GlyphRun(
        x + run.x(),
        y + run.y(),
        run.face(),
        run.size(),
        1,
        Rgb.of(run.rgb()),
        run.glyphs().stream()
            .map(glyph -> new Placed.PlacedGlyph(glyph.glyph(), glyph.advance()))
            .toList(),
        element);
  }
}
