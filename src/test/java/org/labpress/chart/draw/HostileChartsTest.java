package org.labpress.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;

/**
 * Every type of chart over data that nobody drew it for: a drawing of bounded size, or an error.
 */
class HostileChartsTest {
  private static final double TALLEST = 7_000;
  private static final int MOST_SHAPES = 60_000;

  private static final List<String> TYPES =
      List.of(
          "type: line / x: x / y: y",
          "type: line / x: x [log] / y: y [log] / ci: t 95 / band: true",
          "type: line / x: name / y: y",
          "type: line / x: x / y: y / fit: linear",
          "type: step / x: x / y: y / group: name",
          "type: area / x: x / y: y / group: name / stack: true",
          "type: scatter / x: x / y: y / size: size / fit: power",
          "type: scatter / x: x / y: y / color: name",
          "type: bar / x: name / y: y / ci: sd",
          "type: bar / x: y / y: name",
          "type: bar / x: name / y: y / group: x / stack: true",
          "type: dot / x: y / y: name / ci: boot 95",
          "type: box / x: name / y: y",
          "type: box / x: name / y: y [log]",
          "type: hist / x: y",
          "type: hist / x: y [log] / bins: 200",
          "type: heat / x: x / y: name / color: mean(y)",
          "type: heat / x: x / y: y / bins: 50",
          "type: dumbbell / x: y / y: name / group: side",
          "type: slope / x: side / y: y / group: name",
          "type: scaling / x: x / y: y",
          "type: reliability / x: x / y: y",
          "type: reliability / x: x / y: y / fit: temperature",
          "type: prefer / x: name / score: y / reference: x / context: side",
          "type: bon / score: y / context: name",
          "type: bon / score: y / better: lower",
          "type: frontier / x: x / y: y / group: side / size: size",
          "type: gantt / start: x / end: y / y: name / group: side",
          "type: gantt / start: x / duration: size / y: name",
          "type: line / x: x / y: y / facet: name",
          "type: atlas / x: x / y: y / label: side / text: name",
          "type: atlas / embedding: '*' / label: name",
          "type: bar / x: [x, y] / y: name",
          "x: x / y: y",
          "x: name",
          "y: y",
          "na: '?'");

