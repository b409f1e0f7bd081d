package org.labpress.math.layout;

import org.labpress.math.MathNode.Enclosed.Notation;

/** Frames, grounds and lines across a formula. */
final class EnclosureSetter {
  /** LaTeX's {@code \fboxsep} and {@code \fboxrule} at 10 pt, in ems. */
  private static final double SEPARATION = 0.3;

  private static final double THICKNESS = 0.04;

  /** Of lines across, and how far they reach beyond the formula, in ems. */
  private static final double STROKE = 0.05;

  private static final double BEYOND = 0.1;

  private EnclosureSetter() {}

  static Box enclosed(Box content, Notation notation, Setting setting) {
    return switch (notation) {
      case BOX -> framed(content, setting);
      case UP_DIAGONAL -> crossed(content, true, false, setting);
      case DOWN_DIAGONAL -> crossed(content, false, true, setting);
      case BOTH_DIAGONALS -> crossed(content, true, true, setting);
      case STRIKE -> struck(content, setting);
    };
  }

  private static Box framed(Box content, Setting setting) {
    double line = THICKNESS * setting.size();
    double space = SEPARATION * setting.size() + line;
    double width = content.width() + 2 * space;
    double height = content.height() + space;
    double depth = content.depth() + space;
    Box across = Box.rule(width, line, setting.rgb());
    Box upright = Box.rule(line, height + depth - 2 * line, setting.rgb());
    return new Box.Builder()
        .add(space, 0, content)
        .add(0, height - line, across)
        .add(0, -depth, across)
        .add(0, line - depth, upright)
        .add(width - line, line - depth, upright)
        .build(width);
  }

  static Box ground(Box content, int rgb, Setting setting) {
    double space = SEPARATION * setting.size();
    double width = content.width() + 2 * space;
    double height = content.total() + 2 * space;
    return new Box.Builder()
        .add(0, -content.depth() - space, Box.rule(width, height, rgb))
        .add(space, 0, content)
        .build(width);
  }

  private static Box crossed(Box content, boolean up, boolean down, Setting setting) {
    double beyond = BEYOND * setting.em();
    double right = content.width();
    double rise = content.total() + 2 * beyond;
    double thickness = STROKE * setting.em();
    Box.Builder builder = new Box.Builder().add(0, 0, content);
    if (up) {
      Shown line = new Shown.Line(right, rise, thickness, setting.rgb());
      builder.add(0, -content.depth() - beyond, Box.of(0, 0, 0, line));
    }
    if (down) {
      Shown line = new Shown.Line(right, -rise, thickness, setting.rgb());
      builder.add(0, content.height() + beyond, Box.of(0, 0, 0, line));
    }
    return builder
        .build(content.width())
        .measuring(content.width(), content.height() + beyond, content.depth() + beyond);
  }

  private static Box struck(Box content, Setting setting) {
    double thickness = STROKE * setting.em();
    double middle = (content.height() - content.depth()) / 2;
    return new Box.Builder()
        .add(0, 0, content)
        .add(0, middle - thickness / 2, Box.rule(content.width(), thickness, setting.rgb()))
        .build(content.width())
        .measuring(content.width(), content.height(), content.depth());
  }
}
