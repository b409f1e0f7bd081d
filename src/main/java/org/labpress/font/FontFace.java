package org.labpress.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A TrueType face. Lengths are in ems unless a method says otherwise, and come from the tables of
 * the font, never from the platform. Safe for use by several threads.
 */
public final class FontFace {
  private static final String SMALL_CAPITALS = "smcp";

  private static final int POST_SCRIPT_NAME = 6;

  /** OpenType 1.9, "name"; names in a PDF/A may be twice as long. */
  private static final int LONGEST_NAME = 63;

  /** OpenType 1.9, "head", unitsPerEm. With fewer, measures would be thousands of ems. */
  private static final int LEAST_UNITS = 16;

  private static final int MOST_UNITS = 16_384;

  /** Bytes; the largest bundled file has under a megabyte. */
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

  private FontFace(byte[] bytes, FontTables tables, Use use) {
    TableBytes head = tables.needed("head");
    this.bytes = bytes;
    this.unitsPerEm = head.u16(18);
    int count = tables.needed("maxp").u16(4);
    TableBytes loca = tables.needed("loca");
    boolean wide = head.u16(50) == 1;
    if (unitsPerEm < LEAST_UNITS || unitsPerEm > MOST_UNITS) {
      throw new UncheckedIOException(
          new IOException("font file has %.0f units in an em".formatted(unitsPerEm)));
    }
    if (count == 0 || loca.length() / (wide ? 4 : 2) <= count) {
      throw new UncheckedIOException(new IOException("font file has no TrueType outlines"));
    }
    this.name = postScriptName(tables);
    this.metrics = FaceMetrics.read(tables, unitsPerEm);
    this.advances = advances(tables, count);
    this.outlines = new Outlines(loca, tables.needed("glyf"), wide, unitsPerEm);
    CharacterMap characters = CharacterMap.read(tables.needed("cmap"), count);
    GlyphDefinitions definitions = GlyphDefinitions.read(tables.table("GDEF"));
    // Code and numbers in columns must stay aligned.
    boolean plain = metrics.fixedPitch();
    Optional<TableBytes> gsub = tables.table("GSUB");
    Optional<TableBytes> gpos = tables.table("GPOS");
    this.shaper =
        new Shaper(
            characters::glyph,
            advances,
            unitsPerEm,
            definitions,
            gsub.map(table -> GlyphSubstitution.read(table, definitions, plain))
                .orElseGet(GlyphSubstitution::none),
            plain ? PairKerning.none() : kerning(tables, definitions),
            gpos.map(table -> MarkPlacement.read(table, definitions))
                .orElseGet(MarkPlacement::none));
    this.math =
        tables
            .table("MATH")
            .filter(table -> use == Use.FORMULAS)
            .map(table -> MathTable.read(table, unitsPerEm));
    List<String> features =
        math.isPresent() ? List.of("ssty", "dtls", "flac") : List.of(SMALL_CAPITALS);
    this.alternates =
        gsub.map(table -> GlyphAlternates.read(table, features)).orElseGet(GlyphAlternates::none);
  }

  /** The old table counts where GPOS has no kerning, as in HarfBuzz. */
  private static PairKerning kerning(FontTables tables, GlyphDefinitions definitions) {
    return tables
        .table("GPOS")
        .map(table -> PairKerning.read(table, definitions))
        .filter(kerning -> !kerning.isEmpty())
        .or(() -> tables.table("kern").map(table -> PairKerning.of(KernTable.read(table))))
        .orElseGet(PairKerning::none);
  }

  /** Returns the name without what PDF does not take in names. */
  private static String postScriptName(FontTables tables) {
    String name =
        tables.text(POST_SCRIPT_NAME).orElse("").replaceAll("[^!-~]|[\\[\\](){}<>/%]", "");
    return name.isEmpty() ? "unnamed" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private static int[] advances(FontTables tables, int count) {
    TableBytes metrics = tables.needed("hmtx");
    int own = tables.needed("hhea").u16(34);
    if (own == 0) {
      throw new UncheckedIOException(new IOException("font file has no widths"));
    }
    int[] advances = new int[count];
    for (int i = 0; i < count; i++) {
      // Glyphs after those with a width of their own are as wide as the last of these.
      advances[i] = metrics.u16(4 * Math.min(i, own - 1));
    }
    return advances;
  }

  /** What a face is read for. */
  private enum Use {
    TEXT,
    FORMULAS
  }

  /**
   * Reads a font file.
   *
   * @param bytes TrueType outlines
   * @throws UncheckedIOException if the bytes are not a font that can be read
   */
  public static FontFace parse(byte[] bytes) {
    return parse(bytes, Use.FORMULAS);
  }

  /**
   * Reads a font file for text only: what it says of formulas is left out.
   *
   * @throws UncheckedIOException if the bytes are not a font that can be read
   */
  public static FontFace ofText(byte[] bytes) {
    return parse(bytes, Use.TEXT);
  }

  private static FontFace parse(byte[] bytes, Use use) {
    if (bytes.length > LARGEST_FILE) {
      throw new UncheckedIOException(
          new IOException(
              "font file has %d bytes, %d are allowed".formatted(bytes.length, LARGEST_FILE)));
    }
    try {
      byte[] own = bytes.clone();
      return new FontFace(own, FontTables.read(own), use);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          "font file cannot be read: " + Objects.requireNonNull(e.getCause()).getMessage(),
          e.getCause());
    }
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
    return shaper.width(glyph);
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
    return FontSubset.of(bytes, outlines, name, glyphs);
  }

  /** Returns the bytes of the font file. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
