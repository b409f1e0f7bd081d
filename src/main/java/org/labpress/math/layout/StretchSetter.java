package org.labpress.math.layout;

import static org.labpress.font.MathConstant.LOWER_LIMIT_GAP_MIN;
import static org.labpress.font.MathConstant.OVERBAR_EXTRA_ASCENDER;
import static org.labpress.font.MathConstant.OVERBAR_RULE_THICKNESS;
import static org.labpress.font.MathConstant.OVERBAR_VERTICAL_GAP;
import static org.labpress.font.MathConstant.STRETCH_STACK_GAP_ABOVE_MIN;
import static org.labpress.font.MathConstant.STRETCH_STACK_GAP_BELOW_MIN;
import static org.labpress.font.MathConstant.UNDERBAR_EXTRA_DESCENDER;
import static org.labpress.font.MathConstant.UNDERBAR_RULE_THICKNESS;
import static org.labpress.font.MathConstant.UNDERBAR_VERTICAL_GAP;
import static org.labpress.font.MathConstant.UPPER_LIMIT_GAP_MIN;

import java.util.Optional;
import org.labpress.math.MathNode;
import org.labpress.math.MathStyle;
import org.labpress.math.StretchMark;

/** Lines, braces and arrows as wide as a formula, and arrows as long as their labels. */
final class StretchSetter {
  /** Between a brace and what it holds, in ems: half of plain TeX's, whose braces are flatter. */
  private static final double BRACE_GAP = 0.15;

  /** What an arrow is longer than its labels, and its least length, in ems. */
  private static final double BESIDE_LABEL = 0.55;

  private static final double SHORTEST_ARROW = 1.4;

  private StretchSetter() {}

  static Box stretch(MathNode.Stretch node, Setting setting) {
    Box base = NodeSetter.set(node.base(), node.over() ? setting.asCramped() : setting);
    if (node.mark() == StretchMark.LINE) {
      return node.over() ? overline(base, setting) : underline(base, setting);
    }
    Box sign = sign(node, base, setting);
    boolean brace =
        switch (node.mark()) {
          case BRACE, BRACKET, PARENTHESIS -> true;
          default -> false;
        };
    double width = Math.max(base.width(), sign.width());
    Box.Builder builder = new Box.Builder();
    builder.add((width - base.width()) / 2, 0, base);
    if (node.over()) {
      double gap = brace ? BRACE_GAP * setting.em() : setting.points(STRETCH_STACK_GAP_BELOW_MIN);
      builder.add((width - sign.width()) / 2, base.height() + gap + sign.depth(), sign);
    } else {
      double gap = brace ? BRACE_GAP * setting.em() : setting.points(STRETCH_STACK_GAP_ABOVE_MIN);
      builder.add((width - sign.width()) / 2, -base.depth() - gap - sign.height(), sign);
    }
    return builder.build(width);
  }

  private static Box sign(MathNode.Stretch node, Box base, Setting setting) {
    int character =
        switch (node.mark()) {
          case HAT -> '\u0302';
          case TILDE -> '\u0303';
          default -> (node.over() ? node.mark().over() : node.mark().under()).codePointAt(0);
        };
    if (node.mark() != StretchMark.HAT && node.mark() != StretchMark.TILDE) {
      return Growing.wide(character, base.width(), setting);
    }
    int glyph = MathFace.glyph(character, MathStyle.TEXT);
    int widest = Growing.widestWithin(glyph, base.width(), setting);
    Box mark = MathFace.drawn(widest, Character.toString(character), setting, false);
    // Combining marks stand left of their origin.
    double left = MathFace.bounds(widest).left() * setting.em();
    double width = MathFace.bounds(widest).right() * setting.em() - left;
    return new Box.Builder().add(-left, 0, mark).build(width);
  }

  private static Box overline(Box base, Setting setting) {
    double thickness = setting.points(OVERBAR_RULE_THICKNESS);
    double up = base.height() + setting.points(OVERBAR_VERTICAL_GAP);
    Box box =
        new Box.Builder()
            .add(0, 0, base)
            .add(0, up, Box.rule(base.width(), thickness, setting.rgb()))
            .build(base.width());
    return box.measuring(
        box.width(), box.height() + setting.points(OVERBAR_EXTRA_ASCENDER), box.depth());
  }

  private static Box underline(Box base, Setting setting) {
    double thickness = setting.points(UNDERBAR_RULE_THICKNESS);
    double down = base.depth() + setting.points(UNDERBAR_VERTICAL_GAP) + thickness;
    Box box =
        new Box.Builder()
            .add(0, 0, base)
            .add(0, -down, Box.rule(base.width(), thickness, setting.rgb()))
            .build(base.width());
    return box.measuring(
        box.width(), box.height(), box.depth() + setting.points(UNDERBAR_EXTRA_DESCENDER));
  }

  static Box arrow(MathNode.ExtensibleArrow node, Setting setting) {
    Optional<Box> over = node.over().map(label -> NodeSetter.set(label, setting.superscript()));
    Optional<Box> under = node.under().map(label -> NodeSetter.set(label, setting.subscript()));
    double label = Math.max(over.map(Box::width).orElse(0.0), under.map(Box::width).orElse(0.0));
    double wanted = Math.max(label + BESIDE_LABEL * setting.em(), SHORTEST_ARROW * setting.em());
    Box arrow = LongSigns.wide(node.symbol().codePointAt(0), wanted, setting);
    double width = Math.max(arrow.width(), label);
    Box.Builder builder = new Box.Builder();
    builder.add((width - arrow.width()) / 2, 0, arrow);
    over.ifPresent(
        box ->
            builder.add(
                (width - box.width()) / 2,
                arrow.height() + setting.points(UPPER_LIMIT_GAP_MIN) + box.depth(),
                box));
    under.ifPresent(
        box ->
            builder.add(
                (width - box.width()) / 2,
                -arrow.depth() - setting.points(LOWER_LIMIT_GAP_MIN) - box.height(),
                box));
    return builder.build(width);
  }
}
