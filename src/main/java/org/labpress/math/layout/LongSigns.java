package org.labpress.math.layout;

import org.labpress.font.MathTable.Direction;
import org.labpress.math.MathStyle;

/** Arrows and equals signs of any length, also those that the face has in one length only. */
final class LongSigns {
  /** How far the lines of a double arrow stand from its middle, in ems. */
  private static final double HARPOONS_APART = 0.11;

  private static final double ARROWS_APART = 0.19;

  /** Distance of the heads of a two-headed arrow, in ems. */
  private static final double HEADS_APART = 0.2;

  /** Share of an equals sign that lies under the next one. */
  private static final double OVERLAP = 0.4;

  private LongSigns() {}

  /** Returns a sign at least as wide as asked. */
  static Box wide(int codePoint, double width, Setting setting) {
    String text = Character.toString(codePoint);
    return switch (codePoint) {
      case 0x21CC -> pair(text, 0x21C0, 0x21BD, HARPOONS_APART, width, setting);
      case 0x21CB -> pair(text, 0x21BC, 0x21C1, HARPOONS_APART, width, setting);
      case 0x21C4 -> pair(text, 0x2192, 0x2190, ARROWS_APART, width, setting);
      case 0x21A0 -> twoHeads(text, 0x2192, 0, width, setting);
      case 0x219E -> twoHeads(text, 0x2190, HEADS_APART, width, setting);
      default ->
          grows(codePoint) ? Growing.wide(codePoint, width, setting) : row(text, width, setting);
    };
  }

  private static boolean grows(int codePoint) {
    int glyph = MathFace.glyph(codePoint, MathStyle.TEXT);
    return codePoint != '=' || !MathFace.table().variants(glyph, Direction.HORIZONTAL).isEmpty();
  }

  private static Box pair(
      String text, int above, int below, double apart, double width, Setting setting) {
    double shift = apart * setting.em();
    Box upper = Growing.wide(above, width, setting);
    Box lower = Growing.wide(below, width, setting);
    double wider = Math.max(upper.width(), lower.width());
    return whole(text, new Box.Builder().add(0, shift, upper).add(0, -shift, lower).build(wider));
  }

  private static Box twoHeads(String text, int arrow, double left, double width, Setting setting) {
    double apart = HEADS_APART * setting.em();
    Box longer = Growing.wide(arrow, width, setting);
    Box shorter = Growing.wide(arrow, longer.width() - apart, setting);
    return whole(
        text,
        new Box.Builder()
            .add(0, 0, longer)
            .add(left * setting.em(), 0, shorter)
            .build(longer.width()));
  }

  /** Returns a sign without ends, repeated. */
  private static Box row(String text, double width, Setting setting) {
    Box sign = MathFace.symbols(text, setting);
    double most = (1 - OVERLAP) * sign.width();
    int more = (int) Math.min(200, Math.ceil(Math.max(0, width - sign.width()) / most));
    double step = more == 0 ? 0 : Math.min(most, (width - sign.width()) / more);
    Box.Builder builder = new Box.Builder();
    for (int i = 0; i <= more; i++) {
      builder.add(i * step, 0, sign);
    }
    return whole(text, builder.build(more * step + sign.width()));
  }

  private static Box whole(String text, Box pieces) {
    return Box.of(pieces.width(), pieces.height(), pieces.depth(), new Shown.Whole(text, pieces));
  }
}
