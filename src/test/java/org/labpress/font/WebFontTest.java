package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebFontTest {
  private static final List<BundledFace> SENT =
      List.of(
          BundledFace.SANS,
          BundledFace.SANS_ITALIC,
          BundledFace.SANS_BOLD,
          BundledFace.MONO,
          BundledFace.MONO_ITALIC,
          BundledFace.MONO_BOLD,
          BundledFace.MATH);

  @ParameterizedTest(name = "{0}")
  @EnumSource(value = BundledFace.class, mode = EnumSource.Mode.EXCLUDE, names = "MATH")
  void lettersAreAsWideAsInTheWholeFace(BundledFace face) {
    FontFace web = FontFace.parse(WebFonts.of(face));

    for (String letter : List.of("A", "ß", "Ž", "λ", "–", "5")) {
      assertThat(web.advance(letter)).as(letter).isEqualTo(face.face().advance(letter));
    }
    assertThat(WebFonts.of(face).length).isLessThan(60_000);
  }

  /** The files are made anew by {@code -Dlabpress.update=true}. */
  @Test
  void filesInTheJarAreMadeOfTheWholeFaces() throws IOException {
    for (BundledFace face : SENT) {
      byte[] made = WebFonts.of(face);
      Path file = Path.of("src/main/resources" + face.webResource());
      if (Boolean.getBoolean("labpress.update")) {
        Files.write(file, made);
      }

      assertThat(file).as(face.name()).hasBinaryContent(made);
    }
  }

  @Test
  void pairsAreKernedAsInTheWholeFace() throws IOException {
    try (TrueTypeFont font = parsed(WebFonts.of(BundledFace.SANS))) {
      KerningSubtable kerning = font.getKerning().getHorizontalKerningSubtable();
      int left = font.getUnicodeCmapLookup().getGlyphId('T');
      int right = font.getUnicodeCmapLookup().getGlyphId('o');

      // HarfBuzz 6.0.0 moves the o by as much: 470 of 536 units.
      assertThat(kerning.getKerning(left, right)).isEqualTo(470 - 536);
    }
  }

  @Test
  void subsetDoesNotBearTheReservedName() throws IOException {
    for (BundledFace face : BundledFace.values()) {
      try (TrueTypeFont font = parsed(WebFonts.of(face))) {
        assertThat(font.getNaming().getFontFamily()).startsWith("Labpress ");
        assertThat(font.getName()).doesNotContain("Source").doesNotContain("STIX");
        assertThat(font.getNaming().getName(0, 3, 1, 0x409)).containsIgnoringCase("Font");
        assertThat(font.getNaming().getName(13, 3, 1, 0x409)).contains("SIL Open Font License");
      }
    }
  }

  @Test
  void wordsOfTheFileSumUpAsTheStandardWants() {
    ByteBuffer words = ByteBuffer.wrap(WebFonts.of(BundledFace.SERIF));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }

    assertThat(sum).isEqualTo(0xB1B0AFBA);
  }

  @Test
  void documentSubsetHoldsTheGlyphsUnderNewNumbers() {
    FontFace face = BundledFace.SERIF.face();
    int wanted = face.shape("Q").glyphs().get(0).id();

    FontSubset subset = face.subset(new TreeSet<>(List.of(0, wanted)));

    assertThat(subset.numbers()).containsEntry(0, 0).containsKey(wanted);
    assertThat(subset.name()).matches("[A-Z]{6}\\+STIXTwoText-Regular");
    assertThat(subset.file().length).isLessThan(2_000);
  }

  @Test
  void prefixFollowsFromTheGlyphs() {
    FontFace face = BundledFace.SERIF.face();
    FontSubset one = face.subset(new TreeSet<>(Arrays.asList(0, 5)));
    FontSubset same = face.subset(new TreeSet<>(Arrays.asList(0, 5)));
    FontSubset other = face.subset(new TreeSet<>(Arrays.asList(0, 6)));

    assertThat(same.file()).isEqualTo(one.file());
    assertThat(same.name()).isEqualTo(one.name());
    assertThat(other.name()).isNotEqualTo(one.name());
  }

  @Test
  void textIsDividedWhereAFaceLacksACharacter() {
    List<FaceRun> runs = BundledFace.SERIF_BOLD.shape("p ≤ 5");

    assertThat(runs)
        .extracting(FaceRun::face)
        .containsExactly(BundledFace.SERIF_BOLD, BundledFace.SANS_BOLD, BundledFace.SERIF_BOLD);
    assertThat(runs.get(1).text().advance())
        .isCloseTo(BundledFace.SANS_BOLD.face().advance("≤"), within(1e-9));
  }

  private static TrueTypeFont parsed(byte[] file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(file));
  }
}