  private static final List<String> CELLS =
      List.of(
          "",
          "NaN",
          "0",
          "1",
          "-1",
          "0.5",
          "1e300",
          "-1e300",
          "1e-300",
          "1e308",
          "1e400",
          "100",
          "1e15",
          "1e149",
          "-1e149",
          "1e-320",
          "4.9e-324",
          "1000000000000001",
          "2",
          "3",
          "4.5",
          "?");

  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "",
          "ein sehr langer Name, der auf keine Achse passt, weil er immer weiter geht und geht",
          "\u6a21\u578b",
          "\u05de\u05d5\u05d3\u05dc \u05d0",
          "\u0646\u0645\u0648\u0630\u062c",
          "\ud83e\uddea",
          "<b>&",
          "x".repeat(3_000));

  private static String csv(String... rows) {
    return "x,y,name,side,size\n" + String.join("\n", rows) + "\n";
  }

  private static String rows(int count, String x, String y, String name) {
    StringBuilder csv = new StringBuilder("x,y,name,side,size\n");
    for (int i = 0; i < count; i++) {
      csv.append(x.replace("#", Integer.toString(i))).append(',');
      csv.append(y.replace("#", Integer.toString(i))).append(',');
      csv.append(name.replace("#", Integer.toString(i))).append(',');
      csv.append(i % 2 == 0 ? "before" : "after").append(",1\n");
    }
    return csv.toString();
  }

  private static Stream<String> files() {
    return Stream.of(
        csv(),
        csv("1,0.5,a,before,1"),
        csv("1,0.5,a,before,1", "1,0.5,a,after,1"),
        csv(",,,,", ",,,,"),
        csv("NaN,NaN,,NaN,NaN", "1,1,a,before,1"),
        csv("1e300,1e300,a,before,1e300", "-1e300,-1e300,a,after,1e300"),
        csv("1e308,1e308,a,before,1e308", "-1e308,-1e308,b,after,1e308", "0,0,b,before,0"),
        csv("1e149,1e149,a,before,1e149", "-1e149,-1e149,a,after,1", "0,1e-320,b,after,1"),
        csv("1e-320,1e-320,a,before,1e-320", "2e-320,3e-320,a,after,0"),
        csv("4.9e-324,4.9e-324,a,before,1", "4.9e-324,4.9e-324,b,after,1"),
        csv("1e-300,1e-300,a,before,1e-300", "1e300,1e300,a,after,1"),
        csv("1e15,1e15,a,before,1", "1000000000000001,1000000000000001,a,after,1"),
        csv("-1,-1,a,before,1", "0,0,b,after,1", "1,1,c,before,1"),
        csv("1e400,1e400,a,before,1", "2,2,b,after,1"),
        csv("1,1,\u05de\u05d5\u05d3\u05dc,before,1", "2,2,\u6a21\u578b,after,4"),
        csv("1,1," + "long ".repeat(2_000) + ",before,1", "2,2,b,after,4"),
        rows(10_000, "#", "0.#", "name #"),
        rows(10_000, "0.5", "1", "a"),
        rows(3_000, "#", "1e#", "a"));
  }

  private static void check(String csv, String type) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          MemoryWorkspace workspace = new MemoryWorkspace().with("runs.csv", csv);
          String whole = "data: runs.csv\n" + type.replace(" / ", "\n") + "\n";
          Checked<BoundChart> chart =
              ChartSpecReader.read(SourceFile.of("page.md", whole).span())
                  .then(read -> BoundChart.bind(read, workspace, "page.md"));
          if (chart.value().isEmpty()) {
            assertThat(chart.diagnostics()).anyMatch(d -> d.severity() == Severity.ERROR);
            return;
          }
          for (Place place : List.of(Place.PAGE, Place.SLIDE)) {
            Drawing drawing = ChartDrawing.draw(chart.value(), place);
            assertThat(drawing.size().height()).isBetween(20.0, TALLEST);
            assertThat(drawing.ops()).hasSizeLessThan(MOST_SHAPES);
            assertThat(DrawingText.of(drawing)).doesNotContain("NaN", "Infinity", "∞");
          }
          assertThat(chart.value().alternative()).isNotBlank().hasSizeLessThan(20_000);
          assertThat(chart.value().data().rows()).hasSizeLessThanOrEqualTo(1_001);
          assertThat(chart.value().alternative()).doesNotContain("NaN", "Infinity");
        },
        type);
  }

  private static Stream<String> types() {
    return TYPES.stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void typeIsDrawnOrRefused(String type) {
    files().forEach(csv -> check(csv, type));
  }

  @Test
  void randomRowsAreDrawnOrRefused() {
    Random random = new Random(4);
    for (int run = 0; run < 400; run++) {
      List<String> rows = new ArrayList<>();
      int cells = 2 + random.nextInt(CELLS.size() - 1);
      for (int row = random.nextInt(12); row >= 0; row--) {
        rows.add(
            String.join(
                ",",
                CELLS.get(random.nextInt(cells)),
                CELLS.get(random.nextInt(cells)),
                NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean() ? "before" : "after",
                CELLS.get(random.nextInt(cells))));
      }
      check(csv(rows.toArray(String[]::new)), TYPES.get(run % TYPES.size()));
    }
  }

  @Test
  void everyOpIsFinite() {
    Drawing drawing =
        KindDrawingTest.draw(csv("1e-300,1e150,a,b,1", "2e-300,-1e150,a,b,1"), "x: x / y: y");

    assertThat(drawing.ops()).isNotEmpty().doesNotContainNull();
    assertThat(DrawingText.of(drawing)).doesNotContain("NaN", "Infinity");
    assertThat(drawing.ops()).hasAtLeastOneElementOfType(DrawOp.Plot.class);
  }
}
