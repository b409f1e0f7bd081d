package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEscapeTest {
  @Test
  void markupBecomesText() {
    assertThat(HtmlEscape.text("a<b> & \"c\"")).isEqualTo("a&lt;b&gt; &amp; &quot;c&quot;");
  }

  @Test
  void charactersThatHtmlForbidsAreReplaced() {
    assertThat(HtmlEscape.text("a\0b\u001Bc\u0085d\uD800e\uFFFEf\tg"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\tg");
  }

  @Test
  void charactersOutsideTheBasicPlaneStay() {
    assertThat(HtmlEscape.text("\uD83D\uDCC8")).isEqualTo("\uD83D\uDCC8");
  }

  // The expected values are those of the CommonMark 0.31.2 examples 499, 500 and 603.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '|',
      value = {
        "foo%20bä foo%20b%C3%A4",
        "|\"title\"| %22title%22",
        "https://example.com/\\[\\ https://example.com/%5C%5B%5C"
      })
  void urlsArePercentEncoded(String destination, String expected) {
    assertThat(HtmlEscape.url(destination)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "C:/Windows",
        "//evil.example/x",
        "\\\\evil.example\\x"
      })
  void destinationsThatRunCodeOrLeaveTheSiteUnseenAreRefused(String destination) {
    assertThat(LinkScheme.allows(destination)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTP://example.org",
        "mailto:me@example.org",
        "tel:+4912",
        "page.md",
        "../a b.csv",
        "#x",
        "a/b:c"
      })
  void destinationsOfTheSiteAndTheWebAreAllowed(String destination) {
    assertThat(LinkScheme.allows(destination)).isTrue();
  }
}
