package org.labpress.layout;

import java.util.List;
import org.labpress.document.ImageFile;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Rgb;
import org.labpress.font.Face;
import org.labpress.font.ShapedText;

/**
 * Something at a fixed place on a page, in points, origin top left, y down.
 *
 * <p>What carries meaning names the {@link StructureElement} it belongs to; an element number of
 * {@link #ARTIFACT} marks decoration that is not read aloud: rules, page numbers, running heads.
 */
public sealed interface Placed
    permits Placed.GlyphRun,
        Placed.Assembled,
        Placed.Rule,
        Placed.Stroke,
        Placed.Picture,
        Placed.Photo,
        Placed.LinkArea,
        Placed.Destination {

  /** The element number of decoration. */
  int ARTIFACT = -1;

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Glyphs on one baseline.
   *
   * @param x of the origin of the first glyph
   * @param y of the baseline
   * @param size of the face in points
   * @param stretch horizontal scale of glyphs and advances, 1 for none (expansion)
   * @param glyphs each with the distance to the next one
   * @param element the leaf element that holds the text, or {@link #ARTIFACT}
   */
  record GlyphRun(
      double x,
      double y,
      Face face,
      double size,
      double stretch,
      Rgb color,
      List<PlacedGlyph> glyphs,
      int element)
      implements Placed {
    public GlyphRun {
      glyphs = List.copyOf(glyphs);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.glyphRun(this);
    }
  }

  /**
   * A glyph of a run.
   *
   * @param glyph id and text; its own advance is that of the font with kerning
   * @param advance distance to the next glyph in points, before the stretch of the run; differs
   *     from the glyph's own where a space is stretched
   */
  record PlacedGlyph(ShapedText.Glyph glyph, double advance) {}

  /**
   * Glyphs that together show one character, such as the pieces of a tall brace.
   *
   * @param text the character
   * @param parts all of the same element
   */
  record Assembled(String text, List<GlyphRun> parts, int element) implements Placed {
    public Assembled {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.assembled(this);
    }
  }

  /** A filled rectangle: a rule, an underline, the ground of a code block. */
  record Rule(double x, double y, double width, double height, Rgb color, int element)
      implements Placed {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /** A straight line between two points. */
  record Stroke(
      double x1, double y1, double x2, double y2, double thickness, Rgb color, int element)
      implements Placed {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stroke(this);
    }
  }

  /**
   * A drawing.
   *
   * @param scale points on the page for a point of the drawing
   */
  record Picture(double x, double y, double scale, Drawing drawing, int element) implements Placed {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.picture(this);
    }
  }

  /** A raster image, scaled to the given size. */
  record Photo(double x, double y, double width, double height, ImageFile file, int element)
      implements Placed {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.photo(this);
    }
  }

  /**
   * An area that can be clicked.
   *
   * @param target where it leads
   * @param contents what a screen reader says
   * @param element the {@code LINK} or {@code REFERENCE} element that holds the text of the link
   */
  record LinkArea(
      double x, double y, double width, double height, Target target, String contents, int element)
      implements Placed {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.linkArea(this);
    }
  }

  /**
   * The place to which internal links of this name lead.
   *
   * @param name unique in the document
   */
  record Destination(double x, double y, String name) implements Placed {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.destination(this);
    }
  }

  /** Where a link leads. */
  sealed interface Target {
    /** A web or mail address. */
    record Uri(String uri) implements Target {}

    /** A {@link Destination} of the same document. */
    record Internal(String name) implements Target {}
  }

  /** One method for each kind of item. */
  interface Visitor<R> {
    R glyphRun(GlyphRun item);

    R assembled(Assembled item);

    R rule(Rule item);

    R stroke(Stroke item);

    R picture(Picture item);

    R photo(Photo item);

    R linkArea(LinkArea item);

    R destination(Destination item);
  }
}
