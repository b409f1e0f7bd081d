package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Rgb;

/** Returns drawings in the colours they have on a dark ground, with nothing but what is printed. */
final class DarkDrawing implements DrawOp.PrintVisitor {
  private final List<DrawOp> ops = new ArrayList<>();

  private DarkDrawing() {}

  static Drawing of(Drawing light) {
    return new Drawing(light.size(), dark(light.ops()));
  }

  private static List<DrawOp> dark(List<DrawOp> light) {
    DarkDrawing dark = new DarkDrawing();
    light.forEach(op -> op.accept(dark));
    return dark.ops;
  }

  /** White is what a drawing covers other parts of itself with: the ground. */
  private static Rgb dark(Rgb color) {
    return color.equals(Rgb.WHITE)
        ? Tones.SECTION.ground()
        : Ink.of(color).map(Ink::dark).orElse(color);
  }

  @Override
  public Void fill(DrawOp.Fill op) {
    ops.add(new DrawOp.Fill(op.path(), dark(op.color()), op.opacity()));
    return null;
  }

  @Override
  public Void stroke(DrawOp.Stroke op) {
    ops.add(new DrawOp.Stroke(op.path(), op.pen(), dark(op.color()), op.opacity()));
    return null;
  }

  @Override
  public Void text(DrawOp.Text op) {
    ops.add(
        new DrawOp.Text(
            op.text(),
            op.x(),
            op.y(),
            op.face(),
            op.size(),
            op.angle(),
            dark(op.color()),
            op.width()));
    return null;
  }

  @Override
  public Void clipped(DrawOp.Clipped op) {
    ops.add(new DrawOp.Clipped(op.clip(), dark(op.ops())));
    return null;
  }
}
