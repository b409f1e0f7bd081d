package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

class FormulasTest {
  @Test
  void longDefinitionIsReadToItsEnd() {
    String body = "\\,x".repeat(15_000);
    Document paper =
        MarkdownReader.read(
                SourceFile.of(
                    "a.md",
                    "---\nheader-includes: |\n  \\newcommand{\\long}{%s}\n---\n".formatted(body)))
            .value();

    assertThatCode(() -> new Formulas(paper)).doesNotThrowAnyException();
  }
}
