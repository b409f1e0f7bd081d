package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType face. Lengths are in ems unless a method says otherwise, and come from the tables of
 * the font, never from the platform. Safe for use by several threads.
 */
public final class FontFace {
  /** Bytes; the largest bundled file has under a megabyte. */
  private static final String SMALL_CAPITALS = "smcp";

  private static final int LARGEST_FILE = 32 << 20;

  private final byte[] bytes;
  private final String name;
  private final double unitsPerEm;
  private final int[] advances;
  private final FaceMetrics metrics;
  private final Shaper shaper;
  private final Outlines outlines;
  private final Optional<MathTable> math;
  private final GlyphAlternates alternates;

  private FontFace(byte[] bytes, TrueTypeFont font) throws IOException {
    if (font.getGlyph() == null || font.getNumberOfGlyphs() == 0) {
      throw new IOException("font file has no TrueType outlines");
    }
    this.bytes = bytes;
    this.name = font.getName();
    this.unitsPerEm = font.getUnitsPerEm();
    this.metrics = FaceMetrics.read(font);
    this.advances = new int[font.getNumberOfGlyphs()];
    for (int i = 0; i < advances.length; i++) {
      advances[i] = font.getAdvanceWidth(i);
    }
    CmapLookup characters = font.getUnicodeCmapLookup();
    GlyphDefinitions definitions = GlyphDefinitions.read(table(font, "GDEF"));
    // Code and numbers in columns must stay aligned.
    boolean plain = metrics.fixedPitch();
    this.shaper =
        new Shaper(
            characters::getGlyphId,
            advances,
            unitsPerEm,
            definitions,
            table(font, "GSUB")
                .filter(gsub -> !plain)
                .map(gsub -> GlyphSubstitution.read(gsub, definitions))
                .orElseGet(GlyphSubstitution::none),
            table(font, "GPOS")
                .filter(gpos -> !plain)
                .map(gpos -> PairKerning.read(gpos, definitions))
                .orElseGet(PairKerning::none),
            table(font, "GPOS")
                .map(gpos -> MarkPlacement.read(gpos, definitions))
                .orElseGet(MarkPlacement::none));
    this.outlines =
        new Outlines(
            inFile(font, "loca"),
            inFile(font, "glyf"),
            font.getHeader().getIndexToLocFormat() == 1,
            unitsPerEm);
    this.math = table(font, "MATH").map(table -> MathTable.read(table, unitsPerEm));
    List<String> features =
        math.isPresent() ? List.of("ssty", "dtls", "flac") : List.of(SMALL_CAPITALS);
    this.alternates =
        table(font, "GSUB")
            .map(gsub -> GlyphAlternates.read(gsub, features))
            .orElseGet(GlyphAlternates::none);
  }

  /**
   * Reads a font file.
   *
   * @param bytes TrueType outlines
   * @throws UncheckedIOException if the bytes are not a font that can be read
   */
  public static FontFace parse(byte[] bytes) {
    if (bytes.length > LARGEST_FILE) {
      throw new UncheckedIOException(
          new IOException(
              "font file has %d bytes, %d are allowed".formatted(bytes.length, LARGEST_FILE)));
    }
    byte[] own = bytes.clone();
    try (TrueTypeFont font = parser(own)) {
      return new FontFace(own, font);
    } catch (IOException e) {
      throw new UncheckedIOException("font file cannot be read: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      // Fontbox meets a broken table with whatever its arrays throw.
      throw new UncheckedIOException("font file is broken", new IOException(e));
    }
  }

  private static TrueTypeFont parser(byte[] bytes) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
  }

  /** Returns the PostScript name. */
  public String name() {
    return name;
  }

  /** Returns the measures of the whole face. */
  public FaceMetrics metrics() {
    return metrics;
  }

  /** Returns the height of the face above the baseline. */
  public double ascent() {
    return metrics.ascent();
  }

