package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.JossRecord;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;

class JournalFileTest {
  private static Checked<JossRecord> read(String text) {
    return JournalFile.read(SourceFile.of("info.yaml", text));
  }

  private static String value(Optional<Located<String>> field) {
    return field.map(Located::value).orElse("");
  }

  @Test
  void fieldsHaveTheNamesThatTheJournalGivesThem() {
    JossRecord record =
        read("""
        ---
        title: 'Not ours'
        doi: '10.21105/joss.00042'
        software_repository_url: 'https://example.org/code'
        review_issue_id: '00042'
        review_editor: 'Jane Q. Doe'
        reviewers:
          - '@one'
          - '@two'
        volume: '7'
        issue: '5'
        page: '00042'
        journal_name: 'Journal of Open Source Software'
        software_review_url: 'https://example.org/review/42'
        archive_doi: '10.5281/zenodo.42'
        submitted_at: '2020-01-01'
        published_at: '2020-05-23'
        ---
        """)
            .value();

    assertThat(value(record.doi())).isEqualTo("10.21105/joss.00042");
    assertThat(value(record.repository())).isEqualTo("https://example.org/code");
    assertThat(value(record.editor())).isEqualTo("Jane Q. Doe");
    assertThat(record.reviewers()).extracting(Located::value).containsExactly("@one", "@two");
    assertThat(value(record.page())).isEqualTo("00042");
    assertThat(value(record.journal())).isEqualTo("Journal of Open Source Software");
    assertThat(value(record.review())).isEqualTo("https://example.org/review/42");
    assertThat(value(record.archiveDoi())).isEqualTo("10.5281/zenodo.42");
    assertThat(value(record.submitted())).isEqualTo("2020-01-01");
    assertThat(value(record.published())).isEqualTo("2020-05-23");
  }

  @Test
  void linesBetweenWhichItStandsMayBeMissing() {
    Checked<JossRecord> read = read("volume: 3\n");

    assertThat(value(read.value().volume())).isEqualTo("3");
    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void fileThatIsNoListOfFieldsSaysSo() {
    assertThat(read("- a\n").diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.rule()).isEqualTo("front/yaml");
              assertThat(diagnostic.span()).hasToString("info.yaml:1:1");
            });
  }

  @Test
  void whatTheJournalSaysWinsOverThePaper() {
    JossRecord journal = read("volume: 3\n").value();
    JossRecord paper = read("volume: 1\nissue: 2\n").value();

    JossRecord both = journal.or(paper);

    assertThat(value(both.volume())).isEqualTo("3");
    assertThat(value(both.issue())).isEqualTo("2");
  }
}
