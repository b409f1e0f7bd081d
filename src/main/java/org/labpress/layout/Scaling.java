package org.labpress.layout;

import java.util.List;
import java.util.Optional;

/** Makes set text smaller, so that it need not be shaped again. */
final class Scaling {
  private Scaling() {}

  static List<LineItem> scaled(List<LineItem> items, double factor) {
    return items.stream().map(item -> scaled(item, factor)).toList();
  }

  private static LineItem scaled(LineItem item, double factor) {
    if (item instanceof LineItem.Box box) {
      return box(box, factor);
    }
    if (item instanceof LineItem.Glue glue) {
      double stretch =
          glue.stretch() >= LineItem.Glue.INFINITE ? glue.stretch() : glue.stretch() * factor;
      return new LineItem.Glue(
          glue.width() * factor,
          stretch,
          glue.shrink() * factor,
          glue.style().scaledBy(factor),
          glue.owner());
    }
    LineItem.Penalty penalty = (LineItem.Penalty) item;
    Optional<LineItem.Box> instead = penalty.instead().map(box -> box(box, factor));
    return new LineItem.Penalty(
        penalty.cost(), penalty.flagged(), instead, penalty.width() * factor);
  }

  private static LineItem.Box box(LineItem.Box box, double factor) {
    return new LineItem.Box(
        box.width() * factor,
        box.height() * factor,
        box.depth() * factor,
        box.left() * factor,
        box.right() * factor,
        ink(box.ink(), factor),
        box.note(),
        box.destination());
  }

  private static LineItem.Ink ink(LineItem.Ink ink, double factor) {
    if (ink instanceof LineItem.Ink.Glyphs glyphs) {
      return new LineItem.Ink.Glyphs(
          glyphs.style().scaledBy(factor),
          glyphs.face(),
          glyphs.glyphs(),
          glyphs.owner(),
          glyphs.missing());
    }
    if (ink instanceof LineItem.Ink.Formula formula) {
      return new LineItem.Ink.Formula(
          formula.box().scaledBy(factor),
          formula.rise() * factor,
          formula.size() * factor,
          formula.owner());
    }
    return ink;
  }
}
