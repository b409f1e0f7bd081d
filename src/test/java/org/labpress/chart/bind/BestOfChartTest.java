package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Series;

class BestOfChartTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static final String SAMPLES =
      """
      prompt,reward
      p1,.1
      p1,.35
      p1,.4
      p1,.8
      p2,.2
      p2,.3
      p2,.6
      p2,.7
      """;

  // The mean of the largest over all itertools.combinations: .4125, .591667, .7, .8.
  @Test
  void expectedBestIsUnbiased() {
    BoundChart chart =
        Charts.bind(SAMPLES, "type: bon", "score: reward", "filter: prompt=p1").value();

    Series series = chart.series().get(0);
    assertThat(series.points()).extracting(Series.Point::position).containsExactly(1., 2., 3., 4.);
    assertThat(series.points().get(0).value()).isCloseTo(0.4125, EXACT);
    assertThat(series.points().get(1).value()).isCloseTo(0.5916666666666667, EXACT);
    assertThat(series.points().get(2).value()).isCloseTo(0.7, EXACT);
    assertThat(series.points().get(3).value()).isCloseTo(0.8, EXACT);
    assertThat(chart.value().title()).isEqualTo("expected best reward");
  }

  // scipy.stats.t.interval(.95, 1, loc=mean, scale=sem) over the two contexts, SciPy 1.17.1.
  @Test
  void contextsAreAveragedAndGiveTheInterval() {
    Series series =
        Charts.bind(SAMPLES, "type: bon", "score: reward", "context: prompt")
            .value()
            .series()
            .get(0);

    assertThat(series.points().get(1).value()).isCloseTo(0.5958333333333333, EXACT);
    assertThat(series.points().get(1).low()).isCloseTo(0.5428908135992723, within(1e-9));
    assertThat(series.points().get(1).high()).isCloseTo(0.6487758530673944, within(1e-9));
    assertThat(series.points().get(1).n()).isEqualTo(2);
  }

  @Test
  void lowerIsBetterGivesTheExpectedLowest() {
    BoundChart chart =
        Charts.bind(SAMPLES, "type: bon", "score: reward", "filter: prompt=p1", "better: lower")
            .value();

    // The mean of the smallest over all pairs: (.1 + .1 + .1 + .35 + .35 + .4) / 6.
    assertThat(chart.series().get(0).points().get(1).value()).isCloseTo(1.4 / 6, EXACT);
    assertThat(chart.value().title()).isEqualTo("expected lowest reward");
  }

  @Test
  void contextWithTheFewestSamplesEndsTheAxis() {
    BoundChart chart =
        Charts.bind(SAMPLES + "p3,.9\np3,.5\n", "type: bon", "score: reward", "context: prompt")
            .value();

    assertThat(chart.series().get(0).points()).hasSize(2);
  }

  @Test
  void keysThatDoNotFitAreReported() {
    assertThat(Charts.reports(SAMPLES, "type: bon", "score: mean(reward)"))
        .containsExactly(
            "page.md:3:8 chart/bad-value the best of n is that of the samples themselves, not of"
                + " mean(reward)");
    assertThat(Charts.reports(SAMPLES, "type: bon", "score: reward", "ci: t 95"))
        .containsExactly(
            "page.md:4:5 chart/bad-value the samples of one context have no interval of their"
                + " best");
    assertThat(Charts.readingReports("type: bon", "score: reward", "x: n"))
        .containsExactly("page.md:4:1 chart/bad-value a chart of type bon has no \"x\"");
    assertThat(Charts.readingReports("type: bon"))
        .containsExactly("page.md:1:1 chart/missing-key the chart has no \"score\"");
  }
}
