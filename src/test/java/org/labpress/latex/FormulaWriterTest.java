package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.math.Formula;
import org.labpress.math.Macros;
import org.labpress.math.MathParser;
import org.labpress.math.TexText;
import org.labpress.source.SourceFile;

class FormulaWriterTest {
  /** Symbols of ours for which LaTeX, amsmath and amssymb have nothing to put together. */
  private static final Set<String> WITHOUT_FORM = Set.of("female", "male");

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "x_i^2;x_i^2",
        "\\frac12;\\frac{1}{2}",
        "\\mathbb{R}^{n};\\mathbb{R}^n",
        "f'(x);f'(x)",
        "\\sum\\limits_{i=1}^n x_i;\\sum\\limits_{i=1}^nx_i",
        "\\argmax_x f;\\operatorname*{arg\\,max}_xf",
        "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix};"
            + "\\begin{pmatrix}a & b \\\\ c & d\\end{pmatrix}",
        "\\text{if } x;\\text{if }x",
        "\\left( \\frac{a}{b} \\right];\\left(\\frac{a}{b}\\right]",
        "\\hat\\theta;\\hat{\\theta}",
        "a \\coloneqq b;a\\mathrel{:=}b",
        "10^{-3};10^{-3}"
      })
  void formulasAreWrittenFromWhatWasRead(String tex, String written) {
    assertThat(written(tex)).isEqualTo(written);
  }

  @Test
  void everySymbolHasAForm() {
    Set<String> lacking = new TreeSet<>();
    for (String name : MathParser.commands()) {
      if (name.matches("[A-Za-z]+")) {
        List<Integer> missing = new ArrayList<>();
        Formula formula = parse("\\" + name);
        new FormulaWriter(missing::add).write(formula.root());
        if (!missing.isEmpty()) {
          lacking.add(name);
        }
      }
    }

    assertThat(lacking).isEqualTo(WITHOUT_FORM);
  }

  private static String written(String tex) {
    return new FormulaWriter(code -> {}).open(parse(tex).root());
  }

  private static Formula parse(String tex) {
    SourceFile file =
        SourceFile.decode("a.tex", tex.getBytes(java.nio.charset.StandardCharsets.UTF_8)).value();
    return MathParser.parse(TexText.of(file), false, Macros.NONE).value().formula();
  }
}
