package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.Document;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class TextMacrosTest {
  @Test
  @Timeout(20)
  void macrosThatDoubleEndInAFinding() {
    StringBuilder page = new StringBuilder("\\newcommand{\\qa}{ten chars.}\n");
    for (char c = 'b'; c <= 'z'; c++) {
      char before = (char) (c - 1);
      page.append("\\newcommand{\\q%c}{\\q%c{}\\q%c{}}\n".formatted(c, before, before));
    }
    Checked<Document> read = read(page + "\n\\qz{}\n");
    assertThat(read.diagnostics()).extracting(Diagnostic::rule).contains("tex/unsupported");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Ana L\\'opez, Ana López",
        "Kurt G{\\\"o}del, Kurt Gödel",
        "S\\o ren {\\AA}strand, Søren Åstrand",
        "Fran\\c{c}ois D\\'{e}pr\\'es, François Déprés"
      })
  void namesOfAuthorsHaveTheirAccents(String written, String shown) {
    Document document =
        read("---\nauthor: '%s'\n---\n".formatted(written.replace("'", "''"))).value();
    assertThat(document.frontMatter().authorship().authors().get(0).person().printed())
        .isEqualTo(shown);
  }

  private static Checked<Document> read(String text) {
    return MarkdownReader.read(SourceFile.of("a.md", text));
  }
}
