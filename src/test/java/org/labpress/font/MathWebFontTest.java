package org.labpress.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.font.MathTable.Direction;

class MathWebFontTest {
  private final FontFace whole = BundledFace.MATH.face();
  private final byte[] file = WebFonts.of(BundledFace.MATH);
  private final FontFace web = FontFace.parse(file);

  @Test
  void fileIsAThirdOfTheWholeFace() {
    assertThat(file.length).isLessThan(BundledFace.MATH.bytes().length / 3);
  }

  @Test
  void glyphsKeepTheirNumbersWidthsAndOutlines() {
    for (String text : List.of("x", "7", "\u2211", "\u2264", "\u03B1", "\uD835\uDC65", "\u27E8")) {
      int character = text.codePointAt(0);
      assertThat(web.glyph(character)).as(text).isEqualTo(whole.glyph(character)).isPositive();
      assertThat(web.advance(text)).as(text).isEqualTo(whole.advance(text));
      assertThat(web.glyphBounds(web.glyph(character)))
          .as(text)
          .isEqualTo(whole.glyphBounds(whole.glyph(character)));
    }
  }

  @Test
  void largerFormsHaveTheirOutlines() {
    MathTable math = web.math().orElseThrow();
    for (String delimiter : List.of("(", "{", "\u221A", "\u2225")) {
      int glyph = web.glyph(delimiter.codePointAt(0));
      assertThat(math.variants(glyph, Direction.VERTICAL))
          .as(delimiter)
          .isEqualTo(whole.math().orElseThrow().variants(glyph, Direction.VERTICAL))
          .allSatisfy(
              variant ->
                  assertThat(web.glyphBounds(variant.glyph()))
                      .isEqualTo(whole.glyphBounds(variant.glyph())));
    }
  }

  @Test
  void rightArrowCanBeLengthened() {
    List<GlyphAssembly.Part> parts =
        web.math()
            .orElseThrow()
            .assembly(web.glyph(0x2192), Direction.HORIZONTAL)
            .orElseThrow()
            .parts();

    assertThat(parts.get(parts.size() - 1).startConnector()).isPositive();
  }

  @Test
  void tildeOfTheKeyboardHasTheWiderFormsOfTheAccent() {
    assertThat(web.glyph('~')).isEqualTo(whole.glyph(0x303));
  }
}
