package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrgbProfileTest {
  private static final ICC_ColorSpace WRITTEN =
      new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));

  /** Java's own sRGB is the judge: the round trip must leave a colour where it is. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    "0, 0, 0",
    "1, 1, 1",
    "1, 0, 0",
    "0, 1, 0",
    "0, 0, 1",
    "0.5, 0.2, 0.8",
    "0.02, 0.03, 0.01"
  })
  void colourIsTheSameAsInJavasProfile(float red, float green, float blue) {
    float[] converted = WRITTEN.toRGB(new float[] {red, green, blue});

    assertThat(converted).containsExactly(new float[] {red, green, blue}, within(1 / 255f));
  }
}
