package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.EntryRecord;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.Meeting;
import org.labpress.document.PersonName;
import org.labpress.document.PlainText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** The same fields as Pandoc, Quarto, JOSS, Hugo and Zola write them. */
class FrontMatterSpellingsTest {
  // As BibTeX takes them apart; see Nicolas Markey, "Tame the BeaST" (2009), section 11.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Lee | Ana | | Lee |",
        "Ludwig van Beethoven | Ludwig | van | Beethoven |",
        "Johan Maria Freiherr von Forstner | Johan Maria Freiherr | von | Forstner |",
        "Charles de la Vallée Poussin | Charles | de la | Vallée Poussin |",
        "Miguel de Val-Borro | Miguel | de | Val-Borro |",
        "Ana Lee Jr. | Ana | | Lee | Jr.",
        "Wei (Bo) Zhang | Wei (Bo) | | Zhang |",
        "de Gaulle, Charles | Charles | de | Gaulle |",
        "王小明 | | | 王小明 |",
        "Plato | | | Plato |"
      })
  void nameInOneTextIsTakenApart(
      String written, String given, String particle, String family, String suffix) {
    PersonName name = front("author: \"" + written + "\"").authors().get(0).person();

    assertThat(name)
        .isEqualTo(
            new PersonName(
                Optional.ofNullable(given),
                Optional.empty(),
                Optional.ofNullable(particle),
                family,
                Optional.ofNullable(suffix)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authors: [{name: Ana van Lee Jr.}]",
        "authors: [{given-names: Ana, dropping-particle: van, surname: Lee, suffix: Jr.}]",
        "author: [{first: Ana, non-dropping-particle: van, last: Lee, suffix: Jr.}]",
        "author: [{name: {given: Ana, family: van Lee Jr.}}]",
        "author: [{name: {literal: Ana van Lee Jr.}}]",
        "author: {firstname: Ana, lastname: van Lee Jr.}",
        "author: van Lee Jr., Ana"
      })
  void nameIsPrintedTheSameHoweverItIsWritten(String yaml) {
    assertThat(front(yaml).authors()).extracting(Author::name).containsExactly("Ana van Lee Jr.");
  }

  @Test
  void marksBehindANameAreNotPartOfIt() {
    FrontMatter front =
        front(
            """
            author:
            - Ana Lee^[Corresponding author]
            - name: Bo Kim^[Equal contribution]
            - name: Cy Doe
              equal-contrib: yes
            """);

    assertThat(front.authors())
        .extracting(Author::name)
        .containsExactly("Ana Lee", "Bo Kim", "Cy Doe");
    assertThat(front.authors())
        .extracting(Author::corresponding)
        .containsExactly(true, false, false);
    assertThat(front.authors())
        .extracting(Author::equalContribution)
        .containsExactly(false, true, true);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0",
        "\"1, 2\" | 0 1",
        "1, 2 | 0 1",
        "\"2,3\" | 0 1",
        "[1,3] | 0 1",
        "\"1 & 3 \" | 0 1",
        "'1,2, ' | 0 1",
        "01 | 0",
        "Lab of Sweeps | 0",
        "[Lab of Probes, \"3\"] | 0 1",
        "A lab of no list | 0",
        "{ref: 2} | 0",
        "[{ref: 2}, {name: Another Lab}] | 0 1"
      })
  void affiliationsOfAnAuthor(String written, String places) {
    Checked<Document> read =
        read(
            "authors: [{name: Ana, affiliation: "
                + (written.contains(",") && !written.matches("[\\[\"'{].*")
                    ? "\"" + written + "\""
                    : written)
                + "}]\naffiliations:\n- {index: 1, name: Lab of Probes}\n"
                + "- {index: 2, name: Lab of Sweeps}\n- {index: 3, name: Lab of Seeds}");

    assertThat(read.hasErrors()).isFalse();
    assertThat(read.value().frontMatter().authors().get(0).affiliations())
        .isEqualTo(List.of(places.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void partsOfAnAffiliationAreKept() {
    Affiliation affiliation =
        front(
                """
                author:
                - name: Ana
                  affiliations:
                  - name: Lab of Probes
                    department: Physics
                    city: Ghent
                    country: Belgium
                    ror: https://ror.org/03e847295
                """)
            .affiliations()
            .get(0);

    assertThat(affiliation.name()).isEqualTo("Physics, Lab of Probes, Ghent, Belgium");
    assertThat(affiliation.ror()).contains("03e847295");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-3-2 | 2026-03-02",
        "20260302 | 2026-03-02",
        "2026-03-02T10:00:00Z | 2026-03-02",
        "Monday, 2 March 2026 | 2026-03-02",
        "2nd of March, 2026 | 2026-03-02",
        "Mar. 2, 2026 | 2026-03-02",
        "2026 Mar 2 | 2026-03-02",
        "2. März 2026 | 2026-03-02",
        "1er mars 2026 | 2026-03-01",
        "2 de marzo de 2026 | 2026-03-02",
        "02.02.2026 | 2026-02-02",
        "03/22/2026 | 2026-03-22"
      })
  void datesOfManyForms(String written, LocalDate date) {
    Checked<Document> read = read("date: " + written);

    assertThat(read.value().frontMatter().date().map(Located::value)).contains(date);
    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void textsOfFieldsAreMarkdown() {
    FrontMatter front = front("description: A *short* text.\nlearned: |\n  - one\n  - two");

    assertThat(PlainText.ofParagraphs(front.texts().description())).isEqualTo("A short text.");
    assertThat(PlainText.ofParagraphs(front.texts().learned())).isEqualTo("one two");
  }

  @Test
  void summaryStandsInForAMissingShortVersion() {
    assertThat(PlainText.ofParagraphs(front("summary: In brief.").tldr())).isEqualTo("In brief.");
    assertThat(PlainText.ofParagraphs(front("summary: In brief.\ntldr: Shorter.").tldr()))
        .isEqualTo("Shorter.");
  }

  @Test
  void recordOfAnEntry() {
    EntryRecord entry =
        front(
                """
                phase: Writing
                evidence: pilot
                belief-before: 30%
                belief-after: 0.8
                discuss: yes
                minutes: 15
                feedback-by: 2026-03-09
                audience: team
                relation: direct
                depth: fig1
                cite: ["@lee2024", kim2023]\
                """)
            .entry();

    assertThat(entry.phase().map(Located::value)).contains(EntryRecord.Phase.WRITING);
    assertThat(entry.evidence().map(Located::value)).contains(EntryRecord.Evidence.PILOT);
    assertThat(entry.beliefBefore().map(Located::value)).contains(0.3);
    assertThat(entry.beliefAfter().map(Located::value)).contains(0.8);
    assertThat(entry.discuss()).extracting(Located::value).containsExactly("");
    assertThat(entry.minutes().map(Located::value)).contains(15);
    assertThat(entry.feedbackBy().map(Located::value)).contains(LocalDate.of(2026, 3, 9));
    assertThat(entry.audience().map(Located::value)).contains(EntryRecord.Audience.TEAM);
    assertThat(entry.relation().map(Located::value)).contains(EntryRecord.Relation.DIRECT);
    assertThat(entry.depth().map(Located::value)).contains(EntryRecord.Depth.FIG1);
    assertThat(entry.cite()).extracting(Located::value).containsExactly("lee2024", "kim2023");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"60m, 3600", "1h, 3600", "1h30m, 5400", "90s, 90", "45 min, 2700"})
  void lengthOfAMeeting(String written, long seconds) {
    Meeting meeting = front("meeting: {when: Monday, length: " + written + "}").meeting().get();

    assertThat(meeting.length().map(Located::value)).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void settingsBelowAFormatOfQuartoAreSettingsOfThePage() {
    Checked<Document> read =
        read(
            """
            format:
              html:
                toc: true
                toc-depth: 2
                code-fold: true
              pdf: default\
            """);

    assertThat(read.value().frontMatter().text().contents()).contains(true);
    assertThat(read.value().frontMatter().text().tocDepth()).contains(2);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("code-fold of the format html means nothing here");
  }

  @Test
  void keysOfNocite() {
    FrontMatter front = front("nocite: |\n  @lee2024, @{odd key} and @kim:2023.\n");

    assertThat(front.citing().nocite())
        .extracting(Located::value)
        .containsExactly("lee2024", "odd key", "kim:2023");
    assertThat(front("nocite: '@*'").citing().nocite())
        .extracting(Located::value)
        .containsExactly("*");
  }

  @Test
  void linesOfAPreambleHaveTheirPlaces() {
    List<Located<String>> lines =
        front("header-includes:\n  - |\n    \\newcommand{\\R}{\\mathbb{R}}\n    \\def\\x{1}\n")
            .latex()
            .headerIncludes();

    assertThat(lines)
        .extracting(Located::value)
        .containsExactly("\\newcommand{\\R}{\\mathbb{R}}", "\\def\\x{1}");
    assertThat(lines).allSatisfy(line -> assertThat(line.span().text()).isEqualTo(line.value()));
    assertThat(lines.get(1).span()).hasToString("a.md:5:5");
  }

  @Test
  void tomlGivesTheSameRecords() {
    Checked<Document> read =
        readFile(
            """
            +++
            title = "On *probes*"
            date = 2026-03-02
            draft = true
            [taxonomies]
            tags = ["a", "b"]
            [extra]
            authors = ["Ana Lee"]
            toc = "left"
            +++

            Text.
            """);
    FrontMatter front = read.value().frontMatter();

    assertThat(read.diagnostics()).isEmpty();
    assertThat(PlainText.of(front.title().orElseThrow().content())).isEqualTo("On probes");
    assertThat(front.title().orElseThrow().content().get(1).span()).hasToString("a.md:2:13");
    assertThat(front.date().map(Located::value)).contains(LocalDate.of(2026, 3, 2));
    assertThat(front.publishing().draft()).isTrue();
    assertThat(front.tags()).extracting(Located::value).containsExactly("a", "b");
    assertThat(front.authors()).extracting(Author::name).containsExactly("Ana Lee");
    assertThat(read.value().blocks()).hasSize(1);
  }

  @Test
  void plusSignsWithoutFieldsAreText() {
    assertThat(readFile("+++\n\nText.\n\n+++\n").value().blocks()).hasSize(3);
  }

  @Test
  void laterBlockOfKnownFieldsIsFrontMatterToo() {
    Checked<Document> read =
        readFile("---\ntitle: A\n---\n\nText.\n\n---\ntitle: B\ntags: [x]\n...\n\nMore.\n");

    assertThat(read.value().title()).contains("A");
    assertThat(read.value().frontMatter().tags()).extracting(Located::value).containsExactly("x");
    assertThat(read.value().blocks()).hasSize(2);
    assertThat(read.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n\n---\ntags: [x]\n---\n\n```\n",
        "<!--\n\n---\ntags: [x]\n---\n\n-->\n",
        "Text.\n---\ntags: [x]\n---\n",
        "---\nmarp: true\n---\n\n---\ntitle: B\ntags: [x]\n---\n"
      })
  void whatOnlyLooksLikeALaterBlockIsNone(String text) {
    assertThat(readFile(text).value().frontMatter().tags()).isEmpty();
  }

  private static FrontMatter front(String yaml) {
    return read(yaml).value().frontMatter();
  }

  private static Checked<Document> read(String yaml) {
    return readFile("---\n" + yaml + "\n---\n\nText.\n");
  }

  private static Checked<Document> readFile(String text) {
    return MarkdownReader.read(SourceFile.of("a.md", text));
  }
}
