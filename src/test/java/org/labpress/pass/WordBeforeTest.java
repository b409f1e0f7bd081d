package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class WordBeforeTest {
  private static final String LABELS =
      """

      # Ende {#sec-a}

      $$x$$ {#eq-a}

      ![Bild](a.png){#fig-a}

      | a |
      |---|
      | 1 |

      : Werte {#tbl-a}

      ::: {#exm-a}
      Ein Beispiel.
      :::
      """;

  private static String printed(String lang, String text) {
    String source = "---\nlang: " + lang + "\nformat: paper\n---\n\n" + text + "\n" + LABELS;
    Document read = MarkdownReader.read(SourceFile.of("content/papers/a.md", source)).value();
    PassContext context =
        PassContext.of(PageKind.PAPER, new MemoryWorkspace(), PassContext.Pages.NONE);
    Document resolved = Passes.apply(Passes.LOCAL, read, context).value();
    return PlainText.of(resolved.nodes(Paragraph.class).findFirst().orElseThrow().content());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Siehe Abbildung @fig-a.      | Siehe Abbildung~1.",
        "de | Siehe @fig-a.                | Siehe Abbildung~1.",
        "de | Siehe (Abb. @fig-a).         | Siehe (Abb.~1).",
        "de | Siehe [Abb. @fig-a].         | Siehe Abb.~1.",
        "de | Nach Tab. @tbl-a und         | Nach Tab.~1 und",
        "de | Nach Gl. @eq-a gilt          | Nach Gl.~1 gilt",
        "de | Ende des Abschnitts @sec-a   | Ende des Abschnitts~1",
        "de | Beispiele @exm-a zeigen      | Beispiele~1 zeigen",
        "de | Siehe Abbildung [-@fig-a].   | Siehe Abbildung 1.",
        "de | Siehe Abbildung \\ref{fig-a} | Siehe Abbildung 1",
        "en | See Figure @fig-a.           | See Figure~1.",
        "en | See [Fig. @fig-a].           | See Fig.~1.",
        "en | Sections @sec-a says          | Sections~1 says",
        "en | by eq. @eq-a                 | by eq.~1",
        "fr | Voir la fig. @fig-a          | Voir la fig.~1",
        "fr | Voir le tableau @tbl-a       | Voir le tableau~1",
        "fr | Voir les Éq. @eq-a           | Voir les Éq.~1",
        "es | Véase la figura @fig-a       | Véase la figura~1",
        "es | Véase la Ec. @eq-a           | Véase la Ec.~1"
      })
  void wordOfTheAuthorStandsForOurs(String lang, String text, String printed) {
    assertThat(printed(lang, text)).isEqualTo(printed.replace('~', '\u00a0'));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Das hängt davon ab. @fig-a zeigt  | Das hängt davon ab. Abbildung~1 zeigt",
        "de | Das trug dazu bei. @exm-a zeigt   | Das trug dazu bei. Beispiel~1 zeigt",
        "de | In der Tabelle @fig-a             | In der Tabelle Abbildung~1",
        "de | Wie Bild @fig-a                   | Wie Bild Abbildung~1",
        "de | Abbildung: @fig-a                 | Abbildung: Abbildung~1",
        "de | *Abbildung* @fig-a                | Abbildung Abbildung~1",
        "en | It is no figure. @fig-a shows     | It is no figure. Figure~1 shows",
        "fr | Pas de figuration @fig-a          | Pas de figuration Figure~1"
      })
  void otherWordsStay(String lang, String text, String printed) {
    assertThat(printed(lang, text)).isEqualTo(printed.replace('~', '\u00a0'));
  }

  @Test
  void lineOfTheSourceMayEndBehindTheWord() {
    assertThat(printed("de", "Siehe Abbildung\n@fig-a.")).isEqualTo("Siehe Abbildung\u00a01.");
  }
}
