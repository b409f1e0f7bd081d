package org.labpress.markdown.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFormsTest {
  private static final List<String> PARTS =
      List.of(
          "{{<",
          ">}}",
          "{%",
          "%}",
          "{{",
          "}}",
          "```",
          ":::",
          "{note}",
          "{ref}`",
          "`",
          "\n",
          "\n\n",
          "figure src=\"a\" ",
          "highlight ",
          "/",
          "end",
          "(a)=",
          "{:",
          "}",
          ":name: x",
          "* - ",
          "a",
          "<d-math>",
          "</d-math>",
          "# ",
          "> ",
          "\\");

  @Test
  void ordinaryTextIsLeftAlone() {
    String text = "# Title\n\nWords with `{{< code >}}`, $x_{{a}}$, {a, b} and {results/a.csv}.\n";

    assertThat(ForeignForms.of(text).edits()).isEmpty();
    assertThat(ForeignForms.of(text).notices()).isEmpty();
  }

  @Test
  void editsOfRandomTextsAreInOrderAndApart() {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int parts = random.nextInt(30);
      for (int i = 0; i < parts; i++) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      Rewriting rewriting = ForeignForms.of(text.toString());

      int last = 0;
      for (Edit edit : rewriting.edits()) {
        assertThat(edit.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
        assertThat(edit.end()).isBetween(edit.start(), text.length());
        last = edit.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< a >}}",
        "{{<",
        "{%",
        "{% raw ",
        "```{note}\n",
        "````{note}\n```\n",
        "(a)=\n",
        ":::{note}\n",
        "{: a}\n",
        "{a}`",
        "{{< alert >}}",
        "{{ x | ",
        "<d-footnote>",
        "`{{<`",
        "{{< highlight >}}",
        "* TOC\n{:toc}\n",
        "{ref}`a <",
        "{{< figure src=\"",
        "```\n",
        "::: {note}\n:::\n",
        "{{</* "
      })
  void longRunsOfMarksEnd(String mark) {
    String text = "# x {sub}`2`\n\n" + mark.repeat(1_000_000 / mark.length());

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ForeignForms.of(text));
  }
}
