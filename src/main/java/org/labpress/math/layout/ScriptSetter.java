package org.labpress.math.layout;

import static org.labpress.font.MathConstant.LOWER_LIMIT_BASELINE_DROP_MIN;
import static org.labpress.font.MathConstant.LOWER_LIMIT_GAP_MIN;
import static org.labpress.font.MathConstant.SPACE_AFTER_SCRIPT;
import static org.labpress.font.MathConstant.SUBSCRIPT_BASELINE_DROP_MIN;
import static org.labpress.font.MathConstant.SUBSCRIPT_SHIFT_DOWN;
import static org.labpress.font.MathConstant.SUBSCRIPT_TOP_MAX;
import static org.labpress.font.MathConstant.SUB_SUPERSCRIPT_GAP_MIN;
import static org.labpress.font.MathConstant.SUPERSCRIPT_BASELINE_DROP_MAX;
import static org.labpress.font.MathConstant.SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT;
import static org.labpress.font.MathConstant.SUPERSCRIPT_BOTTOM_MIN;
import static org.labpress.font.MathConstant.SUPERSCRIPT_SHIFT_UP;
import static org.labpress.font.MathConstant.SUPERSCRIPT_SHIFT_UP_CRAMPED;
import static org.labpress.font.MathConstant.UPPER_LIMIT_BASELINE_RISE_MIN;
import static org.labpress.font.MathConstant.UPPER_LIMIT_GAP_MIN;

import java.util.Optional;
import org.labpress.font.MathTable;
import org.labpress.font.MathTable.Corner;
import org.labpress.math.MathNode;
import org.labpress.math.MathNode.Placement;

/**
 * Superscripts, subscripts and limits: "The TeXbook", appendix G, rules 13a and 18, with the
 * measures of OpenType 1.9, "MATH", and its kerning at the corners of letters.
 */
final class ScriptSetter {
  /** What of a script's edge is taken to be round, like the dot of an i, in ems of the base. */
  private static final double SOFT_EDGE = 0.035;

  private final Setting setting;
  private final Box base;

  /** Whether the base is a word, whose scripts stand as those of a letter. */
  private final boolean word;

  private final Optional<Box> sub;
  private final Optional<Box> sup;

  private ScriptSetter(
      MathNode base, Optional<MathNode> sub, Optional<MathNode> sup, Setting setting) {
    this.setting = setting;
    this.base = NodeSetter.set(base, setting);
    this.word =
        base instanceof MathNode.OperatorName
            || base instanceof MathNode.Text
            || base instanceof MathNode.Atom;
    this.sub = sub.map(node -> NodeSetter.set(node, setting.subscript()));
    this.sup = sup.map(node -> NodeSetter.set(node, setting.superscript()));
  }

  static Box scripts(MathNode.Scripts node, Setting setting) {
    ScriptSetter setter = new ScriptSetter(node.base(), node.sub(), node.sup(), setting);
    boolean limits =
        node.placement() == Placement.LIMITS
            || (node.placement() == Placement.LIMITS_IN_DISPLAY && setting.display());
    return limits ? setter.limits() : setter.beside();
  }

  static Box preScripts(MathNode.PreScripts node, Setting setting) {
    return new ScriptSetter(node.base(), node.sub(), node.sup(), setting).before();
  }

  /** Returns limits above and below the base. */
  private Box limits() {
    double italic = operator() ? base.italic() : 0;
    double width = base.width();
    width = Math.max(width, sup.map(Box::width).orElse(0.0));
    width = Math.max(width, sub.map(Box::width).orElse(0.0));
    double middle = width / 2;
    Box.Builder builder = new Box.Builder();
    builder.add(middle - base.width() / 2, 0, base);
    if (sub.isPresent()) {
      Box limit = sub.get();
      double gap =
          Math.max(
              setting.points(LOWER_LIMIT_GAP_MIN),
              setting.points(LOWER_LIMIT_BASELINE_DROP_MIN) - limit.height());
      builder.add(
          middle - limit.width() / 2 - italic / 2, -base.depth() - gap - limit.height(), limit);
    }
    if (sup.isPresent()) {
      Box limit = sup.get();
      double gap =
          Math.max(
              setting.points(UPPER_LIMIT_GAP_MIN),
              setting.points(UPPER_LIMIT_BASELINE_RISE_MIN) - limit.depth());
      builder.add(
          middle - limit.width() / 2 + italic / 2, base.height() + gap + limit.depth(), limit);
    }
    return builder.build(width);
  }

