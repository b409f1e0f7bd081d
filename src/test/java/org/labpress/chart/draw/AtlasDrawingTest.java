package org.labpress.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** The drawing of a map of texts. */
class AtlasDrawingTest {
  private static final String SPEC =
      """
      type: atlas
      data: s.csv
      x: x
      y: y
      label: kind
      text: words
      width: 90mm
      height: 50mm
      """;
  private static final String CSV =
      """
      x,y,kind,words
      0,0,a,first
      1,0,a,second
      2,0,a,third
      9,9,b,fourth
      9,8,b,fifth
      """;

  private static String draw(String csv) {
    ChartSpec spec = ChartSpecReader.read(SourceFile.of("page.md", SPEC).span()).value();
    BoundChart chart =
        BoundChart.bind(spec, new MemoryWorkspace().with("s.csv", csv), "page.md").value();
    return DrawingText.of(ChartDrawing.draw(chart, Place.PAGE));
  }

  @Test
  void drawingIsAsRecorded() throws IOException {
    String drawn = draw(CSV);

    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(Path.of("src/test/resources/chart/atlas.txt"), drawn);
    }
    try (InputStream expected = getClass().getResourceAsStream("/chart/atlas.txt")) {
      assertThat(expected).as("golden file").isNotNull();
      assertThat(drawn).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void drawingOfManyPointsStaysSmall() {
    StringBuilder csv = new StringBuilder("x,y,kind,words\n");
    for (int i = 0; i < 20_000; i++) {
      csv.append(i * 37 % 1_009).append(',').append(i * 91 % 977).append(",k").append(i % 30);
      csv.append(",text ").append(i).append('\n');
    }

    assertThat(draw(csv.toString()).lines().count()).isLessThan(2_200);
  }
}
