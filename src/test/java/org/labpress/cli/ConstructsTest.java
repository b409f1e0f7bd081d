package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every construct of the dialect shows in every output. What is proved here is the table of the
 * manual's page on constructs, which the last test compares.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstructsTest {
  private static final Path PAGE = Path.of("content/manual/constructs.md");
  private static final Path FIXTURES = Path.of("src/test/resources/capability");

  @TempDir static Path folder;

  static List<Construct> constructs() {
    return Construct.all();
  }

  @BeforeAll
  void build() throws IOException {
    Cli cli = new Cli(folder);
    cli.with("labpress.yml", "sources: {lab: {jdbc: \"jdbc:nothing:\"}}\n");
    List<String> files =
        List.of("refs.bib", "runs.csv", "means.csv", "means.csv.meta.yml", "part.md", "shared.md");
    for (String data : files) {
      cli.with("content/" + data, Files.readString(FIXTURES.resolve(data)));
    }
    Files.copy(FIXTURES.resolve("dot.png"), folder.resolve("content/dot.png"));
    List<Construct> all = constructs();
    for (int i = 0; i < all.size(); i++) {
      cli.with("content/log/c%02d.md".formatted(i), page(all.get(i), "log", ""));
      cli.with("content/slides/c%02d.md".formatted(i), page(all.get(i), "deck", "## Slide\n\n"));
      cli.with("content/papers/c%02d.md".formatted(i), page(all.get(i), "paper", ""));
    }
    Cli.Run run = cli.run("build");
    assertThat(run.code()).as(run.err()).isIn(0, 1);
  }

  private static String page(Construct construct, String format, String head) {
    return """
    ---
    title: A page
    date: 2026-03-02
    format: %s
    bibliography: /refs.bib
    ---

    %s%s\
    """
        .formatted(format, head, construct.source());
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void pageShowsIt(Construct construct) throws IOException {
    html(construct, Construct.Output.HTML, site("log", construct).resolve("index.html"), "main");
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void deckShowsIt(Construct construct) throws IOException {
    Path file = site("slides", construct).resolve("index.html");
    html(construct, Construct.Output.DECK, file, ".slides");
  }

  private static Path site(String kind, Construct construct) {
    int index = constructs().stream().map(Construct::name).toList().indexOf(construct.name());
    return folder.resolve("site/%s/c%02d".formatted(kind, index));
  }

  private static void html(
      Construct construct, Construct.Output output, Path file, String container)
      throws IOException {
    Element body = Jsoup.parse(file).selectFirst(container);
    assertThat(body).isNotNull();
    List<String> missing = new ArrayList<>();
    for (String form : construct.forms().getOrDefault(output, forms(construct))) {
      if (body.select(form).isEmpty()) {
        missing.add(form);
      }
    }
    assertThat(missing).as(body.html()).isEmpty();
    Element shown = body.clone();
    shown.select("annotation, script, style, .lp-number-card").remove();
    words(construct, shown.wholeText());
  }

  private static List<String> forms(Construct construct) {
    return construct.forms().getOrDefault(Construct.Output.HTML, List.of());
  }

  private static void words(Construct construct, String text) {
    String plain = normal(text);
    assertThat(plain).contains(construct.words().stream().map(ConstructsTest::normal).toList());
    if (!construct.never().isEmpty()) {
      assertThat(plain)
          .doesNotContain(construct.never().stream().map(ConstructsTest::normal).toList());
    }
  }

  /** Returns text with letters of formulas and ligatures as plain ones, and single spaces. */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace("\u00AD\n", "")
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void paperShowsIt(Construct construct) throws IOException {
    Path source = folder.resolve("content/papers/" + site("x", construct).getFileName() + ".md");
    Path file = folder.resolve(site("x", construct).getFileName() + ".pdf");
    Cli.Run run = new Cli(folder).run("paper", source.toString(), "--draft", "-o", file.toString());
    assertThat(run.code()).as(run.err()).isIn(0, 1);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      words(construct, textOf(document));
      Set<String> roles = new TreeSet<>();
      roles(document.getDocumentCatalog().getStructureTreeRoot(), roles);
      assertThat(roles)
          .containsAll(construct.forms().getOrDefault(Construct.Output.PDF, List.of()));
    }
  }

  /** Returns what the paper says, without the list of findings on the last page of a draft. */
  private static String textOf(PDDocument document) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    for (int page = document.getNumberOfPages(); page > 1; page--) {
      text.setStartPage(page);
      text.setEndPage(page);
      if (text.getText(document).contains("Findings")) {
        text.setEndPage(page - 1);
        text.setStartPage(1);
        return text.getText(document);
      }
    }
    return new PDFTextStripper().getText(document);
  }

  private static void roles(PDStructureNode node, Set<String> roles) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        roles.add(element.getStructureType());
        roles(element, roles);
      }
    }
  }

  @Test
  void everyConstructSaysWhatToLookFor() {
    assertThat(constructs())
        .allSatisfy(
            construct ->
                assertThat(Stream.of(construct.words(), forms(construct)).flatMap(List::stream))
                    .as(construct.name())
                    .isNotEmpty());
  }

  @Test
  void namesAreDifferent() {
    assertThat(constructs()).extracting(Construct::name).doesNotHaveDuplicates();
  }

  @Test
  void manualHoldsTheTable() throws IOException {
    String page = ConstructsPage.write(constructs());
    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
