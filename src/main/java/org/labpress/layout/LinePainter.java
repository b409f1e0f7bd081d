package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.labpress.drawing.Rgb;
import org.labpress.font.Face;
import org.labpress.font.ShapedText;
import org.labpress.layout.LineItem.Box;
import org.labpress.layout.LineItem.Glue;
import org.labpress.layout.LineItem.Ink;
import org.labpress.layout.LineItem.Owner;

/** Sets one broken line: glyph runs, rules, images and links, with the baseline at 0. */
final class LinePainter {
  /** Lines through and below text, and frames, as shares of the text size. */
  private static final double STRIKE_HEIGHT = 0.27;

  private static final double STRIKE_WEIGHT = 0.055;

  private static final double UNDERLINE_DEPTH = 0.12;
  private static final double FRAME_WEIGHT = 0.03;
  private static final Rgb FRAME_COLOR = Rgb.of(0x7A828C);

  /** The ground of marked text; black on it has a contrast of 16 to 1. */
  private static final Rgb MARK_COLOR = Rgb.of(0xFFE58A);

  /** The same behind light text; 7 to 1 against white. */
  private static final Rgb DARK_MARK_COLOR = Rgb.of(0x6B5200);

  private static final int HALF = 128;

  /** The ground of stale numbers, by which the page finds them to put a mark in its margin. */
  static final Rgb STALE_COLOR = Rgb.of(0xFFC9C2);

  /** A link's area around its baseline, as shares of the text size. */
  private static final double LINK_ASCENT = 0.8;

  private static final double LINK_DEPTH = 0.25;

  private final List<Placed> placed = new ArrayList<>();
  private final List<SetLine.Word> words = new ArrayList<>();
  private final List<Integer> notes = new ArrayList<>();
  private final List<Integer> missing = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private double wordLeft;
  private double wordSize;
  private double height;
  private double depth;
  private double x;
  private @Nullable Run run;
  private @Nullable Extent link;
  private @Nullable Extent ornament;

  /** Where in {@code placed} the text with the open ornament begins. */
  private int behind;

  private LinePainter(double x) {
    this.x = x;
  }

  /**
   * A line with its baseline at 0.
   *
   * @param height of its tallest box above the baseline
   * @param notes footnotes whose first mark is in it
   */
  record Painted(
      List<Placed> placed,
      List<SetLine.Word> words,
      List<Integer> notes,
      List<Integer> missing,
      double excess,
      boolean hyphenated,
      double height,
      double depth) {}

  /**
   * Sets a line.
   *
   * @param fit of the whole paragraph
   * @param left edge of the measure
   */
  static Painted paint(
      List<LineItem> items, LineBreaker.Line line, LineFit fit, LineShape shape, double left) {
    LineFit.Fit filled = fit.of(line.start(), line.end());
    List<LineItem> parts = parts(items, line);
    GlueSetting glue = GlueSetting.of(parts, filled, shape);
    double fill = fill(parts, Math.max(0, shape.measure() - filled.natural() - filled.expansion()));
    LinePainter painter = new LinePainter(left + glue.indent());
    for (LineItem item : parts) {
      if (item instanceof Box box) {
        painter.box(box, box.expandable() ? glue.expansion() : 1);
      } else if (item instanceof Glue space && space.stretch() < Glue.INFINITE) {
        painter.glue(space, glue.width(space));
      } else if (item instanceof Glue && fill > 0) {
        painter.fill(fill);
      }
    }
    boolean last = line.end() == items.size() - 1;
    painter.end(!last && endsAtSpace(items, line.end()));
    boolean hyphenated =
        line.end() < items.size()
            && items.get(line.end()) instanceof LineItem.Penalty penalty
            && penalty.instead().isPresent();
    return new Painted(
        List.copyOf(painter.placed),
        List.copyOf(painter.words),
        List.copyOf(painter.notes),
        painter.missing.stream().distinct().toList(),
        filled.excess(),
        hyphenated,
        painter.height,
        painter.depth);
  }

  private static boolean endsAtSpace(List<LineItem> items, int end) {
    for (int i = end; i < items.size() && !(items.get(i) instanceof Box); i++) {
      boolean forced =
          items.get(i) instanceof LineItem.Penalty penalty && penalty.cost() <= LineItem.FORCED;
      if (forced || items.get(i) instanceof Glue) {
        return true;
      }
    }
    return false;
  }

  /** Returns the items of a line, with a hyphen if it ends in one. */
  private static List<LineItem> parts(List<LineItem> items, LineBreaker.Line line) {
    List<LineItem> parts = new ArrayList<>(items.subList(line.start(), line.end()));
    if (line.end() < items.size()
        && items.get(line.end()) instanceof LineItem.Penalty penalty
        && penalty.instead().isPresent()) {
      parts.set(parts.size() - 1, penalty.instead().get());
    }
    return parts;
  }