  /** Returns the depth of the face below the baseline, positive. */
  public double descent() {
    return metrics.descent();
  }

  /** Returns the height of capital letters. */
  public double capHeight() {
    return metrics.capHeight();
  }

  /** Returns the height of the letter x. */
  public double xHeight() {
    return metrics.xHeight();
  }

  /** Returns the advance of a glyph by itself, without kerning. */
  public double glyphAdvance(int glyph) {
    return advances[glyph] / unitsPerEm;
  }

  /** Returns the box around the outline of a glyph. */
  public GlyphBounds glyphBounds(int glyph) {
    return outlines.bounds(glyph);
  }

  /** Returns what the face says about setting formulas; empty if it is not made for them. */
  public Optional<MathTable> math() {
    return math;
  }

  /** Returns the glyph of a character by itself; 0 if there is none. */
  public int glyph(int codePoint) {
    return shaper.glyph(codePoint);
  }

  /**
   * Returns another form of a glyph, or the glyph itself where the face has none.
   *
   * @param feature {@code ssty} for scripts, {@code dtls} for letters without their dot, {@code
   *     flac} for accents above capitals; only faces for formulas have them
   * @param choice which of several forms, from 0
   */
  public int alternate(int glyph, String feature, int choice) {
    return alternates.of(glyph, feature, choice);
  }

  /**
   * Returns the glyphs with small capitals for their small letters, without kerning; a glyph for
   * which the face has no small capital stays. Ligatures are taken apart.
   */
  public List<ShapedText.Glyph> smallCapitals(List<ShapedText.Glyph> glyphs) {
    List<ShapedText.Glyph> result = new ArrayList<>();
    for (ShapedText.Glyph glyph : glyphs) {
      boolean letters = glyph.text().codePoints().anyMatch(c -> smallCapital(c) != glyph(c));
      if (letters) {
        glyph
            .text()
            .codePoints()
            .mapToObj(
                c ->
                    new ShapedText.Glyph(
                        smallCapital(c), shaper.width(smallCapital(c)), Character.toString(c)))
            .forEach(result::add);
      } else {
        result.add(glyph);
      }
    }
    return result;
  }

  private int smallCapital(int codePoint) {
    return alternates.of(glyph(codePoint), SMALL_CAPITALS, 0);
  }

  /** Returns whether the face has a glyph for the character. */
  public boolean covers(int codePoint) {
    return shaper.shows(codePoint);
  }

  /**
   * Returns the text as glyphs, with the face's kerning and standard ligatures; fixed-pitch faces
   * have neither.
   *
   * <p>The text is taken in Unicode normal form C; a letter with accents for which there is no
   * single glyph is put together. A character that the face does not cover becomes glyph 0. A soft
   * hyphen at the end of the text becomes a visible hyphen that is copied as U+00AD: so the first
   * part of a broken word is shaped. Elsewhere soft hyphens, joiners and other marks without a look
   * give no glyph.
   */
  public ShapedText shape(String text) {
    return shaper.shape(text);
  }

  /** Returns the width of the text in ems, with kerning and ligatures. */
  public double advance(String text) {
    return shape(text).advance();
  }

  /** Returns the outlines of some glyphs as a font file for a document. */
  public FontSubset subset(SortedSet<Integer> glyphs) {
    return FontSubset.of(bytes, name, glyphs);
  }

  /** Returns the bytes of the font file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns a large table without a copy of it. */
  private TableBytes inFile(TrueTypeFont font, String tag) throws IOException {
    TTFTable table = font.getTableMap().get(tag);
    if (table == null) {
      throw new IOException("font file has no table " + tag);
    }
    return new TableBytes(bytes).from(table.getOffset());
  }

  private static Optional<TableBytes> table(TrueTypeFont font, String tag) throws IOException {
    TTFTable table = font.getTableMap().get(tag);
    return table == null
        ? Optional.empty()
        : Optional.of(new TableBytes(font.getTableBytes(table)));
  }
}
