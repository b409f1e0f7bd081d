package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;

/** What a list of samples does in a real browser, on a page opened as a file. */
class SamplesInBrowserTest {
  private static final String KEY = "document.querySelector('.samples-link').textContent";
  private static final String PLACE = "document.querySelector('.samples-place').textContent";
  private static final String STATUS = "document.querySelector('.samples-status').textContent";

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

  private URI page(int rows) throws IOException {
    for (String asset : new String[] {"site.css", "samples.js"}) {
      Files.copy(Path.of("templates/assets", asset), folder.resolve(asset));
    }
    StringBuilder csv = new StringBuilder("id,reply,score\n");
    csv.append("a b/ü?#%,</script><img src=x onerror=document.title='hit'>,50.5\n");
    csv.append("long,\"").append("many words ".repeat(300)).append("\",49.5\n");
    for (int i = 0; i < rows; i++) {
      csv.append("p").append(i).append(",reply ").append(i).append(',');
      csv.append(i % 101 == 100 ? "" : Integer.toString(i)).append('\n');
    }
    String markdown =
        """
        ```samples
        id: tbl-s
        data: s.csv
        key: id
        text: reply
        sort: -score
        k: 2 top, 2 bottom, 3 random (seed 7)
        ```
        """;
    return Files.writeString(
            folder.resolve("page.html"),
            """
            <!DOCTYPE html><meta charset=utf-8><title>page</title><link rel=stylesheet href=site.css>
            <script defer src=samples.js></script><p style="height:1200px">above</p>
            %s"""
                .formatted(SamplePages.html(markdown, "s.csv", csv.toString())))
        .toUri();
  }

  private String after(String key) {
    return tab.press(key).text(KEY);
  }

  private void focus(String selector) {
    tab.evaluate("document.querySelector('%s').focus()".formatted(selector));
  }

  private void set(String selector, String value, String event) {
    tab.evaluate(
        "(e => { e.value = '%s'; e.dispatchEvent(new Event('%s')); })(document.querySelector('%s'))"
            .formatted(value, event, selector));
  }

  @Test
  void keysGoFromSampleToSample() throws IOException {
    tab.go(page(100));
    focus(".samples-list");

    assertThat(tab.text(KEY)).isEqualTo("p99");
    assertThat(after("j")).isEqualTo("p98");
    assertThat(after("ArrowDown")).isEqualTo("p97");
    assertThat(after("k")).isEqualTo("p98");
    assertThat(after("End")).isEqualTo("p0");
    assertThat(after("j")).isEqualTo("p0");
    assertThat(after("Home")).isEqualTo("p99");
    assertThat(tab.text(STATUS)).isEqualTo("Sample p99, 1 of 102");
  }

  @Test
  void lettersWorkWithoutAFocus() throws IOException {
    tab.go(page(100));

    assertThat(after("j")).isEqualTo("p98");
  }

  @Test
  void addressLeadsToASampleWhateverItsKey() throws IOException {
    URI page = page(100);
    tab.go(URI.create(page + "#tbl-s-a%20b%2F%C3%BC%3F%23%25"));

    assertThat(tab.text(KEY)).isEqualTo("a b/ü?#%");
    tab.await("window.scrollY > 200");
    assertThat(tab.text("document.title")).isEqualTo("page");

    tab.evaluate("location.hash = '#tbl-s-p7'");
    tab.await(KEY + " === 'p7'");
    focus(".samples-list");
    tab.press("k");
    assertThat(tab.text("location.hash")).isEqualTo("#tbl-s-p8");
  }

  @Test
  void malformedAddressLeadsNowhere() throws IOException {
    tab.go(page(100));
    tab.evaluate("location.hash = '#tbl-s-%E0%A4%A'");
    focus(".samples-list");

    assertThat(after("j")).isEqualTo("p98");
  }

