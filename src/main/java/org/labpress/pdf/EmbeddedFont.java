package org.labpress.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.labpress.font.Face;
import org.labpress.font.FaceMetrics;
import org.labpress.font.FontFace;
import org.labpress.font.FontSubset;
import org.labpress.font.ShapedText;

/**
 * A face as one file uses it: a Type 0 font with the outlines of the glyphs that were asked for.
 *
 * <p>Codes are given out in the order of first use, one for each pair of glyph and text. So a glyph
 * that stands for different characters, as the hyphen does for U+002D and at a line's end for
 * U+00AD, is copied rightly in each place.
 */
final class EmbeddedFont {
  private static final int MAPPINGS_PER_BLOCK = 100;

  /** Flags of a font descriptor (ISO 32000-1, table 123). */
  private static final int FIXED_PITCH = 1;

  private static final int SERIF = 1 << 1;
  private static final int SYMBOLIC = 1 << 2;
  private static final int ITALIC = 1 << 6;

  /** What a code stands for. */
  private record Use(int glyph, String text) {
    // Written out: those that Java would make cost each start some milliseconds.
    @Override
    public boolean equals(Object other) {
      return other instanceof Use use && glyph == use.glyph && text.equals(use.text);
    }

    @Override
    public int hashCode() {
      return 31 * glyph + text.hashCode();
    }
  }

  private final String name;
  private final FontFace face;
  private final boolean serif;
  private final COSDictionary dictionary = PdfObjects.dictionary("Font");
  private final Map<Use, Integer> codes = new LinkedHashMap<>();

  /**
   * @param name of the font in resource dictionaries
   */
  EmbeddedFont(String name, Face face) {
    this.name = name;
    this.face = face.face();
    this.serif = face.serif();
  }

  String name() {
    return name;
  }

  /** Returns the font's dictionary, which {@link #finish} fills. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** Returns the code of a glyph, at least 1. */
  int code(ShapedText.Glyph glyph) {
    // A file must not show glyph 0 (PDF/A-2, 6.2.11.8). What no face has is shown as the
    // replacement character and still copied as what it is.
    int shown = glyph.id() != 0 ? glyph.id() : replacement();
    return codes.computeIfAbsent(new Use(shown, glyph.text()), use -> codes.size() + 1);
  }

  /** Returns the advance of what {@link #code} shows for the glyph, in ems. */
  double advance(ShapedText.Glyph glyph) {
    return face.glyphAdvance(glyph.id() != 0 ? glyph.id() : replacement());
  }

  private int replacement() {
    return face.shape(face.covers(0xFFFD) ? "\uFFFD" : "?").glyphs().get(0).id();
  }

  /** Writes the font, when all text has been set in it. */
  void finish(PdfObjects objects) {
    TreeSet<Integer> glyphs = new TreeSet<>(List.of(0));
    codes.keySet().forEach(use -> glyphs.add(use.glyph()));
    FontSubset subset = face.subset(glyphs);
    COSName baseFont = COSName.getPDFName(subset.name());

    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setItem(COSName.BASE_FONT, baseFont);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(
        COSName.DESCENDANT_FONTS, PdfObjects.array(descendant(subset, baseFont, objects)));
    dictionary.setItem(COSName.TO_UNICODE, objects.stream(toUnicode()));
  }

  private COSDictionary descendant(FontSubset subset, COSName baseFont, PdfObjects objects) {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, PdfObjects.text("Adobe"));
    system.setItem(COSName.ORDERING, PdfObjects.text("Identity"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);

    COSArray widths = new COSArray();
    byte[] glyphOfCode = new byte[2 * (codes.size() + 1)];
    codes.forEach(
        (use, code) -> {
          widths.add(PdfObjects.number(face.glyphAdvance(use.glyph()) * 1000));
          int number = subset.numbers().getOrDefault(use.glyph(), 0);
          glyphOfCode[2 * code] = (byte) (number >> 8);
          glyphOfCode[2 * code + 1] = (byte) number;
        });

    COSDictionary font = PdfObjects.dictionary("Font");
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setItem(COSName.BASE_FONT, baseFont);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.FONT_DESC, descriptor(subset, baseFont, objects));
    font.setItem(COSName.DW, PdfObjects.number(face.glyphAdvance(0) * 1000));
    font.setItem(COSName.W, PdfObjects.array(COSInteger.ONE, widths));
    font.setItem(COSName.CID_TO_GID_MAP, objects.stream(glyphOfCode));
    return font;
  }

  private COSDictionary descriptor(FontSubset subset, COSName baseFont, PdfObjects objects) {
    COSStream file = objects.stream(subset.file());
    file.setItem(COSName.LENGTH1, COSInteger.get(subset.file().length));
    FaceMetrics metrics = face.metrics();

    COSDictionary descriptor = PdfObjects.dictionary("FontDescriptor");
    descriptor.setItem(COSName.FONT_NAME, baseFont);
    descriptor.setItem(
        COSName.FLAGS,
        COSInteger.get(
            SYMBOLIC
                | (metrics.fixedPitch() ? FIXED_PITCH : 0)
                | (serif ? SERIF : 0)
                | (metrics.italicAngle() != 0 ? ITALIC : 0)));
    descriptor.setItem(
        COSName.FONT_BBOX,
        PdfObjects.numbers(
            1000 * metrics.left(),
            1000 * metrics.bottom(),
            1000 * metrics.right(),
            1000 * metrics.top()));
    descriptor.setItem(COSName.ITALIC_ANGLE, PdfObjects.number(metrics.italicAngle()));
    descriptor.setItem(COSName.ASCENT, PdfObjects.number(1000 * metrics.ascent()));
    descriptor.setItem(COSName.DESCENT, PdfObjects.number(-1000 * metrics.descent()));
    descriptor.setItem(COSName.CAP_HEIGHT, PdfObjects.number(1000 * metrics.capHeight()));
    descriptor.setItem(COSName.XHEIGHT, PdfObjects.number(1000 * metrics.xHeight()));
    // TrueType names no stem; this is dvipdfmx's guess from the weight.
    double weight = metrics.weight() / 65.0;
    descriptor.setItem(COSName.STEM_V, COSInteger.get(Math.round(50 + weight * weight)));
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  /** Returns the CMap that gives each code its characters (ISO 32000-1, 9.10.3). */
  private byte[] toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<String> mappings = new ArrayList<>();
    codes.forEach(
        (use, code) -> {
          byte[] text = use.text().getBytes(StandardCharsets.UTF_16BE);
          mappings.add(
              "<%04X> <%s>\n".formatted(code, HexFormat.of().withUpperCase().formatHex(text)));
        });
    for (int start = 0; start < mappings.size(); start += MAPPINGS_PER_BLOCK) {
      List<String> block =
          mappings.subList(start, Math.min(mappings.size(), start + MAPPINGS_PER_BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(map::append);
      map.append("endbfchar\n");
    }
    map.append(
        """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """);
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
