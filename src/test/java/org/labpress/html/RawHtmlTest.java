package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Document;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class RawHtmlTest {
  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return sourcePath + ".html" + (fragment.isEmpty() ? "" : "#" + fragment);
        }

        @Override
        public String file(String path) {
          return "files/" + path;
        }

        @Override
        public Optional<String> written(String destination) {
          return destination.equals("a.png") ? Optional.of("files/a.png") : Optional.empty();
        }
      };

  private static Document read(String markdown) {
    return MarkdownReader.read(SourceFile.of("page.md", markdown)).value();
  }

  private static String html(String markdown) {
    return new HtmlWriter(ADDRESSES).blocks(read(markdown).blocks());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "H<sub>2</sub>O|<p>H<sub>2</sub>O</p>",
        "a<br>b|<p>a<br> b</p>",
        "<kbd class=\"k\">Esc</kbd> *now*|<p><kbd class=\"k\">Esc</kbd> <em>now</em></p>",
        "<a href=\"https://x.org\">x</a>|"
            + "<p><a href=\"https://x.org\" rel=\"external noreferrer\">x</a></p>"
      })
  void harmlessTagsStay(String markdown, String expected) {
    assertThat(html(markdown).strip().replace('\n', ' ')).isEqualTo(expected);
  }

  @Test
  void markdownBetweenRawTagsStandsInTheirElement() {
    String html =
        html("<details><summary>More</summary>\n\nSome *text*.\n\n</details>\n\nAfter.\n");

    Element details = Jsoup.parseBodyFragment(html).selectFirst("details");
    assertThat(details).isNotNull();
    assertThat(details.select("em").text()).isEqualTo("text");
    assertThat(details.text()).doesNotContain("After.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "<IMG SRC=javascript:alert(1)>",
        "<a href=\"java&#9;script:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,x\">x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<form action=\"javascript:alert(1)\"><button>x</button></form>",
        "<meta http-equiv=refresh content=\"0;url=//evil\">",
        "<base href=\"//evil/\">",
        "<style>body{display:none}</style>",
        "<div style=\"position:fixed\">x</div>",
        "<object data=x></object><embed src=x>",
        "<input autofocus onfocus=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<textarea><img src=x onerror=alert(1)>",
        "</main></body></html><script>alert(1)</script>",
        "<div title=\"\n\n\"><img src=x onerror=alert(1)>\">",
        "<a\nhref=\"javascript:alert(1)\">x</a>",
        "<template><script>alert(1)</script></template>",
        "<details open ontoggle=alert(1)>x</details>",
        "<p id=lp-theme>x</p>",
        "<p class=\"lp-header\">x</p>"
      })
  void hostileMarkupDoesNothing(String markdown) {
    String page =
        "<main>" + html("Before\n\n" + markdown + "\n\nAfter\n") + "</main><footer></footer>";

    org.jsoup.nodes.Document parsed = Jsoup.parseBodyFragment(page);
    assertThat(parsed.select("script, style, iframe, form, svg, math, meta, base, object, embed"))
        .isEmpty();
    assertThat(parsed.select("[style], [srcdoc], #lp-theme, .lp-header")).isEmpty();
    for (Element element : parsed.getAllElements()) {
      assertThat(element.attributes()).noneMatch(attribute -> attribute.getKey().startsWith("on"));
      assertThat(LinkScheme.allows(element.attr("href"))).isTrue();
      assertThat(LinkScheme.allows(element.attr("src"))).isTrue();
    }
    assertThat(parsed.body().children())
        .extracting(Element::tagName)
        .containsExactly("main", "footer");
    assertThat(parsed.select("main").text()).contains("Before").contains("After");
  }

  @Test
  void anyMixtureOfTagsIsBalancedAndKeepsTheTextAroundIt() {
    List<String> pieces =
        List.of(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<a href=\"#x\">",
            "</a>",
            "[l](#l)",
            "<b>",
            "</b>",
            "<table>",
            "<tr><td>",
            "</table>",
            "<ul><li>",
            "</ul>",
            "text",
            "\n\n",
            "\n",
            "<!-- c -->",
            "<details>",
            "<summary>",
            "</details>",
            "*em*",
            "> q\n",
            "- item\n",
            "<script>",
            "</script>",
            "<pre>",
            "</main>",
            "<h2>",
            "`code`");
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder markdown = new StringBuilder();
      IntStream.range(0, random.nextInt(14))
          .forEach(i -> markdown.append(pieces.get(random.nextInt(pieces.size()))));

      String html = html(markdown.toString());

      Parser parser = Parser.htmlParser().setTrackErrors(10);
      parser.parseInput(
          "<!doctype html><title>t</title><main>" + html + "</main><footer></footer>", "");
      ParseErrorList errors = parser.getErrors();
      assertThat(errors).as("seed %d: %s%n%s", seed, markdown, html).isEmpty();
    }
  }

  @Test
  void remoteImageBecomesALink() {
    assertThat(html("<img src=\"https://x.org/a.png\" alt=\"A plot\">"))
        .contains("<a class=\"image-remote\" href=\"https://x.org/a.png\"")
        .doesNotContain("<img");
  }

  @Test
  void imageOfTheProjectKeepsItsSize() {
    String image = "<img src=\"a.png\" alt=\"A\" width=\"50%\" align=\"right\">";
    assertThat(html("<address>" + image + "</address>"))
        .contains("src=\"files/a.png\"")
        .contains("class=\"w50 align-right\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x <script>a</script>|page.md:1:3|<script> is removed",
        "<iframe src=\"x\"></iframe>|page.md:1:1|<iframe> is removed",
        "<b onclick=\"x()\">b</b>|page.md:1:1|\"onclick\" of <b> is removed",
        "<a href=\"javascript:x()\">b</a>|page.md:1:1|\"href\" with javascript: of <a> is removed",
        "a <div>b</div>|page.md:1:3|<div> is removed, it cannot stand within a line",
        "> <p>a</p><style>b</style>|page.md:1:11|<style> is removed"
      })
  void whatIsRemovedIsReportedAtItsTag(String markdown, String place, String message) {
    List<Diagnostic> found = UnsafeHtml.find(read(markdown));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).span()).hasToString(place);
    assertThat(found.get(0).message()).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"<b>x</b>", "<!-- c -->", "<p align=\"center\">x</p>", "a<br/>b"})
  void whatStaysIsNotReported(String markdown) {
    assertThat(UnsafeHtml.find(read(markdown))).isEmpty();
  }
}
