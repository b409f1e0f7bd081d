package org.labpress.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
