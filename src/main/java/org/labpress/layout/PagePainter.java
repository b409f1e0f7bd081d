package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.drawing.Rgb;
import org.labpress.font.BundledFace;
import org.labpress.font.ShapedText;
import org.labpress.layout.VerticalItem.Strip;

/** Paints set pages: strips at their places, page numbers, and what marks a draft. */
final class PagePainter {
  private static final Rgb DRAFT_COLOR = Rgb.of(0xC9C9C9);
  private static final Rgb NUMBER_COLOR = Rgb.of(0x9A9A9A);
  private static final Rgb STALE_COLOR = Rgb.of(0xB3261E);
  private static final double NOTE_RULE_WIDTH = 0.4;
  private static final double NOTE_RULE_WEIGHT = 0.4;
  private static final double ROUNDING = 0.01;

  private final PaperStyle style;
  private final List<Page> pages = new ArrayList<>();
  private final List<SetLine> lines = new ArrayList<>();
  private int lineNumber;

  PagePainter(PaperStyle style) {
    this.style = style;
  }

  void paint(SetPage page) {
    List<Placed> items = new ArrayList<>();
    int number = pages.size() + 1;
    double left = style.margins().left();
    double top = style.margins().top();
    if (style.draft()) {
      items.addAll(draftMark());
    }
    for (SetPage.At at : page.strips()) {
      Mover mover = new Mover(left, top + at.y());
      for (Placed item : at.strip().items()) {
        Placed moved = item.accept(mover);
        add(items, moved);
        if (moved instanceof Placed.Rule rule && rule.color().equals(LinePainter.STALE_COLOR)) {
          items.add(staleMark(rule));
        }
      }
      at.strip().lines().forEach(line -> lines.add(mover.moved(line, number)));
      if (style.draft() && at.strip().numbered()) {
        items.addAll(lineNumber(at.strip(), top + at.y()));
      }
    }
    page.noteRule()
        .ifPresent(
            y ->
                items.add(
                    new Placed.Rule(
                        left,
                        top + y,
                        NOTE_RULE_WIDTH * style.measure(),
                        NOTE_RULE_WEIGHT,
                        Rgb.BLACK,
                        Placed.ARTIFACT)));
    items.add(pageNumber(number));
    pages.add(new Page(style.paper(), items));
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  List<SetLine> lines() {
    return List.copyOf(lines);
  }

  /** Adds an item; a rule that goes on where one above ends makes that one longer. */
  private static void add(List<Placed> items, Placed item) {
    if (item instanceof Placed.Rule rule) {
      for (int i = items.size() - 1; i >= 0; i--) {
        if (items.get(i) instanceof Placed.Rule above && continues(above, rule)) {
          items.set(
              i,
              new Placed.Rule(
                  above.x(),
                  above.y(),
                  above.width(),
                  rule.y() + rule.height() - above.y(),
                  above.color(),
                  above.element()));
          return;
        }
      }
    }
    items.add(item);
  }

  private static boolean continues(Placed.Rule above, Placed.Rule rule) {
    return Math.abs(above.y() + above.height() - rule.y()) < ROUNDING
        && Math.abs(above.x() - rule.x()) < ROUNDING
        && Math.abs(above.width() - rule.width()) < ROUNDING
        && above.color().equals(rule.color())
        && above.element() == rule.element();
  }

  private List<Placed> draftMark() {
    double size = 15;
    List<Placed> mark = new ArrayList<>();
    double baseline = style.margins().top() - 2.3 * style.text().leading();
    mark.add(spaced("DRAFT", BundledFace.SANS_BOLD, size, 4, style.paper().width() / 2, baseline));
    return mark;
  }

  /** Returns the word that stands in the outer margin beside a number that is stale. */
  private Placed staleMark(Placed.Rule number) {
    double x = style.margins().left() + style.measure() + 0.8 * style.text().points();
    double size = 0.7 * style.text().points();
    return text("stale", size, STALE_COLOR, x, 0, number.y() + 0.75 * number.height());
  }

  /** Returns letters with space between them, centred. */
  private static Placed spaced(
      String text, BundledFace face, double size, double space, double middle, double baseline) {
    List<Placed.PlacedGlyph> glyphs = new ArrayList<>();
    double width = 0;
    for (ShapedText.Glyph glyph : face.face().shape(text).glyphs()) {
      double advance = glyph.advance() * size + space;
      glyphs.add(new Placed.PlacedGlyph(glyph, advance));
      width += advance;
    }
    double x = middle - (width - space) / 2;
    return new Placed.GlyphRun(x, baseline, face, size, 1, DRAFT_COLOR, glyphs, Placed.ARTIFACT);
  }

  private List<Placed> lineNumber(Strip strip, double top) {
    Optional<Double> baseline = Strips.baseline(strip);
    if (baseline.isEmpty()) {
      return List.of();
    }
    lineNumber++;
    double right = style.margins().left() - 1.6 * style.text().points();
    double size = 0.6 * style.text().points();
    return List.of(
        text(Integer.toString(lineNumber), size, NUMBER_COLOR, right, 1, top + baseline.get()));
  }

  private Placed pageNumber(int number) {
    double y = style.paper().height() - style.margins().bottom() + 2.5 * style.text().leading();
    return text(
        Integer.toString(number),
        style.text().points(),
        Rgb.BLACK,
        style.margins().left() + style.measure() / 2,
        0.5,
        y);
  }

  /**
   * Returns decoration in the text face.
   *
   * @param anchor share of its width that lies to the left of x
   */
  private static Placed text(
      String text, double size, Rgb color, double x, double anchor, double y) {
    ShapedText shaped = BundledFace.SERIF.face().shape(text);
    List<Placed.PlacedGlyph> glyphs =
        shaped.glyphs().stream()
            .map(glyph -> new Placed.PlacedGlyph(glyph, glyph.advance() * size))
            .toList();
    return new Placed.GlyphRun(
        x - anchor * shaped.advance() * size,
        y,
        BundledFace.SERIF,
        size,
        1,
        color,
        glyphs,
        Placed.ARTIFACT);
  }
}