  private boolean operator() {
    return base.nucleus().map(Box.Nucleus::operator).orElse(false);
  }

  /** By how much scripts are moved from the baseline of the base, both positive. */
  private record Shifts(double up, double down) {}

  private Shifts shifts() {
    boolean letter = word || (base.nucleus().isPresent() && !operator());
    double up = letter ? 0 : base.height() - setting.points(SUPERSCRIPT_BASELINE_DROP_MAX);
    double down = letter ? 0 : base.depth() + setting.points(SUBSCRIPT_BASELINE_DROP_MIN);
    up =
        Math.max(
            up,
            setting.points(
                setting.cramped() ? SUPERSCRIPT_SHIFT_UP_CRAMPED : SUPERSCRIPT_SHIFT_UP));
    up = Math.max(up, sup.map(Box::depth).orElse(0.0) + setting.points(SUPERSCRIPT_BOTTOM_MIN));
    down = Math.max(down, setting.points(SUBSCRIPT_SHIFT_DOWN));
    if (sub.isEmpty()) {
      return new Shifts(up, down);
    }
    if (sup.isEmpty()) {
      down = Math.max(down, sub.get().height() - setting.points(SUBSCRIPT_TOP_MAX));
      return new Shifts(up, down);
    }
    double bottom = up - sup.get().depth();
    double lack = setting.points(SUB_SUPERSCRIPT_GAP_MIN) - (bottom - sub.get().height() + down);
    if (lack > 0) {
      double room = Math.max(0, setting.points(SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT) - bottom);
      double rise = Math.min(lack, room);
      up += rise;
      down += lack - rise;
    }
    return new Shifts(up, down);
  }

  private Box beside() {
    Shifts shifts = shifts();
    Box.Builder builder = new Box.Builder();
    builder.add(0, 0, base);
    double italic = base.italic();
    double width = base.width();
    if (sup.isPresent()) {
      double x =
          base.width()
              + (operator() ? 0 : italic)
              + kern(Corner.TOP_RIGHT, sup.get(), Corner.BOTTOM_LEFT, shifts.up);
      builder.add(x, shifts.up, sup.get());
      width = Math.max(width, x + sup.get().width());
    }
    if (sub.isPresent()) {
      double x =
          base.width()
              - (operator() ? italic : 0)
              + kern(Corner.BOTTOM_RIGHT, sub.get(), Corner.TOP_LEFT, -shifts.down);
      builder.add(x, -shifts.down, sub.get());
      width = Math.max(width, x + sub.get().width());
    }
    return builder.build(width + setting.points(SPACE_AFTER_SCRIPT));
  }

  private Box before() {
    Shifts shifts = shifts();
    double widest = Math.max(sup.map(Box::width).orElse(0.0), sub.map(Box::width).orElse(0.0));
    double space = setting.points(SPACE_AFTER_SCRIPT);
    Box.Builder builder = new Box.Builder();
    sup.ifPresent(script -> builder.add(space + widest - script.width(), shifts.up, script));
    sub.ifPresent(script -> builder.add(space + widest - script.width(), -shifts.down, script));
    builder.add(space + widest, 0, base);
    return builder.build(space + widest + base.width());
  }

  /**
   * Returns by how much a script is moved towards the base, 0 or negative: what the corners say at
   * the edge of the base and at that of the script, where the two come closer. The specification
   * takes the smaller of the two, but with it an index touches its V.
   *
   * @param up of the script's baseline
   */
  private double kern(Corner corner, Box script, Corner opposite, double up) {
    if (base.nucleus().isEmpty() || operator()) {
      return 0;
    }
    boolean above = corner == Corner.TOP_RIGHT;
    double atBase = above ? base.height() : -base.depth();
    double soft = SOFT_EDGE * setting.em();
    double atScript = above ? up - script.depth() + soft : up + script.height() - soft;
    double kern =
        Math.max(
            kernAt(corner, script, opposite, up, atBase),
            kernAt(corner, script, opposite, up, atScript));
    return Math.min(0, kern);
  }

  private double kernAt(Corner corner, Box script, Corner opposite, double up, double height) {
    return kern(base.nucleus(), corner, height) + kern(script.nucleus(), opposite, height - up);
  }

  private static double kern(Optional<Box.Nucleus> nucleus, Corner corner, double height) {
    MathTable table = MathFace.table();
    return nucleus
        .map(glyph -> table.kern(glyph.glyph(), corner, height / glyph.size()) * glyph.size())
        .orElse(0.0);
  }
}