  private void box(Box box, double expansion) {
    box.note().ifPresent(notes::add);
    box.destination()
        .ifPresent(name -> placed.add(new Placed.Destination(x, -box.height() - 4, name)));
    height = Math.max(height, box.height());
    depth = Math.max(depth, box.depth());
    if (box.ink() instanceof Ink.Glyphs glyphs) {
      glyphs(box, glyphs, expansion);
    } else if (box.ink() instanceof Ink.Photo photo) {
      mark(photo.owner(), 0, Rgb.BLACK);
      placed.add(
          new Placed.Photo(
              x, -box.height(), box.width(), box.height(), photo.file(), photo.owner().element()));
      flush();
      x += box.width();
    } else if (box.ink() instanceof Ink.Sign sign) {
      mark(sign.owner(), box.width(), Rgb.BLACK);
      double scale = box.width() / sign.drawing().size().width();
      placed.add(
          new Placed.Picture(x, -box.height(), scale, sign.drawing(), sign.owner().element()));
      flush();
      x += box.width();
    } else if (box.ink() instanceof Ink.Formula formula) {
      formula(formula);
      x += box.width();
    } else {
      x += box.width();
    }
  }

  private void formula(Ink.Formula formula) {
    flush();
    mark(formula.owner(), formula.size(), Rgb.BLACK);
    missing.addAll(formula.box().missing());
    if (word.length() == 0) {
      wordLeft = x;
    }
    wordSize = formula.size();
    word.append(formula.box().text());
    placed.addAll(
        FormulaPainter.placed(formula.box(), x, -formula.rise(), formula.owner().element()));
  }

  private void glyphs(Box box, Ink.Glyphs ink, double expansion) {
    TextStyle style = ink.style();
    mark(ink.owner(), style.size(), style.color());
    missing.addAll(ink.missing());
    open(ink.face(), style, ink.owner(), expansion);
    if (word.length() == 0) {
      wordLeft = x;
    }
    wordSize = style.size();
    Run current = Objects.requireNonNull(run);
    for (ShapedText.Glyph glyph : ink.glyphs()) {
      current.glyphs.add(new Placed.PlacedGlyph(glyph, glyph.advance() * style.faceSize()));
      word.append(glyph.text());
    }
    x += box.width() * expansion;
  }

  private void glue(Glue glue, double width) {
    endWord();
    mark(glue.owner(), glue.style().size(), glue.style().color());
    Run current = run;
    if (current == null || !current.owner.equals(glue.owner())) {
      open(glue.style().face(), glue.style(), glue.owner(), 1);
      current = Objects.requireNonNull(run);
    }
    current.glyphs.add(new Placed.PlacedGlyph(spaceOf(current.face), width / current.expansion));
    x += width;
  }

  /**
   * Returns how wide each infinite glue of a line is; 0 where they only end the line.
   *
   * @param room that the line has left
   */
  private static double fill(List<LineItem> parts, double room) {
    int inside = 0;
    int all = 0;
    for (LineItem item : parts) {
      if (item instanceof Glue glue && glue.stretch() >= Glue.INFINITE) {
        all++;
      } else if (item instanceof Box box && box.width() > 0) {
        inside = all;
      }
    }
    return inside == 0 || inside < all ? 0 : room / inside;
  }

  private void fill(double width) {
    endWord();
    flush();
    x += width;
  }

  private void end(boolean atSpace) {
    endWord();
    Run current = run;
    if (atSpace && current != null) {
      // Keeps the words of two lines apart when the text is copied or read aloud.
      ShapedText.Glyph space = spaceOf(current.face);
      current.glyphs.add(new Placed.PlacedGlyph(space, space.advance() * current.style.faceSize()));
    }
    flush();
    closeLink();
    closeOrnament();
  }

  private static ShapedText.Glyph spaceOf(Face face) {
    return face.face().shape(" ").glyphs().get(0);
  }

  /** Keeps track of links and ornaments, which span words and spaces. */
  private void mark(Owner owner, double size, Rgb color) {
    Extent openLink = link;
    if (openLink != null && openLink.owner.element() != owner.element()) {
      closeLink();
      openLink = null;
    }
    if (owner.link().isPresent() && openLink == null) {
      link = new Extent(owner, x, size, color);
    }
    Extent open = ornament;
    if (open != null && open.owner.ornament() != owner.ornament()) {
      closeOrnament();
      open = null;
    }
    if (owner.ornament() != LineItem.Ornament.NONE && open == null) {
      ornament = new Extent(owner, x, size, color);
      behind = placed.size();
    }
  }

  private void closeLink() {
    Extent open = link;
    if (open != null) {
      LineItem.LinkText text = open.owner.link().orElseThrow();
      double top = -Math.max(LINK_ASCENT * open.size, open.size == 0 ? height : 0);
      placed.add(
          new Placed.LinkArea(
              open.left,
              top,
              x - open.left,
              LINK_DEPTH * open.size - top,
              text.target(),
              text.contents(),
              open.owner.element()));
    }
    link = null;
  }

