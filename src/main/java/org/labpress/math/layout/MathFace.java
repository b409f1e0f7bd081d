package org.labpress.math.layout;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.labpress.font.BundledFace;
import org.labpress.font.Face;
import org.labpress.font.FaceRun;
import org.labpress.font.FontFace;
import org.labpress.font.GlyphBounds;
import org.labpress.font.MathConstant;
import org.labpress.font.MathTable;
import org.labpress.font.ShapedText;
import org.labpress.math.MathNode.TextFont;
import org.labpress.math.MathStyle;

/** Glyphs of the face for formulas as boxes, and of text faces for words within formulas. */
final class MathFace {
  private static final BundledFace BUNDLED = BundledFace.MATH;

  /** What has been asked of the face; it has under seven thousand glyphs. */
  private static final Map<Integer, Facts> FACTS = new ConcurrentHashMap<>();

  private MathFace() {}

  private record Facts(double advance, GlyphBounds bounds, double italic, double accent) {}

  static FontFace face() {
    return BUNDLED.face();
  }

  static MathTable table() {
    return face().math().orElseThrow();
  }

  /** Returns a measure of the face in ems. */
  static double share(MathConstant constant) {
    return table().constant(constant);
  }

  /** Returns the glyph of a character in the form for the style, 0 if the face has none. */
  static int glyph(int codePoint, MathStyle style) {
    int glyph = face().glyph(codePoint);
    return switch (style) {
      case DISPLAY, TEXT -> glyph;
      case SCRIPT -> face().alternate(glyph, "ssty", 0);
      case SCRIPT_SCRIPT -> face().alternate(glyph, "ssty", 1);
    };
  }

  /** Returns characters one beside the other; scripts stand at them as at their last one. */
  static Box symbols(String text, Setting setting) {
    int[] codePoints = text.codePoints().toArray();
    if (codePoints.length == 1) {
      return symbol(codePoints[0], setting);
    }
    if (text.chars().allMatch(MathFace::isLetter)) {
      // The face for formulas knows no kerning; that of the text has the same letters.
      return words(text, TextFont.PLAIN, setting);
    }
    Box row = Box.row(text.codePoints().mapToObj(codePoint -> symbol(codePoint, setting)).toList());
    Optional<Box.Nucleus> last = symbol(codePoints[codePoints.length - 1], setting).nucleus();
    return row.withNucleus(last.map(glyph -> glyph.under(row.width() / 2)));
  }

  private static boolean isLetter(int character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }

  /** Returns one character. */
  static Box symbol(int codePoint, Setting setting) {
    int glyph = glyph(codePoint, setting.style());
    if (glyph == 0) {
      return words(Character.toString(codePoint), BUNDLED, setting);
    }
    return drawn(glyph, Character.toString(codePoint), setting, false);
  }

  /**
   * Returns a glyph.
   *
   * @param text the characters that it stands for
   */
  static Box drawn(int glyph, String text, Setting setting, boolean operator) {
    Facts facts = facts(glyph);
    double size = setting.em();
    Box.Nucleus nucleus =
        new Box.Nucleus(
            glyph,
            size,
            facts.italic * size,
            facts.accent * size,
            operator,
            slanted(text.codePointAt(0)));
    return Box.glyph(
            BUNDLED,
            new ShapedText.Glyph(glyph, facts.advance, text),
            size,
            facts.bounds.top() * size,
            -facts.bounds.bottom() * size,
            setting.rgb())
        .withNucleus(Optional.of(nucleus));
  }

  static GlyphBounds bounds(int glyph) {
    return facts(glyph).bounds;
  }

  private static Facts facts(int glyph) {
    return FACTS.computeIfAbsent(
        glyph,
        id -> {
          double advance = face().glyphAdvance(id);
          GlyphBounds bounds = face().glyphBounds(id);
          double italic = table().italicCorrection(id);
          double middle =
              advance > 0 ? (advance + italic) / 2 : (bounds.left() + bounds.right()) / 2;
          return new Facts(advance, bounds, italic, table().topAccent(id).orElse(middle));
        });
  }

  /** Letters of the slanted mathematical alphabets (Unicode 15, block U+1D400). */
  private static boolean slanted(int codePoint) {
    return (codePoint >= 0x1D434 && codePoint <= 0x1D503)
        || (codePoint >= 0x1D608 && codePoint <= 0x1D66F)
        || (codePoint >= 0x1D6E2 && codePoint <= 0x1D755)
        || (codePoint >= 0x1D790 && codePoint <= 0x1D7C9)
        || codePoint == 0x210E;
  }

  /** Returns words with their spaces. */
  static Box words(String text, TextFont font, Setting setting) {
    String family =
        switch (font.family()) {
          case SERIF -> "SERIF";
          case SANS -> "SANS";
          case MONOSPACE -> "MONO";
        };
    String style = (font.bold() ? "_BOLD" : "") + (font.italic() ? "_ITALIC" : "");
    return words(text, setting.fonts().face(BundledFace.valueOf(family + style)), setting);
  }

  /** Returns words in a face, or in others where it lacks a character. */
  static Box words(String text, Face face, Setting setting) {
    double size = setting.em();
    Box.Builder builder = new Box.Builder();
    double x = 0;
    for (FaceRun run : face.shape(text)) {
      for (ShapedText.Glyph glyph : run.text().glyphs()) {
        GlyphBounds bounds = run.face().face().glyphBounds(glyph.id());
        double height = (bounds.top() + glyph.up()) * size;
        double depth = -(bounds.bottom() + glyph.up()) * size;
        builder.add(x, 0, Box.glyph(run.face(), glyph, size, height, depth, setting.rgb()));
        x += glyph.advance() * size;
      }
      for (int codePoint : run.missing()) {
        builder.add(x, 0, Box.of(0, 0, 0, new Shown.Missing(codePoint)));
      }
    }
    return builder.build(x);
  }
}
