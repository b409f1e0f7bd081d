package org.labpress.math.layout;

import java.util.List;
import org.labpress.font.Face;
import org.labpress.font.ShapedText;

/**
 * Something visible of a formula, in points from the left end of its baseline, x to the right and y
 * down, rounded to a thousandth.
 */
public sealed interface MathInk
    permits MathInk.Run, MathInk.Assembled, MathInk.Rule, MathInk.Stroke {

  /** Returns the ink in another size, as seen from the left end of the baseline. */
  MathInk scaledBy(double factor);

  /** Returns how far it reaches to the right. */
  double end();

  /** Returns its baseline, or its middle if it has none. */
  double middle();

  /**
   * Glyphs on one baseline.
   *
   * @param size of the face in points
   * @param rgb from 0x000000 to 0xFFFFFF
   */
  record Run(double x, double y, Face face, double size, int rgb, List<RunGlyph> glyphs)
      implements MathInk {
    public Run {
      glyphs = List.copyOf(glyphs);
    }

    @Override
    public Run scaledBy(double factor) {
      List<RunGlyph> scaled =
          glyphs.stream().map(glyph -> new RunGlyph(glyph.glyph, glyph.advance * factor)).toList();
      return new Run(x * factor, y * factor, face, size * factor, rgb, scaled);
    }

    @Override
    public double end() {
      return x + glyphs.stream().mapToDouble(RunGlyph::advance).sum();
    }

    @Override
    public double middle() {
      return y;
    }
  }

  /**
   * A glyph of a run.
   *
   * @param advance distance to the next one in points
   */
  record RunGlyph(ShapedText.Glyph glyph, double advance) {}

  /**
   * Pieces that together show one character, such as a tall brace.
   *
   * @param text what they stand for
   */
  record Assembled(String text, List<Run> parts) implements MathInk {
    public Assembled {
      parts = List.copyOf(parts);
    }

    @Override
    public Assembled scaledBy(double factor) {
      return new Assembled(text, parts.stream().map(part -> part.scaledBy(factor)).toList());
    }

    @Override
    public double end() {
      return parts.stream().mapToDouble(Run::end).max().orElse(0);
    }

    @Override
    public double middle() {
      return parts.stream().mapToDouble(Run::y).average().orElse(0);
    }
  }

  /** A filled rectangle; {@code y} is its upper edge. */
  record Rule(double x, double y, double width, double height, int rgb) implements MathInk {
    @Override
    public Rule scaledBy(double factor) {
      return new Rule(x * factor, y * factor, width * factor, height * factor, rgb);
    }

    @Override
    public double end() {
      return x + width;
    }

    @Override
    public double middle() {
      return y + height / 2;
    }
  }

  /** A straight line between two points. */
  record Stroke(double x1, double y1, double x2, double y2, double thickness, int rgb)
      implements MathInk {
    @Override
    public Stroke scaledBy(double factor) {
      return new Stroke(
          x1 * factor, y1 * factor, x2 * factor, y2 * factor, thickness * factor, rgb);
    }

    @Override
    public double end() {
      return Math.max(x1, x2);
    }

    @Override
    public double middle() {
      return (y1 + y2) / 2;
    }
  }
}
