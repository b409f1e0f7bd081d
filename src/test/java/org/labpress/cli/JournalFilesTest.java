package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.jats.Schemas;
import org.labpress.jats.Xml;

/** What {@code paper --to} writes for a journal, of one paper that has nearly every construct. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalFilesTest {
  private static final Path PAPER = Path.of("src/test/resources/joss");

  private Path folder;
  private Cli.Run run;
  private Xml jats;
  private Xml crossref;
  private Map<?, ?> cff;

  @BeforeAll
  void write(@TempDir Path made) throws IOException {
    folder = made;
    for (String file : List.of("paper.md", "paper.bib", "journal.yaml")) {
      Files.copy(PAPER.resolve(file), folder.resolve(file));
    }
    Files.copy(Path.of("content/manual/images/numbers.png"), folder.resolve("grid.png"));
    run =
        new Cli(folder)
            .run(
                "paper",
                "paper.md",
                "--to",
                "jats,crossref,cff",
                "--journal-info",
                "journal.yaml",
                "--draft",
                "-o",
                "out");
    jats = new Xml(text("paper.jats/paper.jats"));
    crossref = new Xml(text("paper.crossref"));
    cff = (Map<?, ?>) Schemas.tree(text("CITATION.cff"));
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve("out").resolve(file));
  }

  @Test
  void everyOutputIsNamedWithItsPlace() {
    Path out = folder.resolve("out");
    assertThat(run.err())
        .contains("3 of 3 outputs written\n")
        .contains("  article in JATS: " + out.resolve("paper.jats") + "\n")
        .contains("  deposit for Crossref: " + out.resolve("paper.crossref") + "\n")
        .contains("  CITATION.cff: " + out.resolve("CITATION.cff") + "\n");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void articleIsValid() throws IOException {
    assertThat(Schemas.ofJats(text("paper.jats/paper.jats"))).isEmpty();
  }

  @Test
  void citationFileIsValid() throws IOException {
    assertThat(Schemas.ofCff(text("CITATION.cff"))).isEmpty();
  }

  @Test
  void articleSaysWhatTheJournalKnows() {
    assertThat(jats.value("//journal-title")).isEqualTo("Journal of Open Source Software");
    assertThat(jats.value("//article-id[@pub-id-type='doi']")).isEqualTo("10.21105/joss.06789");
    assertThat(jats.value("//article-title")).isEqualTo("gridwalk: walks & turns < 3");
    assertThat(jats.value("//article-meta/volume")).isEqualTo("9");
    assertThat(jats.value("//article-meta/issue")).isEqualTo("95");
    assertThat(jats.value("//article-meta/fpage")).isEqualTo("06789");
    assertThat(jats.value("//pub-date/@iso-8601-date")).isEqualTo("2024-03-09");
    assertThat(jats.value("//date[@date-type='received']/@iso-8601-date")).isEqualTo("2024-03-10");
    assertThat(jats.value("//copyright-year")).isEqualTo("2024");
    assertThat(jats.value("//license/@*[name()='xlink:href']"))
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void authorsHaveNamesMarksAndAffiliations() {
    assertThat(jats.all("//contrib[@contrib-type='author']/name/surname"))
        .containsExactly("Lindqvist", "van Beek", "Marlow");
    assertThat(jats.all("//contrib[@contrib-type='author']/name/suffix")).containsExactly("Jr.");
    assertThat(jats.all("//contrib[@corresp='yes']/email")).containsExactly("ada@example.org");
    assertThat(jats.all("//contrib[@equal-contrib='yes']/name/surname"))
        .containsExactly("van Beek", "Marlow");
    assertThat(jats.all("//contrib[1]/xref[@ref-type='aff']/@rid")).contains("aff-1", "aff-2");
    assertThat(jats.value("//aff[@id='aff-1']//institution-id"))
        .isEqualTo("https://ror.org/05kb8h459");
  }

  @Test
  void headingsMakeSectionsAndTheListOfReferencesIsAtTheEnd() {
    assertThat(jats.all("/article/body/sec/title"))
        .containsExactly("Summary", "Statement of need", "Acknowledgements");
    assertThat(jats.all("/article/body/sec/sec/title")).containsExactly("Use");
    assertThat(jats.all("/article/back/ref-list/title")).containsExactly("References");
  }

  @Test
  void referencesLeadToWhatTheyName() {
    assertThat(jats.all("//body//xref[@ref-type='bibr']/@rid"))
        .containsExactly("ref-lee2020", "ref-gamma1999", "ref-lee2020", "ref-lee2020");
    assertThat(jats.value("//xref[@ref-type='fig']")).isEqualTo("Figure\u00a01");
    assertThat(jats.value("//fig[@id=//xref[@ref-type='fig']/@rid]/label")).isEqualTo("Figure 1");
    assertThat(jats.value("//table-wrap[@id=//xref[@ref-type='table']/@rid]/label"))
        .isEqualTo("Table 1");
    assertThat(jats.value("//disp-formula[@id=//xref[@ref-type='disp-formula']/@rid]/label"))
        .isEqualTo("(1)");
    assertThat(jats.value("//statement[@id=//xref[@ref-type='statement']/@rid]/title"))
        .isEqualTo("Ends");
    assertThat(jats.value("//sec[@id=//xref[@ref-type='sec']/@rid]/title")).isEqualTo("Use");
    assertThat(jats.value("//fn[@id=//xref[@ref-type='fn']/@rid]/p[1]"))
        .isEqualTo("With a long note.");
  }

  @Test
  void formulasAreMathMlThreeBesideTheirSource() {
    assertThat(jats.value("//*[local-name()='menclose' or name()='mml:menclose']/@notation"))
        .isEqualTo("top");
    assertThat(jats.all("//tex-math")).contains("x_{t+1} = x_t + \\overline{\\epsilon}");
    assertThat(jats.all("//*[@class]")).isEmpty();
  }

  @Test
  void worksHaveTheirFacts() {
    String lee = "//ref[@id='ref-lee2020']/element-citation";
    assertThat(jats.value(lee + "/article-title")).isEqualTo("Walks on Grids: A review");
    assertThat(jats.value(lee + "/source")).isEqualTo("Journal of Walks");
    assertThat(jats.value(lee + "/year/@iso-8601-date")).isEqualTo("2020-02");
    assertThat(jats.value(lee + "/fpage")).isEqualTo("10");
    assertThat(jats.value(lee + "/lpage")).isEqualTo("19");
    assertThat(jats.value(lee + "/pub-id[@pub-id-type='doi']")).isEqualTo("10.1234/walks.2020.4");
    assertThat(jats.value(lee + "/issn")).isEqualTo("2475-9066");
    assertThat(jats.all(lee + "/person-group/collab")).containsExactly("Grid Consortium");
    assertThat(jats.value("count(" + lee + "/person-group/etal)")).isEqualTo("1");
    assertThat(jats.value("//ref[@id='ref-gamma1999']//source")).isEqualTo("Patterns of Graphs");
  }

  @Test
  void picturesLieBesideTheArticle() throws IOException {
    assertThat(jats.all("//graphic/@*[name()='xlink:href']")).containsExactly("grid.png");
    try (Stream<Path> files = Files.list(folder.resolve("out/paper.jats"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("paper.jats", "grid.png");
    }
  }

  @Test
  void depositHasTheDayOfPublicationForItsTime() {
    assertThat(crossref.value("//timestamp")).isEqualTo("20240517000000");
    assertThat(crossref.value("//doi_batch_id")).matches("20240517000000-[0-9a-f]{40}");
    assertThat(crossref.all("//journal_article/publication_date/*"))
        .containsExactly("05", "17", "2024");
  }

  @Test
  void depositSaysWhereThePaperIsAndWhatBelongsToIt() {
    assertThat(crossref.value("//journal_article/doi_data/doi")).isEqualTo("10.21105/joss.06789");
    assertThat(crossref.value("//journal_article/doi_data/resource"))
        .isEqualTo("https://joss.theoj.org/papers/10.21105/joss.06789");
    assertThat(crossref.all("//*[name()='rel:inter_work_relation']"))
        .containsExactly("10.5281/zenodo.6789", "https://example.org/reviews/6789");
    assertThat(crossref.all("//citation/@key")).containsExactly("lee2020", "gamma1999");
    assertThat(crossref.value("//citation[@key='lee2020']/unstructured_citation"))
        .startsWith("Lee, K., Grid Consortium");
  }

  @Test
  void citationFilePrefersThePaper() {
    assertThat(cff.get("doi")).isEqualTo("10.5281/zenodo.6789");
    Map<?, ?> article = (Map<?, ?>) cff.get("preferred-citation");
    assertThat(article.get("doi")).isEqualTo("10.21105/joss.06789");
    assertThat(article.get("date-published")).isEqualTo("2024-05-17");
    Map<?, ?> second = (Map<?, ?>) ((List<?>) article.get("authors")).get(1);
    assertThat(second.get("family-names")).isEqualTo("Beek");
    assertThat(second.get("name-particle")).isEqualTo("van");
    assertThat(second.get("name-suffix")).isEqualTo("Jr.");
  }
}
