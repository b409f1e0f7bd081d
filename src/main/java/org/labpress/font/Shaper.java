package org.labpress.font;

import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Turns text into glyphs with ligatures and kerning. */
final class Shaper {
  private static final int SOFT_HYPHEN = 0x00AD;
  private static final int HYPHEN = 0x2010;
  private static final int HYPHEN_MINUS = 0x002D;

  /** Words are shaped again and again; the bound holds whatever the length of the document. */
  private static final int CACHED_WORDS = 20_000;

  private final IntUnaryOperator glyphs;
  private final int[] advances;
  private final double unitsPerEm;
  private final GlyphDefinitions definitions;
  private final GlyphSubstitution substitution;
  private final PairKerning kerning;
  private final MarkPlacement marks;
  private final Map<String, ShapedText> shaped = new ConcurrentHashMap<>();

  /**
   * @param glyphs gives the glyph of a code point, 0 if there is none
   * @param advances of each glyph in font units
   */
  Shaper(
      IntUnaryOperator glyphs,
      int[] advances,
      double unitsPerEm,
      GlyphDefinitions definitions,
      GlyphSubstitution substitution,
      PairKerning kerning,
      MarkPlacement marks) {
    this.glyphs = glyphs;
    this.advances = advances;
    this.unitsPerEm = unitsPerEm;
    this.definitions = definitions;
    this.substitution = substitution;
    this.kerning = kerning;
    this.marks = marks;
  }

  ShapedText shape(String text) {
    ShapedText known = shaped.get(text);
    if (known != null) {
      return known;
    }
    ShapedText result = shapeAnew(Normalizer.normalize(text, Normalizer.Form.NFC));
    if (shaped.size() >= CACHED_WORDS) {
      shaped.clear();
    }
    shaped.put(text, result);
    return result;
  }

  /** Returns the glyph of a character, 0 if there is none. */
  int glyph(int codePoint) {
    return glyphOf(codePoint);
  }

  /** Returns the advance of a glyph by itself, in ems. */
  double width(int glyph) {
    return advances[Math.min(glyph, advances.length - 1)] / unitsPerEm;
  }

  /** Returns whether the character has a glyph, or needs none. */
  boolean shows(int codePoint) {
    return isInvisible(codePoint)
        || glyphOf(codePoint) != 0
        || parts(codePoint).allMatch(part -> glyphOf(part) != 0);
  }

  /**
   * Returns the character, or the letter and accents it consists of where only they have glyphs.
   */
  private IntStream parts(int codePoint) {
    String text = Character.toString(codePoint);
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    boolean whole = glyphOf(codePoint) != 0 || apart.equals(text);
    return whole || apart.codePoints().anyMatch(part -> glyphOf(part) == 0)
        ? IntStream.of(codePoint)
        : apart.codePoints();
  }

  private ShapedText shapeAnew(String text) {
    GlyphBuffer buffer = new GlyphBuffer();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      boolean last = i + Character.charCount(codePoint) == text.length();
      if (last && codePoint == SOFT_HYPHEN) {
        buffer.add(glyphOf(HYPHEN), Character.toString(SOFT_HYPHEN));
      } else if (!isInvisible(codePoint)) {
        parts(codePoint).forEach(part -> buffer.add(glyphOf(part), Character.toString(part)));
      }
    }
    int[] kerns = substitutedAndKerned(buffer);
    int[] ids = buffer.glyphs();
    List<ShapedText.Glyph> result = new ArrayList<>();
    long total = 0;
    int base = -1;
    long baseAt = 0;
    for (int i = 0; i < ids.length; i++) {
      if (definitions.isMark(ids[i])) {
        // A combining mark takes no room of its own.
        MarkPlacement.Offset offset =
            offset(base, ids[i]).orElse(new MarkPlacement.Offset((int) (total - baseAt), 0));
        double right = (baseAt + offset.x() - total) / unitsPerEm;
        double up = offset.y() / unitsPerEm;
        result.add(new ShapedText.Glyph(ids[i], kerns[i] / unitsPerEm, buffer.text(i), right, up));
        total += kerns[i];
      } else {
        base = ids[i];
        baseAt = total;
        int units = advances[Math.min(ids[i], advances.length - 1)] + kerns[i];
        result.add(new ShapedText.Glyph(ids[i], units / unitsPerEm, buffer.text(i)));
        total += units;
      }
    }
    return new ShapedText(result, total / unitsPerEm);
  }

  /** What the broken part of a table would have changed stays as it is. */
  private int[] substitutedAndKerned(GlyphBuffer buffer) {
    try {
      substitution.apply(buffer);
    } catch (UncheckedIOException brokenTable) {
      // The glyphs that were substituted before are as good as the others.
    }
    try {
      return kerning.adjustments(buffer.glyphs());
    } catch (UncheckedIOException brokenTable) {
      return new int[buffer.size()];
    }
  }

  private Optional<MarkPlacement.Offset> offset(int base, int mark) {
    try {
      return marks.offset(base, mark);
    } catch (UncheckedIOException brokenTable) {
      return Optional.empty();
    }
  }

  /** Fonts often lack the hyphens that differ from U+002D in line breaking only. */
  private int glyphOf(int codePoint) {
    int glyph = glyphs.applyAsInt(codePoint);
    if (glyph != 0) {
      return glyph;
    }
    return switch (codePoint) {
      case 0x2011 -> glyphOf(HYPHEN);
      case HYPHEN -> glyphs.applyAsInt(HYPHEN_MINUS);
      case 0x00A0 -> glyphs.applyAsInt(' ');
      default -> 0;
    };
  }

  /** Characters that guide a text engine and have no look (Unicode, Default_Ignorable). */
  private static boolean isInvisible(int codePoint) {
    return codePoint == SOFT_HYPHEN
        || (codePoint >= 0x200B && codePoint <= 0x200F)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || codePoint == 0xFEFF;
  }
}
