package org.labpress.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.drawing.Typeface;
import org.labpress.font.BundledFace;
import org.labpress.font.FontFace;
import org.labpress.font.ShapedText;

/**
 * Shapes words, each character in the first face that has a glyph for it: the wanted one, then the
 * same style of the other families, then their regular styles.
 */
final class Shaper {
  private static final int REPLACEMENT = 0xFFFD;

  private final Map<BundledFace, Map<String, ShapedText>> shaped = new HashMap<>();
  private final Map<Typeface, List<BundledFace>> chains = new HashMap<>();

  /**
   * A stretch of text in one face.
   *
   * @param missing characters for which there is no glyph; they are set as a box
   */
  record Piece(BundledFace face, String text, ShapedText shape, List<Integer> missing) {
    Piece {
      missing = List.copyOf(missing);
    }
  }

  /** Returns the text as stretches of one face each, in order. */
  List<Piece> shape(String text, TextStyle style) {
    BundledFace wanted = style.face();
    if (text.codePoints().allMatch(wanted.face()::covers)) {
      return List.of(new Piece(wanted, text, shape(wanted, text), List.of()));
    }
    List<Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    BundledFace face = wanted;
    for (int codePoint : text.codePoints().toArray()) {
      Optional<BundledFace> found = faceFor(codePoint, style);
      if (found.isEmpty()) {
        flush(pieces, run, face);
        pieces.add(missing(wanted, codePoint));
      } else {
        boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
        boolean stays = run.length() > 0 && mark && face.face().covers(codePoint);
        if (!stays && found.get() != face) {
          flush(pieces, run, face);
          face = found.get();
        }
        run.appendCodePoint(codePoint);
      }
    }
    flush(pieces, run, face);
    return pieces;
  }

  /** Returns the text in one face, which has to cover it. */
  ShapedText shape(BundledFace face, String text) {
    return shaped
        .computeIfAbsent(face, any -> new HashMap<>())
        .computeIfAbsent(text, face.face()::shape);
  }

  private void flush(List<Piece> pieces, StringBuilder run, BundledFace face) {
    if (run.length() > 0) {
      String text = run.toString();
      pieces.add(new Piece(face, text, shape(face, text), List.of()));
      run.setLength(0);
    }
  }

  /** Returns a visible box that still copies as the character. */
  private static Piece missing(BundledFace wanted, int codePoint) {
    FontFace face = wanted.face();
    String shown = face.covers(REPLACEMENT) ? Character.toString(REPLACEMENT) : "\uFFFF";
    ShapedText.Glyph glyph = face.shape(shown).glyphs().get(0);
    String text = Character.toString(codePoint);
    ShapedText shape =
        new ShapedText(
            List.of(new ShapedText.Glyph(glyph.id(), glyph.advance(), text)), glyph.advance());
    return new Piece(wanted, text, shape, List.of(codePoint));
  }

  private Optional<BundledFace> faceFor(int codePoint, TextStyle style) {
    Typeface wanted = Typeface.of(style.family(), style.bold(), style.italic());
    return chains.computeIfAbsent(wanted, Shaper::chain).stream()
        .filter(face -> face.face().covers(codePoint))
        .findFirst();
  }

  private static List<BundledFace> chain(Typeface wanted) {
    Set<Typeface.Family> others = EnumSet.complementOf(EnumSet.of(wanted.family()));
    List<BundledFace> chain = new ArrayList<>();
    chain.add(BundledFace.valueOf(wanted.name()));
    others.forEach(family -> chain.add(face(family, wanted.bold(), wanted.italic())));
    chain.add(face(wanted.family(), false, false));
    others.forEach(family -> chain.add(face(family, false, false)));
    return List.copyOf(chain);
  }

  private static BundledFace face(Typeface.Family family, boolean bold, boolean italic) {
    return BundledFace.valueOf(Typeface.of(family, bold, italic).name());
  }
}
