package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;

class FrontMatterReaderTest {
  @Test
  void titleIsMarkdownWithPlacesInTheFile() {
    FrontMatter front = front("title: 'On *it''s* `code`'\nsubtitle: \"A \\\"b\\\"\"");

    assertThat(PlainText.of(front.title().orElseThrow().content())).isEqualTo("On it’s code");
    assertThat(front.title().orElseThrow().content().get(1).span()).hasToString("a.md:2:12");
    assertThat(PlainText.of(front.subtitle().orElseThrow().content())).isEqualTo("A “b”");
  }

  @Test
  void textOfABlockHasItsPlacesBehindTheIndentation() {
    FrontMatter front = front("tldr: |\n  First line\n  with *stress*.\n\n  - item");

    assertThat(front.tldr()).hasSize(2);
    assertThat(front.tldr().get(0).span().text()).isEqualTo("First line\n  with *stress*.");
    assertThat(front.tldr().get(1).span()).hasToString("a.md:6:3");
  }

  @Test
  void foldedTextIsOneLine() {
    FrontMatter front = front("title: >-\n    Long title\n    goes on");

    assertThat(PlainText.of(front.title().orElseThrow().content())).isEqualTo("Long title goes on");
    assertThat(front.title().orElseThrow().content().get(0).span().text())
        .isEqualTo("Long title\n    goes on");
  }

  @Test
  void authorsInTheSpellingOfJoss() {
    FrontMatter front =
        front(
            """
            authors:
              - name: Ana Lee
                orcid: 0000-0002-1825-0097
                affiliation: "2, 1"
                corresponding: true # yes
              - given-names: Bo
                dropping-particle: van
                surname: Kim
                affiliation: [1]
            affiliations:
             - name: First Lab
               index: 1
             - name: Second Lab
               index: 2\
            """);

    assertThat(front.authors()).extracting(Author::name).containsExactly("Ana Lee", "Bo van Kim");
    assertThat(front.affiliations())
        .extracting(Affiliation::name)
        .containsExactly("Second Lab", "First Lab");
    assertThat(front.authors().get(0).affiliations()).containsExactly(0, 1);
    assertThat(front.authors().get(1).affiliations()).containsExactly(1);
    assertThat(front.authors().get(0).orcid()).contains("0000-0002-1825-0097");
    assertThat(front.authors()).extracting(Author::corresponding).containsExactly(true, false);
  }

