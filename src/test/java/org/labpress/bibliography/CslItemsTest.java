package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Name;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class CslItemsTest {
  @Test
  void workIsReadWithItsPlace() {
    Checked<Bibliography> read =
        read(
            """
            [
              {"id": "lee2024", "type": "article-journal", "volume": 12,
               "title": "On <i>Seeds</i> and <span class=\\"nocase\\">BERT</span>",
               "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
                          {"literal": "A Group"}],
               "issued": {"date-parts": [[2024, "5", 3]]},
               "DOI": "https://doi.org/10.1/x"}
            ]
            """);
    Entry entry = read.value().find("lee2024").orElseThrow();
    Item item = entry.item();

    assertThat(entry.keySpan()).hasToString("refs.json:2:11");
    assertThat(item.text("title").text()).isEqualTo("On Seeds and BERT");
    assertThat(item.text("title").runs().get(1).is(Look.ITALIC)).isTrue();
    assertThat(item.text("volume").text()).isEqualTo("12");
    assertThat(item.text("DOI").text()).isEqualTo("10.1/x");
    assertThat(item.names().get("author").names())
        .containsExactly(
            new Name("Jan", "", "van den", "Berg", "", false), Name.literal("A Group"));
    assertThat(item.dates().get("issued").days()).containsExactly(new CslDate.Day(2024, 5, 3));
  }

  @Test
  void yamlSaysTheSame() {
    SourceFile file =
        SourceFile.of(
            "refs.yaml",
            """
            ---
            references:
            - id: lee2024
              type: article-journal
              title: "On <i>Seeds</i>"
              author:
              - family: Lee
                given: Ann
              - literal: A Group
              issued: {date-parts: [[2024, 5]]}
            - id: kim2020
              issued:
              - year: 2020
                month: 3
            ...
            """);
    Checked<Bibliography> read = CslItems.readYaml(file);
    Entry lee = read.value().find("lee2024").orElseThrow();

    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().keys()).containsExactly("lee2024", "kim2020");
    assertThat(lee.keySpan()).hasToString("refs.yaml:3:7");
    assertThat(lee.item().text("title").runs().get(1).is(Look.ITALIC)).isTrue();
    assertThat(lee.item().names().get("author").names())
        .containsExactly(Name.of("Ann", "Lee"), Name.literal("A Group"));
    assertThat(lee.item().dates().get("issued").days())
        .containsExactly(new CslDate.Day(2024, 5, 0));
    assertThat(read.value().find("kim2020").orElseThrow().item().dates().get("issued").days())
        .containsExactly(new CslDate.Day(2020, 3, 0));
  }

  @Test
  void faultInOneWorkOfYamlLeavesTheOthers() {
    SourceFile file = SourceFile.of("refs.yaml", "- id: a\n  title: [\n- id: b\n- id: c\n");
    Checked<Bibliography> read = CslItems.readYaml(file);

    assertThat(read.value().keys()).contains("b", "c");
    assertThat(read.hasErrors()).isTrue();
  }

  @Test
  void yamlWithoutAListIsNoBibliography() {
    Checked<Bibliography> read = CslItems.readYaml(SourceFile.of("refs.yaml", "title: Probes\n"));

    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("bib/not-csl");
  }

  @Test
  void particlesAndSuffixesHideInTheUsualNames() {
    String work =
        """
        [{"id": "a", "author": [
          {"given": "Jan", "family": "van den Berg"}, {"given": "Alexander von", "family": "Humboldt"},
          {"given": "John, III", "family": "O'Doe"}]}]
        """;
    List<Name> names =
        read(work).value().find("a").orElseThrow().item().names().get("author").names();

    assertThat(names)
        .containsExactly(
            new Name("Jan", "", "van den", "Berg", "", false),
            new Name("Alexander", "von", "", "Humboldt", "", false),
            new Name("John", "", "", "O\u2019Doe", "III", false));
  }

  @Test
  void numberIsAnIdToo() {
    assertThat(read("[{\"id\": 7}]").value().keys()).containsExactly("7");
  }

  @Test
  void whatIsWrongWithOneWorkLeavesTheOthers() {
    Checked<Bibliography> read = read("[{\"title\": \"X\"}, 3, {\"id\": \"a\"}, {\"id\": \"a\"}]");

    assertThat(read.value().keys()).containsExactly("a");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("bib/no-key", "bib/not-csl", "bib/duplicate-key");
  }

  @Test
  void exportsOfZoteroHoldTheirItemsInAMap() {
    assertThat(read("{\"items\": [{\"id\": \"a\"}]}").value().keys()).containsExactly("a");
  }

  @Test
  void datesMayBeWords() {
    Item item =
        read("[{\"id\": \"a\", \"issued\": {\"literal\": \"in press\"}, \"accessed\": {\"raw\":"
                + " \"2020-05\"}}]")
            .value()
            .find("a")
            .orElseThrow()
            .item();

    assertThat(item.dates().get("issued").literal()).isEqualTo("in press");
    assertThat(item.dates().get("accessed").days()).containsExactly(new CslDate.Day(2020, 5, 0));
  }

  private static Checked<Bibliography> read(String json) {
    return CslItems.read(SourceFile.of("refs.json", json));
  }
}
