package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.font.Face;
import org.labpress.font.ShapedText;

/**
 * A part of a formula in the making; all lengths in points.
 *
 * @param nucleus the glyph, if the part is a single one, perhaps with an accent
 * @param parts from back to front and in reading order
 */
record Box(double width, double height, double depth, Optional<Nucleus> nucleus, List<Part> parts)
    implements Shown {
  static final Box EMPTY = new Box(0, 0, 0, Optional.empty(), List.of());

  Box {
    parts = List.copyOf(parts);
  }

  /** Something at a place of the box, from the left end of its baseline, y up. */
  record Part(double x, double up, Shown shown) {}

  /**
   * What scripts and accents have to know of a single glyph.
   *
   * @param glyph in the face for formulas
   * @param size of the face in points
   * @param italic by how much it leans past its advance, in points
   * @param accent distance from its origin at which accents stand, in points
   * @param operator whether it is a large operator, whose scripts keep to its edges
   * @param slanted whether it is a letter that leans
   */
  record Nucleus(
      int glyph, double size, double italic, double accent, boolean operator, boolean slanted) {
    /** Returns the same with another place for accents. */
    Nucleus under(double otherAccent) {
      return new Nucleus(glyph, size, italic, otherAccent, operator, slanted);
    }
  }

  static Box blank(double width, double height, double depth) {
    return new Box(width, height, depth, Optional.empty(), List.of());
  }

  /** Returns a box that holds a single thing at its origin. */
  static Box of(double width, double height, double depth, Shown shown) {
    return new Box(width, height, depth, Optional.empty(), List.of(new Part(0, 0, shown)));
  }

  /** Returns a filled rectangle that stands on the baseline. */
  static Box rule(double width, double height, int rgb) {
    return of(width, height, 0, new Shown.Filled(width, height, rgb));
  }

  /** Returns the box with other outer measures. */
  Box measuring(double otherWidth, double otherHeight, double otherDepth) {
    return new Box(otherWidth, otherHeight, otherDepth, nucleus, parts);
  }

  Box withNucleus(Optional<Nucleus> other) {
    return new Box(width, height, depth, other, parts);
  }

  /** Returns the box moved up as a whole. */
  Box raised(double up) {
    return up == 0 ? this : new Builder().add(0, up, this).build(width);
  }

  /** Returns the height and depth together. */
  double total() {
    return height + depth;
  }

  double italic() {
    return nucleus.map(Nucleus::italic).orElse(0.0);
  }

  /** Puts boxes together; the result is as high and deep as they need. */
  static final class Builder {
    private final List<Part> parts = new ArrayList<>();
    private double height;
    private double depth;
    private boolean any;

    /** Adds a box whose baseline is raised. */
    Builder add(double x, double up, Box box) {
      parts.add(new Part(x, up, box));
      height = any ? Math.max(height, box.height + up) : box.height + up;
      depth = any ? Math.max(depth, box.depth - up) : box.depth - up;
      any = true;
      return this;
    }

    Box build(double width) {
      return new Box(width, height, depth, Optional.empty(), parts);
    }
  }

  /** Returns boxes in a row. */
  static Box row(List<Box> boxes) {
    Builder builder = new Builder();
    double x = 0;
    for (Box box : boxes) {
      builder.add(x, 0, box);
      x += box.width;
    }
    return builder.build(x);
  }

  /** Returns a glyph of some face, without what the face says about formulas. */
  static Box glyph(
      Face face, ShapedText.Glyph glyph, double size, double height, double depth, int rgb) {
    return of(glyph.advance() * size, height, depth, new Shown.Drawn(face, glyph, size, rgb));
  }
}
