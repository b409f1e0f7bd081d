package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class FontFileTest {
  private static final SourceSpan PLACE = SourceFile.of("labpress.yml", "fonts/Mine").span(0, 10);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "SANS, Source Sans 3, 400, false",
    "SANS_BOLD, Source Sans 3, 600, false",
    "SANS_BOLD_ITALIC, Source Sans 3, 600, true",
    "SERIF_BOLD, STIX Two Text, 700, false",
    "MONO_ITALIC, Source Code Pro, 400, true",
  })
  void styleIsWhatTheTablesSay(BundledFace face, String family, int weight, boolean italic) {
    FontFile file = read(face.bytes()).value().orElseThrow();

    assertThat(file.family()).isEqualTo(family);
    assertThat(file.weight()).isEqualTo(weight);
    assertThat(file.italic()).isEqualTo(italic);
    assertThat(file.face().shape("office")).isEqualTo(face.face().shape("office"));
  }

  /** The files for web pages have such a table. hb-shape (HarfBuzz) 6.0.0 puts the glyphs there. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"AVATAR, 0 529 1030 1518 2014 2557", "Te P. We, 0 470 966 1166 1620 1869 2069 2855"})
  void fontWithoutGposIsKernedByItsOldTable(String text, String places) {
    FontFace face = read(BundledFace.SANS.webFont()).value().orElseThrow().face();

    List<Long> found = new ArrayList<>();
    double at = 0;
    for (ShapedText.Glyph glyph : face.shape(text).glyphs()) {
      found.add(Math.round(1000 * at));
      at += glyph.advance();
    }
    assertThat(found).extracting(Object::toString).containsExactly(places.split(" ", -1));
  }

  @Test
  void oneContentIsReadOnce() {
    FontFace first = read(BundledFace.SANS.bytes()).value().orElseThrow().face();

    assertThat(read(BundledFace.SANS.bytes()).value().orElseThrow().face()).isSameAs(first);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "OTTO, an OpenType font with PostScript outlines (CFF)",
    "ttcf, a collection of fonts",
    "wOFF, a font for web pages (WOFF)",
    "wOF2, a font for web pages (WOFF)",
    "<!DO, no TrueType font",
    "'', no TrueType font",
  })
  void anotherFormatIsNamed(String start, String name) {
    Diagnostic found = refusal(start.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(found.rule()).isEqualTo("font/format");
    assertThat(found.message()).isEqualTo("fonts/Mine.ttf is " + name);
  }

  @Test
  void variableFontIsRefused() {
    SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.SANS.bytes());
    tables.put("fvar", new byte[16]);

    assertThat(refusal(SfntTables.write(tables)).message())
        .isEqualTo("fonts/Mine.ttf is a variable font");
  }

  @Test
  void fontThatMustNotBeEmbeddedIsRefused() {
    SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.SANS.bytes());
    ByteBuffer.wrap(tables.get("OS/2")).putShort(8, (short) 2);

    assertThat(refusal(SfntTables.write(tables)).rule()).isEqualTo("font/embedding");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"cmap", "glyf", "hhea", "hmtx", "loca", "maxp"})
  void fontWithoutATableIsBroken(String table) {
    SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.SANS.bytes());
    tables.remove(table);

    Diagnostic found = refusal(SfntTables.write(tables));

    assertThat(found.rule()).isEqualTo("font/broken");
    assertThat(found.message()).contains("no table \"%s\"".formatted(table));
  }

  @ParameterizedTest(name = "{0} units in an em")
  @ValueSource(ints = {0, 1, 15, 16_385, 65_535})
  void fontWithImpossibleMeasuresIsBroken(int units) {
    SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.SANS.bytes());
    ByteBuffer.wrap(tables.get("head")).putShort(18, (short) units);

    assertThat(refusal(SfntTables.write(tables)).rule()).isEqualTo("font/broken");
  }

  @Test
  void nameOfAFaceIsOneThatPdfTakes() {
    SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.SANS.bytes());
    tables.put("name", nameTable("/".repeat(200)));
    assertThat(face(tables).name()).isEqualTo("unnamed");
    tables.put("name", nameTable("A".repeat(200)));
    assertThat(face(tables).name()).isEqualTo("A".repeat(63));
  }

  @Test
  void codeIsNeitherHugeNorTinyWhateverAFontSaysOfItsX() {
    SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.MONO.bytes());
    for (int height : new int[] {1, Short.MAX_VALUE}) {
      ByteBuffer.wrap(tables.get("OS/2")).putShort(86, (short) height);
      FontFamilies fonts =
          FontFamilies.bundled().with(new UserFace(BundledFace.MONO, face(tables)));

      assertThat(fonts.codeScale()).isBetween(0.6, 1.5);
    }
  }

  /** One PostScript name in the encoding of the Macintosh. */
  private static byte[] nameTable(String name) {
    ByteBuffer table = ByteBuffer.allocate(18 + name.length());
    for (int number : new int[] {0, 1, 18, 1, 0, 0, 6, name.length(), 0}) {
      table.putShort((short) number);
    }
    return table.put(name.getBytes(StandardCharsets.US_ASCII)).array();
  }

  private static FontFace face(SortedMap<String, byte[]> tables) {
    return read(SfntTables.write(tables)).value().orElseThrow().face();
  }

  /** Overlapping records would be billions if each were read. */
  @Test
  @Timeout(10)
  void tablesThatPromiseBillionsOfRecordsEndSoon() {
    for (String tag : List.of("GSUB", "GPOS", "cmap", "name", "GDEF")) {
      SortedMap<String, byte[]> tables = SfntTables.read(BundledFace.SANS.bytes());
      byte[] table = tables.get(tag).clone();
      Arrays.fill(table, 4, table.length, (byte) 0x01);
      tables.put(tag, table);

      read(SfntTables.write(tables))
          .value()
          .ifPresent(file -> assertThat(file.face().shape("office AV").advance()).isPositive());
    }
  }

  @Test
  @Timeout(30)
  void brokenBytesAreReadOrRefusedAndNothingElse() {
    byte[] whole = BundledFace.MONO.bytes();
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      byte[] broken =
          seed % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int i = 0; i < 300 && broken.length > 300; i++) {
        broken[300 + random.nextInt(broken.length - 300)] = (byte) random.nextInt();
      }

      Optional<FontFile> file = read(broken).value();

      file.ifPresent(
          font -> {
            ShapedText text = font.face().shape("AVATAR office fi ẍ Größe");
            TreeSet<Integer> glyphs = new TreeSet<>();
            text.glyphs().forEach(glyph -> glyphs.add(glyph.id()));
            assertThat(font.face().subset(glyphs).file()).isNotEmpty();
          });
    }
  }

  @Test
  void compositeThatHoldsItselfIsEmpty() {
    byte[] loop = new byte[18];
    ByteBuffer.wrap(loop).putShort(0, (short) -1).putShort(10, (short) 0).putShort(12, (short) 1);
    byte[] loca = ByteBuffer.allocate(12).putInt(0).putInt(0).putInt(18).array();
    Outlines outlines = new Outlines(new TableBytes(loca), new TableBytes(loop), true, 1000);

    FontSubset subset =
        FontSubset.of(BundledFace.SANS.bytes(), outlines, "Loop", new TreeSet<>(List.of(1)));

    assertThat(subset.numbers()).containsOnlyKeys(0, 1);
    assertThat(SfntTables.read(subset.file()).get("glyf")).hasSize(1);
  }

  @Test
  void subsetKeepsOutlinesAndPartsAndDropsHints() {
    int glyph = BundledFace.SERIF.face().glyph('é');
    FontFace whole = BundledFace.SERIF.face();

    FontSubset subset = whole.subset(new TreeSet<>(List.of(glyph)));

    SortedMap<String, byte[]> tables = SfntTables.read(subset.file());
    assertThat(tables).containsOnlyKeys("glyf", "head", "hhea", "hmtx", "loca", "maxp");
    Outlines outlines =
        new Outlines(
            new TableBytes(tables.get("loca")),
            new TableBytes(tables.get("glyf")),
            ByteBuffer.wrap(tables.get("head")).getShort(50) == 1,
            1000);
    assertThat(outlines.bounds(subset.numbers().get(glyph))).isEqualTo(whole.glyphBounds(glyph));
  }

  private static Diagnostic refusal(byte[] bytes) {
    Checked<Optional<FontFile>> read = read(bytes);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).hasSize(1);
    return read.diagnostics().get(0);
  }

  private static Checked<Optional<FontFile>> read(byte[] bytes) {
    return FontFile.read("fonts/Mine.ttf", bytes, PLACE);
  }
}
