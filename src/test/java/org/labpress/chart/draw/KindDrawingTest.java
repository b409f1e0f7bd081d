package org.labpress.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.drawing.Drawing;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** Drawings of the types that compute more than a summary, and of what is set into plots. */
class KindDrawingTest {
  private static final String ROWS =
      """
      p,right,pm,ref,prompt,model,n,start,end
      0.2,0,2.0,0.5,p1,A,10,2026-03-02T00:00,2026-03-02T06:00
      0.8,1,1.0,0.5,p1,A,40,2026-03-02T04:00,2026-03-02T08:00
      0.9,0,0.5,0.1,p2,B,90,2026-03-02T02:00,2026-03-02T12:00
      0.95,1,-1.0,0.1,p2,B,160,2026-03-02T12:00,
      """;

  static Drawing draw(String csv, String spec) {
    MemoryWorkspace workspace = new MemoryWorkspace().with("runs.csv", csv);
    String whole = "data: runs.csv\n" + spec.replace(" / ", "\n") + "\n";
    Checked<BoundChart> chart =
        ChartSpecReader.read(SourceFile.of("page.md", whole).span())
            .then(read -> BoundChart.bind(read, workspace, "page.md"));
    assertThat(chart.value().isEmpty()).as("%s", chart.diagnostics()).isFalse();
    return ChartDrawing.draw(chart.value(), Place.PAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reliability | type: reliability / x: p / y: right / bins: 2 / width: 80mm",
        "reliabilities | type: reliability / x: p / y: right / bins: 2 / group: model / facet: prompt",
        "temperature | type: reliability / x: p / y: right / bins: 2 / fit: temperature / width: 120mm",
        "prefer | type: prefer / x: model / score: pm / reference: ref / width: 90mm",
        "bon | type: bon / score: pm / context: prompt / width: 90mm / height: 50mm",
        "frontier | type: frontier / x: n / y: pm / group: model / width: 90mm / height: 50mm",
        "gantt | type: gantt / start: start / end: end / y: model / group: prompt / width: 90mm",
        "sizes | type: scatter / x: p / y: pm / size: n / width: 90mm / height: 50mm",
        "notes | type: line / x: n / y: pm / notes: {20: here, 30: beside it, '90; 0.5': this} / baseline: model=A / width: 90mm / height: 50mm",
        "areas | type: area / stack: true / x: n / y: p / group: model / width: 90mm / height: 50mm",
        "long-title | type: line / x: n / y: pm [logits of the preference model after its last step] / better: lower / width: 90mm / height: 50mm",
      })
  void drawingIsAsRecorded(String name, String spec) throws IOException {
    String drawn = DrawingText.of(draw(ROWS, spec));

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
}
