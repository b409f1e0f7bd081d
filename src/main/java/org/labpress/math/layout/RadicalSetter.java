package org.labpress.math.layout;

import static org.labpress.font.MathConstant.RADICAL_DEGREE_BOTTOM_RAISE_PERCENT;
import static org.labpress.font.MathConstant.RADICAL_DISPLAY_STYLE_VERTICAL_GAP;
import static org.labpress.font.MathConstant.RADICAL_EXTRA_ASCENDER;
import static org.labpress.font.MathConstant.RADICAL_KERN_AFTER_DEGREE;
import static org.labpress.font.MathConstant.RADICAL_KERN_BEFORE_DEGREE;
import static org.labpress.font.MathConstant.RADICAL_RULE_THICKNESS;
import static org.labpress.font.MathConstant.RADICAL_VERTICAL_GAP;

import org.labpress.math.MathNode;
import org.labpress.math.MathStyle;

/** Roots: "The TeXbook", appendix G, rule 11; the index as OpenType 1.9, "MATH", places it. */
final class RadicalSetter {
  private static final int SIGN = 0x221A;

  private RadicalSetter() {}

  static Box set(MathNode.Radical node, Setting setting) {
    Box content = NodeSetter.set(node.radicand(), setting.asCramped());
    double gap = setting.points(RADICAL_DISPLAY_STYLE_VERTICAL_GAP, RADICAL_VERTICAL_GAP);
    double thickness = setting.points(RADICAL_RULE_THICKNESS);
    Box sign = Growing.high(SIGN, content.total() + gap + thickness, setting);
    double spare = sign.total() - (content.total() + gap + thickness);
    if (spare > 0) {
      gap += spare / 2;
    }
    double top = content.height() + gap + thickness;
    double signUp = top - sign.height();
    double left = 0;
    Box.Builder builder = new Box.Builder();
    if (node.index().isPresent()) {
      Box index = NodeSetter.set(node.index().get(), setting.in(MathStyle.SCRIPT_SCRIPT));
      double before = Math.max(0, setting.points(RADICAL_KERN_BEFORE_DEGREE));
      double after = setting.points(RADICAL_KERN_AFTER_DEGREE);
      left = Math.max(0, before + index.width() + after);
      double up =
          signUp
              - sign.depth()
              + MathFace.share(RADICAL_DEGREE_BOTTOM_RAISE_PERCENT) * sign.total()
              + index.depth();
      builder.add(Math.max(0, left - after - index.width()), up, index);
    }
    builder.add(left, signUp, sign);
    double start = left + sign.width();
    builder.add(start, top - thickness, Box.rule(content.width(), thickness, setting.rgb()));
    builder.add(start, 0, content);
    Box root = builder.build(start + content.width());
    double ascender = top + setting.points(RADICAL_EXTRA_ASCENDER);
    return root.measuring(root.width(), Math.max(root.height(), ascender), root.depth());
  }
}
