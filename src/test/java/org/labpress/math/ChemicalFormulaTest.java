package org.labpress.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of what the manual of mhchem describes, in substances of our own. */
class ChemicalFormulaTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "CH4 ; CH_4",
        "NH4+ ; NH_4^+",
        "PO4^3- ; PO_4^(3−)",
        "[Fe(CN)6]^4- ; [Fe(CN)_6]^(4−)",
        "3CaO ; 3CaO",
        "1/2 N2 ; 1/2N_2",
        "e- ; e^−",
        "n CO ; nCO",
        "^{40}_{19}K ; _19^40K",
        "CaCl2*6H2O ; CaCl_2 ⋅ 6H_2O",
        "KCl(aq) ; KCl(aq)",
        "N2 + 3H2 <=>[Fe] 2NH3 ; N_2 + 3H_2 ⇌(Fe) 2NH_3",
        "Zn -> Zn^2+ + 2e- ; Zn →() Zn^(2+) + 2e^−",
        "CO2 ^ ; CO_2 ↑",
        "AgCl v ; AgCl ↓"
      })
  void chemicalFormulaIsPrinted(String written, String printed) {
    assertThat(Parsed.findings("\\ce{" + written + "}")).isEmpty();
    assertThat(Parsed.plain("\\ce{" + written + "}")).isEqualTo(printed);
  }

  @Test
  void anyTextIsReadWithoutAnException() {
    String signs = "HeO2 +-^_{}()[]<=>$\\*.#%&v1/~";
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }

      assertThat(Parsed.checked("\\ce{" + text + "}")).as("seed %d", seed).isNotNull();
    }
  }
}
