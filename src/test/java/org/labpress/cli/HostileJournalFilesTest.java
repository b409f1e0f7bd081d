package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.jats.Schemas;
import org.labpress.jats.Xml;

/** Files for journals of papers that are not as they should be. */
class HostileJournalFilesTest {
  private static final String RECORD =
      """
      ---
      title: "A & <b> ]]> \\u0007 *em* $x<y$ [^n]"
      author:
        - name: "<script>alert(1)</script> & Co \\u001B"
          affiliation: "1"
        - name: "Ada \\"quoted\\" Lee \\uFFFE"
      affiliation:
        - {index: 1, name: "R&D"}
      tags: ["a&b", "<c>"]
      lang: en
      abstract: |
        First a list:

        - one
      %s
      ---
      """;
  private static final String TEXT =
      """
      # One {#fn1}

      Text [^n] [^n] [link](#fn1) [dead](#nowhere) ![remote](https://example.org/x?a=1&b=2) \\
      ![gone](gone.png) [text]{#span-id} [mark]{.mark #m2} and \u0001 \ufffe.

      [^n]: Note with a table:

          | a | b |
          |---|---|
          | 1 | 2 |

          # Heading in a note

      # One {#fn1}

      ## Emoji {#\ud83d\ude00}

      > # Heading in a quotation
      >
      > - # in a list

      1. | a | b |
         |---|---|
         | 1 | 2 |

         $$ x < y $$

         ::: warning
         # heading
         text
         :::

      Term
      :   > Quotation in a definition.

      $$\\begin{align} a &= b \\label{eq:a} \\\\ c &= \\underline{d} \\label{eq:b} \\end{align}$$

      $\\cancel{x} \\boxed{y} \\llap{z} \\! \\textbf{b} \\texttt{m} \\nosuch$ \\ref{eq:a} \\eqref{eq:b}

      ::: {.theorem #thm-x}
      - only a list
      :::

      ::: {#fig-group layout-ncol=2}
      ![A](gone.png){#fig-a}

      ![B](https://example.org/b.svg){#fig-b}

      Caption.
      :::

      | a | b |
      |---|---|

      # Appendix {.appendix}

      ## A part of it

      Text.
      """;

  @TempDir Path folder;

  private Cli.Run write(String fields, String... options) {
    String[] args = new String[options.length + 4];
    System.arraycopy(new String[] {"paper", "paper.md", "-o", "out"}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    return new Cli(folder).with("paper.md", RECORD.formatted(fields) + TEXT).run(args);
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve("out").resolve(file));
  }

  @Test
  void filesAreValidWhateverThePaperHolds() throws IOException {
    write("date: 2024-01-01", "--to", "jats,cff", "--draft");

    String article = text("paper.jats/paper.jats");
    assertThat(Schemas.ofJats(article)).isEmpty();
    assertThat(Schemas.ofCff(text("CITATION.cff"))).isEmpty();
    Xml xml = new Xml(article);
    assertThat(xml.value("//article-title")).startsWith("A & ]]> \ufffd em");
    assertThat(xml.value("//aff/institution-wrap/institution")).isEqualTo("R&D");
    assertThat(xml.all("/article/back/app-group/app/title")).containsExactly("Appendix");
    assertThat(xml.all("//sec[@id='id-fn1']/title")).containsExactly("One");
  }

  @Test
  void articleWithoutDateAndJournalIsValid() throws IOException {
    write("subtitle: S", "--to", "jats", "--draft");

    assertThat(Schemas.ofJats(text("paper.jats/paper.jats"))).isEmpty();
  }

  @Test
  void deceptiveDoiIsNone() throws IOException {
    Cli.Run run = write("doi: not a doi\njournal: JOSS", "--to", "crossref", "--draft");

    assertThat(run.out())
        .contains("--to crossref needs the DOI of the paper (\"doi:\"), a date")
        .contains("paper/record");
    assertThat(run.err()).contains("no deposit for Crossref written").doesNotContain("use --draft");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void errorsStopAllFormats() {
    Cli.Run run = write("date: 2024-01-01", "--to", "jats,cff");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("nothing written (use --draft");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void unknownFormatNamesTheNearest() {
    Cli.Run run = write("date: 2024-01-01", "--to", "pdf,jat");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("--to names the format \"jat\", which there is not; did you mean jats?");
  }
}
