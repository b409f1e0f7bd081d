package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.drawing.Rgb;
import org.labpress.layout.look.RunningLine;
import org.labpress.layout.look.RunningLook;
import org.labpress.layout.look.SideBarLook;

/** Prints heads and feet, which are not read aloud. */
final class RunningLines {
  private static final Rgb COLOR = Rgb.of(0x333333);

  /** Share of the line that a part at the side may take where the other side has text too. */
  private static final double MOST_OF_LINE = 0.7;

  /** A foot may go on on further lines; a head is cut. */
  private static final int MOST_FOOT_LINES = 3;

  private static final double LEADING = 1.2;

  /** From the baseline of a head to the text, and from the text to that of a foot, in leadings. */
  private static final double HEAD_GAP = 1.75;

  private static final double FOOT_GAP = 2.5;

  private final PaperStyle style;
  private final RunningTexts texts;
  private final int pages;
  private final RunningLook look;
  private final TextStyle text;
  private final double left;
  private final double width;

  /**
   * @param pages how many there are
   */
  RunningLines(PaperStyle style, RunningTexts texts, int pages) {
    this.style = style;
    this.texts = texts;
    this.pages = pages;
    this.look = style.design().running();
    this.text =
        TextStyle.serif(style.fonts(), look.size() * style.text().points())
            .inFamily(look.family())
            .in(COLOR);
    SideBarLook bar = style.design().sideBar();
    double beside = bar.isShown() ? bar.width() + bar.gap() : 0;
    this.left = style.margins().left() - beside;
    this.width = style.textWidth() + beside;
  }

  /** Returns what stands above and below the text of a page. */
  List<Placed> around(int page) {
    List<Placed> placed = new ArrayList<>();
    double top = style.margins().top();
    double bottom = style.paper().height() - style.margins().bottom();
    double leading = style.text().leading();
    RunningLine head = look.above(page);
    line(head, page, top - HEAD_GAP * leading, 1, placed);
    rule(head, top - HEAD_GAP * leading + 0.45 * text.size(), placed);
    RunningLine foot = look.below(page);
    line(foot, page, bottom + FOOT_GAP * leading, MOST_FOOT_LINES, placed);
    rule(foot, bottom + FOOT_GAP * leading - 1.25 * text.size(), placed);
    return placed;
  }

  private void rule(RunningLine line, double y, List<Placed> placed) {
    if (line.rule() > 0) {
      placed.add(new Placed.Rule(left, y, width, line.rule(), COLOR, Placed.ARTIFACT));
    }
  }

  private void line(RunningLine line, int page, double y, int most, List<Placed> placed) {
    String onLeft = texts.fill(line.left(), page, pages);
    String onRight = texts.fill(line.right(), page, pages);
    double gap = 2 * text.size();
    double rightWidth = Math.min(Decorations.width(text, onRight), MOST_OF_LINE * width);
    double leftRoom = onRight.isEmpty() ? width : width - rightWidth - gap;
    place(Decorations.lines(text, onLeft, leftRoom, most), left, 0, y, placed);
    double leftWidth = Math.min(Decorations.width(text, onLeft), leftRoom);
    double rightRoom = onLeft.isEmpty() ? width : width - leftWidth - gap;
    place(Decorations.lines(text, onRight, rightRoom, most), left + width, 1, y, placed);
    // The middle is that of the text, where a bar stands beside it too.
    double middle = style.margins().left() + style.textWidth() / 2;
    String between = texts.fill(line.center(), page, pages);
    place(Decorations.lines(text, between, style.textWidth(), most), middle, 0.5, y, placed);
  }

  private void place(List<String> lines, double x, double anchor, double y, List<Placed> placed) {
    double baseline = y;
    for (String words : lines) {
      placed.addAll(Decorations.text(text, words, x, anchor, baseline));
      baseline += LEADING * text.size();
    }
  }
}
