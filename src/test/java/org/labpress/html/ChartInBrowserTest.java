package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.draw.ChartDrawing;
import org.labpress.chart.scene.Place;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** What a chart does in a real browser. */
class ChartInBrowserTest {
  private static final String CSV =
      """
      step,loss,model
      1,0.9,A
      2,0.7,A
      3,0.6,A
      1,0.8,B
      2,0.5,B
      3,0.4,=B
      """;
  private static final String SPEC =
      """
      data: runs.csv
      x: step
      y: loss
      group: model
      """;
  private static final String CARD = "document.querySelector('.lp-card-chart')";
  private static final String SHOWN = CARD + ".innerText";

  @TempDir private Path folder;
  private Tab tab;

  @BeforeEach
  void open() throws IOException {
    tab = Browser.orSkip().open().viewport(900, 700);
    for (String asset : new String[] {"site.css", "chart.js"}) {
      Files.copy(Path.of("templates/assets", asset), folder.resolve(asset));
    }
    tab.go(page(SPEC, CSV).toUri());
  }

  @AfterEach
  void close() {
    tab.close();
  }

  private Path page(String written, String csv) throws IOException {
    ChartSpec spec = ChartSpecReader.read(SourceFile.of("page.md", written).span()).value();
    BoundChart chart =
        BoundChart.bind(spec, new MemoryWorkspace().with("runs.csv", csv), "page.md").value();
    String svg = SvgWriter.write(ChartDrawing.draw(chart, Place.PAGE), "c");
    StringBuilder rows = new StringBuilder();
    chart
        .data()
        .rows()
        .forEach(row -> rows.append("<tr><td>").append(String.join("<td>", row)).append("</tr>"));
    return Files.writeString(
        folder.resolve("page.html"),
        """
        <!DOCTYPE html><meta charset=utf-8><link rel=stylesheet href=site.css>
        <script defer src=chart.js></script>
        <figure class="chart" id="fig-a"><div class="drawing" role="img" aria-label="A chart">%s</div>
        <details class="chart-data" open><summary>Data</summary><table>%s</table></details></figure>
        """
            .formatted(svg, rows));
  }

  @Test
  void pointerNearAPointShowsItsValuesAndThoseBesideIt() {
    double x = tab.number(centre("left", "width"));
    double y = tab.number(centre("top", "height"));

    tab.move(x + 6, y + 6).await(CARD + " !== null");

    assertThat(tab.text(SHOWN)).contains("A\nstep: 1\nloss: 0.9").contains("B: 0.8");
    assertThat(tab.is("document.querySelector('.chart-line') !== null")).isTrue();

    tab.move(5, 690).await(CARD + " === null");
  }

  private static String centre(String edge, String length) {
    String box = "document.querySelector('.hover path').getBoundingClientRect()";
    return "%s.%s + %s.%s / 2".formatted(box, edge, box, length);
  }

  @Test
  void arrowKeysReadThePoints() {
    tab.evaluate("document.querySelector('.drawing').focus()");

    assertThat(shownAfter("ArrowRight")).startsWith("A\nstep: 1");
    assertThat(shownAfter("ArrowRight")).startsWith("A\nstep: 2");
    assertThat(shownAfter("ArrowDown")).startsWith("B\nstep: 2");
    assertThat(shownAfter("ArrowLeft")).startsWith("B\nstep: 1");
    assertThat(shownAfter("End")).startsWith("B\nstep: 2");
    tab.press("Escape");
    assertThat(tab.is(CARD + " === null")).isTrue();
  }

  private String shownAfter(String key) {
    return tab.press(key).text(SHOWN);
  }

  @Test
  void keyOfTheLegendHidesItsSeriesAndItsPoints() {
    tab.evaluate("document.querySelector('[data-toggle=\"0\"]').focus()");
    tab.press("Enter");

    assertThat(tab.text("document.querySelector('g[data-series=\"0\"]').getAttribute('display')"))
        .isEqualTo("none");
    tab.evaluate("document.querySelector('.drawing').focus()");
    assertThat(shownAfter("ArrowRight")).startsWith("B\nstep: 1");

    tab.evaluate("document.querySelector('[data-toggle=\"0\"]').focus()");
    tab.press(" ");
    assertThat(tab.text("document.querySelector('g[data-series=\"0\"]').getAttribute('display')"))
        .isEqualTo("inline");
  }

  @Test
  void barsBelowAReliabilityDiagramAnswerAfterItsPoints() throws IOException {
    tab.go(
        page(
                "type: reliability\ndata: runs.csv\nx: p\ny: right\nbins: 2\n",
                "p,right\n0.2,0\n0.8,1\n0.9,0\n")
            .toUri());
    tab.evaluate("document.querySelector('.drawing').focus()");

    assertThat(shownAfter("ArrowRight")).startsWith("p: 0.2\nright: 0");
    assertThat(shownAfter("ArrowRight")).startsWith("p: 0.85\nright: 0.5");
    assertThat(shownAfter("ArrowRight")).isEqualTo("0 to 0.5: 1 answer");
  }

  @Test
  void runsOfAGanttChartTellTheirTimes() throws IOException {
    tab.go(
        page(
                "data: runs.csv\nstart: s\nend: e\ny: m\ngroup: k\n",
                "m,k,s,e\na,x,0,4\na,y,5,6\nb,x,2,7\n")
            .toUri());
    tab.evaluate("document.querySelector('.drawing').focus()");

    assertThat(shownAfter("ArrowRight")).isEqualTo("x\na\n0 to 4\n4\ny: 5 to 6");
  }

  @Test
  void savedTableHoldsNoFormula() {
    tab.evaluate(
        "URL.createObjectURL = blob => { blob.text().then(t => window.saved = t); return '#'; }");
    tab.evaluate("document.querySelector('.chart-tools button').click()");
    tab.await("window.saved !== undefined");

    assertThat(tab.text("window.saved")).contains("A,1,0.9\r\n").contains("'=B,3,0.4\r\n");
  }
}
