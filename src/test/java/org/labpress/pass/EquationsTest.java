package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.EquationBlock.RowNumber;
import org.labpress.document.InlineMath;
import org.labpress.document.PageKind;
import org.labpress.document.Reference;
import org.labpress.markdown.MarkdownReader;
import org.labpress.math.PlainMath;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class EquationsTest {
  private static Checked<Document> checked(String text) {
    Document read = MarkdownReader.read(SourceFile.of("content/log/page.md", text)).value();
    PassContext context =
        PassContext.of(PageKind.LOG, new MemoryWorkspace(), PassContext.Pages.NONE);
    return Passes.apply(Passes.LOCAL, read, context);
  }

  private static List<String> numbers(String text) {
    return checked(text)
        .value()
        .nodes(EquationBlock.class)
        .flatMap(block -> block.numbers().stream())
        .map(RowNumber::printed)
        .toList();
  }

  private static List<String> references(String text) {
    return checked(text)
        .value()
        .nodes(Reference.class)
        .map(reference -> reference.target().map(Reference.Target::text).orElse("?"))
        .toList();
  }

  @Test
  void formulaWithoutALabelHasNoNumber() {
    assertThat(numbers("$$\na\n$$\n\n$$\nb\n$$ {#eq-b}\n")).containsExactly("(1)");
  }

  @Test
  void environmentsAreCountedByRow() {
    String text =
        """
        \\begin{equation}
        a = b
        \\end{equation}

        \\begin{align}
        c &= d \\\\
        e &= f \\nonumber \\\\
        g &= h
        \\end{align}

        \\begin{gather*}
        i = j
        \\end{gather*}
        """;

    assertThat(numbers(text)).containsExactly("(1)", "(2)", "(3)");
  }

  @Test
  void tagStandsForTheNumberAndIsNotCounted() {
    String text =
        """
        \\begin{align}
        a \\tag{A} \\\\
        b \\tag*{[B]} \\\\
        c
        \\end{align}
        """;

    assertThat(numbers(text)).containsExactly("(A)", "[B]", "(1)");
  }

  @Test
  void referencesPrintTheNumberOfTheirRow() {
    String text =
        """
        See @eq-a, [-@eq-a], \\eqref{eq:c} and \\ref{eq:c}.

        $$
        a
        $$ {#eq-a}

        \\begin{align}
        b \\\\
        c \\label{eq:c}
        \\end{align}
        """;

    assertThat(references(text)).containsExactly("Equation\u00A01", "1", "(3)", "3");
  }

  @Test
  void macrosOfFrontMatterAndOfEarlierFormulasHold() {
    String text =
        """
        ---
        header-includes: |
          \\newcommand{\\loss}{\\mathcal{L}}
        ---
        $\\newcommand{\\w}{\\theta} \\loss$ and $\\loss(\\w)$.
        """;
    Checked<Document> page = checked(text);

    assertThat(page.diagnostics()).noneMatch(d -> d.rule().startsWith("math/"));
    assertThat(page.value().nodes(InlineMath.class))
        .extracting(math -> PlainMath.of(math.formula().orElseThrow().root()))
        .containsExactly("L", "L(θ)");
  }

  @Test
  void macrosThatAreDefinedInTheTextHoldFromThereOn() {
    String text =
        """
        $\\loss$

        \\newcommand{\\loss}{\\mathcal{L}}
        \\def\\w{\\theta}

        $\\loss(\\w)$
        """;
    Checked<Document> page = checked(text);

    assertThat(page.diagnostics())
        .filteredOn(d -> d.rule().startsWith("math/"))
        .extracting(d -> d.span().line())
        .containsExactly(1);
    assertThat(page.value().nodes(InlineMath.class))
        .extracting(math -> PlainMath.of(math.formula().orElseThrow().root()))
        .last()
        .isEqualTo("L(θ)");
  }

  @Test
  void findingStandsInTheLineAndColumnOfThePage() {
    String text = "> A quote with\n>\n> $$\n> a +\n> \\oops\n> $$\n";

    assertThat(checked(text).diagnostics())
        .filteredOn(d -> d.rule().equals("math/unknown"))
        .extracting(d -> d.span().toString())
        .containsExactly("content/log/page.md:5:3");
  }
}
