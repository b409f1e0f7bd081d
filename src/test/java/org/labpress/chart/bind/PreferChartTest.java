package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.scene.Series;

class PreferChartTest {
  private static final String SCORES =
      """
      model,prompt,pm,ref
      A,p1,2.0,0.5
      A,p1,1.0,0.5
      A,p2,0.5,0
      A,p2,-1.0,0
      """;

  private static final String RESPONSES =
      """
      model,prompt,text,pm
      A,p1,yes,2.0
      A,p2,yes,1.0
      human,p1,I cannot help.,0.5
      """;

  private static BoundChart chart(String... more) {
    String[] lines = new String[more.length + 4];
    lines[0] = "type: prefer";
    lines[1] = "x: model";
    lines[2] = "score: pm";
    lines[3] = "reference: ref";
    System.arraycopy(more, 0, lines, 4, more.length);
    return Charts.bind(SCORES, lines).value();
  }

  @Test
  void twoAgainstOneHalfIsPreferredWithProbability08176() {
    BoundChart chart =
        Charts.bind("m,s,r\nA,2.0,0.5\n", "type: prefer", "x: m", "score: s", "reference: r")
            .value();

    assertThat(chart.series().get(0).points().get(0).value()).isCloseTo(0.81757, within(1e-5));
  }

  // numpy 2.4.6: the mean of 1 / (1 + exp(ref - pm)); clusters give the t interval of statistics'
  // ClusteredTest, cut off at 0 and 1.
  @Test
  void valueIsTheMeanProbabilityWithAnIntervalClusteredByContext() {
    Series.Point alone = chart().series().get(0).points().get(0);
    Series.Point clustered = chart("context: prompt", "ci: se").series().get(0).points().get(0);
    Series.Point wide = chart("context: prompt").series().get(0).points().get(0);

    assertThat(alone.value()).isCloseTo(0.582858639991837, within(1e-12));
    assertThat(clustered.high() - clustered.value()).isCloseTo(0.13715826370591214, within(1e-12));
    assertThat(wide.low()).isZero();
    assertThat(wide.high()).isEqualTo(1);
    assertThat(chart("context: prompt").scene().legend())
        .extracting(LegendKey::label)
        .containsExactly("bars: 95 % CI, clustered by prompt");
  }

  @Test
  void evenChoiceIsALineAndTheAxisNamesTheReference() {
    BoundChart chart = chart();

    assertThat(chart.scene().guides()).containsExactly(new Scene.Guide(0.5, "even"));
    assertThat(chart.value().title()).isEqualTo("preferred to ref");
    assertThat(chart.scene().horizontal()).isTrue();
  }

  @Test
  void hoverTellsBothScores() {
    assertThat(chart().scene().panels().get(0).spots().get(0).text())
        .endsWith("n = 4\nmean score: 0.625\nmean score of reference: 0.25");
  }

  @Test
  void referenceIsTheRowOfTheContextWithItsText() {
    String[] lines = {
      "type: prefer",
      "x: model",
      "score: pm",
      "reference-text: I cannot help.",
      "response: text",
      "context: prompt",
      "filter: model=A"
    };

    BoundChart chart = Charts.bind(RESPONSES, lines).value();

    assertThat(chart.series().get(0).points().get(0).value()).isCloseTo(0.81757, within(1e-5));
    assertThat(chart.value().title()).isEqualTo("preferred to “I cannot help.”");
    assertThat(Charts.reports(RESPONSES, lines))
        .containsExactly(
            "page.md:5:17 chart/no-pair 1 of 2 contexts have no row with the response of the"
                + " reference; left out");
  }

  @Test
  void scoreWithoutAReferenceIsReported() {
    assertThat(Charts.readingReports("type: prefer", "x: model", "score: pm"))
        .containsExactly(
            "page.md:4:8 result/score-isolated a score of a preference model has no meaning alone");
    assertThat(
            Charts.reports(
                "m,s,r\nA,1,\nB,2,\n", "type: prefer", "x: m", "score: s", "reference: r"))
        .containsExactly("page.md:5:12 chart/no-pair 2 of 2 rows have no score of a reference");
    assertThat(
            Charts.reports(
                RESPONSES, "type: prefer", "x: model", "score: pm", "reference-text: no"))
        .containsExactly(
            "page.md:5:17 chart/missing-key a reference that is named by its text needs"
                + " \"response\"",
            "page.md:5:17 chart/missing-key a reference that is named by its text needs"
                + " \"context\"");
  }

  @Test
  void contextNeedsAnIntervalThatKnowsIt() {
    assertThat(
            Charts.reports(SCORES, "type: line", "x: prompt", "y: pm", "context: prompt", "ci: sd"))
        .containsExactly(
            "page.md:5:1 chart/bad-value rows of one context belong together in an interval of t,"
                + " boot or se only");
  }
}
