package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that labpress itself writes into a paper, in the language of the paper. */
class PrintedLanguageTest {
  private static final Path FILES = Path.of("src/test/resources/language");

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeProject() throws IOException {
    cli = new Cli(folder);
    cli.with("labpress.yml", "title: Netze\n");
    cli.with("content/papers/netze.md", Files.readString(FILES.resolve("paper.md")));
    cli.with("content/papers/refs.bib", Files.readString(FILES.resolve("refs.bib")));
    Path dot = Path.of("src/test/resources/capability/dot.png");
    Files.copy(dot, folder.resolve("content/papers/dot.png"));
  }

  @Test
  void wordsOfTheGermanPdf() throws IOException {
    golden("german.pdf.txt", pdfText());
  }

  @Test
  void wordsOfTheGermanLatex() throws IOException {
    // What the preamble makes of references, boxes and code is of no language.
    String tex = latex();
    String words =
        tex.lines()
            .takeWhile(line -> !line.equals("\\begin{document}"))
            .filter(
                line -> line.matches("\\\\(renewcommand\\{\\\\\\w+name\\}|newtheorem|Declare).*"))
            .collect(Collectors.joining("\n", "", "\n"));
    golden("german.tex", words + tex.substring(tex.indexOf("\\begin{document}")));
  }

  @Test
  void wordsOfTheGermanJats() throws IOException {
    run("paper", "content/papers/netze.md", "--to", "jats", "-o", "out");

    golden("german.jats.xml", cli.read("out/netze.jats/netze.jats"));
  }

  @Test
  void wordsOfTheGermanPage() throws IOException {
    run("build");

    Document page = Jsoup.parse(page());
    golden(
        "german.html.txt",
        page.select("p, h1, h2, summary, li, figcaption, .callout-title").eachText().stream()
                .collect(Collectors.joining("\n", "", "\n\n"))
            + page.select("[aria-label]").eachAttr("aria-label").stream()
                .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void draftIsMarkedInItsLanguage() throws IOException {
    assertThat(pdfText("--draft")).contains("E N T W U R F").doesNotContain("D R A F T");
  }

  @Test
  void languageOfTheProjectHoldsWhereThePaperNamesNone() throws IOException {
    String pdf = pdfText();
    String latex = latex();
    String source = cli.read("content/papers/netze.md");
    cli.with("content/papers/netze.md", source.replace("lang: de\n", ""));
    cli.with("labpress.yml", "title: Netze\nlang: de\n");

    assertThat(pdfText()).isEqualTo(pdf);
    assertThat(latex()).isEqualTo(latex);
  }

  @Test
  void languageThatLabpressHasNoWordsOfGetsEnglishOnes() throws IOException {
    in("nl");

    assertThat(pdfText()).contains("Abstract", "Contents", "Figure 1.", "Theorem 1 (Minimum).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Figure 1; Table 1; Listing 1; Équation 1; Théorème 1; Exemple 1; Section 2; "
            + "Démonstration.; Résumé; Mots-clés\u00a0:; Table des matières; Références; "
            + "Avertissement; Correspondance; Ces auteurs ont contribué à parts égales",
        "es | Figura 1; Tabla 1; Listado 1; Ecuación 1; Teorema 1; Ejemplo 1; Sección 2; "
            + "Demostración.; Resumen; Palabras clave:; Índice; Referencias; "
            + "Advertencia; Correspondencia; Estos autores contribuyeron por igual"
      })
  void wordsOfAnotherLanguage(String lang, String words) throws IOException {
    in(lang);
    List<String> expected = Arrays.asList(words.split("; ", -1));

    assertThat(spaced(pdfText()))
        .contains(expected.stream().map(PrintedLanguageTest::spaced).toList());
    run("build");
    assertThat(spaced(Jsoup.parse(page()).text()))
        .contains(
            expected.stream()
                .map(PrintedLanguageTest::spaced)
                .filter(word -> !List.of("Table des matières", "Índice").contains(word))
                .toList());
  }

  private static final String DATA =
      """
      ---
      title: Quellen
      lang: de
      abstract: Wir messen den Fehler.
      provenance: true
      ---

      # Messung

      Der Fehler sinkt auf [1]{from="runs.csv:value[step=2]"}; siehe @fig-runs.

      ```chart
      type: line
      id: fig-runs
      data: runs.csv
      x: step
      y: value
      caption: Fehler nach der Zahl der Schritte.
      ```
      """;

  @Test
  void panelsOfDataAndTheirTableAreGerman() throws IOException {
    cli.with("content/papers/runs.csv", "step,value\n1,3\n2,1\n");
    cli.with("content/papers/netze.md", DATA);

    assertThat(pdfText("--draft"))
        .contains("Herkunft der Daten", "Datei, SHA-256", "Verwendet in", "Erzeugt mit")
        .contains("Abbildung 1: 2 Zeilen", "1 Zahl");
    run("build");
    assertThat(Jsoup.parse(page()).text())
        .contains("Daten zu Abbildung 1", "Quelle zu Abbildung 1", "Zeilen 2", "Auswahl value");
  }

  @Test
  void frameOfAnImageThatCannotBePrintedSaysSo() throws IOException {
    cli.with("content/papers/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    String source = cli.read("content/papers/netze.md");
    cli.with("content/papers/netze.md", source.replace("dot.png", "dot.svg"));

    assertThat(pdfText()).contains("Bild nicht gedruckt: dot.svg");
    assertThat(latex()).contains("Bild nicht gedruckt: dot.svg");
  }

  @Test
  void wordsOfAGermanDeck() throws IOException {
    cli.with(
        "content/slides/netze.md",
        """
        ---
        title: Netze
        lang: de
        authors: [{name: Ana Lee, corresponding: true}]
        ---

        ## Ergebnis

        ![Fehler nach der Zahl der Schritte](../papers/dot.png){#fig-x}

        ::: {.callout-tip}
        Nachmessen.
        :::
        """);

    run("deck", "content/slides/netze.md", "-o", "netze.pdf", "--notes", "--draft");
    assertThat(text("netze.pdf"))
        .contains("Korrespondenz", "Abbildung 1.", "Tipp", "Folie 2", "Keine Notizen.")
        .contains("ENTWURF");
    run("build");
    assertThat(cli.read("site/slides/netze/index.html"))
        .contains("aria-label=\"Folie 2 von 2: Ergebnis\"", "Abbildung 1.", "Tipp")
        .contains("Korrespondenz");
  }

  private static String spaced(String text) {
    return text.replaceAll("[ \\s\u00a0]+", " ");
  }

  private void in(String lang) {
    String source = cli.read("content/papers/netze.md");
    cli.with("content/papers/netze.md", source.replace("lang: de\n", "lang: " + lang + "\n"));
  }

  private void run(String... args) {
    Cli.Run run = cli.run(args);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.CLEAN);
  }

  private String pdfText(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("paper", "content/papers/netze.md"));
    args.addAll(List.of("-o", "paper.pdf"));
    args.addAll(List.of(options));
    run(args.toArray(String[]::new));
    return text("paper.pdf");
  }

  private String text(String file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(file).toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(pdf);
    }
  }

  private String latex() throws IOException {
    run("paper", "content/papers/netze.md", "--latex", "paper.tar.gz");
    return LatexBundleTest.text(LatexBundleTest.unpack(folder.resolve("paper.tar.gz")), "main.tex");
  }

  private String page() {
    String page = cli.read("site/papers/netze/index.html");
    return page.substring(page.indexOf("<main"), page.indexOf("</main>")) + "</main>\n";
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = FILES.resolve(name);
    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
