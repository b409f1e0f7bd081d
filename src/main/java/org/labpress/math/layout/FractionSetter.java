package org.labpress.math.layout;

import static org.labpress.font.MathConstant.FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN;
import static org.labpress.font.MathConstant.FRACTION_DENOMINATOR_GAP_MIN;
import static org.labpress.font.MathConstant.FRACTION_DENOMINATOR_SHIFT_DOWN;
import static org.labpress.font.MathConstant.FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN;
import static org.labpress.font.MathConstant.FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP;
import static org.labpress.font.MathConstant.FRACTION_NUMERATOR_GAP_MIN;
import static org.labpress.font.MathConstant.FRACTION_NUMERATOR_SHIFT_UP;
import static org.labpress.font.MathConstant.FRACTION_NUM_DISPLAY_STYLE_GAP_MIN;
import static org.labpress.font.MathConstant.FRACTION_RULE_THICKNESS;
import static org.labpress.font.MathConstant.STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN;
import static org.labpress.font.MathConstant.STACK_BOTTOM_SHIFT_DOWN;
import static org.labpress.font.MathConstant.STACK_DISPLAY_STYLE_GAP_MIN;
import static org.labpress.font.MathConstant.STACK_GAP_MIN;
import static org.labpress.font.MathConstant.STACK_TOP_DISPLAY_STYLE_SHIFT_UP;
import static org.labpress.font.MathConstant.STACK_TOP_SHIFT_UP;

import java.util.List;
import org.labpress.math.MathNode;

/** Fractions, and stacks without a line: "The TeXbook", appendix G, rules 15 to 15e. */
final class FractionSetter {
  private FractionSetter() {}

  static Box set(MathNode.Fraction node, Setting around) {
    Setting setting = node.style().map(around::in).orElse(around);
    Box above = NodeSetter.set(node.numerator(), setting.numerator());
    Box below = NodeSetter.set(node.denominator(), setting.denominator());
    double thickness =
        node.bar().isPresent()
            ? node.bar().getAsDouble() * setting.em()
            : setting.points(FRACTION_RULE_THICKNESS);
    Box stack =
        thickness > 0 ? ruled(above, below, thickness, setting) : bare(above, below, setting);
    double axis = setting.axis();
    double reach = Math.max(stack.height() - axis, stack.depth() + axis);
    return Box.row(
        List.of(
            Delimiters.whole(node.left(), reach, setting),
            stack,
            Delimiters.whole(node.right(), reach, setting)));
  }

  private static Box ruled(Box above, Box below, double thickness, Setting setting) {
    double axis = setting.axis();
    double up =
        Math.max(
            setting.points(FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP, FRACTION_NUMERATOR_SHIFT_UP),
            axis
                + thickness / 2
                + setting.points(FRACTION_NUM_DISPLAY_STYLE_GAP_MIN, FRACTION_NUMERATOR_GAP_MIN)
                + above.depth());
    double down =
        Math.max(
            setting.points(
                FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN, FRACTION_DENOMINATOR_SHIFT_DOWN),
            thickness / 2
                - axis
                + setting.points(FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN, FRACTION_DENOMINATOR_GAP_MIN)
                + below.height());
    double width = Math.max(above.width(), below.width());
    return new Box.Builder()
        .add((width - above.width()) / 2, up, above)
        .add(0, axis - thickness / 2, Box.rule(width, thickness, setting.rgb()))
        .add((width - below.width()) / 2, -down, below)
        .build(width);
  }

  private static Box bare(Box above, Box below, Setting setting) {
    double up = setting.points(STACK_TOP_DISPLAY_STYLE_SHIFT_UP, STACK_TOP_SHIFT_UP);
    double down = setting.points(STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN, STACK_BOTTOM_SHIFT_DOWN);
    double gap = setting.points(STACK_DISPLAY_STYLE_GAP_MIN, STACK_GAP_MIN);
    double lack = gap - (up - above.depth() - below.height() + down);
    if (lack > 0) {
      up += lack / 2;
      down += lack / 2;
    }
    double width = Math.max(above.width(), below.width());
    return new Box.Builder()
        .add((width - above.width()) / 2, up, above)
        .add((width - below.width()) / 2, -down, below)
        .build(width);
  }
}
