package org.labpress.query.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberCellTest {
  @Test
  void numbersAreAsShortAsTheyCanBe() {
    assertThat(NumberCell.text(0.0)).isEqualTo("0");
    assertThat(NumberCell.text(-0.0)).isEqualTo("0");
    assertThat(NumberCell.text(100.0)).isEqualTo("100");
    assertThat(NumberCell.text(0.1)).isEqualTo("0.1");
    assertThat(NumberCell.text(1e15)).isEqualTo("1e15");
    assertThat(NumberCell.text(123456789012345.0)).isEqualTo("123456789012345");
    assertThat(NumberCell.text(1.0E-5)).isEqualTo("0.00001");
    assertThat(NumberCell.text(9.5E-6)).isEqualTo("9.5e-6");
    assertThat(NumberCell.text(0.1f)).isEqualTo("0.1");
    assertThat(NumberCell.text(16777216f)).isEqualTo("16777216");
  }

  // Numbers to which Double.toString gives a digit too many before JDK 19: JDK-4511638.
  @Test
  void numbersAreTheSameOnEveryVersionOfJava() {
    assertThat(NumberCell.text(2.0E-3)).isEqualTo("0.002");
    assertThat(NumberCell.text(2.2E-322)).isEqualTo("2.2e-322");
    assertThat(NumberCell.text(Double.parseDouble("1e23"))).isEqualTo("1e23");
    assertThat(NumberCell.text(Double.parseDouble("2e23"))).isEqualTo("2e23");
  }

  @Test
  void everyNumberReadsBackAsItself() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(NumberCell.text(value))).isEqualTo(value);
      }
      float single = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(single)) {
        assertThat(Float.parseFloat(NumberCell.text(single))).isEqualTo(single);
      }
    }
  }

  @Test
  void decimalsKeepTheirDigitsAndHostileOnesStayShort() {
    assertThat(NumberCell.text(new BigDecimal("1.50"))).isEqualTo("1.50");
    assertThat(NumberCell.text(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(NumberCell.text(new BigDecimal("1E+1000000"))).isEqualTo("1E+1000000");
  }
}
