package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Series;

class ReliabilityChartTest {
  private static final String ANSWERS =
      """
      p,right,model
      0.2,0,A
      0.8,1,A
      0.9,0,A
      0.95,1,A
      """;

  private static BoundChart chart(String... more) {
    String[] lines = new String[more.length + 3];
    lines[0] = "type: reliability";
    lines[1] = "x: p";
    lines[2] = "y: right";
    System.arraycopy(more, 0, lines, 3, more.length);
    return Charts.bind(ANSWERS, lines).value();
  }

  @Test
  void pointsAreMeanStatedAndShareRightOfEachBin() {
    Series series = chart("bins: 2").series().get(0);

    assertThat(series.points()).hasSize(2);
    assertThat(series.points().get(1).position()).isCloseTo(2.65 / 3, within(1e-12));
    assertThat(series.points().get(1).value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(series.points()).extracting(Series.Point::n).containsExactly(1, 3);
  }

  // By hand: (1 · |0.2 - 0| + 3 · |0.88333 - 0.66667|) / 4 = 0.2125.
  @Test
  void expectedCalibrationErrorAndCountStandInTheLegend() {
    assertThat(chart("bins: 2").scene().legend())
        .extracting(LegendKey::label)
        .containsExactly("ECE 0.213 of 4 answers", "bars: 95 % CI (Wilson)");
    assertThat(chart("bins: 2").description())
        .contains("Expected calibration error: 0.213 over 4 answers.");
  }

  // scipy.stats.binomtest(2, 3).proportion_ci(0.95, "wilson") of SciPy 1.17.1.
  @Test
  void intervalIsThatOfWilsonUnlessAnotherIsAskedFor() {
    Series.Point point = chart("bins: 2").series().get(0).points().get(1);

    assertThat(point.low()).isCloseTo(0.2076596, within(1e-6));
    assertThat(point.high()).isCloseTo(0.9385081, within(1e-6));
    assertThat(chart("bins: 2", "ci: se").series().get(0).points().get(1).high())
        .isCloseTo(2.0 / 3 + 1.0 / 3, within(1e-9));
  }

  @Test
  void diagonalIsDrawnAndCountsStandBelow() {
    BoundChart chart = chart("bins: 2");

    Panel panel = chart.scene().panels().get(0);
    assertThat(panel.layers())
        .filteredOn(Layer.Line.class::isInstance)
        .map(Layer.Line.class::cast)
        .extracting(Layer.Line::points)
        .contains(List.of(new Layer.At(0, 0), new Layer.At(1, 1)));
    Layer.Bars counts =
        (Layer.Bars) chart.scene().strip().orElseThrow().panels().get(0).layers().get(0);
    assertThat(counts.bars()).extracting(Layer.Bar::high).containsExactly(1.0, 3.0);
  }

  @Test
  void tableHasEveryBinAlsoEmptyOnes() {
    assertThat(chart("bins: 4").data().header())
        .containsExactly(
            "bin, from", "to", "p", "right", "95 % CI (Wilson), from", "to", "answers");
    assertThat(chart("bins: 4").data().rows().get(1))
        .containsExactly("0.25", "0.5", "", "", "", "", "0");
  }

  // scipy.optimize.minimize_scalar of SciPy 1.17.1 over the mean log loss: 2.1716.
  @Test
  void temperatureIsShownInTwoPlots() {
    String csv =
        """
        p,right
        0.9525741268224334,1
        0.8807970779778823,0
        0.2689414213699951,0
        0.6224593312018546,1
        0.11920292202211755,1
        0.9820137900379085,1
        0.8175744761936437,1
        0.04742587317756678,0
        """;

    BoundChart chart =
        Charts.bind(csv, "type: reliability", "x: p", "y: right", "fit: temperature").value();

    assertThat(chart.scene().panels())
        .extracting(Panel::title)
        .satisfiesExactly(
            title -> assertThat(title).startsWith("as stated · ECE 0."),
            title -> assertThat(title).startsWith("at temperature 2.17 · ECE 0."));
    assertThat(chart.description()).contains("Calibrated best at temperature 2.17.");
    assertThat(chart.facts().withoutValue()).isZero();
  }

  @Test
  void temperatureThatNoneHasIsReported() {
    assertThat(
            Charts.reports(
                "p,right\n0.2,0\n0.8,1\n",
                "type: reliability",
                "x: p",
                "y: right",
                "fit: temperature"))
        .containsExactly(
            "page.md:5:1 chart/no-fit no temperature calibrates the 2 answers: the surer ones must"
                + " be right more often, but not always");
    assertThat(Charts.readingReports("type: reliability", "x: p", "y: right", "fit: linear"))
        .containsExactly(
            "page.md:5:6 chart/bad-value there is no fit \"linear\" in a reliability diagram");
    assertThat(Charts.readingReports("type: scatter", "x: p", "y: right", "fit: temperature"))
        .containsExactly("page.md:5:6 chart/bad-value there is no fit \"temperature\"");
  }

  @Test
  void percentAndWordsAreRead() {
    BoundChart chart =
        Charts.bind(
                "p [%],right\n20,no\n80,yes\n90,no\n95,yes\n",
                "type: reliability", "x: p", "y: right", "bins: 2")
            .value();

    assertThat(chart.scene().legend().get(0).label()).isEqualTo("ECE 0.213 of 4 answers");
  }

  @Test
  void whatIsNoProbabilityOrNoVerdictIsReportedAtItsCell() {
    assertThat(Charts.reports("p,right\n0.2,0\n1.2,1\n", "type: reliability", "x: p", "y: right"))
        .containsExactly("runs.csv:3:1 chart/not-share 1.2 in \"p\" is no probability from 0 to 1");
    assertThat(Charts.reports("p,right\n0.2,0\n0.4,2\n", "type: reliability", "x: p", "y: right"))
        .containsExactly("runs.csv:3:5 chart/not-share 2 in \"right\" is neither 0 nor 1");
    assertThat(
            Charts.reports("p,right\n0.2,0\n0.4,maybe\n", "type: reliability", "x: p", "y: right"))
        .singleElement()
        .asString()
        .contains("chart/not-numeric");
    assertThat(Charts.reports(ANSWERS, "type: reliability", "x: p", "y: mean(right)"))
        .containsExactly(
            "page.md:4:4 chart/bad-value a reliability diagram needs whether each answer is right,"
                + " on a linear axis");
  }
}
