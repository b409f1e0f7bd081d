package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labpress.math.AtomClass.BIN;
import static org.labpress.math.AtomClass.CLOSE;
import static org.labpress.math.AtomClass.INNER;
import static org.labpress.math.AtomClass.OP;
import static org.labpress.math.AtomClass.OPEN;
import static org.labpress.math.AtomClass.ORD;
import static org.labpress.math.AtomClass.PUNCT;
import static org.labpress.math.AtomClass.REL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomSpacingTest {
  // The TeXbook, page 170: 1 is a thin space (3 mu), 2 a medium one (4 mu), 3 a thick one (5 mu).
  @ParameterizedTest(name = "{0} {1}: {2} mu")
  @CsvSource({
    "ORD, ORD, 0", "ORD, OP, 3", "ORD, BIN, 4", "ORD, REL, 5", "ORD, OPEN, 0", "ORD, INNER, 3",
    "OP, ORD, 3", "OP, OPEN, 0", "BIN, OPEN, 4", "REL, REL, 0", "REL, ORD, 5", "OPEN, ORD, 0",
    "CLOSE, OP, 3", "PUNCT, ORD, 3", "PUNCT, CLOSE, 3", "INNER, CLOSE, 0", "INNER, INNER, 3"
  })
  void spaceInDisplays(AtomClass left, AtomClass right, int units) {
    assertThat(18 * AtomSpacing.between(left, right, MathStyle.DISPLAY)).isEqualTo(units);
  }

  @Test
  void scriptsHaveNoSpaceAroundRelations() {
    assertThat(AtomSpacing.between(ORD, REL, MathStyle.SCRIPT)).isZero();
    assertThat(AtomSpacing.between(ORD, OP, MathStyle.SCRIPT)).isPositive();
  }

  @Test
  void minusAtTheStartIsNoOperation() {
    assertThat(AtomSpacing.resolve(List.of(BIN, ORD, BIN, ORD)))
        .containsExactly(ORD, ORD, BIN, ORD);
  }

  @Test
  void operationBeforeARelationOrAtTheEndIsNone() {
    assertThat(AtomSpacing.resolve(List.of(ORD, BIN, REL, ORD, BIN)))
        .containsExactly(ORD, ORD, REL, ORD, ORD);
    assertThat(AtomSpacing.resolve(List.of(OPEN, ORD, BIN, CLOSE)))
        .containsExactly(OPEN, ORD, ORD, CLOSE);
    assertThat(AtomSpacing.resolve(List.of(ORD, PUNCT, BIN, INNER)))
        .containsExactly(ORD, PUNCT, ORD, INNER);
    assertThat(AtomSpacing.resolve(List.of(OP, BIN, ORD))).containsExactly(OP, ORD, ORD);
  }
}
