package org.labpress.math;

import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Background;
import org.labpress.math.MathNode.Enclosed;
import org.labpress.math.MathNode.Padded;
import org.labpress.math.MathNode.Raised;
import org.labpress.math.MathNode.Rule;

/** Writes formulas that take other room than they need, and boxes and lines around and across. */
final class MathMlBoxes {
  private final MathMlWriter writer;
  private final MathMlElement out;

  MathMlBoxes(MathMlWriter writer) {
    this.writer = writer;
    this.out = writer.out();
  }

  void write(Padded node) {
    boolean shifted = !node.keepsWidth() && node.lap() != Alignment.LEFT;
    String lap = node.lap() == Alignment.CENTER ? "m-clap" : "m-llap";
    out.open(
        "mpadded",
        "width",
        node.keepsWidth() ? "" : "0",
        "height",
        node.keepsHeight() ? "" : "0",
        "depth",
        node.keepsDepth() ? "" : "0",
        "class",
        shifted ? lap : "");
    if (node.visible()) {
      writer.element(node.content());
    } else {
      out.open("mphantom");
      writer.element(node.content());
      out.close("mphantom");
    }
    out.close("mpadded");
  }

  void write(Raised node) {
    out.open("mpadded", "voffset", MathMlElement.em(node.raise()));
    writer.element(node.content());
    out.close("mpadded");
  }

  void write(Enclosed node) {
    String name =
        switch (node.notation()) {
          case BOX -> "m-box";
          case UP_DIAGONAL -> "m-cancel";
          case DOWN_DIAGONAL -> "m-bcancel";
          case BOTH_DIAGONALS -> "m-xcancel";
          case STRIKE -> "m-strike";
        };
    out.open("mrow", "class", name);
    MathStyle before = writer.style();
    boolean display = node.notation() == Enclosed.Notation.BOX;
    if (display) {
      writer.openStyle(MathStyle.DISPLAY);
    }
    writer.element(node.content());
    if (display) {
      out.close("mstyle");
    }
    writer.replaceStyle(before);
    out.close("mrow");
  }

  void write(Background node) {
    out.open("mrow", "class", "m-ground", "mathbackground", MathMlWriter.colour(node.rgb()));
    writer.element(node.content());
    out.close("mrow");
  }

  void write(Rule node) {
    out.open(
            "mspace",
            "width",
            MathMlElement.em(node.width()),
            "height",
            MathMlElement.em(node.height()),
            "depth",
            MathMlElement.em(node.depth()),
            "mathbackground",
            "currentcolor")
        .close("mspace");
  }
}
