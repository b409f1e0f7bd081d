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

/** What a table does in a real browser, over file://. */
class TableInBrowserTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang=en><meta charset=utf-8><link rel=stylesheet href=site.css>
      <script defer src=table.js></script>
      <figure class="table sortable"><table><thead><tr><th>Model<th>Accuracy ↑<th>Size<th>Loss</tr></thead>
      <tbody><tr><td colspan=4>x</td></tr>
      <tr><td>b<td>9.5 ± 0.1<td><data value=7e9>7B</data><td>1,000</tr>
      <tr><td>a<td>10.2 ± 0.1<td><data value=70000000>70M</data><td>−2.5</tr>
      <tr><td>c<td>–<td><data value=1.3e9>1.3B</data><td>-2.5</tr>
      <tr><td colspan=4>y</td></tr>
      <tr><td>e<td>8<td><data value=1>1</data><td>3</tr>
      <tr><td>d<td>12<td><data value=2>2</data><td>2</tr></tbody></table></figure>
      <figure class="table sortable"><table><thead><tr><th>A<th>B</tr></thead>
      <tbody><tr><td rowspan=2>1<td>2</tr><tr><td>3</tr></tbody></table></figure>
      <figure class="table sortable"><table><thead><tr><th rowspan=2>M<th colspan=2>Acc</tr><tr><th>x<th>y</tr></thead>
      <tbody><tr><td>1<td>2<td>5</tr><tr><td>2<td>3<td>4</tr></tbody></table></figure>
      <figure class="table"><table><thead><tr><th>A</tr></thead><tbody><tr><td>1</tr></tbody></table></figure>
      """;
  private static final String ORDER =
      "Array.from(document.querySelectorAll('table')[0].tBodies[0].rows)"
          + ".map(row => row.cells[0].textContent.trim()).join('')";

  @TempDir private Path folder;
  private Tab tab;

  @BeforeEach
  void open() throws IOException {
    for (String asset : new String[] {"site.css", "table.js"}) {
      Files.copy(Path.of("templates/assets", asset), folder.resolve(asset));
    }
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);
    tab = Browser.orSkip().open().viewport(900, 700);
    tab.go(page.toUri());
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void keyOnANameSortsWithinSectionsAndThenBackAgain() {
    assertThat(pressed(0)).isEqualTo("xabcyde");
    assertThat(sorting(0)).isEqualTo("ascending");
    assertThat(pressed(0)).isEqualTo("xcbayed");
    assertThat(sorting(0)).isEqualTo("descending");
    assertThat(pressed(0)).isEqualTo("xbacyed");
    assertThat(sorting(0)).isEqualTo("none");
  }

  @Test
  void numbersAreSortedAsNumbersTheBestFirstAndMissingOnesLast() {
    assertThat(pressed(1)).isEqualTo("xabcyde");
    assertThat(sorting(1)).isEqualTo("descending");
    assertThat(pressed(1)).isEqualTo("xbacyed");
  }

  @Test
  void valuesThatTheTextDoesNotSayAreTaken() {
    assertThat(pressed(2)).isEqualTo("xacbyed");
  }

  @Test
  void rowsThatAreAlikeKeepTheirOrder() {
    assertThat(pressed(3)).isEqualTo("xacbyde");
    assertThat(pressed(3)).isEqualTo("xbacyed");
  }

  @Test
  void onlyPlainTablesThatAskForItCanBeSorted() {
    assertThat(tab.number("document.querySelectorAll('.lp-sort').length")).isEqualTo(7);
    tab.evaluate("document.querySelectorAll('.lp-sort')[6].click()");
    assertThat(tab.text("document.querySelectorAll('table')[2].tBodies[0].innerText"))
        .startsWith("2");
  }

  @Test
  void withoutScriptsTheTableIsAsItsAuthorOrderedIt() {
    tab.withoutScripts().go(folder.resolve("page.html").toUri());

    assertThat(tab.number("document.querySelectorAll('.lp-sort').length")).isZero();
    assertThat(tab.text(ORDER)).isEqualTo("xbacyed");
  }

  private String pressed(int column) {
    tab.evaluate("document.querySelectorAll('.lp-sort')[%d].focus()".formatted(column));
    return tab.press("Enter").text(ORDER);
  }

  private String sorting(int column) {
    return tab.text(
        "document.querySelectorAll('th')[%d].getAttribute('aria-sort')".formatted(column));
  }
}
