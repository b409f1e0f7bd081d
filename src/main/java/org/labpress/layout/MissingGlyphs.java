package org.labpress.layout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.font.BundledFace;
import org.labpress.font.FaceRun;

/** Collects the characters of a drawing that no bundled face has; they are printed as boxes. */
final class MissingGlyphs implements DrawOp.PrintVisitor {
  private final Set<Integer> found = new TreeSet<>();

  private MissingGlyphs() {}

  /** Returns the code points, each once, in ascending order. */
  static List<Integer> of(Drawing drawing) {
    MissingGlyphs missing = new MissingGlyphs();
    drawing.ops().forEach(op -> op.accept(missing));
    return List.copyOf(missing.found);
  }

  @Override
  public Void text(DrawOp.Text op) {
    for (FaceRun run : BundledFace.valueOf(op.face().name()).shape(op.text())) {
      found.addAll(run.missing());
    }
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
