package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;

/** What a map of texts does in a real browser, on a page opened as a file. */
class AtlasInBrowserTest {
  private static final String CARD = "document.querySelector('.atlas-card')";
  private static final String STATUS = "document.querySelector('.atlas-status').textContent";

  @TempDir private Path folder;
  private Tab tab;

  @BeforeEach
  void open() {
    tab = Browser.orSkip().open().viewport(900, 900);
  }

  @AfterEach
  void close() {
    tab.close();
  }

  /** A square of 11 by 11 points, x to the right, y upwards, in two labels. */
  private static String square() {
    StringBuilder csv = new StringBuilder("x,y,half,words\n");
    for (int y = 0; y <= 10; y++) {
      for (int x = 0; x <= 10; x++) {
        csv.append(x).append(',').append(y).append(y < 5 ? ",low," : ",high,");
        csv.append("<b>at</b> ").append(x).append(' ').append(y).append('\n');
      }
    }
    return csv.toString();
  }

  private static String cloud(int rows) {
    Random random = new Random(rows);
    StringBuilder csv = new StringBuilder("x,y,half,words\n");
    for (int i = 0; i < rows; i++) {
      csv.append(random.nextGaussian()).append(',').append(random.nextGaussian());
      csv.append(i % 2 == 0 ? ",low," : ",high,").append("text ").append(i).append('\n');
    }
    return csv.toString();
  }

