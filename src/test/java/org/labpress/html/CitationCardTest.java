package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;

/** The card beside a citation, in a real browser. */
class CitationCardTest {
  private static final String CARD = "document.querySelector('.lp-card-cite')";
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">
      <link rel=stylesheet href=site.css><script defer src=site.js></script>
      <p style="padding-left: 60%">As in <span class="citation">(<a role="doc-biblioref"
        aria-describedby="lp-text-ref-müller" href="#ref-m%C3%BCller">Müller, 2024</a>)</span>.
      <div class="references"><ul class="hanging"><li id="ref-müller">
        <span class="reference-text" id="lp-text-ref-müller">Müller. <em>Journal</em>.
        <a href="https://doi.org/10.1/x">10.1/x</a></span></ul></div>
      """;

  @TempDir private Path folder;

  @Test
  void focusShowsTheEntryAndEscapePutsItAway() throws IOException {
    try (Tab tab = open(1200)) {
      tab.evaluate("document.querySelector('.citation a').focus()");
      tab.await(CARD + " !== null");

      assertThat(tab.text(CARD + ".querySelector('em').textContent")).isEqualTo("Journal");
      assertThat(tab.is("document.querySelectorAll('[id=\"lp-text-ref-müller\"]').length === 1"))
          .isTrue();

      tab.press("Escape");
      tab.await(CARD + " === null");
    }
  }

  @Test
  void cardFitsOnAPhone() throws IOException {
    try (Tab tab = open(360)) {
      tab.evaluate("document.querySelector('.citation a').focus()");
      tab.await(CARD + " !== null");

      assertThat(tab.number(CARD + ".getBoundingClientRect().left")).isGreaterThanOrEqualTo(0);
      assertThat(tab.number(CARD + ".getBoundingClientRect().right")).isLessThanOrEqualTo(360);
    }
  }

  private Tab open(int width) throws IOException {
    for (String asset : new String[] {"site.css", "site.js"}) {
      Files.copy(Path.of("templates/assets", asset), folder.resolve(asset));
    }
    Path page = folder.resolve("page.html");
    Files.writeString(page, PAGE);
    return Browser.orSkip().open().viewport(width, 700).go(page.toUri());
  }
}
