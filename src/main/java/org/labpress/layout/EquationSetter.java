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
import org.labpress.math.layout.MathLayout;
import org.labpress.source.SourceSpan;

/**
 * Sets formulas on lines of their own: centred, their numbers at the right, the space around them
 * that of LaTeX's article class ("The TeXbook", chapter 19).
 */
final class EquationSetter {
  /** LaTeX's {@code \abovedisplayskip} and its like at 10 pt, as shares of the size. */
  private static final double SPACE = 1;

  private static final double SPACE_STRETCH = 0.2;
  private static final double SPACE_SHRINK = 0.5;
  private static final double SHORT_BELOW = 0.6;
  private static final double SHORT_STRETCH = 0.3;

  /** What has to be free above a formula if it is to move up to a short line, in ems. */
  private static final double CLEARANCE = 2;

  /** Least distance between a formula and its number, in ems. */
  private static final double NUMBER_GAP = 1;

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  EquationSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  /** A number that has been set, and the row it belongs to. */
  private record SetNumber(MathBox box, int row, Optional<String> id) {}

  /**
   * Sets a formula.
   *
   * @param ids of the whole formula, to which links may lead
   * @param continued whether text stands directly above it
   */
  void set(
      String tex,
      Formula formula,
      List<RowNumber> rowNumbers,
      Optional<String> ids,
      boolean continued,
      SourceSpan place) {
    DisplayedMath math =
        MathLayout.displayed(formula, body.size(), frame.width(), body.text().color().number());
    List<SetNumber> numbers = numbers(formula, rowNumbers);
    double left = left(math.box(), numbers);
    boolean raised =
        continued
            && galley.lastLineEnd().orElse(Double.MAX_VALUE) + CLEARANCE * body.size()
                <= frame.left() + left;
    above(continued, raised);
    TagTree.Tag paragraph = context.tags().add(parent, Role.P);
    int element = context.tags().addFormula(paragraph, tex).number();
    List<Placed> items = new ArrayList<>();
    ids.flatMap(context::destination).ifPresent(name -> items.add(target(name, math.box())));
    items.addAll(FormulaPainter.placed(math.box(), frame.left() + left, 0, element));
    double depth = math.box().depth();
    for (SetNumber number : numbers) {
      double x = frame.width() - number.box().width();
      double y = math.baselines().get(Math.min(number.row(), math.baselines().size() - 1));
      if (left + rowEnd(math, number.row()) + NUMBER_GAP * body.size() > x) {
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
    galley.strip(strip(items, math.box(), depth, left, numbers, place));
    galley.penalty(0);
    double below = raised ? SHORT_BELOW : SPACE;
    double shrink = raised ? SHORT_STRETCH : SPACE_SHRINK;
    galley.space(
        below * body.size(),
        (raised ? SHORT_STRETCH : SPACE_STRETCH) * body.size(),
        shrink * body.size());
  }

  private void above(boolean continued, boolean raised) {
    if (galley.isEmpty()) {
      return;
    }
    if (continued) {
      galley.keep();
    }
    if (raised) {
      galley.space(0, SHORT_STRETCH * body.size(), 0);
    } else {
      galley.space(SPACE * body.size(), SPACE_STRETCH * body.size(), SPACE_SHRINK * body.size());
    }
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
          tag.map(own -> MathLayout.box(own.content(), body.size(), color))
              .orElseGet(() -> MathLayout.words(number.printed(), body.size(), color));
      numbers.add(new SetNumber(box, number.row(), number.id()));
    }
    return numbers;
  }

  /** Returns where the formula begins: centred, moved away from the numbers if that helps. */
  private double left(MathBox box, List<SetNumber> numbers) {
    double widest = numbers.stream().mapToDouble(number -> number.box().width()).max().orElse(0);
    double taken = widest == 0 ? 0 : widest + NUMBER_GAP * body.size();
    double free = frame.width() - box.width();
    double left = Math.max(0, free / 2);
    return free / 2 < taken && free >= taken ? (free - taken) / 2 : left;
  }

  /** Returns how far a row reaches to the right from the left edge of the formula. */
  private static double rowEnd(DisplayedMath math, int row) {
    List<Double> baselines = math.baselines();
    if (baselines.size() < 2) {
      return math.box().width();
    }
    double top =
        row == 0 ? -math.box().height() : (baselines.get(row - 1) + baselines.get(row)) / 2;
    double bottom =
        row + 1 < baselines.size()
            ? (baselines.get(row) + baselines.get(row + 1)) / 2
            : math.box().depth();
    return math.box().endBetween(top, bottom);
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
}
