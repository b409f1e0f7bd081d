package org.labpress.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class ChartDrawingTest {
  private static final String RUNS =
      """
      step,loss [nats],model
      1,0.9,A
      1,0.7,A
      10,0.5,A
      10,0.52,A
      1,0.6,B
      10,0.4,B
      """;

  private static final String LINE =
      """
      type: line
      data: runs.csv
      x: step [log]
      y: loss
      group: model
      ci: se
      better: lower
      width: 90mm
      height: 60mm
      """;

  private static final String PLOTS =
      """
      data: runs.csv
      x: step [log]
      y: loss
      facet: model
      chance: 0.5
      width: 120mm
      """;

  private static final String BARS =
      """
      data: runs.csv
      x: mean(loss)
      y: model
      ci: se
      chance: 0.25
      width: 90mm
      """;

  private static final String BOXES =
      """
      type: box
      data: runs.csv
      x: model
      y: loss
      group: step
      width: 90mm
      height: 60mm
      """;

  private static final String BINS =
      """
      type: hist
      data: runs.csv
      x: loss
      group: model
      bins: 4
      width: 90mm
      height: 60mm
      """;

  private static final String HEAT =
      """
      type: heat
      data: runs.csv
      x: step
      y: model
      color: mean(loss)
      width: 90mm
      """;

  private static final String STACK =
      """
      type: bar
      data: runs.csv
      x: model
      y: loss
      group: step
      stack: true
      width: 90mm
      height: 60mm
      """;

  private static final String DUMBBELL =
      """
      type: dumbbell
      data: runs.csv
      x: loss
      y: model
      group: step
      width: 90mm
      """;

  private static final String SLOPE =
      """
      type: slope
      data: runs.csv
      x: step
      y: loss
      group: model
      width: 90mm
      height: 60mm
      """;

  private static final String SCALING =
      """
      type: scaling
      data: runs.csv
      x: step
      y: loss
      width: 90mm
      height: 60mm
      """;

  private static final Map<String, String> KINDS =
      Map.of(
          "line",
          LINE,
          "bars",
          BARS,
          "plots",
          PLOTS,
          "boxes",
          BOXES,
          "bins",
          BINS,
          "heat",
          HEAT,
          "stack",
          STACK,
          "dumbbell",
          DUMBBELL,
          "slope",
          SLOPE,
          "scaling",
          SCALING);

  private static Drawing draw(String csv, String spec) {
    ChartSpec read = ChartSpecReader.read(SourceFile.of("page.md", spec).span()).value();
    return ChartDrawing.draw(
        BoundChart.bind(read, new MemoryWorkspace().with("runs.csv", csv), "page.md").value(),
        Place.PAGE);
  }

  static String allAsText() {
    return DrawingText.of(draw(RUNS, LINE)) + DrawingText.of(draw(RUNS, BARS));
  }

  private static <T extends DrawOp> List<T> ops(Drawing drawing, Class<T> kind) {
    return drawing.ops().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line",
        "bars",
        "plots",
        "boxes",
        "bins",
        "heat",
        "stack",
        "dumbbell",
        "slope",
        "scaling"
      })
  void drawingIsAsRecorded(String name) throws IOException {
    String drawn = DrawingText.of(draw(RUNS, KINDS.get(name)));

    Path golden = Path.of("src/test/resources/chart/" + name + ".txt");
    if (Boolean.getBoolean("labpress.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, drawn);
    }
    try (InputStream expected = getClass().getResourceAsStream("/chart/" + name + ".txt")) {
      assertThat(expected).as("golden file").isNotNull();
      assertThat(drawn).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void sameDrawingOnAMachineWithoutFontsInAnyLocaleAndZone(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.log");
    Path output = folder.resolve("drawing.txt");
    Process machine =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.awt.fontconfig=" + folder.resolve("nothing"),
                "-Djava.awt.headless=true",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Auckland",
                "-Xlog:class+load=info:file=" + classes,
                "-cp",
                System.getProperty("java.class.path"),
                BareMachine.class.getName())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(machine.waitFor()).isZero();
    assertThat(Files.readString(output)).isEqualTo(allAsText());
    // Whoever asks the platform for a font loads its font manager first.
    try (Stream<String> loaded = Files.lines(classes)) {
      assertThat(
              loaded.filter(line -> line.matches(".*sun[.]font[.]\\w*(FontManager|Strike)\\b.*")))
          .isEmpty();
    }
  }

  @Test
  void everyPointExplainsItself() {
    List<DrawOp.Hover> hovers = ops(draw(RUNS, LINE), DrawOp.Plot.class).get(0).hovers();

    assertThat(hovers)
        .extracting(DrawOp.Hover::text)
        .containsExactly(
            "A\nstep: 1\nloss: 0.80 nats\n±1 SE: 0.70 to 0.90\nn = 2",
            "A\nstep: 10\nloss: 0.510 nats\n±1 SE: 0.500 to 0.520\nn = 2",
            "B\nstep: 1\nloss: 0.6 nats\nn = 1",
            "B\nstep: 10\nloss: 0.4 nats\nn = 1");
  }

  @Test
  void axesAreNamedWithUnitAndDirection() {
    List<DrawOp.Text> texts = ops(draw(RUNS, LINE), DrawOp.Text.class);

    assertThat(texts)
        .extracting(DrawOp.Text::text)
        .contains("step", "loss (nats), lower is better");
  }

  @Test
  void noTextIsSmallerThanEightPoints() {
    assertThat(ops(draw(RUNS, BARS), DrawOp.Text.class)).allMatch(text -> text.size() >= 8);
  }

  @Test
  void nothingIsDrawnOutsideTheDrawing() {
    for (String spec : List.of(LINE, BARS, PLOTS)) {
      Drawing drawing = draw(RUNS, spec);

      for (DrawOp.Text text : ops(drawing, DrawOp.Text.class)) {
        double right = text.angle() == 0 ? text.x() + text.width() : text.x();
        double top = text.angle() == 0 ? text.y() - text.size() : text.y() - text.width();
        assertThat(text.x()).as(text.text()).isNotNegative();
        assertThat(right).as(text.text()).isLessThanOrEqualTo(drawing.size().width());
        assertThat(top).as(text.text()).isNotNegative();
        assertThat(text.y()).as(text.text()).isLessThanOrEqualTo(drawing.size().height());
      }
    }
  }

  @Test
  void labelsOfAnAxisDoNotTouch() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      StringBuilder csv = new StringBuilder("x,y\n");
      double scale = StrictMath.pow(10, random.nextInt(12) - 5);
      for (int i = 0; i < 5; i++) {
        csv.append(random.nextGaussian() * scale).append(',').append(i).append('\n');
      }

      Drawing drawing = draw(csv.toString(), "type: scatter\ndata: runs.csv\nx: x\ny: y\n");

      double lowest =
          ops(drawing, DrawOp.Text.class).stream()
              .filter(text -> text.size() < 9)
              .mapToDouble(DrawOp.Text::y)
              .max()
              .orElseThrow();
      List<DrawOp.Text> labels =
          ops(drawing, DrawOp.Text.class).stream()
              .filter(text -> text.size() < 9 && text.y() > lowest - 1)
              .sorted(Comparator.comparingDouble(DrawOp.Text::x))
              .toList();
      for (int i = 1; i < labels.size(); i++) {
        double end = labels.get(i - 1).x() + labels.get(i - 1).width();
        assertThat(labels.get(i).x()).as("seed %d", seed).isGreaterThan(end);
      }
    }
  }

  @Test
  void lineOfManyPointsKeepsItsExtremesAndLosesTheRest() {
    List<double[]> points = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      points.add(new double[] {i / 1000.0, random.nextGaussian()});
    }

    List<double[]> kept = LineThinning.thin(points);

    assertThat(kept).hasSizeLessThanOrEqualTo(4 * 400);
    assertThat(kept.get(0)).isEqualTo(points.get(0));
    assertThat(kept.get(kept.size() - 1)).isEqualTo(points.get(99_999));
    assertThat(kept.stream().mapToDouble(p -> p[1]).max())
        .isEqualTo(points.stream().mapToDouble(p -> p[1]).max());
  }
}
