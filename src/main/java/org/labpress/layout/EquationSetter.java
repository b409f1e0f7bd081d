package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.EquationBlock.RowNumber;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.math.EquationRow;
import org.labpress.math.Formula;
import org.labpress.math.layout.DisplayedMath;
import org.labpress.math.layout.MathBox;
import org.labpress.math.layout.MathInk;
import org.labpress.math.layout.MathLayout;
import org.labpress.source.SourceSpan;

/**
 * Sets formulas on lines of their own: centred, their numbers at the right, the space around them
 * that of LaTeX's article class ("The TeXbook", chapter 19).
 */
final class EquationSetter {
  /** LaTeX's {@code \abovedisplayskip} and its like at 10 pt, as shares of the size. */
  private static final Skip USUAL = new Skip(1, 0.2, 0.5);

  private static final Skip ABOVE_SHORT = new Skip(0, 0.3, 0);
  private static final Skip BELOW_SHORT = new Skip(0.6, 0.3, 0.3);

  /** What has to be free above a formula if it is to move up to a short line, in ems. */
  private static final double CLEARANCE = 2;

  /** Least distance between a formula and its number, in ems. */
  private static final double NUMBER_GAP = 1;

  /** Above this share of a page the rows of a formula may stand on two pages. */
  private static final double MOST_WHOLE = 0.4;

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  /** White space above or below, in ems. */
  private record Skip(double height, double stretch, double shrink) {}

  /** A number that has been set, and the row it belongs to. */
  private record SetNumber(MathBox box, int row, Optional<String> id) {}

  EquationSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  /**
   * Sets a formula.
   *
   * @param id of the whole formula, to which links may lead
   * @param continued whether text stands directly above it
   */
  void set(
      String tex,
      Formula formula,
      List<RowNumber> rowNumbers,
      Optional<String> id,
      boolean continued,
      SourceSpan place) {
    List<SetNumber> numbers = numbers(formula, rowNumbers);
    double widest = numbers.stream().mapToDouble(number -> number.box().width()).max().orElse(0);
    double taken = widest == 0 ? 0 : widest + NUMBER_GAP * body.size();
    int color = body.text().color().number();
    DisplayedMath math =
        MathLayout.displayed(
            formula, body.size(), frame.width(), taken, color, body.text().fonts());
    double left = left(math.box(), taken);
    boolean raised =
        continued
            && math.rows().size() == 1
            && galley.lastLineEnd().orElse(Double.MAX_VALUE) + CLEARANCE * body.size()
                <= frame.left() + left;
    if (continued) {
      galley.keep();
    }
    if (!galley.isEmpty()) {
      space(raised ? ABOVE_SHORT : USUAL);
    }
    TagTree.Tag paragraph = context.tags().add(parent, Role.P);
    int element = context.tags().addFormula(paragraph, tex).number();
    List<Placed> items = new ArrayList<>();
    id.flatMap(context::destination).ifPresent(name -> items.add(target(name, math.box())));
    items.addAll(FormulaPainter.placed(math.box(), frame.left() + left, 0, element));
    double depth = math.box().depth();
    for (SetNumber number : numbers) {
      double x = frame.width() - number.box().width();
      DisplayedMath.Row row = math.rows().get(Math.min(number.row(), math.rows().size() - 1));
      double y = row.baseline();
      if (left + end(math, row) + NUMBER_GAP * body.size() > x) {
        y = depth + body.leading();
        depth = y + number.box().depth();
      }
      number
          .id()
          .flatMap(context::destination)
          .ifPresent(name -> items.add(target(name, math.box())));
      int label = context.tags().add(paragraph, Role.SPAN).number();
      items.addAll(FormulaPainter.placed(number.box(), frame.left() + x, y, label));
    }
    Strip whole = strip(items, math.box(), depth, left, numbers, place);
    if (math.divisible() && whole.height() > MOST_WHOLE * context.style().textHeight()) {
      divided(whole, math);
    } else {
      galley.strip(whole);
    }
    galley.penalty(0);
    space(raised ? BELOW_SHORT : USUAL);
  }

