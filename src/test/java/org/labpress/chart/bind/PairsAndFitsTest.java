package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Series;

/** Dumbbells, slopes, and curves of least squares. */
class PairsAndFitsTest {
  private static final String TASKS =
      """
      task,model,acc
      sums,old,10
      sums,new,14
      code,old,20
      code,new,26
      maps,old,30
      maps,new,32
      lone,old,50
      """;

  // scipy.stats.linregress of the logarithms, SciPy 1.17.1: slope -0.0803360, stderr 0.0021863.
  private static final String SIZES =
      """
      params,loss
      1e6,4.2
      1e7,3.5
      1e8,2.95
      1e9,2.4
      """;

  private static <T extends Layer> List<T> layers(BoundChart chart, Class<T> kind) {
    Panel panel = chart.scene().panels().get(0);
    return panel.layers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void dumbbellJoinsTheTwoGroupsOfACategory() {
    BoundChart chart =
        Charts.bind(TASKS, "type: dumbbell", "x: acc", "y: task", "group: model").value();

    assertThat(chart.scene().horizontal()).isTrue();
    assertThat(layers(chart, Layer.Segments.class).get(0).segments())
        .containsExactly(
            new Layer.Segment(new Layer.At(0, 10), new Layer.At(0, 14)),
            new Layer.Segment(new Layer.At(1, 20), new Layer.At(1, 26)),
            new Layer.Segment(new Layer.At(2, 30), new Layer.At(2, 32)));
    assertThat(chart.scene().panels().get(0).spots().get(0).text()).endsWith("change: +4");
  }

  @Test
  void rowsWithoutAPairAreNamedAndLeftOut() {
    assertThat(Charts.reports(TASKS, "type: dumbbell", "x: acc", "y: task", "group: model"))
        .containsExactly("page.md:5:8 chart/no-pair 1 of 4 have no pair: lone; left out");
    assertThat(
            Charts.bind(TASKS, "type: dumbbell", "x: acc", "y: task", "group: model")
                .value()
                .series())
        .extracting(s -> s.points().size())
        .containsExactly(3, 3);
  }

  @Test
  void categoryWithoutAPairKeepsNoEmptyRow() {
    String csv = "task,model,acc\nlone,old,50\nsums,old,10\nsums,new,14\n";

    BoundChart chart =
        Charts.bind(csv, "type: dumbbell", "x: acc", "y: task", "group: model").value();

    assertThat(chart.position().categories()).containsExactly("sums");
    assertThat(chart.series()).allSatisfy(s -> assertThat(s.points().get(0).position()).isZero());
  }

  @Test
  void meanChangeHasTheIntervalOfPairedDifferences() {
    // scipy.stats.ttest_rel(after, before).confidence_interval(.95) of SciPy 1.17.1: -0.968, 8.968.
    BoundChart chart =
        Charts.bind(TASKS, "type: dumbbell", "x: acc", "y: task", "group: model").value();

    assertThat(chart.description())
        .contains("Mean change from old to new over 3 pairs: 4.0 (95 % CI −1.0 to 9.0).");
    assertThat(chart.data().rows().get(6))
        .containsExactly("mean change of 3", "", "4.0 (95 % CI −1.0 to 9.0)");
  }

  @Test
  void slopeJoinsTwoPlacesOfASeriesAndShowsTheirMean() {
    BoundChart chart =
        Charts.bind(TASKS, "type: slope", "x: model", "y: acc", "group: task").value();

    assertThat(chart.series()).extracting(Series::name).containsExactly("sums", "code", "maps");
    assertThat(layers(chart, Layer.Segments.class))
        .flatExtracting(Layer.Segments::segments)
        .contains(new Layer.Segment(new Layer.At(0, 20), new Layer.At(1, 24)));
    assertThat(chart.scene().legend()).isEmpty();
  }

  @Test
  void pairsHaveTwoSides() {
    assertThat(Charts.reports(TASKS, "type: dumbbell", "x: acc", "y: model", "group: task"))
        .containsExactly(
            "page.md:5:8 chart/bad-value pairs have two sides, but there are 4 groups");
    assertThat(Charts.reports(TASKS, "type: slope", "x: task", "y: acc", "group: model"))
        .containsExactly(
            "page.md:3:4 chart/bad-value pairs have two sides, but there are 4 places on x");
  }

  @Test
  void noPairAtAllIsAnError() {
    assertThat(
            Charts.reports("t,m,v\na,x,1\nb,y,2\n", "type: dumbbell", "x: v", "y: t", "group: m"))
        .containsExactly("page.md:5:8 chart/no-pair 2 of 2 have no pair: a, b");
  }

  @Test
  void scalingShowsItsExponentWithTheStandardError() {
    BoundChart chart = Charts.bind(SIZES, "type: scaling", "x: params", "y: loss").value();

    assertThat(chart.scene().x().log()).isTrue();
    assertThat(chart.scene().y().log()).isTrue();
    assertThat(chart.scene().legend())
        .extracting(LegendKey::label)
        .containsExactly("exponent −0.0803 ± 0.0022", "dashed: extrapolated");
    assertThat(chart.description())
        .contains("Power law fitted to 4 points: exponent −0.0803 ± 0.0022 (standard error).");
  }

  @Test
  void extrapolationIsDashedAndCalledSo() {
    BoundChart chart = Charts.bind(SIZES, "type: scaling", "x: params", "y: loss").value();

    assertThat(layers(chart, Layer.Line.class)).extracting(Layer.Line::dash).containsExactly(0, 1);
    Layer.Line beyond = layers(chart, Layer.Line.class).get(1);
    assertThat(beyond.points().get(0).at()).isEqualTo(1e9);
    assertThat(chart.scene().legend())
        .extracting(LegendKey::label)
        .contains("dashed: extrapolated");
  }

  @Test
  void scatterAndLineMayHaveAFittedLine() {
    String csv = "x,y\n1,2.1\n2,3.9\n3,6.2\n4,7.8\n5,10.1\n6,12.2\n";

    // scipy.stats.linregress of SciPy 1.17.1: 2.02, stderr 0.042762.
    for (String type : List.of("scatter", "line")) {
      BoundChart chart = Charts.bind(csv, "type: " + type, "x: x", "y: y", "fit: linear").value();

      assertThat(chart.scene().legend())
          .extracting(LegendKey::label)
          .containsExactly("slope 2.020 ± 0.043");
      assertThat(layers(chart, Layer.Band.class)).hasSize(1);
    }
  }

  @Test
  void fitThatCannotBeMadeIsReported() {
    assertThat(Charts.reports("x,y\n1,2\n2,3\n", "type: scatter", "x: x", "y: y", "fit: linear"))
        .containsExactly(
            "page.md:4:4 chart/no-fit a line needs three points at different x, which the 2 are"
                + " not");
    assertThat(
            Charts.reports("x,y\n-1,2\n2,3\n3,3\n", "type: scatter", "x: x", "y: y", "fit: power"))
        .containsExactly(
            "page.md:4:4 chart/no-fit a power law needs three points above 0 at different x, which"
                + " the 3 are not");
    assertThat(Charts.reports("x,y\na,2\nb,3\n", "type: bar", "x: x", "y: y", "fit: linear"))
        .containsExactly("page.md:5:1 chart/no-fit a curve needs numbers on both axes");
  }

  @Test
  void keysThatATypeDoesNotKnowAreReported() {
    assertThat(Charts.readingReports("type: hist", "x: loss", "fit: power"))
        .containsExactly("page.md:4:1 chart/bad-value a chart of type hist has no \"fit\"");
    assertThat(Charts.readingReports("type: line", "x: params", "y: loss", "bins: 3"))
        .containsExactly("page.md:5:1 chart/bad-value a chart of type line has no \"bins\"");
    assertThat(Charts.readingReports("x: params", "y: loss", "size: n"))
        .containsExactly("page.md:4:1 chart/bad-value a chart of lines or bars has no \"size\"");
  }

  @Test
  void keyThatATypeDoesNotKnowLeavesTheChartAsItIs() {
    assertThat(Charts.bind(SIZES, "type: hist", "x: loss", "fit: power").value().isEmpty())
        .isFalse();
  }
}