  @Test
  void authorsInTheSpellingOfQuarto() {
    FrontMatter front =
        front(
            """
            author:
              - name:
                  given: Ana
                  family: Lee
                affiliations:
                  - name: First Lab
                    city: Ghent
                  - ref: two
                attributes:
                  corresponding: true
            affiliations:
              - id: two
                name: Second Lab\
            """);

    assertThat(front.authors()).extracting(Author::name).containsExactly("Ana Lee");
    assertThat(front.authors().get(0).corresponding()).isTrue();
    assertThat(front.authors().get(0).affiliations()).containsExactly(0, 1);
    assertThat(front.affiliations())
        .extracting(Affiliation::name)
        .containsExactly("First Lab, Ghent", "Second Lab");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Lee | Ana Lee",
        "Lee, Ana | Ana Lee",
        "Ana Lee and Bo Kim | Ana Lee;Bo Kim",
        "Ana Lee, Bo Kim and Cy Doe | Ana Lee;Bo Kim;Cy Doe",
        "[Ana Lee, Bo Kim] | Ana Lee;Bo Kim"
      })
  void authorsAsText(String written, String names) {
    assertThat(front("author: " + written).authors())
        .extracting(Author::name)
        .containsExactly(names.split(";"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02 | 2026-03-02",
        "2 March 2026 | 2026-03-02",
        "02 Mar 2026 | 2026-03-02",
        "March 2, 2026 | 2026-03-02",
        "2026-03-02 10:00:00 +0100 | 2026-03-02",
        "23/02/2026 | 2026-02-23"
      })
  void dates(String written, LocalDate date) {
    Checked<Document> read = read("date: " + written);

    assertThat(read.value().frontMatter().date().map(Located::value)).contains(date);
    assertThat(read.diagnostics()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03 | 2026-03-01",
        "March 2026 | 2026-03-01",
        "Mar. 2026 | 2026-03-01",
        "2026 | 2026-01-01"
      })
  void dateWithoutADayIsTheFirst(String written, LocalDate date) {
    Checked<Document> read = read("date: " + written);

    assertThat(read.value().frontMatter().date().map(Located::value)).contains(date);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("front/date-ambiguous");
  }

  @Test
  void dateThatNoCalendarHasIsReported() {
    assertThat(onlyDiagnosticOf("date: 30 February 2026").rule()).isEqualTo("front/type");
  }

  @Test
  void tagsOfAllSpellingsAreOneList() {
    FrontMatter front = front("tags: a, b c\nkeywords: [d]\ncategories: [A]");

    assertThat(front.tags()).extracting(Located::value).containsExactly("a", "b c", "d");
    assertThat(front.tags().get(1).span().text()).isEqualTo("b c");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"yes, true", "No, false", "TRUE, true", "\"false\", false"})
  void booleans(String written, boolean value) {
    assertThat(front("toc: " + written).text().contents()).contains(value);
  }

  @Test
  void formatsOfQuartoAndMarpAreKindsOfPage() {
    assertThat(front("format: paper").format().map(Located::value)).contains(PageKind.PAPER);
    assertThat(front("format:\n  revealjs:\n    theme: sky").format().map(Located::value))
        .contains(PageKind.DECK);
    assertThat(read("format:\n  acme-docx:\n    toc: true").value().frontMatter().format())
        .isEmpty();
    assertThat(read("format:\n  acme-docx:\n    toc: true").diagnostics())
        .noneMatch(d -> d.rule().equals("front/type"));
    assertThat(front("marp: true").format().map(Located::value)).contains(PageKind.DECK);
    assertThat(front("title: a").format()).isEmpty();
  }

  @Test
  void lintSettings() {
    FrontMatter front =
        front(
            """
            lint:
              extends: [paper]
              rules:
                words/hype: off
                clarity/long-sentence: {level: info, words: 40}
              waive:
                - rule: result/n-small
                  at: fig-a
                  reason: pilot
                  until: 2026-12-12\
            """);

    assertThat(front.lint().profiles()).extracting(Located::value).containsExactly("paper");
    assertThat(front.lint().levels().get("words/hype").value()).isEmpty();
    assertThat(front.lint().levels().get("clarity/long-sentence").value()).contains(Severity.INFO);
    assertThat(front.lint().waivers().get(0).at()).isEqualTo(Optional.of("fig-a"));
    assertThat(front.lint().waivers().get(0).until()).contains(LocalDate.of(2026, 12, 12));
  }

  @Test
  void valueOfAnotherTypeIsReportedAndTheOthersAreRead() {
    Checked<Document> read = read("title: [a, b]\ndraft: perhaps\nowner: ana");

    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "title is a list, expected a text", "draft is \"perhaps\", expected true or false");
    assertThat(read.value().frontMatter().entry().owner().map(Located::value)).contains("ana");
  }

  @Test
  void unknownFieldIsReportedWithTheNearestName() {
    Diagnostic diagnostic = onlyDiagnosticOf("autors: Ana Lee");

    assertThat(diagnostic.severity()).isEqualTo(Severity.INFO);
    assertThat(diagnostic.hints()).containsExactly("did you mean \"authors\"?");
  }

  @Test
  void fieldsOfOtherProgramsAreNotReported() {
    assertThat(read("jupyter: python3\nexecute: {echo: false}\nminutes: 5").diagnostics())
        .isEmpty();
  }

  @Test
  void undefinedAffiliationIsReportedAtTheAuthor() {
    Diagnostic diagnostic =
        onlyDiagnosticOf(
            "authors:\n  - name: Ana\n    affiliation: 3\naffiliations: [First Lab, Second Lab]");

    assertThat(diagnostic.message())
        .isEqualTo("author 1 names affiliation 3, only 1 and 2 are defined");
    assertThat(diagnostic.span()).hasToString("a.md:4:18");
  }

  @Test
  void checkDigitOfAnOrcidIsTested() {
    assertThat(onlyDiagnosticOf("authors:\n- name: A\n  orcid: 0000-0000-0000-0000").message())
        .isEqualTo("check digit of 0000-0000-0000-0000 is 0, expected 1");
    // 0000-0002-1694-233X is the example with an X in ORCID's own documentation.
    assertThat(
            front("authors:\n- {name: A, orcid: https://orcid.org/0000-0002-1694-233x}").authors())
        .extracting(Author::orcid)
        .containsExactly(Optional.of("0000-0002-1694-233X"));
  }

  @Test
  void badFrontMatterLosesNeitherTitleNorText() {
    Checked<Document> read =
        MarkdownReader.read(
            SourceFile.of("a.md", "---\ntitle: A: b\n\ttags: [x\n---\n\nThe text.\n"));

    assertThat(read.value().title()).contains("A: b");
    assertThat(read.value().blocks()).hasSize(1);
    assertThat(read.hasErrors()).isTrue();
  }

  /** The reader takes the short way where there are no fields. */
  @Test
  void noFieldsMakeEmptyFrontMatter() {
    SourceSpan place = SourceFile.of("a.md", "Text.").span(0, 0);
    PageNotes notes = new PageNotes();
    FrontFields none = new FrontFields(new YamlMap(List.of(), place), notes);

    assertThat(new FrontRecords(none, notes).read(place)).isEqualTo(FrontMatter.empty(place));
    assertThat(MarkdownReader.read(place.file()).value().frontMatter())
        .isEqualTo(FrontMatter.empty(place));
  }

  private static FrontMatter front(String yaml) {
    return read(yaml).value().frontMatter();
  }

  private static Diagnostic onlyDiagnosticOf(String yaml) {
    List<Diagnostic> diagnostics = read(yaml).diagnostics();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0);
  }

  private static Checked<Document> read(String yaml) {
    return MarkdownReader.read(SourceFile.of("a.md", "---\n" + yaml + "\n---\n\nText.\n"));
  }
}
