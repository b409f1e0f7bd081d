package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;

/**
 * Handouts: one or two slides as wide as the text with lines below them, or four at the left with
 * lines beside them.
 */
final class HandoutSheets implements SlideSheet {
  /** Of four slides on a sheet each takes this share of the width. */
  private static final double NARROW = 0.54;

  private static final double GAP = 18;
  private static final double LEAST_LINES = 2;

  private final PaperStyle style;
  private final PrintedLanguage language;
  private final String title;
  private final int perSheet;
  private final List<SetSlide> slides = new ArrayList<>();

  HandoutSheets(PaperStyle style, PrintedLanguage language, String title, int perSheet) {
    this.language = language;
    this.style = style;
    this.title = title;
    this.perSheet = perSheet;
  }

  @Override
  public void add(SetSlide slide, SlideMatter matter) {
    slides.add(slide);
  }

  @Override
  public List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (int first = 0; first < slides.size(); first += perSheet) {
      List<SetSlide> some = slides.subList(first, Math.min(slides.size(), first + perSheet));
      pages.add(page(some, pages.size() + 1));
    }
    return pages;
  }

  private Page page(List<SetSlide> some, int number) {
    PaperSheet sheet = new PaperSheet(style, title, numbers(some), number);
    double slot = sheet.height() / perSheet;
    for (int i = 0; i < some.size(); i++) {
      double top = PaperSheet.TOP + i * slot;
      double bottom = top + slot - GAP;
      if (perSheet > 2) {
        beside(sheet, some.get(i), top, bottom);
      } else {
        below(sheet, some.get(i), top, bottom);
      }
    }
    return sheet.page();
  }

  private String numbers(List<SetSlide> some) {
    int first = some.get(0).number();
    int last = some.get(some.size() - 1).number();
    return first == last
        ? PrintedWord.SLIDE.in(language) + " " + first
        : "%s %d %s %d"
            .formatted(
                PrintedWord.SLIDES.in(language),
                first,
                (last == first + 1 ? PrintedWord.AND : PrintedWord.TO).in(language),
                last);
  }

  private static void below(PaperSheet sheet, SetSlide slide, double top, double bottom) {
    double aspect = SlideSetter.PAGE.height() / SlideSetter.PAGE.width();
    double room = bottom - top - LEAST_LINES * PaperSheet.RULING;
    double width = Math.min(sheet.width(), room / aspect);
    double x = PaperSheet.SIDE + (sheet.width() - width) / 2;
    sheet.slide(slide, x, top, width);
    sheet.lines(PaperSheet.SIDE, top + aspect * width, sheet.width(), bottom);
  }

  private static void beside(PaperSheet sheet, SetSlide slide, double top, double bottom) {
    double aspect = SlideSetter.PAGE.height() / SlideSetter.PAGE.width();
    double width = Math.min(NARROW * sheet.width(), (bottom - top) / aspect);
    sheet.slide(slide, PaperSheet.SIDE, top, width);
    double x = PaperSheet.SIDE + width + GAP;
    double right = PaperSheet.SIDE + sheet.width();
    sheet.lines(x, top, right - x, top + aspect * width + 1);
  }
}
