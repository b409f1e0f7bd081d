package org.labpress.layout;

import java.util.OptionalDouble;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;

/** Finds the size of the smallest words of a drawing. */
final class SmallestText implements DrawOp.PrintVisitor {
  private double smallest = Double.POSITIVE_INFINITY;

  private SmallestText() {}

  /** Returns the size in points, before the drawing is scaled; empty if it has no words. */
  static OptionalDouble of(Drawing drawing) {
    SmallestText found = new SmallestText();
    drawing.ops().forEach(op -> op.accept(found));
    return Double.isInfinite(found.smallest)
        ? OptionalDouble.empty()
        : OptionalDouble.of(found.smallest);
  }

  @Override
  public Void text(DrawOp.Text op) {
    smallest = Math.min(smallest, op.size());
    return null;
  }

  @Override
  public Void clipped(DrawOp.Clipped op) {
    op.ops().forEach(inner -> inner.accept(this));
    return null;
  }

  @Override
  public Void fill(DrawOp.Fill op) {
    return null;
  }

  @Override
  public Void stroke(DrawOp.Stroke op) {
    return null;
  }
}
