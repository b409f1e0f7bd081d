package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Series;

/** Intervals, quantiles and normalised values, from the keys to the points. */
class IntervalsOfPointsTest {
  @Test
  void errorNamesAColumnIfTheTableHasOne() {
    String csv = "model,acc,se,n\nA,0.7,0.02,10\nB,0.8,0.03,10\n";

    BoundChart named = Charts.bind(csv, "type: dot", "x: model", "y: acc", "error: se").value();
    BoundChart computed = Charts.bind(csv, "type: dot", "x: model", "y: acc", "ci: se").value();

    assertThat(named.series().get(0).points().get(0).low()).isCloseTo(0.68, within(1e-12));
    assertThat(named.scene().legend().get(0).label()).isEqualTo("bars: ±1 SE");
    assertThat(computed.series().get(0).points().get(0).hasInterval()).isFalse();
  }

  private static final String RIGHT =
      """
      model,right,share,n
      A,1,0.7,10
      A,1,0.7,10
      A,0,0.7,10
      B,1,0.84,500
      """;

  private static Series.Point first(String csv, String... lines) {
    return Charts.bind(csv, lines).value().series().get(0).points().get(0);
  }

  @Test
  void wilsonCountsZerosAndOnes() {
    // scipy.stats.binomtest(2, 3).proportion_ci(0.95, "wilson") of SciPy 1.17.1.
    Series.Point point = first(RIGHT, "x: model", "y: right", "ci: wilson 95");

    assertThat(point.low()).isCloseTo(0.20765960080204782, within(1e-12));
    assertThat(point.high()).isCloseTo(0.9385080552796037, within(1e-12));
  }

  @Test
  void wilsonTakesSharesAndTheirTrialsFromColumns() {
    // scipy.stats.binomtest(420, 500).proportion_ci(0.95, "wilson") of SciPy 1.17.1.
    Series.Point point =
        first(RIGHT, "x: model", "y: share", "ci: [wilson 95, n]", "filter: model=B");

    assertThat(point.low()).isCloseTo(0.8052918208363085, within(1e-12));
    assertThat(point.high()).isCloseTo(0.8695236276498359, within(1e-12));
  }

  @Test
  void wilsonOfPercentagesIsInPercent() {
    Series.Point point = first("m,acc [%],n\nB,84,500\n", "x: m", "y: acc", "ci: [wilson 95, n]");

    assertThat(point.high()).isCloseTo(86.95236276498359, within(1e-9));
  }

  @Test
  void wilsonOfOtherNumbersIsRefusedAtTheirCell() {
    assertThat(Charts.reports(RIGHT, "x: model", "y: share", "ci: wilson 95"))
        .containsExactly(
            "runs.csv:2:5 chart/not-share 0.7 in \"share\" is neither 0 nor 1, which an interval"
                + " of Wilson needs");
    assertThat(Charts.reports("m,s,n\na,1.2,9\n", "x: m", "y: s", "ci: [wilson 90, n]"))
        .containsExactly("runs.csv:2:3 chart/not-share 1.2 in \"s\" is no share of 9 trials");
    assertThat(Charts.reports("m,s,n\na,0.2,\n", "x: m", "y: s", "ci: [wilson 90, n]"))
        .containsExactly("runs.csv:2:3 chart/not-share 0.2 in \"s\" is no share of 0 trials");
  }

  @Test
  void bootstrapLiesAroundTheMean() {
    Series.Point point = first("m,s\na,1\na,2\na,3\na,4\na,10\n", "x: m", "y: s", "ci: boot 95");

    assertThat(point.value()).isEqualTo(4);
    assertThat(point.low()).isBetween(1.0, 2.5);
    assertThat(point.high()).isBetween(5.5, 9.0);
  }

  @Test
  void quantileIsThatOfNumPy() {
    // numpy.quantile([1, 2, 3, 4, 10], 0.9) of NumPy 2.4.6 is 7.6.
    String csv = "m,s\na,1\na,2\na,3\na,4\na,10\n";

    assertThat(first(csv, "x: m", "y: \"quantile(s, 0.9)\"").value()).isCloseTo(7.6, within(1e-12));
    assertThat(Charts.bind(csv, "x: m", "y: \"quantile(s, 0.9)\"").value().scene().y().title())
        .isEqualTo("90 % quantile of s");
  }

  @Test
  void quantileBeyondOneIsRefused() {
    assertThat(Charts.reports("m,s\na,1\n", "x: m", "y: \"quantile(s, 90)\""))
        .containsExactly("page.md:3:5 chart/bad-value a quantile needs a share between 0 and 1");
  }

  @Test
  void normalisedValuesAreZeroAtChanceAndOneAtTheMaximum() {
    String csv = "m,acc [points],half\na,0.62,0.075\n";
    BoundChart chart =
        Charts.bind(csv, "x: m", "y: acc", "error: half", "normalize: [0.25, 1]", "chance: 0.25")
            .value();

    Series.Point point = chart.series().get(0).points().get(0);
    assertThat(point.value()).isCloseTo(0.4933, within(5e-5));
    assertThat(point.high() - point.value()).isCloseTo(0.1, within(1e-12));
    assertThat(chart.scene().y().label()).isEqualTo("normalised acc");
    assertThat(chart.scene().guides().get(0).value()).isZero();
  }

  @Test
  void numbersOfRowsAreNotNormalised() {
    assertThat(Charts.reports("m,s\na,1\n", "x: m", "y: n(s)", "normalize: [0, 2]"))
        .containsExactly(
            "page.md:3:4 chart/bad-value n(s) cannot be normalised between chance and the"
                + " maximum");
  }

  @Test
  void scaleOfNoWidthIsRefused() {
    assertThat(Charts.specReports("normalize: [1, 1]"))
        .containsExactly(
            "page.md:2:13 chart/bad-value values are normalised between two different numbers");
  }
}
