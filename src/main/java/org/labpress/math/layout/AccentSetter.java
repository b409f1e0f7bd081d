package org.labpress.math.layout;

import java.util.Optional;
import org.labpress.font.FontFace;
import org.labpress.font.MathConstant;
import org.labpress.math.MathNode;
import org.labpress.math.MathStyle;

/** Marks above letters: "The TeXbook", appendix G, rule 12, with the places that the face names. */
final class AccentSetter {
  private AccentSetter() {}

  static Box accent(MathNode.Accent node, Setting setting) {
    FontFace face = MathFace.face();
    Box base = dotless(NodeSetter.set(node.base(), setting.asCramped()), setting);
    int mark = MathFace.glyph(node.mark().combining(), MathStyle.TEXT);
    if (node.wide()) {
      mark = Growing.widestWithin(mark, base.width(), setting);
    }
    if (base.height() > setting.points(MathConstant.FLATTENED_ACCENT_BASE_HEIGHT)) {
      mark = face.alternate(mark, "flac", 0);
    }
    Box accent = MathFace.drawn(mark, Character.toString(node.mark().combining()), setting, false);
    double middle = base.nucleus().map(Box.Nucleus::accent).orElse(base.width() / 2);
    double x = middle - accent.nucleus().map(Box.Nucleus::accent).orElse(0.0);
    double up =
        base.height() - Math.min(base.height(), setting.points(MathConstant.ACCENT_BASE_HEIGHT));
    return new Box.Builder()
        .add(0, 0, base)
        .add(x, up, accent)
        .build(base.width())
        .withNucleus(base.nucleus());
  }

  /** Takes the dot from an i or j. */
  private static Box dotless(Box base, Setting setting) {
    Optional<Box.Nucleus> letter = base.nucleus();
    if (letter.isEmpty()
        || base.parts().size() != 1
        || !(base.parts().get(0).shown() instanceof Shown.Drawn drawn)) {
      return base;
    }
    int bare = MathFace.face().alternate(letter.get().glyph(), "dtls", 0);
    return bare == letter.get().glyph()
        ? base
        : MathFace.drawn(bare, drawn.glyph().text(), setting.coloured(drawn.rgb()), false);
  }
}
