package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.drawing.Typeface;

/** A sheet of paper with slides on it: its head, its number, frames and lines to write on. */
final class PaperSheet {
  static final double SIDE = 42;
  static final double TOP = 60;
  static final double BOTTOM = 52;

  private static final double HEAD = 36;
  private static final double FOOT = 28;
  private static final double WORDS = 9;
  private static final double FRAME = 0.6;
  private static final double LINE = 0.4;
  private static final Rgb FRAME_COLOR = Rgb.of(0x9AA5B1);

  /** Distance of the lines to write on: that of a ruled pad, 7 mm. */
  static final double RULING = 20;

  private final Size size;
  private final TextStyle words;
  private final List<Placed> items = new ArrayList<>();

  /**
   * @param title of the deck
   * @param right what stands at the right of the head
   * @param number of the sheet, 1-based
   */
  PaperSheet(PaperStyle style, String title, String right, int number) {
    size = style.paper();
    words =
        TextStyle.serif(style.fonts(), WORDS)
            .inFamily(Typeface.Family.SANS)
            .in(Tones.SLIDE.quiet());
    items.addAll(SheetText.at(title, words, SIDE, HEAD, SheetText.LEFT));
    double edge = size.width() - SIDE;
    items.addAll(SheetText.at(right, words, edge, HEAD, SheetText.RIGHT));
    items.addAll(
        SheetText.at(
            Integer.toString(number),
            words,
            size.width() / 2,
            size.height() - FOOT,
            SheetText.CENTER));
  }

  double width() {
    return size.width() - 2 * SIDE;
  }

  double height() {
    return size.height() - TOP - BOTTOM;
  }

  /** Adds a slide in a frame. */
  void slide(SetSlide slide, double x, double y, double width) {
    double factor = width / SlideSetter.PAGE.width();
    double height = factor * SlideSetter.PAGE.height();
    Shrinker shrinker = new Shrinker(factor, x, y);
    slide.items().forEach(item -> items.add(item.accept(shrinker)));
    rule(x, y, width, FRAME, FRAME_COLOR);
    rule(x, y + height - FRAME, width, FRAME, FRAME_COLOR);
    rule(x, y, FRAME, height, FRAME_COLOR);
    rule(x + width - FRAME, y, FRAME, height, FRAME_COLOR);
  }

  /** Adds lines to write on as far as they have room. */
  void lines(double x, double top, double width, double bottom) {
    for (double y = top + RULING; y <= bottom; y += RULING) {
      rule(x, y, width, LINE, Tones.SLIDE.line());
    }
  }

  void add(Placed item) {
    items.add(item);
  }

  private void rule(double x, double y, double width, double height, Rgb color) {
    items.add(new Placed.Rule(x, y, width, height, color, Placed.ARTIFACT));
  }

  Page page() {
    return new Page(size, items);
  }
}