  @Test
  void filterKeepsSamplesWithTheWords() throws IOException {
    tab.go(page(100));
    set("input[type=search]", "REPLY 9", "input");
    tab.await(STATUS + ".startsWith('11 of 102')");

    set("input[type=search]", "nothing like it", "input");
    tab.await("document.querySelector('.samples-none') !== null");
    focus(".samples-list");
    tab.press("j");

    focus("input[type=search]");
    tab.press("Escape");
    assertThat(tab.text(STATUS)).isEqualTo("102 samples");
  }

  @Test
  void quantileIsThatOfTheMeasure() throws IOException {
    tab.go(page(101));

    // 0 to 99, 49.5 and 50.5: the median of the 102 lies between 49.5 and 50.
    set("input[type=range]", "50", "input");
    assertThat(tab.text(PLACE)).isEqualTo("52 of 103");
    assertThat(tab.text(KEY)).isEqualTo("long");

    set("input[type=range]", "0", "input");
    assertThat(tab.text(KEY)).isEqualTo("p0");
  }

  @Test
  void sampleWithoutAMeasureIsLast() throws IOException {
    tab.go(page(101));
    focus(".samples-list");

    assertThat(after("End")).isEqualTo("p100");
    tab.evaluate("document.querySelector('.samples-direction').click()");
    focus(".samples-list");
    assertThat(after("End")).isEqualTo("p100");
    assertThat(after("Home")).isEqualTo("p0");
  }

  @Test
  void chanceIsThatOfThePrint() throws IOException {
    tab.go(page(100));
    String printed =
        tab.text(
            "[...document.querySelectorAll('tbody:last-child tr[id] th')].map(e => e.textContent).join()");
    set("select", "random", "change");

    String shown =
        "[...document.querySelectorAll('.samples-row')].map(e => e.querySelector('.samples-key').textContent).join()";
    assertThat(tab.text(shown)).isEqualTo(printed);

    focus(".samples-list");
    tab.press("r");
    assertThat(tab.text("document.querySelector('input[type=number]').value")).isEqualTo("8");
    assertThat(tab.text(shown)).isNotEqualTo(printed);
  }

  @Test
  void longTextUnfolds() throws IOException {
    tab.go(URI.create(page(100) + "#tbl-s-long"));
    String height = "document.querySelector('.samples-detail .samples-text').clientHeight";
    double folded = tab.number(height);
    tab.evaluate("document.querySelector('.samples-unfold').click()");

    assertThat(tab.number(height)).isGreaterThan(2 * folded);
    assertThat(tab.text("document.querySelector('.samples-unfold').getAttribute('aria-expanded')"))
        .isEqualTo("true");
  }

  @Test
  void listHoldsOnlyWhatIsInSight() throws IOException {
    tab.go(page(20_500));

    assertThat(tab.number("document.querySelectorAll('.samples-row').length")).isLessThan(40);
    assertThat(tab.text("document.querySelector('.samples-row').getAttribute('aria-setsize')"))
        .startsWith("2000");
    focus(".samples-list");
    tab.press("End");
    tab.await("document.querySelector('.samples-row[aria-selected=true]') !== null");
    assertThat(tab.number("document.querySelectorAll('.samples-row').length")).isLessThan(60);
    assertThat(tab.text(STATUS)).contains("of 20,0");
  }

  @Test
  void paperHasTheTable() throws IOException {
    tab.go(page(100));
    assertThat(tab.is("document.querySelector('.scroll').hidden")).isTrue();

    try (PDDocument printed = Loader.loadPDF(tab.pdf())) {
      assertThat(new PDFTextStripper().getText(printed))
          .contains("7 of 102 shown, seed 7.", "Top 2 by score", "reply 99")
          .doesNotContain("next and previous");
    }
  }

  @Test
  void withoutScriptsTheTableIsThere() throws IOException {
    tab.withoutScripts().go(page(100));

    assertThat(tab.is("document.querySelector('.scroll').offsetHeight > 100")).isTrue();
    assertThat(tab.overflow()).isZero();
  }

  @Test
  void phoneNeedsNoSidewaysScrolling() throws IOException {
    tab.viewport(360, 700).go(page(100));

    assertThat(tab.overflow()).isZero();
  }
}
