package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.Reference;
import org.labpress.document.Theorem;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class TheoremsTest {
  private static Document passed(String source) {
    Document read = MarkdownReader.read(SourceFile.of("a.md", source)).value();
    PassContext context =
        PassContext.of(PageKind.LOG, new MemoryWorkspace(), PassContext.Pages.NONE);
    Document numbered = new NumberTheorems().apply(read, context).value();
    return new ResolveReferences().apply(numbered, context).value();
  }

  private static List<String> labels(String source) {
    return passed(source)
        .nodes(Theorem.class)
        .map(theorem -> theorem.label(PrintedLanguage.ENGLISH))
        .toList();
  }

  private static List<String> references(String source) {
    return passed(source)
        .nodes(Reference.class)
        .map(reference -> reference.target().map(Reference.Target::text).orElse("none"))
        .toList();
  }

  @Test
  void everyKindIsCountedByItself() {
    assertThat(
            labels(
                """
                ::: {#thm-a}
                a
                :::
                ::: {#lem-a}
                b
                :::
                ::: {.theorem}
                c
                :::
                """))
        .containsExactly("Theorem 1", "Lemma 1", "Theorem 2");
  }

  @Test
  void theoremCountsBeforeTheOneInIt() {
    assertThat(
            labels(
                """
                :::: {#thm-outer}
                a

                ::: {#thm-inner}
                b
                :::
                ::::
                """))
        .containsExactly("Theorem 1", "Theorem 2");
  }

  @Test
  void proofsHaveNoNumberAndRemarksOnlyWithALabel() {
    assertThat(
            labels(
                """
                ::: {.proof}
                a
                :::
                ::: {.remark}
                b
                :::
                ::: {#rem-b}
                c
                :::
                ::: {.lemma .unnumbered}
                d
                :::
                """))
        .containsExactly("Proof", "Remark", "Remark 1", "Lemma");
  }

  @Test
  void referencesPrintTheKindAndTheNumber() {
    assertThat(
            references(
                """
                See @lem-a, @Thm-b, [-@lem-a], [@lem-a; @thm-b], \\ref{thm:b}, @old and @def-none.

                ::: {#lem-a}
                a
                :::
                ::: {#thm-b}
                b
                :::
                ::: {.definition #old}
                c
                :::
                """))
        .containsExactly(
            "Lemma\u00a01",
            "Theorem\u00a01",
            "1",
            "Lemma\u00a01",
            "Theorem\u00a01",
            "1",
            "Definition\u00a01",
            "none");
  }
}
