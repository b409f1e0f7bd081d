package org.labpress.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void colorIsWrittenAsInCss() {
    assertThat(Rgb.of(0x0072B2).hex()).isEqualTo("#0072b2");
    assertThat(Rgb.of(0x0072B2)).isEqualTo(new Rgb(0, 114, 178));
  }

  @Test
  void colorOutsideTheRangeIsRefused() {
    assertThatThrownBy(() -> new Rgb(0, 256, 0)).hasMessageContaining("256");
    assertThatThrownBy(() -> new Rgb(-1, 0, 0)).hasMessageContaining("-1");
  }

  @Test
  void sizeIsNeverNegative() {
    assertThatThrownBy(() -> new Size(-1, 2)).hasMessageContaining("-1");
    assertThat(new Size(2, 3).scaled(0.5)).isEqualTo(new Size(1, 1.5));
  }

  @Test
  void everyStyleOfEveryFamilyHasItsFace() {
    for (Typeface face : Typeface.values()) {
      assertThat(Typeface.of(face.family(), face.bold(), face.italic())).isEqualTo(face);
    }
  }

  @Test
  void lengthsAreRoundedToHundredthsAsTheStandardRounds() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double tie = random.nextInt(4_000) / 8.0 - 250;
      for (double length : new double[] {tie, 2e3 * random.nextDouble() - 1e3, 1e12 * tie}) {
        assertThat(Size.round(length)).isEqualTo(StrictMath.rint(length * 100) / 100 + 0.0);
      }
    }
  }
}