  private void space(Skip skip) {
    galley.space(skip.height * body.size(), skip.stretch * body.size(), skip.shrink * body.size());
  }

  private Placed target(String name, MathBox box) {
    return new Placed.Destination(frame.left(), -box.height() - 4, name);
  }

  private List<SetNumber> numbers(Formula formula, List<RowNumber> written) {
    int color = body.text().color().number();
    List<SetNumber> numbers = new ArrayList<>();
    for (RowNumber number : written) {
      Optional<EquationRow.Tag> tag =
          number.row() < formula.rows().size()
              ? formula.rows().get(number.row()).tag()
              : Optional.empty();
      MathBox box =
          tag.map(own -> MathLayout.box(own.content(), body.size(), color, body.text().fonts()))
              .orElseGet(
                  () ->
                      MathLayout.words(number.printed(), body.size(), color, body.text().fonts()));
      numbers.add(new SetNumber(box, number.row(), number.id()));
    }
    return numbers;
  }

  /**
   * Returns where the formula begins: centred, moved away from the numbers if that helps.
   *
   * @param taken by the widest number and the space before it
   */
  private double left(MathBox box, double taken) {
    double free = frame.width() - box.width();
    return free / 2 < taken && free >= taken ? (free - taken) / 2 : Math.max(0, free / 2);
  }

  /** Returns how far a row reaches to the right from the left edge of the formula. */
  private static double end(DisplayedMath math, DisplayedMath.Row row) {
    boolean whole = row.top() <= -math.box().height() && row.bottom() >= math.box().depth();
    return math.rows().size() == 1 && whole
        ? math.box().width()
        : math.box().ink().stream()
            .filter(ink -> ink.middle() >= row.top() && ink.middle() <= row.bottom())
            .mapToDouble(MathInk::end)
            .max()
            .orElse(0);
  }

  private Strip strip(
      List<Placed> items,
      MathBox box,
      double depth,
      double left,
      List<SetNumber> numbers,
      SourceSpan place) {
    double above = Math.max(ParagraphSetter.ABOVE_BASELINE * body.leading(), box.height());
    double below = Math.max((1 - ParagraphSetter.ABOVE_BASELINE) * body.leading(), depth);
    double excess = Math.max(0, box.width() - frame.width());
    double start = frame.left() + left;
    List<Integer> missing = new ArrayList<>(box.missing());
    numbers.forEach(number -> missing.addAll(number.box().missing()));
    SetLine line =
        new SetLine(
            0,
            frame.width(),
            List.of(new SetLine.Word(box.text(), start, start + box.width(), above, body.size())),
            excess < 0.01 ? 0 : excess,
            false,
            true,
            missing.stream().distinct().toList(),
            place);
    return new Strip(
        above + below,
        Mover.moved(items, 0, above),
        List.of(line),
        List.of(),
        false,
        Optional.empty());
  }

  /** Adds a formula that is too tall for one page row by row. */
  private void divided(Strip whole, DisplayedMath math) {
    double baseline = whole.lines().get(0).words().get(0).baseline();
    double top = 0;
    for (int i = 0; i < math.rows().size(); i++) {
      boolean last = i == math.rows().size() - 1;
      double bottom = last ? whole.height() : baseline + math.rows().get(i + 1).top();
      List<Placed> items = new ArrayList<>();
      for (Placed item : whole.items()) {
        double y = item.accept(new Heights());
        if (y >= (i == 0 ? Double.NEGATIVE_INFINITY : top)
            && y < (last ? Double.POSITIVE_INFINITY : bottom)) {
          items.add(item);
        }
      }
      galley.strip(
          new Strip(
              bottom - top,
              Mover.moved(items, 0, -top),
              i == 0 ? whole.lines() : List.of(),
              List.of(),
              false,
              Optional.empty()));
      if (!last) {
        galley.penalty(i == 0 || i == math.rows().size() - 2 ? LineItem.FORBIDDEN : 0);
      }
      top = bottom;
    }
  }
}
