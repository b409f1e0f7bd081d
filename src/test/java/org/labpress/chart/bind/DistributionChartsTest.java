package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Series;
import org.labpress.chart.scene.Spot;

/** Box plots and histograms. */
class DistributionChartsTest {
  private static final String ROWS =
      """
      model,seed,score
      A,1,2
      A,1,3
      A,1,5
      A,1,7
      A,1,11
      A,1,13
      A,1,17
      A,1,19
      A,1,60
      B,1,4
      B,2,
      """;

  private static <T extends Layer> List<T> layers(Panel panel, Class<T> kind) {
    return panel.layers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void boxStandsBetweenItsQuartiles() {
    BoundChart chart = Charts.bind(ROWS, "type: box", "x: model", "y: score").value();

    // numpy.quantile of NumPy 2.4.6 gives 5, 11 and 17.
    Series.Point first = chart.series().get(0).points().get(0);
    assertThat(List.of(first.low(), first.value(), first.high())).containsExactly(5.0, 11.0, 17.0);
    Panel panel = chart.scene().panels().get(0);
    Layer.Bar box = layers(panel, Layer.Bars.class).get(0).bars().get(0);
    assertThat(List.of(box.low(), box.high())).containsExactly(5.0, 17.0);
    assertThat(layers(panel, Layer.Markers.class).get(0).points())
        .containsExactly(new Layer.At(0, 60));
    assertThat(chart.facts().withoutValue()).isEqualTo(1);
  }

  @Test
  void boxSaysItsNumbersUnderThePointerAndInTheTable() {
    BoundChart chart = Charts.bind(ROWS, "type: box", "x: model", "y: score").value();

    assertThat(chart.scene().panels().get(0).spots().get(0).text())
        .isEqualTo(
            """
            model: A
            median score: 11
            middle half: 5 to 17
            whiskers: 2 to 19
            beyond them: 1
            n = 9""");
    assertThat(chart.data().rows().get(0))
        .containsExactly("A", "9", "2", "5", "11", "17", "19", "1");
    assertThat(chart.description())
        .isEqualTo(
            "Box plot of score by model. 2 boxes of 10 rows; medians from 4 at B to 11 at A. Boxes"
                + " hold the middle half of the rows; rows beyond the whiskers: 1. Whiskers reach"
                + " 1.5 times the height of the box at most. 1 of 11 rows have no value.");
  }

  @Test
  void groupsOfBoxesStandSideBySide() {
    BoundChart chart =
        Charts.bind("m,s,v\nA,x,1\nA,x,2\nA,y,3\nA,y,4\n", "type: box", "x: m", "y: v", "group: s")
            .value();

    List<Spot> spots = chart.scene().panels().get(0).spots();
    assertThat(spots.get(0).to()).isLessThanOrEqualTo(spots.get(1).from());
    assertThat(chart.scene().legend()).hasSize(2);
  }

  @Test
  void namesOnYLayBoxesOnTheirSide() {
    assertThat(Charts.bind(ROWS, "type: box", "x: score", "y: model").value().scene().horizontal())
        .isTrue();
  }

  @Test
  void boxOfAnAggregateOrWithAnIntervalIsRefused() {
    assertThat(Charts.reports(ROWS, "type: box", "x: model", "y: max(score)"))
        .containsExactly(
            "page.md:4:4 chart/bad-value a box plot draws the rows themselves, not max(score)");
    assertThat(Charts.reports(ROWS, "type: box", "x: model", "y: score", "ci: sd"))
        .containsExactly(
            "page.md:5:5 chart/bad-value a box plot shows the spread of its rows and has no other"
                + " interval");
  }

  @Test
  void logarithmicBoxRefusesValuesThatAreNotAboveZero() {
    assertThat(Charts.reports("m,v\nA,5\nA,0\n", "type: box", "x: m", "y: v [log]"))
        .containsExactly(
            "runs.csv:3:3 chart/log-nonpositive \"v\" is 0, but its axis is logarithmic");
  }

  @Test
  void manyOutliersInOnePlaceAreDrawnOnce() {
    StringBuilder csv = new StringBuilder("m,v\n");
    for (int i = 0; i < 9_000; i++) {
      csv.append("A,").append(i % 3).append('\n');
    }
    for (int i = 0; i < 1_000; i++) {
      csv.append("A,").append(90 + i / 1_000.0).append('\n');
    }

    BoundChart chart = Charts.bind(csv.toString(), "type: box", "x: m", "y: v").value();

    assertThat(layers(chart.scene().panels().get(0), Layer.Markers.class).get(0).points())
        .hasSizeBetween(100, 402);
    assertThat(chart.data().rows().get(0)).endsWith("1000");
  }

  @Test
  void histogramNeedsNoY() {
    BoundChart chart = Charts.bind(ROWS, "type: hist", "x: score", "bins: 6").value();

    assertThat(chart.series().get(0).points())
        .extracting(Series.Point::value)
        .containsExactly(5.0, 4.0, 0.0, 0.0, 0.0, 1.0);
    assertThat(chart.data().rows().get(0)).containsExactly("0", "10", "5");
    assertThat(chart.description())
        .isEqualTo(
            "Histogram of number of rows by score. 10 rows in 6 bins from 0 to 60. Most rows, 5,"
                + " lie from 0 to 10. 1 of 11 rows have no value.");
  }

  @Test
  void groupsOfAHistogramShareTheirBins() {
    BoundChart chart =
        Charts.bind(ROWS, "type: hist", "x: score", "bins: 6", "group: model").value();

    assertThat(chart.series()).extracting(s -> s.points().size()).containsExactly(6, 6);
    assertThat(chart.scene().panels().get(0).spots().get(0).text())
        .isEqualTo("score: 0 to 10\nA: 4\nB: 1");
  }

  @Test
  void binsOfALogarithmicAxisHaveEqualRatios() {
    BoundChart chart =
        Charts.bind("v\n1\n10\n100\n1000\n", "type: hist", "x: v [log]", "bins: 3").value();

    assertThat(chart.data().rows()).extracting(row -> row.get(0)).containsExactly("1", "10", "100");
  }

  @Test
  void binsOfDatesBeginWithDays() {
    BoundChart chart =
        Charts.bind("day\n2026-03-01\n2026-03-02\n2026-03-09\n", "type: hist", "x: day", "bins: 4")
            .value();

    assertThat(chart.data().rows().get(0).get(0)).matches("2026-0[23]-\\d\\d");
  }

  @Test
  void histogramOfAnotherColumnOnYIsRefused() {
    assertThat(Charts.reports(ROWS, "type: hist", "x: score", "y: seed"))
        .containsExactly("page.md:4:4 chart/bad-value a histogram counts rows and has no \"y\"");
    assertThat(Charts.reports(ROWS, "type: hist", "x: model"))
        .containsExactly(
            "runs.csv:2:1 chart/not-numeric \"A\" in column \"model\" is not a number, nor are 10"
                + " others");
  }
}
