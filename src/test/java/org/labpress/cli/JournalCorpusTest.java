package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.jats.Schemas;
import org.labpress.jats.Xml;

/**
 * Real papers for journals: {@code -Dlabpress.papers} names a folder that holds a folder with a
 * {@code paper.md} for each, among them {@code inara} with the files that inara 1.3.1 expects of
 * its example. {@code -Dlabpress.crossref} names a folder with Crossref's schema.
 */
@EnabledIfSystemProperty(named = "labpress.papers", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalCorpusTest {
  private static final String INFO = "inara/expected/metadata.yaml";

  private Path folder;
  private Xml ourArticle;
  private Xml theirArticle;
  private Xml ourDeposit;
  private Xml theirDeposit;

  @BeforeAll
  void write(@TempDir Path made) throws IOException {
    folder = made;
    Path corpus = Path.of(System.getProperty("labpress.papers"));
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(corpus.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
    for (String name : papers()) {
      Cli.Run run =
          new Cli(folder)
              .run(
                  "paper",
                  name + "/paper.md",
                  "--to",
                  "jats,crossref,cff",
                  "--journal-info",
                  INFO,
                  "--draft",
                  "-o",
                  "out");
      assertThat(run.code()).as(name + run.err()).isEqualTo(ExitCode.CLEAN);
      Files.copy(folder.resolve("out/CITATION.cff"), folder.resolve("out/" + name + ".cff"));
    }
    ourArticle = new Xml(text("out/inara.jats/inara.jats"));
    theirArticle = new Xml(text("inara/expected/paper.jats/paper.jats"));
    ourDeposit = new Xml(text("out/inara.crossref"));
    theirDeposit = new Xml(text("inara/expected/paper.crossref"));
  }

  private List<String> papers() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> Files.exists(path.resolve("paper.md")))
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void everyArticleIsValid() throws IOException {
    for (String name : papers()) {
      assertThat(Schemas.ofJats(text("out/%s.jats/%s.jats".formatted(name, name))))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void everyCitationFileIsValid() throws IOException {
    for (String name : papers()) {
      assertThat(Schemas.ofCff(text("out/" + name + ".cff"))).as(name).isEmpty();
    }
  }

  @Test
  void everyDepositIsValid() throws IOException {
    String schemas = System.getProperty("labpress.crossref", "");
    assumeTrue(!schemas.isEmpty(), "labpress.crossref names no folder with Crossref's schema");
    Path schema = Path.of(schemas).resolve("crossref5.3.1.xsd");
    for (String name : papers()) {
      assertThat(Schemas.of(schema, text("out/" + name + ".crossref"))).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//journal-meta//journal-title",
        "//journal-meta//abbrev-journal-title",
        "//journal-meta/issn",
        "//publisher-name[ancestor::journal-meta]",
        "//article-meta/article-id",
        "//article-title[ancestor::article-meta]",
        "//contrib[@contrib-type='author']/name/surname",
        "//contrib[@contrib-type='author']/name/given-names",
        "//contrib[@contrib-type='author']/contrib-id",
        "//contrib[@corresp='yes']/name/surname",
        "//contrib[@equal-contrib='yes']/name/surname",
        "//contrib[@contrib-type='author']/email",
        "//corresp/email",
        "//article-meta/pub-date/*",
        "//article-meta/pub-date/@iso-8601-date",
        "//article-meta/volume",
        "//article-meta/issue",
        "//article-meta/fpage",
        "//permissions//*",
        "//permissions/license/@*[name()='xlink:href']",
        "//kwd",
        "//body//sec/title",
        "//body//sec/@id",
        "//body//fig/@id",
        "//body//caption/p",
        "//body//graphic/@*[name()='xlink:href']",
        "//body//inline-graphic/@*[name()='xlink:href']",
        "//body//table//th",
        "//body//table//td",
        "//body//ext-link/@*[name()='xlink:href']",
        "//body//tex-math",
        "//body//code",
        "//body//code/@language",
        "//body//monospace",
        "//body//xref[@ref-type='fn']",
        "//fn/p",
        "//list/@list-type",
        "//list-item/label"
      })
  void articleHasTheFactsOfInara(String path) {
    assertThat(facts(ourArticle, path)).as(path).isEqualTo(facts(theirArticle, path));
  }

  /** Where the authors of our page work is counted in the order in which they name it. */
  @Test
  void authorsWorkWhereInaraSaysTheyDo() {
    for (int author = 1; author <= 3; author++) {
      assertThat(places(ourArticle, author)).isEqualTo(places(theirArticle, author));
    }
    assertThat(ourArticle.value("//institution-id"))
        .isEqualTo("https://ror.org/" + theirArticle.value("//institution-id"));
  }

  private static List<String> places(Xml article, int author) {
    List<String> places = new ArrayList<>();
    String contrib = "//contrib[@contrib-type='author'][%d]/xref[@ref-type='aff']/@rid";
    for (String id : article.all(contrib.formatted(author))) {
      places.add(article.value("//aff[@id='%s']//institution".formatted(id)));
    }
    return places;
  }

  /**
   * The text of paragraphs. Pandoc prints "&" between names in a sentence, where APA has "and", and
   * cuts a title that is cited without an author at its colon.
   */
  @Test
  void paragraphsSayTheSame() {
    String path = "//body//p[not(ancestor::caption)][not(.//alternatives)]";

    assertThat(sentences(ourArticle, path)).isEqualTo(sentences(theirArticle, path));
  }

  private static List<String> sentences(Xml article, String path) {
    return facts(article, path).stream()
        .map(text -> text.replace("Krewinkel & Winkler", "Krewinkel and Winkler"))
        .map(text -> text.replaceFirst("Part 3: Use of ISO.*?\\(PDF/A-3\\)", "Part 3"))
        .map(text -> text.replaceAll("[\\s\u00a0]+", ""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Slanted letters are characters of their own in ours. */
  @Test
  void formulasHaveTheSameLetters() {
    String path = "//*[name()='mml:mi' or name()='mml:mn']";

    assertThat(letters(ourArticle, path)).isEqualTo(letters(theirArticle, path));
  }

  private static List<String> letters(Xml article, String path) {
    return article.all(path).stream()
        .map(letter -> Normalizer.normalize(letter, Normalizer.Form.NFKC))
        .filter(letter -> Character.isLetterOrDigit(letter.codePointAt(0)))
        .toList();
  }

  @Test
  void worksHaveTheSameFacts() {
    List<String> ids = theirArticle.all("//ref/@id");
    assertThat(ourArticle.all("//ref/@id")).containsExactlyInAnyOrderElementsOf(ids);
    for (String id : ids) {
      for (String fact :
          List.of(
              "person-group//surname",
              "person-group//given-names",
              "article-title",
              "source",
              "year[not(parent::date-in-citation)]",
              "month",
              "day",
              "volume",
              "issue",
              "issn",
              "pub-id[@pub-id-type='doi']",
              "fpage",
              "uri",
              "publisher-name",
              "publisher-loc")) {
        String path = "//ref[@id='%s']/element-citation/%s".formatted(id, fact);
        assertThat(facts(ourArticle, path)).as(path).isEqualTo(facts(theirArticle, path));
      }
    }
  }

  @Test
  void citationsLeadToTheSameWorks() {
    List<String> theirs = theirArticle.all("//body//xref[@ref-type='bibr']/@rid");
    List<String> ours = ourArticle.all("//body//xref[@ref-type='bibr']/@rid");

    // Ours link the names of a work in the sentence as well as its year.
    assertThat(distinctInRow(ours)).isEqualTo(distinctInRow(theirs));
  }

  private static List<String> distinctInRow(List<String> ids) {
    List<String> kept = new ArrayList<>();
    for (String id : ids) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(id)) {
        kept.add(id);
      }
    }
    return kept;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//depositor/*",
        "//registrant",
        "//journal_metadata//*",
        "//journal_issue//*",
        "//journal_article/titles/title",
        "//person_name/*[not(self::affiliations)]",
        "//person_name/@sequence",
        "//person_name//institution_name",
        "//institution_id",
        "//journal_article/publication_date/*",
        "//journal_article/pages/first_page",
        "//identifier",
        "//*[name()='ai:license_ref']",
        "//*[name()='rel:description']",
        "//*[name()='rel:inter_work_relation']",
        "//journal_article/doi_data//*",
        "substring-after(//doi_batch_id, '-')"
      })
  void depositHasTheFactsOfInara(String path) {
    if (path.startsWith("substring")) {
      assertThat(ourDeposit.value(path)).isEqualTo(theirDeposit.value(path));
    } else {
      assertThat(facts(ourDeposit, path)).as(path).isEqualTo(facts(theirDeposit, path));
    }
  }

  @Test
  void depositCitesTheSameWorks() {
    List<String> keys = theirDeposit.all("//citation/@key");
    assertThat(ourDeposit.all("//citation/@key")).containsExactlyInAnyOrderElementsOf(keys);
    for (String key : keys) {
      String path = "//citation[@key='%s']/*[not(self::first_page)]".formatted(key);
      assertThat(facts(ourDeposit, path)).as(path).isEqualTo(facts(theirDeposit, path));
    }
  }

  /** Returns texts with straight quotes, since inara leaves those of bibliographies straight. */
  private static List<String> facts(Xml xml, String path) {
    return xml.all(path).stream()
        .map(
            text ->
                text.replaceAll("[\u201c\u201d]", "\"")
                    .replace(".\"", "\".")
                    .replaceAll("[\u2018\u2019]", "'"))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
