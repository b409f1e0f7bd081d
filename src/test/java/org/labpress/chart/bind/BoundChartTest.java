package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.chart.draw.ChartDrawing;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Place;
import org.labpress.chart.scene.Series;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.chart.spec.Mark;
import org.labpress.chart.spec.Spread;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class BoundChartTest {
  private static final String RUNS =
      """
      step,loss [nats],model,half
      1,0.9,A,0.1
      1,0.7,A,0.1
      2,0.5,A,0.1
      1,0.6,B,0.1
      2,,B,0.1
      """;

  private static Checked<BoundChart> bind(String csv, String... lines) {
    String text = "data: runs.csv\n" + String.join("\n", lines) + "\n";
    ChartSpec spec = ChartSpecReader.read(SourceFile.of("content/page.md", text).span()).value();
    return BoundChart.bind(
        spec,
        new MemoryWorkspace().with("content/runs.csv", csv).with("results/rums.csv", csv),
        "content/page.md");
  }

  private static BoundChart chart(String... lines) {
    return bind(RUNS, lines).value();
  }

  private static List<String> reports(String csv, String... lines) {
    return bind(csv, lines).diagnostics().stream()
        .map(d -> "%s %s %s".formatted(d.span(), d.rule(), d.message()))
        .toList();
  }

  @Test
  void severalRowsOfOnePointBecomeTheirMean() {
    BoundChart chart = chart("x: step", "y: loss", "group: model");

    assertThat(chart.mark()).isEqualTo(Mark.LINE);
    assertThat(chart.series()).extracting(Series::name).containsExactly("A", "B");
    assertThat(chart.series().get(0).points())
        .extracting(Series.Point::position, Series.Point::value, Series.Point::n)
        .containsExactly(Tuple.tuple(1.0, 0.8, 2), Tuple.tuple(2.0, 0.5, 1));
    assertThat(chart.facts().rowsPerPoint()).isEqualTo(2);
    assertThat(chart.facts().mean()).isTrue();
    assertThat(chart.facts().withoutValue()).isEqualTo(1);
  }

  @Test
  void groupsDifferInColourAndShapeColorsOnlyInColour() {
    Series grouped = chart("x: step", "y: loss", "group: model").series().get(1);
    Series colored = chart("x: step", "y: loss", "color: model").series().get(1);

    assertThat(List.of(grouped.color(), grouped.shape())).containsExactly(1, 1);
    assertThat(List.of(colored.color(), colored.shape())).containsExactly(1, 0);
  }

  @Test
  void intervalIsStudentsAroundTheMean() {
    // Two values 0.2 apart: se = 0.1, t(0.975, 1) = 12.7062.
    Series.Point point =
        chart("x: step", "y: loss", "ci: t 95", "filter: model=A").series().get(0).points().get(0);

    assertThat(point.high() - point.value()).isCloseTo(1.27062, within(1e-5));
    assertThat(point.low()).isCloseTo(0.8 - 1.27062, within(1e-5));
  }

  @Test
  void onePointAloneHasNoInterval() {
    Series.Point alone =
        chart("x: step", "y: loss", "ci: sd", "filter: model=A").series().get(0).points().get(1);

    assertThat(alone.hasInterval()).isFalse();
  }

  @Test
  void intervalMayStandInAColumn() {
    BoundChart chart = chart("x: step", "y: loss", "error: half", "filter: [model=A, loss!=0.7]");

    assertThat(chart.series().get(0).points().get(0).high()).isCloseTo(1.0, within(1e-12));
    assertThat(chart.facts().spread()).contains(Spread.GIVEN);
  }

  @Test
  void textOnXMakesBarsNumbersMakeLines() {
    assertThat(chart("x: model", "y: loss").mark()).isEqualTo(Mark.BAR);
    assertThat(chart("x: step", "y: loss").mark()).isEqualTo(Mark.LINE);
  }

  @Test
  void namesOnYLayBarsOnTheirSide() {
    BoundChart chart = chart("x: mean(loss)", "y: model");

    assertThat(chart.scene().horizontal()).isTrue();
    assertThat(chart.scene().y().categories()).containsExactly("A", "B");
    assertThat(chart.scene().x().label()).isEqualTo("mean loss (nats)");
  }

  @Test
  void titleHasWordsAndUnitFromTheHeaderOrTheBrackets() {
    assertThat(chart("x: step [k]", "y: median(loss)").scene().x().label()).isEqualTo("step (k)");
    assertThat(chart("x: step", "y: median(loss)").scene().y().label())
        .isEqualTo("median loss (nats)");
    assertThat(chart("x: model", "y: n(loss)").scene().y().unit()).isEmpty();
    assertThat(bind("lr_max,loss\n1,2\n", "x: lr_max", "y: loss").value().scene().x().label())
        .isEqualTo("lr max");
  }

  @Test
  void axisKnowsWhereItWasAskedFor() {
    assertThat(chart("x: step", "y: loss").scene().y().span()).hasToString("content/page.md:3:4");
  }

  @Test
  void severalColumnsOnYAreSeveralSeries() {
    String csv = "step,train_loss,val_loss\n1,0.9,1.1\n2,0.7,1.0\n";

    BoundChart chart = bind(csv, "x: step", "y: [train_loss, val_loss]").value();

    assertThat(chart.series()).extracting(Series::name).containsExactly("train loss", "val loss");
    assertThat(chart.scene().y().title()).isEqualTo("train loss, val loss");
  }

  @Test
  void sortAndLimitChooseCategories() {
    String csv = "m,acc\nA,1\nB,3\nC,2\n";

    BoundChart chart = bind(csv, "x: m", "y: acc", "sort: -acc", "limit: 2").value();

    assertThat(chart.scene().x().categories()).containsExactly("B", "C");
    assertThat(chart.facts().cut()).isEqualTo(1);
    assertThat(chart.facts().withoutValue()).isZero();
  }

  @Test
  void numbersUnderBarsStandInTheirOrder() {
    String csv = "lr,acc\n0.1,1\n1e-3,3\n";

    assertThat(bind(csv, "type: bar", "x: lr", "y: acc").value().scene().x().categories())
        .containsExactly("1e-3", "0.1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x: step; y: los              | content/page.md:3:4 chart/no-column content/runs.csv has no column \"los\" (has: step, loss, model, half)",
        "x: step; y: avg(loss)        | content/page.md:3:4 chart/bad-value \"avg\" is no way to summarise rows",
        "type: line; x: step; y: model | content/runs.csv:2:7 chart/not-numeric \"A\" in column \"model\" is not a number, nor are 4 others",
        "x: step; y: loss; filter: model=C | content/page.md:4:9 chart/empty filter model=C kept 0 of 5 rows",
        "x: step; y: loss; filter: step>x  | content/page.md:4:9 chart/bad-value \"x\" cannot be compared with the values of \"step\"",
        "x: step; y: loss; group: mode     | content/page.md:4:8 chart/no-column content/runs.csv has no column \"mode\" (has: step, loss, model, half)",
        "x: step; y: max(loss); ci: sd     | content/page.md:4:5 chart/bad-value an interval around the mean was asked for, but the chart draws max(loss)",
        "x: step; y: loss; error: half     | content/page.md:4:8 chart/bad-value interval columns need one row for each point, but 3 rows stand at \"1\"",
        "x: step; y: loss; filter: [model=B, step=2] | content/page.md:3:4 chart/empty none of 1 rows has both a position and a value",
      })
  void faultGivesAnEmptyChartAndItsPlace(String lines, String report) {
    assertThat(reports(RUNS, lines.split("; "))).containsExactly(report);
    assertThat(bind(RUNS, lines.split("; ")).value().isEmpty()).isTrue();
  }

  @Test
  void oneStrangeCellIsShownWhereItStands() {
    String csv = "step,loss\n1,0.9\n2,n/a\n3,0.5\n";

    assertThat(reports(csv, "x: step", "y: loss"))
        .containsExactly(
            "content/runs.csv:3:3 chart/not-numeric \"n/a\" in column \"loss\" is not a number");
    assertThat(bind(csv, "x: step", "y: loss", "na: n/a").value().series().get(0).points())
        .hasSize(2);
  }

  @Test
  void zeroHasNoPlaceOnALogAxis() {
    String csv = "step,loss\n0,0.9\n1,0.5\n";

    assertThat(reports(csv, "x: step [log]", "y: loss"))
        .containsExactly(
            "content/runs.csv:2:1 chart/log-nonpositive \"step\" is 0, but its axis is"
                + " logarithmic");
    assertThat(reports(csv, "x: step [log]", "y: loss", "filter: step>0")).isEmpty();
  }

  @Test
  void missingFileIsReportedWithOneThatIsCalledAlike() {
    ChartSpec spec =
        ChartSpecReader.read(SourceFile.of("content/page.md", "data: rns.csv\nx: a\ny: b\n").span())
            .value();

    Checked<BoundChart> chart =
        BoundChart.bind(
            spec, new MemoryWorkspace().with("content/data/runs.csv", RUNS), "content/page.md");

    assertThat(chart.diagnostics())
        .extracting(d -> d.span() + " " + d.rule() + " " + d.message() + " " + d.hints())
        .containsExactly(
            "content/page.md:1:7 data/missing there is no file rns.csv"
                + " [did you mean content/data/runs.csv?]");
  }

  @Test
  void faultsOfTheFileNameTheChart() {
    Checked<BoundChart> chart = bind("step,loss\n1,2\n3\n", "x: step", "y: loss");

    assertThat(chart.value().isEmpty()).isFalse();
    assertThat(chart.diagnostics().get(0).span()).hasToString("content/runs.csv:3:1");
    assertThat(chart.diagnostics().get(0).labels().get(0).span())
        .hasToString("content/page.md:1:7");
  }

  @Test
  void tableHoldsWhatIsDrawn() {
    BoundChart chart = chart("x: step", "y: loss", "group: model", "ci: se");

    assertThat(chart.data().header())
        .containsExactly("model", "step", "loss (nats)", "±1 SE, from", "to", "n");
    assertThat(chart.data().rows())
        .containsExactly(
            List.of("A", "1", "0.80", "0.70", "0.90", "2"),
            List.of("A", "2", "0.5", "", "", "1"),
            List.of("B", "1", "0.6", "", "", "1"));
  }

  @Test
  void longTableEndsWithWhatIsLeftOut() {
    StringBuilder csv = new StringBuilder("x,y\n");
    for (int i = 0; i < 1_234; i++) {
      csv.append(i).append(",1\n");
    }

    List<List<String>> rows = bind(csv.toString(), "x: x", "y: y").value().data().rows();

    assertThat(rows).hasSize(1_001);
    assertThat(rows.get(1_000)).containsExactly("234 more", "");
  }

  @Test
  void hugeNameIsCutWhereverItIsShown() {
    String name = "A".repeat(100_000);

    BoundChart chart = bind("m,acc\n" + name + ",1\nB,2\n", "x: m", "y: acc").value();

    assertThat(chart.data().rows().get(0).get(0)).hasSize(201);
    assertThat(chart.alternative()).hasSizeLessThan(1_000);
    assertThat(ChartDrawing.draw(chart, Place.PAGE).toString()).hasSizeLessThan(50_000);
  }

  @Test
  void alternativeIsWrittenFromTheData() {
    assertThat(chart("x: step", "y: loss", "group: model", "better: lower").alternative())
        .isEqualTo(
            "Line chart of loss (nats) by step; lower is better. From 1 to 2 along step; values"
                + " from 0.5 at 2 to 0.8 at 1. 2 series: A and B. Largest on average: A (0.65);"
                + " smallest: B (0.6). 1 of 5 rows have no value.");
  }

  @Test
  void authorsAlternativeIsKept() {
    assertThat(chart("x: step", "y: loss", "alt: Falls.").alternative()).isEqualTo("Falls.");
  }

  @Test
  void filesWithTheSameColumnsAreOneTable() {
    String text = "data: [a.csv, b.csv]\nx: step\ny: loss\n";
    ChartSpec spec = ChartSpecReader.read(SourceFile.of("page.md", text).span()).value();
    MemoryWorkspace files =
        new MemoryWorkspace().with("a.csv", "step,loss\n1,2\n").with("b.csv", "loss,step\n3,2\n");

    BoundChart chart = BoundChart.bind(spec, files, "page.md").value();

    assertThat(chart.series().get(0).points())
        .extracting(Series.Point::value)
        .containsExactly(2.0, 3.0);
    assertThat(chart.facts().spread()).isEqualTo(Optional.empty());
  }

  @Test
  void facetGivesEachValueAPlotOverTheSameAxes() {
    BoundChart chart = chart("x: step", "y: loss", "facet: model");

    assertThat(chart.scene().panels()).extracting(Panel::title).containsExactly("A", "B");
    assertThat(chart.series()).extracting(Series::panel).containsExactly(0, 1);
    assertThat(chart.scene().legend()).isEmpty();
    assertThat(chart.data().header()).containsExactly("plot", "step", "loss (nats)", "n");
    assertThat(chart.description()).contains("2 plots: A and B.");
  }

  @Test
  void seriesOfOneNameHaveOneColourInEveryPlot() {
    String csv = "x,y,model,task\n1,1,a,t\n1,2,b,t\n1,3,b,u\n";

    BoundChart chart =
        bind(csv, "type: bar", "x: x", "y: y", "group: model", "facet: task").value();

    assertThat(chart.series())
        .extracting(Series::panel, Series::name, Series::color)
        .containsExactly(Tuple.tuple(0, "a", 0), Tuple.tuple(0, "b", 1), Tuple.tuple(1, "b", 1));
    assertThat(chart.scene().legend()).hasSize(2);
  }

  @Test
  void morePlotsThanAPageShowsAreRefused() {
    StringBuilder csv = new StringBuilder("x,y,task\n");
    for (int i = 0; i < 25; i++) {
      csv.append("1,1,t").append(i).append('\n');
    }

    assertThat(reports(csv.toString(), "x: x", "y: y", "facet: task"))
        .containsExactly(
            "content/page.md:4:8 chart/too-many the chart would show 25 plots, the limit is 24");
  }

  @Test
  void stepHoldsEachValueUntilTheNext() {
    BoundChart chart = bind("x,y\n1,5\n3,7\n", "type: step", "x: x", "y: y").value();

    Layer.Line line = (Layer.Line) chart.scene().panels().get(0).layers().get(0);
    assertThat(line.points())
        .containsExactly(new Layer.At(1, 5), new Layer.At(3, 5), new Layer.At(3, 7));
  }

  @Test
  void areaBeginsAtZero() {
    BoundChart chart = bind("x,y\n1,5\n3,7\n", "type: area", "x: x", "y: y").value();

    Layer.Band area = (Layer.Band) chart.scene().panels().get(0).layers().get(0);
    assertThat(chart.scene().fromZero()).isTrue();
    assertThat(area.stretches())
        .containsExactly(new Layer.Stretch(1, 0, 5), new Layer.Stretch(3, 0, 7));
  }

  @Test
  void manyScatteredPointsBecomeCells() {
    StringBuilder csv = new StringBuilder("x,y\n");
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      csv.append(random.nextGaussian()).append(',').append(random.nextGaussian()).append('\n');
    }

    BoundChart chart = bind(csv.toString(), "type: scatter", "x: x", "y: y", "fit: linear").value();

    Layer.Bars cells = (Layer.Bars) chart.scene().panels().get(0).layers().get(0);
    assertThat(chart.scene().panels().get(0).layers()).anyMatch(Layer.Line.class::isInstance);
    assertThat(cells.bars()).hasSizeLessThanOrEqualTo(48 * 30);
    int counted =
        chart.scene().panels().get(0).spots().stream()
            .mapToInt(
                spot -> Integer.parseInt(spot.text().replaceAll("(?s).*\\n(\\d+) points?", "$1")))
            .sum();
    assertThat(counted).isEqualTo(100_000);
    assertThat(chart.description()).contains("100000 points are drawn as cells");
  }
}
