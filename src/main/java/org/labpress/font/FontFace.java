package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType face. Lengths are in ems unless a method says otherwise, and come from the tables of
 * the font, never from the platform.
 */
public final class FontFace {
  private final byte[] bytes;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final double unitsPerEm;

  private FontFace(byte[] bytes, TrueTypeFont font) throws IOException {
    this.bytes = bytes;
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  /**
   * Reads a font file.
   *
   * @param bytes TrueType outlines
   * @throws UncheckedIOException if the bytes are not a font that can be read
   */
  public static FontFace parse(byte[] bytes) {
    try {
      return new FontFace(bytes, new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("font file", e);
    }
  }

  /** Returns the PostScript name. */
  public String name() {
    try {
      return font.getName();
    } catch (IOException e) {
      throw new UncheckedIOException("font name", e);
    }
  }

  /** Returns the height of the face above the baseline. */
  public double ascent() {
    return metric(() -> font.getOS2Windows().getTypoAscender());
  }

  /** Returns the depth of the face below the baseline, positive. */
  public double descent() {
    return metric(() -> -font.getOS2Windows().getTypoDescender());
  }

  /** Returns the height of capital letters. */
  public double capHeight() {
    return metric(() -> font.getOS2Windows().getCapHeight());
  }

  /** Returns the height of the letter x. */
  public double xHeight() {
    return metric(() -> font.getOS2Windows().getHeight());
  }

  /** Returns whether the face has a glyph for the character. */
  public boolean covers(int codePoint) {
    return characters.getGlyphId(codePoint) != 0;
  }

  /**
   * Returns the text as glyphs, with the face's kerning and standard ligatures. A character that
   * the face does not cover becomes glyph 0.
   */
  public ShapedText shape(String text) {
    List<ShapedText.Glyph> glyphs = new ArrayList<>();
    double total = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      int id = characters.getGlyphId(codePoint);
      double advance = metric(() -> font.getAdvanceWidth(id));
      glyphs.add(new ShapedText.Glyph(id, advance, Character.toString(codePoint)));
      total += advance;
    }
    return new ShapedText(glyphs, total);
  }

  /** Returns the width of the text in ems, with kerning and ligatures. */
  public double advance(String text) {
    return shape(text).advance();
  }

  /** Returns the bytes of the font file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private double metric(FontUnits value) {
    try {
      return value.read() / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException("font table", e);
    }
  }

  @FunctionalInterface
  private interface FontUnits {
    double read() throws IOException;
  }
}
