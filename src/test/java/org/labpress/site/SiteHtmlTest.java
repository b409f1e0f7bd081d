package org.labpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.labpress.document.PageKind;
import org.labpress.html.HtmlPage;
import org.labpress.html.LinkScheme;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** What holds for every page of a site. */
class SiteHtmlTest {
  private static final SourceFile BROKEN =
      SourceFile.of("content/log/2026-01-01-x.md", "---\n<b>\n");
  private static final SiteFixture FIXTURE =
      SiteFixture.small()
          .with(
              new SitePage.Unreadable(
                  BROKEN.lineSpan(1),
                  PageKind.LOG,
                  List.of(
                      Diagnostic.error("front/open", BROKEN.lineSpan(2), "never <closed>")
                          .withHint("add \"---\""))));
  private static final SortedMap<String, byte[]> FILES = FIXTURE.write().value();

  private static List<String> pages() {
    return FILES.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    List<String> errors = new ArrayList<>();
    ValidHtml checker = new ValidHtml(errors);
    for (String page : pages()) {
      checker.check(page, FILES.get(page));
    }

    assertThat(pages()).hasSizeGreaterThan(15);
    assertThat(errors).isEmpty();
  }

  @Test
  void everyPageParsesWithoutErrors() {
    for (String page : pages()) {
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      parser.parseInput(new String(FILES.get(page), StandardCharsets.UTF_8), "");

      assertThat(parser.getErrors()).as(page).isEmpty();
    }
  }

  @Test
  void everyLinkLeadsToAFileAndAPlaceOfTheSite() {
    for (String page : pages()) {
      for (String link : HtmlPage.parse(FILES.get(page)).links()) {
        if (LinkScheme.of(link).isPresent()) {
          continue;
        }
        String[] parts = link.split("#", 2);
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String target =
            parts[0].isEmpty() ? page : ContentPath.normalize(folder + parts[0]).orElse("outside");

        assertThat(FILES).as("%s in %s", link, page).containsKey(target);
        if (parts.length == 2 && target.endsWith(".html")) {
          assertThat(HtmlPage.parse(FILES.get(target)).ids()).as(link).contains(parts[1]);
        }
      }
    }
  }

  @Test
  void everyPageHasOneHeadingOfLevelOneAndNoScriptInItsText() {
    for (String page : pages()) {
      Document document = Jsoup.parse(new String(FILES.get(page), StandardCharsets.UTF_8));

      assertThat(document.select("h1"))
          .as(page)
          .hasSizeBetween(1, page.startsWith("slides/") ? 9 : 1);
      assertThat(document.select("script:not([src]), style, [style]")).as(page).isEmpty();
      assertThat(document.select("html").attr("lang")).as(page).isEqualTo("en-GB");
      assertThat(document.title()).as(page).isNotBlank();
    }
  }

  @Test
  void everyPageNamesOnlyFilesOfTheSiteInItsPolicy() {
    for (String page : pages()) {
      if (page.startsWith("slides/week")) {
        continue; // a template of the package slides
      }
      Document document = Jsoup.parse(new String(FILES.get(page), StandardCharsets.UTF_8));

      assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .as(page)
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe", "http");
    }
  }
}