  private Tab show(String csv) throws IOException {
    for (String asset : new String[] {"site.css", "atlas.js", "chart.js"}) {
      Files.copy(Path.of("templates/assets", asset), folder.resolve(asset));
    }
    String markdown =
        """
        ```chart
        type: atlas
        data: s.csv
        x: x
        y: y
        label: half
        text: words
        caption: A map.
        ```
        """;
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            """
            <!DOCTYPE html><meta charset=utf-8><title>page</title><link rel=stylesheet href=site.css>
            <script defer src=chart.js></script><script defer src=atlas.js></script>
            %s"""
                .formatted(SamplePages.html(markdown, "s.csv", csv)));
    return tab.go(page.toUri());
  }

  /** Returns where a share of the map's width or height lies in the window, in pixels. */
  private double at(String edge, String size, double share) {
    String stage = "document.querySelector('.atlas-stage')";
    double start = tab.number("%s.getBoundingClientRect().%s + 1".formatted(stage, edge));
    return start + 18 + share * (tab.number(stage + ".client" + size) - 36);
  }

  private void moveTo(double x, double y) {
    tab.move(at("left", "Width", x), at("top", "Height", 1 - y));
  }

  private String said() {
    return tab.text(CARD + ".hidden ? '' : " + CARD + ".innerText");
  }

  private String after(String key) {
    tab.press(key);
    return said();
  }

  @Test
  void pointerShowsTheNearestPoint() throws IOException {
    show(square());
    moveTo(0.32, 0.71);

    tab.await("!" + CARD + ".hidden");
    assertThat(said()).isEqualTo("high\n<b>at</b> 3 7");
    moveTo(1.0, 0.01);
    assertThat(said()).isEqualTo("low\n<b>at</b> 10 0");
  }

  @Test
  void nearestPointIsThatOfAllPoints() throws IOException {
    show(cloud(3_000));
    String data = "JSON.parse(document.querySelector('.atlas-data').textContent)";
    double width = tab.number("document.querySelector('.atlas-stage').clientWidth - 36");
    double height = tab.number("document.querySelector('.atlas-stage').clientHeight - 36");
    for (double share : new double[] {0.35, 0.45, 0.5, 0.62}) {
      moveTo(share, share);
      String nearest =
          """
          (d => { let best = -1, least = 1e9; const x = (%s), y = (%s);
            for (let i = 0; i < d.x.length; i++) {
              const far = Math.hypot(d.x[i] / 1e4 * %s - x, (1 - d.y[i] / 1e4) * %s - y);
              if (far < least) { least = far; best = i; } }
            return d.text[best]; })(%s)"""
              .formatted(share * width, (1 - share) * height, width, height, data);

      assertThat(said()).endsWith(tab.text(nearest));
    }
  }

  @Test
  void keysGoToNeighbours() throws IOException {
    show(square());
    tab.evaluate("document.querySelector('.atlas-stage').focus()");

    assertThat(after("ArrowRight")).endsWith("at</b> 5 5");
    assertThat(after("ArrowRight")).endsWith("at</b> 6 5");
    assertThat(after("ArrowUp")).endsWith("at</b> 6 6");
    assertThat(after("ArrowLeft")).endsWith("at</b> 5 6");
    assertThat(after("ArrowDown")).endsWith("at</b> 5 5");
    assertThat(tab.text("document.querySelector('.atlas-live > .lp-spoken').textContent"))
        .isEqualTo("high: <b>at</b> 5 5");
    tab.press("Enter");
    assertThat(tab.text(STATUS)).isEqualTo("1 of 121 points selected");
    assertThat(after("Escape")).isEmpty();
    assertThat(tab.text(STATUS)).isEqualTo("121 points");
  }

  @Test
  void lassoListsTheTextsInside() throws IOException {
    show(square());
    tab.evaluate("[...document.querySelectorAll('.atlas-tools button')].pop().click()");
    drag(0.15, 0.15, 0.45, 0.15, 0.45, 0.35, 0.15, 0.35);

    // x from 2 to 4, y from 2 to 3.
    assertThat(tab.text(STATUS)).isEqualTo("6 of 121 points selected");
    assertThat(tab.text("document.querySelector('.atlas-list').innerText"))
        .startsWith("low <b>at</b> 2 2")
        .contains("low <b>at</b> 4 3");
  }

  private void drag(double... corners) {
    String stage = "document.querySelector('.atlas-stage')";
    tab.evaluate(stage + ".setPointerCapture = () => {}");
    for (int i = 0; i < corners.length; i += 2) {
      fire(i == 0 ? "pointerdown" : "pointermove", corners[i], corners[i + 1]);
    }
    fire("pointerup", corners[corners.length - 2], corners[corners.length - 1]);
  }

  private void fire(String type, double x, double y) {
    tab.evaluate(
        "document.querySelector('.atlas-stage').dispatchEvent(new PointerEvent('%s', {clientX: %s, clientY: %s, pointerId: 1, button: 0, bubbles: true}))"
            .formatted(type, at("left", "Width", x), at("top", "Height", 1 - y)));
  }

  @Test
  void dragMovesTheMapAndAllBringsItBack() throws IOException {
    show(square());
    drag(0.5, 0.5, 0.6, 0.5, 0.7, 0.5);
    moveTo(0.9, 0.5);
    assertThat(said()).endsWith("at</b> 7 5");

    tab.evaluate("document.querySelector('[aria-label=\"Show all points\"]').click()");
    moveTo(0.5, 0.5);
    moveTo(0.9, 0.5);
    assertThat(said()).endsWith("at</b> 9 5");
  }

  @Test
  void wheelZoomsOnlyWhereTheReaderWorks() throws IOException {
    show(square());
    String circle = "Number(document.querySelector('circle:nth-child(2)').getAttribute('cx'))";
    double before = tab.number(circle);
    wheel();
    assertThat(tab.number(circle)).isEqualTo(before);

    tab.evaluate("document.querySelector('.atlas-stage').focus()");
    wheel();
    tab.await(circle + " !== " + before);
  }

  private void wheel() {
    tab.evaluate(
        "document.querySelector('.atlas-stage').dispatchEvent(new WheelEvent('wheel', {deltaY: -100, clientX: 400, clientY: 300, bubbles: true, cancelable: true}))");
  }

  @Test
  void keyOfTheLegendHidesItsPoints() throws IOException {
    show(square());
    tab.evaluate("document.querySelector('.atlas-legend button').click()");
    moveTo(0.5, 1.0);

    assertThat(
            tab.text("document.querySelector('.atlas-legend button').getAttribute('aria-pressed')"))
        .isEqualTo("false");
    assertThat(said()).doesNotContain("high");
  }

  @Test
  void fewPointsAreShapes() throws IOException {
    show(square());
    assertThat(tab.number("document.querySelectorAll('svg.atlas-points circle').length"))
        .isEqualTo(121);
  }

  @Test
  void twentyThousandPointsAreOnTheCanvas() throws IOException {
    show(cloud(20_000));

    assertThat(tab.text(STATUS)).isEqualTo("20,000 points");
    assertThat(tab.is("document.querySelector('canvas.atlas-points') !== null")).isTrue();
    String painted =
        """
        (c => { const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; const first = p[0];
          let n = 0; for (let i = 0; i < p.length; i += 4) n += p[i] !== first; return n; })(document.querySelector('canvas'))""";
    assertThat(tab.number(painted)).isGreaterThan(20_000);
  }

  @Test
  void paperHasTheDrawingAndItsList() throws IOException {
    show(square());
    assertThat(tab.number("document.querySelector('.drawing').offsetHeight")).isZero();

    try (PDDocument printed = Loader.loadPDF(tab.pdf())) {
      assertThat(new PDFTextStripper().getText(printed))
          .contains("low <b>at</b>")
          .doesNotContain("Drag to move");
    }
  }

  @Test
  void withoutScriptsThePictureIsThere() throws IOException {
    tab.withoutScripts();
    show(square());

    assertThat(tab.is("document.querySelector('.drawing').offsetHeight > 100")).isTrue();
    assertThat(tab.number("document.querySelectorAll('.atlas-typical li').length")).isEqualTo(8);
  }

  @Test
  void phoneNeedsNoSidewaysScrolling() throws IOException {
    tab.viewport(360, 700);
    show(square());

    assertThat(tab.overflow()).isZero();
  }
}
