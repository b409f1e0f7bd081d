package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

class VisibilityTest {
  private static String shown(String text, String... formats) {
    Document document = MarkdownReader.read(SourceFile.of("a.md", text)).value();
    return PlainText.of(
        Visibility.in(document, Set.of(formats))
            .nodes(Text.class)
            .map(Inline.class::cast)
            .toList());
  }

  @Test
  void divShowsInTheFormatsThatItNames() {
    String text = "::: {.content-visible when-format=\"html\"}\nScreen.\n:::\n\nAll.\n";

    assertThat(shown(text, "html")).isEqualTo("Screen.All.");
    assertThat(shown(text, "pdf", "latex")).isEqualTo("All.");
  }

  @Test
  void hiddenIsTheOther() {
    String text = "::: {.content-hidden when-format=\"html\"}\nPaper.\n:::\n\nAll.\n";

    assertThat(shown(text, "html")).isEqualTo("All.");
    assertThat(shown(text, "pdf", "latex")).isEqualTo("Paper.All.");
  }

  @Test
  void unlessTurnsTheConditionRound() {
    String text = "::: {.content-visible unless-format=\"pdf\"}\nScreen.\n:::\n";

    assertThat(shown(text, "html")).isEqualTo("Screen.");
    assertThat(shown(text, "pdf", "latex")).isEmpty();
  }

  @Test
  void spanInALineIsLeftOutWithoutTheLine() {
    String text = "Read [the page]{.content-visible when-format=\"html\"}now.\n";

    assertThat(shown(text, "html")).isEqualTo("Read the pagenow.");
    assertThat(shown(text, "pdf", "latex")).isEqualTo("Read now.");
  }

  @Test
  void withoutAFormatItHoldsForAll() {
    assertThat(shown("::: {.content-hidden}\nGone.\n:::\n", "html")).isEmpty();
    assertThat(shown("::: {.content-visible}\nHere.\n:::\n", "pdf")).isEqualTo("Here.");
  }
}
