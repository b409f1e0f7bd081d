package org.labpress.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.document.ImageFile;
import org.labpress.drawing.Drawing;
import org.labpress.font.Face;
import org.labpress.font.ShapedText;
import org.labpress.math.layout.MathBox;

/**
 * What a paragraph is made of before it is broken into lines: boxes, glue and penalties (Knuth and
 * Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11, 1981). All lengths
 * are points.
 */
sealed interface LineItem permits LineItem.Box, LineItem.Glue, LineItem.Penalty {
  /** Forbids a break. */
  double FORBIDDEN = 10_000;

  /** Forces a break. */
  double FORCED = -10_000;

  /** The natural width. */
  double width();

  /**
   * Something that cannot be broken.
   *
   * @param height above the baseline
   * @param depth below the baseline
   * @param left share of the width, in points, that hangs out at the start of a line (protrusion)
   * @param right the same at the end of a line
   * @param note the footnote whose first mark this is
   * @param destination the name by which links reach this place
   */
  record Box(
      double width,
      double height,
      double depth,
      double left,
      double right,
      Ink ink,
      OptionalInt note,
      Optional<String> destination)
      implements LineItem {

    /** Returns an empty box, such as the indentation of a paragraph. */
    static Box blank(double width) {
      return new Box(width, 0, 0, 0, 0, new Ink.Blank(), OptionalInt.empty(), Optional.empty());
    }

    /** Returns whether the box may be stretched a little with its line (expansion). */
    boolean expandable() {
      return ink instanceof Ink.Glyphs glyphs && !glyphs.style().code();
    }
  }

  /**
   * A space.
   *
   * @param stretch how far it may grow at ratio 1; from {@link #INFINITE} on it fills any line
   * @param shrink how far it may shrink at most
   */
  record Glue(double width, double stretch, double shrink, TextStyle style, Owner owner)
      implements LineItem {
    static final double INFINITE = 1e7;
  }

  /**
   * A place where a line may end.
   *
   * @param cost from {@link #FORCED} to {@link #FORBIDDEN}
   * @param flagged whether it is an unwelcome place that must not follow another: a hyphen
   * @param instead what is set in place of the box before it if the line ends here: the same with a
   *     hyphen
   */
  record Penalty(double cost, boolean flagged, Optional<Box> instead, double width)
      implements LineItem {
    static Penalty of(double cost) {
      return new Penalty(cost, false, Optional.empty(), 0);
    }

    /** Returns a break after a hyphen that the author wrote. */
    static Penalty afterHyphen(double cost) {
      return new Penalty(cost, true, Optional.empty(), 0);
    }

    /** Returns a break that adds a hyphen. */
    static Penalty hyphen(double cost, Box before, Box instead) {
      return new Penalty(cost, true, Optional.of(instead), instead.width() - before.width());
    }
  }

  /** What a box shows. */
  sealed interface Ink permits Ink.Glyphs, Ink.Photo, Ink.Sign, Ink.Formula, Ink.Blank {
    /**
     * Text in one face.
     *
     * @param face that of the style, or another one that has the glyphs
     * @param missing characters for which no face has a glyph
     */
    record Glyphs(
        TextStyle style,
        Face face,
        List<ShapedText.Glyph> glyphs,
        Owner owner,
        List<Integer> missing)
        implements Ink {
      public Glyphs {
        glyphs = List.copyOf(glyphs);
        missing = List.copyOf(missing);
      }
    }

    /** A raster image that stands on the baseline. */
    record Photo(ImageFile file, Owner owner) implements Ink {}

    /** A small drawing that stands on the baseline and is as wide as its box. */
    record Sign(Drawing drawing, Owner owner) implements Ink {}

    /**
     * A formula, or a part of one.
     *
     * @param rise of its baseline in points
     * @param size of the text around it in points
     */
    record Formula(MathBox box, double rise, double size, Owner owner) implements Ink {}

    /** Nothing. */
    record Blank() implements Ink {}
  }

  /**
   * What text belongs to.
   *
   * @param element number of the structure element
   * @param link where it leads
   * @param ornament what is drawn with it
   */
  record Owner(int element, Optional<LinkText> link, Ornament ornament) {
    // Written out: those that Java would make cost each start some milliseconds.
    @Override
    public boolean equals(Object other) {
      return other instanceof Owner owner
          && element == owner.element
          && ornament == owner.ornament
          && link.equals(owner.link);
    }

    @Override
    public int hashCode() {
      return element;
    }

    static Owner of(int element) {
      return new Owner(element, Optional.empty(), Ornament.NONE);
    }
  }

  /** What is drawn with text; of several the innermost. */
  enum Ornament {
    NONE,
    /** A line through it. */
    STRUCK,
    /** A line below it. */
    UNDERLINED,
    /** A coloured ground. */
    MARKED,
    /** A frame, as of a key. */
    FRAMED,
    /**
     * A coloured ground and a mark in the margin: a number that its file does not hold any more.
     */
    STALE
  }

  /** Where linked text leads, and what a screen reader says of it. */
  record LinkText(Placed.Target target, String contents) {}
}
