package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FontFaceTest {
  private static final FontFace SERIF = BundledFace.SERIF.face();

  static Stream<String> shapedByHarfBuzz() throws IOException {
    try (InputStream stream = FontFaceTest.class.getResourceAsStream("/font/harfbuzz-6.0.0.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapedByHarfBuzz")
  void glyphsAndAdvancesAreThoseOfHarfBuzz(String line) {
    String[] fields = line.split("\t", 3);

    ShapedText shaped = BundledFace.valueOf(fields[0]).face().shape(fields[1]);

    assertThat(dump(shaped)).isEqualTo(fields[2]);
    assertThat(Normalizer.normalize(text(shaped), Normalizer.Form.NFC))
        .isEqualTo(Normalizer.normalize(fields[1], Normalizer.Form.NFC));
  }

  /** Glyphs and advances are those that fontTools 4.38 reads from the tables GSUB and hmtx. */
  @Test
  void smallCapitalsReplaceSmallLettersAndTakeLigaturesApart() {
    ShapedText shaped = SERIF.shape("Afi1");

    assertThat(SERIF.smallCapitals(shaped.glyphs()))
        .extracting(ShapedText.Glyph::id, ShapedText.Glyph::text)
        .containsExactly(tuple(3, "A"), tuple(926, "f"), tuple(929, "i"), tuple(1918, "1"));
    assertThat(SERIF.smallCapitals(shaped.glyphs()).get(1).advance()).isEqualTo(0.514);
  }

  @Test
  void ligatureStandsForAllItsLetters() {
    assertThat(BundledFace.SANS.face().shape("fft").glyphs())
        .singleElement()
        .extracting(ShapedText.Glyph::text)
        .isEqualTo("fft");
  }

  @Test
  void softHyphenIsSeenOnlyAtTheEnd() {
    assertThat(dump(SERIF.shape("re\u00ADgret"))).isEqualTo(dump(SERIF.shape("regret")));

    ShapedText broken = SERIF.shape("re\u00AD");

    assertThat(dump(broken)).isEqualTo(dump(SERIF.shape("re\u2010")));
    assertThat(text(broken)).isEqualTo("re\u00AD");
  }

  @Test
  void decomposedAccentIsComposed() {
    assertThat(SERIF.shape("cafe\u0301")).isEqualTo(SERIF.shape("café"));
  }

  @Test
  void lineFeedOrOtherScriptIsGlyphZero() {
    assertThat(SERIF.shape("\u05D0").glyphs().get(0).id()).isZero();
    assertThat(SERIF.covers(0x05D0)).isFalse();
  }

  @Test
  void sumOfAdvancesIsTheAdvance() {
    ShapedText shaped = SERIF.shape("AVATAR office");

    assertThat(shaped.glyphs().stream().mapToDouble(ShapedText.Glyph::advance).sum())
        .isCloseTo(shaped.advance(), within(1e-9));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(BundledFace.class)
  void bundledFacesMayBeEmbeddedAndHoldTheCharactersThatTypesettingAdds(BundledFace face) {
    assertThat(face.face().metrics().mayEmbed()).isTrue();
    "-–—‘’“”…•†‡§¶  ×−°fi0123456789"
        .codePoints()
        .forEach(c -> assertThat(face.face().covers(c)).as("U+%04X", c).isTrue());
  }

  @Test
  void onlyTheCodeFamilyIsOfFixedPitch() {
    assertThat(Arrays.stream(BundledFace.values()).filter(f -> f.face().metrics().fixedPitch()))
        .allMatch(face -> face.name().startsWith("MONO"))
        .hasSize(4);
  }

  @ParameterizedTest(name = "U+{0} in {1} is set in {2}")
  @CsvSource({
    "0041, SERIF_BOLD, SERIF_BOLD",
    "2264, SERIF_ITALIC, SANS_ITALIC", // less-than or equal to
    "2260, SERIF_ITALIC, SERIF_ITALIC", // not equal to, put together
    "2500, SERIF_BOLD_ITALIC, MONO_BOLD_ITALIC", // box drawing
  })
  void missingCharacterIsSetInTheSameStyleOfAnotherFamily(
      String hex, BundledFace face, BundledFace expected) {
    assertThat(face.covering(Integer.parseInt(hex, 16))).contains(expected);
  }

  @Test
  void characterThatNoFaceHasIsSetNowhere() {
    assertThat(BundledFace.SERIF.covering(0x4E2D)).isEmpty();
  }

  @Test
  void fontWithoutOs2TakesItsHeightsFromTheHeader() {
    FontFace face = FontFace.parse(without(BundledFace.SERIF.bytes(), "OS/2"));

    assertThat(face.ascent()).isPositive();
    assertThat(face.descent()).isPositive();
    assertThat(face.capHeight()).isEqualTo(0.7);
    assertThat(face.shape("A")).isEqualTo(SERIF.shape("A"));
  }

  @Test
  void whatIsNoFontIsRefusedWithAMessage() {
    for (String start : new String[] {"", "OTTO", "wOFF", "hello", "\0\1\0\0"}) {
      assertThatThrownBy(() -> FontFace.parse(start.getBytes(StandardCharsets.ISO_8859_1)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("font file");
    }
  }

  @Test
  void brokenFontIsReadOrRefusedAndNothingElse() {
    byte[] whole = BundledFace.SERIF.bytes();
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      byte[] broken =
          seed % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int i = 0; i < 200 && broken.length > 0; i++) {
        // The directory and the layout tables lie in the first part of the file.
        broken[random.nextInt(Math.min(broken.length, 60_000))] = (byte) random.nextInt();
      }
      try {
        FontFace.parse(broken).shape("AVATAR office fi");
      } catch (UncheckedIOException expected) {
        assertThat(expected).as("seed %d", seed).hasMessageContaining("font");
      }
    }
  }

  private static String dump(ShapedText shaped) {
    return shaped.glyphs().stream()
        .map(glyph -> glyph.id() + move(glyph) + "+" + Math.round(glyph.advance() * 1000))
        .collect(Collectors.joining("|", "[", "]"));
  }

  private static String move(ShapedText.Glyph glyph) {
    long right = Math.round(glyph.right() * 1000);
    long up = Math.round(glyph.up() * 1000);
    return right == 0 && up == 0 ? "" : "@%d,%d".formatted(right, up);
  }

  private static String text(ShapedText shaped) {
    return shaped.glyphs().stream().map(ShapedText.Glyph::text).collect(Collectors.joining());
  }

  /** Returns the font with a table renamed, so that no reader finds it. */
  private static byte[] without(byte[] font, String table) {
    byte[] changed = font.clone();
    Map<String, Integer> directory = new TreeMap<>();
    for (int at = 12; at < 12 + 16 * changed[5]; at += 16) {
      directory.put(new String(changed, at, 4, StandardCharsets.ISO_8859_1), at);
    }
    changed[directory.get(table)] = 'z';
    return changed;
  }
}
