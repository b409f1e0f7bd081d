package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.font.FontFamilies;
import org.labpress.math.AtomClass;
import org.labpress.math.Formula;
import org.labpress.math.MathNode;
import org.labpress.math.MathNode.TextFont;
import org.labpress.math.MathStyle;

/**
 * Sets formulas in the face for formulas that is bundled: Knuth, "The TeXbook", appendix G, with
 * the measures of OpenType 1.9, "MATH". Equal formulas give equal boxes.
 */
public final class MathLayout {
  /** TeX's {@code \relpenalty} and {@code \binoppenalty}. */
  private static final double AFTER_RELATION = 500;

  private static final double AFTER_OPERATION = 700;

  /** Plain TeX's {@code \thickmuskip} and {@code \medmuskip}: what gives way, in ems. */
  private static final double THICK_STRETCH = 5.0 / 18;

  private static final double MEDIUM_STRETCH = 2.0 / 18;
  private static final double MEDIUM_SHRINK = 4.0 / 18;

  /** Space at both sides of a {@code multline} in ems: {@code \multlinegap}. */
  private static final double MULTLINE_GAP = 1;

  private static final double ROUNDING = 0.01;

  private MathLayout() {}

  /** Returns a formula in one piece, in its own style. */
  public static MathBox box(Formula formula, double size, int rgb, FontFamilies fonts) {
    return box(formula.root(), Setting.of(formula.style(), size, rgb, fonts));
  }

  /**
   * Returns a part of a formula, such as its number, as in running text.
   *
   * @param size of the text around it, in points
   * @param rgb from 0x000000 to 0xFFFFFF
   */
  public static MathBox box(MathNode node, double size, int rgb, FontFamilies fonts) {
    return box(node, Setting.of(MathStyle.TEXT, size, rgb, fonts));
  }

  /** Returns words in the face of the text, such as the number of an equation. */
  public static MathBox words(String text, double size, int rgb, FontFamilies fonts) {
    return Flattening.of(
        MathFace.words(text, TextFont.PLAIN, Setting.of(MathStyle.TEXT, size, rgb, fonts)));
  }

  private static MathBox box(MathNode node, Setting setting) {
    return Flattening.of(RowSetter.complete(List.of(node), setting));
  }

  /**
   * Returns a formula in running text as the parts between which a line may end: after relations
   * and binary operations that are in no group.
   *
   * @return at least one; the last has no space and no break after it
   */
  public static List<MathPiece> pieces(Formula formula, double size, int rgb, FontFamilies fonts) {
    Setting setting = Setting.of(formula.style(), size, rgb, fonts);
    List<RowItems> items = RowItems.of(outermost(formula.root()), setting);
    List<Box> boxes = RowSetter.boxes(items);
    List<MathPiece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      double space = last ? 0 : items.get(i + 1).space();
      double penalty = last ? MathPiece.NO_BREAK : penalty(items, i);
      if (last || space > 0 || penalty < MathPiece.NO_BREAK) {
        MathBox box = Flattening.of(RowSetter.joined(items, boxes, start, i + 1, false));
        pieces.add(piece(box, space, penalty, items, i));
        start = i + 1;
      }
    }
    return pieces.isEmpty()
        ? List.of(new MathPiece(Flattening.of(Box.EMPTY), 0, 0, 0, MathPiece.NO_BREAK))
        : List.copyOf(pieces);
  }

  private static List<MathNode> outermost(MathNode root) {
    return root instanceof MathNode.Row row ? row.children() : List.of(root);
  }

  private static double penalty(List<RowItems> items, int index) {
    AtomClass here = items.get(index).atomClass().orElse(AtomClass.ORD);
    AtomClass next = items.get(index + 1).atomClass().orElse(AtomClass.ORD);
    if (here == AtomClass.REL && next != AtomClass.REL) {
      return AFTER_RELATION;
    }
    return here == AtomClass.BIN ? AFTER_OPERATION : MathPiece.NO_BREAK;
  }

  /** Spaces beside relations grow and those beside operations give way, as in plain TeX. */
  private static MathPiece piece(
      MathBox box, double space, double penalty, List<RowItems> items, int index) {
    if (space == 0) {
      return new MathPiece(box, 0, 0, 0, penalty);
    }
    double em = items.get(index).setting().em();
    AtomClass here = items.get(index).atomClass().orElse(AtomClass.ORD);
    AtomClass next = items.get(index + 1).atomClass().orElse(AtomClass.ORD);
    if (here == AtomClass.REL || next == AtomClass.REL) {
      return new MathPiece(box, space, THICK_STRETCH * em, 0, penalty);
    }
    if (here == AtomClass.BIN || next == AtomClass.BIN) {
      return new MathPiece(box, space, MEDIUM_STRETCH * em, MEDIUM_SHRINK * em, penalty);
    }
    return new MathPiece(box, space, 0, 0, penalty);
  }

  /**
   * Returns a formula on lines of its own. One that is wider than the text and has no rows of its
   * own is broken before relations and operations.
   *
   * @param measure width of the text, in points; only {@code multline} and displays with text
   *     between their rows fill it
   * @param taken by the number and the space before it, at the right
   */
  public static DisplayedMath displayed(
      Formula formula, double size, double measure, double taken, int rgb, FontFamilies fonts) {
    Setting setting = Setting.of(MathStyle.DISPLAY, size, rgb, fonts);
    if (formula.root() instanceof MathNode.Table table) {
      boolean multline = isMultline(table);
      double spread = measure - taken - 2 * MULTLINE_GAP * size;
      ArraySetter.Lines lines =
          multline
              ? ArraySetter.spread(table, setting, spread)
              : ArraySetter.displayed(table, setting, measure);
      MathBox box = Flattening.of(lines.box());
      if (formula.rows().size() == lines.rows().size() && lines.rows().size() > 1) {
        boolean divisible = table.rows().stream().allMatch(row -> row.rulesAbove().isEmpty());
        return new DisplayedMath(box, lines.rows(), divisible);
      }
      if (multline) {
        // The number of a multline stands in its last row.
        DisplayedMath.Row last = lines.rows().get(lines.rows().size() - 1);
        return new DisplayedMath(box, List.of(last), false);
      }
      return single(box);
    }
    MathBox whole = box(formula.root(), setting);
    return whole.width() <= measure + ROUNDING
        ? single(whole)
        : LongDisplay.set(outermost(formula.root()), setting, measure).orElse(single(whole));
  }

  /**
   * Returns the lines on which {@link #displayed} sets a formula without rows of its own in the
   * faces that are bundled; empty if it is one line.
   */
  public static Optional<BrokenFormula> broken(Formula formula, double size, double measure) {
    Setting setting = Setting.of(MathStyle.DISPLAY, size, 0, FontFamilies.bundled());
    boolean fits = box(formula.root(), setting).width() <= measure + ROUNDING;
    return fits || formula.root() instanceof MathNode.Table
        ? Optional.empty()
        : LongDisplay.lines(outermost(formula.root()), setting, measure);
  }

  private static DisplayedMath single(MathBox box) {
    DisplayedMath.Row row = new DisplayedMath.Row(0, -box.height(), box.depth());
    return new DisplayedMath(box, List.of(row), false);
  }

  /** Only {@code multline} has a single column whose first row says that it stands left. */
  private static boolean isMultline(MathNode.Table table) {
    return table.columns().size() == 1
        && table.rows().size() > 1
        && table.rows().get(0).cells().size() == 1
        && table
            .rows()
            .get(0)
            .cells()
            .get(0)
            .alignment()
            .equals(Optional.of(MathNode.Alignment.LEFT));
  }
}
