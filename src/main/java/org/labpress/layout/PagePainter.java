package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.PrintedLanguage;
import org.labpress.drawing.Rgb;

/** Paints set pages: strips at their places, and the furniture around them. */
final class PagePainter {
  private static final double NOTE_RULE_WIDTH = 0.4;
  private static final double NOTE_RULE_WEIGHT = 0.4;
  private static final double ROUNDING = 0.01;

  private final PaperStyle style;
  private final boolean reviewed;
  private final List<Page> pages = new ArrayList<>();
  private final List<SetLine> lines = new ArrayList<>();
  private final PageFurniture furniture;

  /**
   * @param language of the document
   * @param count of all pages
   * @param reviewed whether findings will stand in the margins, among them those of stale numbers
   */
  PagePainter(
      PaperStyle style, PrintedLanguage language, RunningTexts texts, int count, boolean reviewed) {
    this.style = style;
    this.reviewed = reviewed;
    this.furniture = new PageFurniture(style, language, new RunningLines(style, texts, count));
  }

  void paint(SetPage page) {
    List<Placed> items = new ArrayList<>(furniture.behind());
    int number = pages.size() + 1;
    double left = style.margins().left();
    double top = style.margins().top();
    for (SetPage.At at : page.strips()) {
      Mover mover = new Mover(left + at.x(), top + at.y());
      for (Placed item : at.strip().items()) {
        Placed moved = item.accept(mover);
        add(items, moved);
        if (!reviewed
            && moved instanceof Placed.Rule rule
            && rule.color().equals(LinePainter.STALE_COLOR)) {
          items.add(furniture.staleMark(rule, at.x()));
        }
      }
      at.strip().lines().forEach(line -> lines.add(mover.moved(line, number)));
      items.addAll(furniture.beside(at, top));
    }
    for (SetPage.NoteRule rule : page.noteRules()) {
      items.add(
          new Placed.Rule(
              left + rule.x(),
              top + rule.y(),
              NOTE_RULE_WIDTH * style.measure(),
              NOTE_RULE_WEIGHT,
              Rgb.BLACK,
              Placed.ARTIFACT));
    }
    items.addAll(furniture.around(number));
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
}