  private void closeOrnament() {
    Extent open = ornament;
    ornament = null;
    if (open == null || x <= open.left) {
      return;
    }
    flush();
    double weight = STRIKE_WEIGHT * open.size;
    double top = -LINK_ASCENT * open.size;
    double bottom = LINK_DEPTH * open.size;
    switch (open.owner.ornament()) {
      case NONE -> {}
      case STRUCK -> placed.add(rule(open.left, -STRIKE_HEIGHT * open.size, x, weight, open.color));
      case UNDERLINED ->
          placed.add(rule(open.left, UNDERLINE_DEPTH * open.size, x, weight, open.color));
      // The ground lies behind the text, so it comes first.
      case MARKED ->
          placed.add(behind, rule(open.left, top, x, bottom - top, markColor(open.color)));
      case STALE -> placed.add(behind, rule(open.left, top, x, bottom - top, STALE_COLOR));
      case FRAMED -> {
        double hair = FRAME_WEIGHT * open.size;
        double left = open.left - hair;
        double right = x + hair;
        placed.add(rule(left, top, right, hair, FRAME_COLOR));
        placed.add(rule(left, bottom - 2 * hair, right, 2 * hair, FRAME_COLOR));
        placed.add(rule(left, top, left + hair, bottom - top, FRAME_COLOR));
        placed.add(rule(right - hair, top, right, bottom - top, FRAME_COLOR));
      }
    }
  }

  private static Rgb markColor(Rgb text) {
    return text.green() < HALF ? MARK_COLOR : DARK_MARK_COLOR;
  }

  private static Placed.Rule rule(double left, double top, double right, double height, Rgb color) {
    return new Placed.Rule(left, top, right - left, height, color, Placed.ARTIFACT);
  }

  private void open(Face face, TextStyle style, Owner owner, double expansion) {
    Run current = run;
    boolean same =
        current != null
            && current.face == face
            && current.style.equals(style)
            && current.owner.equals(owner)
            && current.expansion == expansion;
    if (!same) {
      flush();
      run = new Run(x, face, style, owner, expansion, new ArrayList<>());
    }
  }

  private void flush() {
    Run current = run;
    if (current != null && !current.glyphs.isEmpty()) {
      placed.add(
          new Placed.GlyphRun(
              current.x,
              -current.style.rise(),
              current.face,
              current.style.faceSize(),
              current.expansion,
              current.style.color(),
              current.glyphs,
              current.owner.element()));
    }
    run = null;
  }

  private void endWord() {
    if (word.length() > 0) {
      words.add(new SetLine.Word(word.toString(), wordLeft, x, 0, wordSize));
      word.setLength(0);
    }
  }

  /** Glyphs that are still being collected. */
  private record Run(
      double x,
      Face face,
      TextStyle style,
      Owner owner,
      double expansion,
      List<Placed.PlacedGlyph> glyphs) {}

  /** A link or a passage with an ornament on this line. */
  private record Extent(Owner owner, double left, double size, Rgb color) {}

  /**
   * How far the spaces of a line go.
   *
   * @param indent of the first box from the left edge of the measure
   * @param expansion factor on the width of text
   * @param stretch points for each point of stretch, or of shrink if negative
   */
  private record GlueSetting(double indent, double expansion, double stretch, boolean rigid) {
    /**
     * Ratio from which a line is left short rather than filled with holes of four times the space:
     * one that ends before a long name of code, in a narrow column.
     */
    private static final double HOLES = 6;

    static GlueSetting of(List<LineItem> parts, LineFit.Fit fit, LineShape shape) {
      double stretch = 0;
      double shrink = 0;
      double text = 0;
      boolean filler = false;
      for (LineItem item : parts) {
        if (item instanceof Glue glue) {
          filler |= glue.stretch() >= Glue.INFINITE;
          stretch += glue.stretch();
          shrink += glue.shrink();
        } else if (item instanceof Box box && box.expandable()) {
          text += box.width();
        }
      }
      double spare = shape.measure() - fit.natural();
      if (!shape.even()) {
        double room = Math.max(0, spare);
        double indent =
            switch (shape.justification()) {
              case BOTH, LEFT -> 0;
              case RIGHT -> room;
              case CENTER -> room / 2;
            };
        return new GlueSetting(indent, 1, 0, true);
      }
      double left = !parts.isEmpty() && parts.get(0) instanceof Box box ? -box.left() : 0;
      double expansion = text > 0 ? 1 + fit.expansion() / text : 1;
      double rest = spare - fit.expansion();
      double ratio = 0;
      if (rest < 0 && shrink > 0) {
        ratio = Math.max(-1, rest / shrink);
      } else if (rest > 0 && !filler && stretch > 0) {
        ratio = rest / stretch;
      }
      if (ratio > HOLES) {
        return new GlueSetting(left, 1, 1, false);
      }
      return new GlueSetting(left, expansion, ratio, false);
    }

    double width(Glue glue) {
      if (rigid || glue.stretch() >= Glue.INFINITE) {
        return glue.width();
      }
      return glue.width() + stretch * (stretch >= 0 ? glue.stretch() : glue.shrink());
    }
  }
}
