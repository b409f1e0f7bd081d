package org.labpress.lint.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.bibliography.BibReader;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.PageKind;
import org.labpress.lint.LintInput;
import org.labpress.lint.Linter;
import org.labpress.lint.RuleSet;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class CitationRulesTest {
  private static final String PAPER = "content/papers/seeds/paper.md";
  private static final String REFS = "content/papers/seeds/refs.bib";

  @Test
  void entryOfThePapersOwnFileThatIsNeverCited() {
    List<Diagnostic> found = found("cite/unused", REFS, 2, "As in [@work0].");

    assertThat(found)
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("work1 is never cited");
    assertThat(found.get(0).span()).hasToString(REFS + ":2:7");
  }

  @Test
  void manyUnusedEntriesAreOneFinding() {
    assertThat(found("cite/unused", REFS, 9, "As in [@work3]."))
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("8 of 9 entries are never cited: work0, work1, work2, work4, work5, …");
  }

  @Test
  void sharedBibliographyAndNociteAreLeftAlone() {
    assertThat(found("cite/unused", "content/refs.bib", 3, "Text.")).isEmpty();
    assertThat(found("cite/unused", REFS, 3, "---\nnocite: \"@*\"\n---\n\nText.")).isEmpty();
  }

  @Test
  void unknownKeyComesWithTheNearestAndTheirPlaces() {
    Diagnostic unknown = found("cite/unknown", REFS, 2, "As in [@work7].").get(0);

    assertThat(unknown.hints())
        .containsExactly("did you mean work0 (%1$s:1:7) or work1 (%1$s:2:7)?".formatted(REFS));
  }

  @Test
  void unknownKeyUnderNociteIsFound() {
    assertThat(found("cite/unknown", REFS, 1, "---\nnocite: \"@nope\"\n---\n\nText."))
        .singleElement()
        .extracting(diagnostic -> diagnostic.span().line())
        .isEqualTo(2);
  }

  @Test
  void pageWithoutABibliographyHasOneFinding() {
    assertThat(found("cite/unknown", "", 0, "As in [@a; @b] and @a."))
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("no entry \"a\", nor 1 more: this page names no bibliography");
  }

  private static List<Diagnostic> found(String rule, String bib, int entries, String text) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      file.append("@misc{work%d, title = {Work %d}}\n".formatted(i, i));
    }
    Bibliography bibliography =
        bib.isEmpty()
            ? Bibliography.EMPTY
            : BibReader.read(SourceFile.of(bib, file.toString())).value();
    LintInput input =
        LintInput.of(
                MarkdownReader.read(SourceFile.of(PAPER, text)).value(),
                PageKind.PAPER,
                LocalDate.EPOCH)
            .withBibliography(bibliography, bib.isEmpty() ? List.of() : List.of(bib));
    return new Linter(RuleSet.standard())
        .lint(input).findings().stream()
            .map(finding -> finding.diagnostic())
            .filter(diagnostic -> diagnostic.rule().equals(rule))
            .toList();
  }
}
