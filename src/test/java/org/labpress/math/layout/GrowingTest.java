package org.labpress.math.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.font.FontFamilies;
import org.labpress.math.MathStyle;

/** Heights of the glyphs are those that fontTools reads from the bundled face. */
class GrowingTest {
  private static final Setting TEN_POINTS =
      Setting.of(MathStyle.DISPLAY, 10, 0, FontFamilies.bundled());

  @ParameterizedTest(name = "{0} pt gives {1} pt")
  @CsvSource({"1, 9.33", "9.4, 11.87", "14.27, 14.27", "38, 38.21"})
  void smallestGlyphThatReachesIsTaken(double wanted, double height) {
    Box box = Growing.high('(', wanted, TEN_POINTS);

    assertThat(box.total()).isCloseTo(height, within(0.02));
    assertThat(Flattening.of(box).text()).isEqualTo("(");
    assertThat(Flattening.of(box).ink()).singleElement().isInstanceOf(MathInk.Run.class);
  }

  @Test
  void whatIsLargerThanAllGlyphsIsPutTogetherAsHighAsAsked() {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      double wanted = 40 + 300 * random.nextDouble();

      Box box = Growing.high('{', wanted, TEN_POINTS);

      assertThat(box.total()).as("%.3f", wanted).isBetween(wanted - 0.05, wanted + 1);
      MathInk ink = Flattening.of(box).ink().get(0);
      assertThat(ink).isInstanceOf(MathInk.Assembled.class);
      assertThat(Flattening.of(box).text()).isEqualTo("{");
    }
  }

  @Test
  void piecesOverlapSoThatNoGapShows() {
    MathInk.Assembled brace =
        (MathInk.Assembled) Flattening.of(Growing.high('{', 100, TEN_POINTS)).ink().get(0);

    for (int i = 1; i < brace.parts().size(); i++) {
      MathInk.Run below = brace.parts().get(i - 1);
      MathInk.Run above = brace.parts().get(i);
      double top = below.y() - 10 * MathFace.bounds(below.glyphs().get(0).glyph().id()).top();
      double bottom = above.y() - 10 * MathFace.bounds(above.glyphs().get(0).glyph().id()).bottom();
      assertThat(bottom - top).isGreaterThan(0.9);
    }
  }

  @Test
  void arrowGrowsSideways() {
    Box arrow = Growing.wide(0x2192, 77, TEN_POINTS);

    assertThat(arrow.width()).isCloseTo(77, within(0.05));
    assertThat(Flattening.of(arrow).text()).isEqualTo("→");
  }

  @Test
  void letterStaysAsItIs() {
    assertThat(Growing.high(0x1D465, 100, TEN_POINTS).total()).isCloseTo(4.89, within(0.01));
  }

  @Test
  void sumInDisplaysIsTheLargest() {
    // The face wants 18 pt and has 13.25 at most.
    assertThat(Growing.operator(0x2211, 18, TEN_POINTS).total()).isCloseTo(13.25, within(0.01));
    assertThat(Growing.operator(0x2211, 0, TEN_POINTS).total()).isCloseTo(10.3, within(0.01));
  }

  @Test
  void characterThatNoFaceHasIsNamed() {
    MathBox box = Flattening.of(MathFace.symbol(0x4E2D, TEN_POINTS));

    assertThat(box.missing()).containsExactly(0x4E2D);
    assertThat(box.text()).isEqualTo("中");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"=", "⇌", "⇋", "⇄", "↠", "↞", "→"})
  void everySignOfAnExtensibleArrowReachesItsLength(String sign) {
    Box box = LongSigns.wide(sign.codePointAt(0), 60, TEN_POINTS);

    assertThat(box.width()).isCloseTo(60, within(0.5));
    assertThat(Flattening.of(box).text()).isEqualTo(sign);
    assertThat(Flattening.of(box).ink()).hasSize(1);
  }

  @Test
  void groupDelimiterGrows() {
    assertThat(Growing.high(0x27EE, 30, TEN_POINTS).total()).isGreaterThanOrEqualTo(30);
    assertThat(Flattening.of(Growing.high(0x27EE, 30, TEN_POINTS)).text()).isEqualTo("⟮");
  }
}
