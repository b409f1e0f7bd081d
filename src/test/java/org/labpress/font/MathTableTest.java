package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.font.MathTable.Corner;
import org.labpress.font.MathTable.Direction;

/** Expected numbers are those that fontTools 4.66.1 reads from the bundled face. */
class MathTableTest {
  private static final FontFace FACE = BundledFace.MATH.face();
  private static final MathTable MATH = FACE.math().orElseThrow();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "SCRIPT_PERCENT_SCALE_DOWN, 0.70",
    "SCRIPT_SCRIPT_PERCENT_SCALE_DOWN, 0.55",
    "DELIMITED_SUB_FORMULA_MIN_HEIGHT, 1.325",
    "DISPLAY_OPERATOR_MIN_HEIGHT, 1.8",
    "MATH_LEADING, 0.150",
    "AXIS_HEIGHT, 0.258",
    "SUPERSCRIPT_SHIFT_UP_CRAMPED, 0.252",
    "FRACTION_NUM_DISPLAY_STYLE_GAP_MIN, 0.150",
    "OVERBAR_EXTRA_ASCENDER, 0.068",
    "RADICAL_KERN_AFTER_DEGREE, -0.335",
    "RADICAL_DEGREE_BOTTOM_RAISE_PERCENT, 0.55"
  })
  void constantsAreThoseOfTheFace(MathConstant constant, double value) {
    assertThat(MATH.constant(constant)).isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest(name = "U+{0}")
  @CsvSource({"1D453, 0.020", "222B, 0.230", "1D434, 0", "0041, 0"})
  void slantedGlyphsLeanPastTheirAdvance(String hex, double correction) {
    assertThat(MATH.italicCorrection(glyph(hex))).isCloseTo(correction, within(1e-9));
  }

  @ParameterizedTest(name = "U+{0}")
  @CsvSource({"1D453, 0.470", "1D465, 0.345", "0302, -0.230"})
  void accentsHaveTheirPlace(String hex, double place) {
    assertThat(MATH.topAccent(glyph(hex)).orElseThrow()).isCloseTo(place, within(1e-9));
  }

  @Test
  void integralHasNoPlaceForAccents() {
    assertThat(MATH.topAccent(glyph("222B"))).isEmpty();
  }

  @Test
  void tallFormsAreKnown() {
    assertThat(MATH.extended(glyph("0028"))).isTrue();
    assertThat(MATH.extended(glyph("1D465"))).isFalse();
  }

  @ParameterizedTest(name = "U+{0} {1} at {2}")
  @CsvSource({
    "1D453, BOTTOM_RIGHT, 0.100, -0.199",
    "1D453, BOTTOM_RIGHT, 0.156, -0.148",
    "1D453, BOTTOM_RIGHT, 0.300, 0.016",
    "1D453, TOP_RIGHT, 0.300, 0",
    "1D434, TOP_RIGHT, 0.400, -0.070",
    "1D434, BOTTOM_LEFT, -2, 0.086",
    "004C, TOP_RIGHT, 0.500, -0.150",
    "002B, TOP_RIGHT, 0.500, 0"
  })
  void cornersGiveWayAtAHeight(String hex, Corner corner, double height, double kern) {
    assertThat(MATH.kern(glyph(hex), corner, height)).isCloseTo(kern, within(1e-9));
  }

  @Test
  void parenthesisComesInThirteenSizes() {
    assertThat(MATH.variants(glyph("0028"), Direction.VERTICAL))
        .extracting(MathTable.Variant::advance)
        .containsExactly(
            0.933, 1.187, 1.427, 1.667, 1.907, 2.145, 2.385, 2.625, 2.865, 3.101, 3.341, 3.581,
            3.821);
    assertThat(MATH.variants(glyph("0028"), Direction.HORIZONTAL)).isEmpty();
    assertThat(MATH.variants(glyph("1D465"), Direction.VERTICAL)).isEmpty();
  }

  @Test
  void braceIsPutTogetherFromFiveParts() {
    GlyphAssembly brace = MATH.assembly(glyph("007B"), Direction.VERTICAL).orElseThrow();

    assertThat(brace.parts())
        .extracting(GlyphAssembly.Part::extender)
        .containsExactly(false, true, false, true, false);
    assertThat(brace.parts().get(4))
        .isEqualTo(new GlyphAssembly.Part(glyph("23A7"), 0.6, 0.5, 1.275, false));
    assertThat(MATH.minConnectorOverlap()).isEqualTo(0.1);
  }

  @Test
  void integralThatIsPutTogetherLeans() {
    assertThat(MATH.assembly(glyph("222B"), Direction.VERTICAL).orElseThrow().italicCorrection())
        .isEqualTo(0.080);
  }

  @Test
  void arrowGrowsSideways() {
    assertThat(MATH.assembly(glyph("2192"), Direction.HORIZONTAL).orElseThrow().parts()).hasSize(2);
    assertThat(MATH.assembly(glyph("2192"), Direction.VERTICAL)).isEmpty();
    assertThat(MATH.assembly(glyph("2211"), Direction.VERTICAL)).isEmpty();
  }

  @Test
  void scriptsAndAccentsHaveFormsOfTheirOwn() {
    int x = glyph("1D465");
    int i = glyph("1D456");

    assertThat(FACE.alternate(x, "ssty", 0))
        .isNotEqualTo(x)
        .isNotEqualTo(FACE.alternate(x, "ssty", 1));
    assertThat(FACE.alternate(x, "ssty", 7)).isEqualTo(FACE.alternate(x, "ssty", 1));
    assertThat(FACE.alternate(i, "dtls", 0)).isNotEqualTo(i);
    assertThat(FACE.alternate(x, "dtls", 0)).isEqualTo(x);
    assertThat(FACE.alternate(glyph("0302"), "flac", 0)).isNotEqualTo(glyph("0302"));
  }

  @ParameterizedTest(name = "U+{0}")
  @CsvSource({
    "1D453, 0.010, -0.225, 0.571, 0.711",
    "1D434, -0.062, 0, 0.648, 0.661",
    "222B, 0.030, -0.226, 0.654, 0.727",
    "0020, 0, 0, 0, 0"
  })
  void outlinesHaveTheirBounds(String hex, double left, double bottom, double right, double top) {
    assertThat(FACE.glyphBounds(glyph(hex))).isEqualTo(new GlyphBounds(left, bottom, right, top));
  }

  @Test
  void textFaceSaysNothingAboutFormulas() {
    assertThat(BundledFace.SERIF.face().math()).isEmpty();
    assertThat(BundledFace.SERIF.face().alternate(5, "ssty", 0)).isEqualTo(5);
  }

  @Test
  void brokenTableFailsOnlyAsAFileThatCannotBeRead() throws IOException {
    byte[] whole = table();
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int i = 0; i < 20; i++) {
        broken[random.nextInt(Math.min(400, broken.length))] = (byte) random.nextInt();
      }
      try {
        readAll(MathTable.read(new TableBytes(broken), 1000));
      } catch (UncheckedIOException e) {
        assertThat(e).as("seed %d", seed).hasMessageContaining("font");
      }
    }
  }

  @Test
  void tableThatEndsTooSoonSaysWhere() {
    assertThatThrownBy(() -> MathTable.read(new TableBytes(new byte[3]), 1000))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("font table of 3 bytes is read at 4");
  }

  private static void readAll(MathTable table) {
    for (MathConstant constant : MathConstant.values()) {
      table.constant(constant);
    }
    IntStream.range(0, 4000)
        .forEach(
            glyph -> {
              table.italicCorrection(glyph);
              table.topAccent(glyph);
              table.extended(glyph);
              table.kern(glyph, Corner.BOTTOM_RIGHT, 0.2);
              table.variants(glyph, Direction.VERTICAL);
              table.assembly(glyph, Direction.VERTICAL);
              table.assembly(glyph, Direction.HORIZONTAL);
            });
  }

  private static byte[] table() throws IOException {
    byte[] file = BundledFace.MATH.bytes();
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      return font.getTableBytes(font.getTableMap().get("MATH"));
    }
  }

  private static int glyph(String hex) {
    return FACE.glyph(Integer.parseInt(hex, 16));
  }
}
