package org.labpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.PageKind;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class SiteWriterTest {
  private static Document page(SiteFixture fixture, String path) {
    return Jsoup.parse(fixture.file(path));
  }

  private static List<String> findings(SiteFixture fixture) {
    return fixture.write().diagnostics().stream()
        .map(d -> "%s: %s [%s]".formatted(d.span(), d.message(), d.rule()))
        .toList();
  }

  @Test
  void filesLieWhereTheirSourcesSay() {
    assertThat(SiteFixture.small().write().value().keySet())
        .contains(
            "index.html",
            "404.html",
            "log/index.html",
            "log/2026-03-02-probe/index.html",
            "manual/index.html",
            "manual/charts/index.html",
            "manual/rules/index.html",
            "papers/seeds/index.html",
            "papers/seeds/seeds.pdf",
            "papers/bad/index.html",
            "slides/week/index.html",
            "slides/week/notes.html",
            "tags/index.html",
            "tags/probes/index.html",
            "tags/c/index.html",
            "results/a.csv")
        .doesNotContain("papers/bad/bad.pdf");
  }

  @Test
  void logListsEntriesNewestFirst() {
    Document log = page(SiteFixture.small(), "log/index.html");

    assertThat(log.select(".lp-card h2").eachText())
        .containsExactly("Again", "A first probe", "Before");
    assertThat(log.select(".lp-card time").eachAttr("datetime"))
        .containsExactly("2026-03-09", "2026-03-02", "2026-02-20");
    assertThat(log.select(".lp-card").get(1).select(".lp-tldr").text())
        .isEqualTo("Probes work. See the second.");
  }

  @Test
  void firstPageIsTheLogUnlessThereIsAnIndex() {
    assertThat(page(SiteFixture.small(), "index.html").select(".lp-card")).hasSize(3);

    Document own =
        page(SiteFixture.small().with("content/index.md", "# Our lab\n\nWelcome.\n"), "index.html");
    assertThat(own.select("h1").text()).isEqualTo("Our lab");
    assertThat(own.select(".lp-text").text()).isEqualTo("Welcome.");
    assertThat(own.select(".lp-card h2").first()).isNotNull();
  }

  @Test
  void entryHasItsTldrDateTagsContentsAndNeighbours() {
    Document entry = page(SiteFixture.small(), "log/2026-03-02-probe/index.html");

    assertThat(entry.select("h1 em").text()).isEqualTo("first");
    assertThat(entry.select("aside.tldr strong").text()).isEqualTo("work");
    assertThat(entry.select(".lp-meta time").text()).isEqualTo("2 March 2026");
    assertThat(entry.select(".lp-margin .lp-tag").eachText()).containsExactly("probes", "C++");
    assertThat(entry.select(".lp-contents li").eachText())
        .containsExactly("Setup", "Results", "Next");
    assertThat(entry.select(".lp-previous").attr("href"))
        .isEqualTo("../2026-02-20-before/index.html");
    assertThat(entry.select(".lp-next").attr("href")).isEqualTo("../2026-03-09-again/index.html");
    assertThat(entry.select("meta[name=description]").attr("content"))
        .isEqualTo("Probes work. See the second.");
    assertThat(entry.select(".footnotes li").text()).startsWith("The note.");
  }

  @Test
  void titleFromAHeadingIsNotPrintedTwice() {
    Document entry = page(SiteFixture.small(), "log/2026-02-20-before/index.html");

    assertThat(entry.select("h1").eachText()).containsExactly("Before");
    assertThat(entry.select("h1").attr("id")).isEqualTo("before");
  }

  @Test
  void headingsOfAPaperStandBelowItsTitle() {
    Document paper = page(SiteFixture.small(), "papers/seeds/index.html");

    assertThat(paper.select("h1").text()).isEqualTo("Seeds");
    assertThat(paper.select("h2#summary").text()).contains("Summary");
    assertThat(paper.select(".lp-pdf a").attr("href")).isEqualTo("seeds.pdf");
  }

  @Test
  void refusedPaperSaysWhyThereIsNoPdf() {
    Document paper = page(SiteFixture.small(), "papers/bad/index.html");

    assertThat(paper.select(".lp-pdf")).isEmpty();
    assertThat(paper.select(".lp-refused").text())
        .contains(
            "content/papers/bad/paper.md:1:1", "\"the\" is written twice", "words/double-word");
  }

  @Test
  void tagsThatDifferInCaseAreOneAndTagsOfOneSlugAreTwo() {
    SiteFixture fixture =
        new SiteFixture()
            .with("content/log/2026-01-01-a.md", "---\ntags: [C, Seeds]\n---\n")
            .with("content/log/2026-01-02-b.md", "---\ntags: [C++, seeds]\n---\n");

    assertThat(fixture.write().value().keySet())
        .contains("tags/c/index.html", "tags/c-2/index.html", "tags/seeds/index.html");
    assertThat(page(fixture, "tags/seeds/index.html").select(".lp-card")).hasSize(2);
  }

  @Test
  void pagesOfAFolderListTheirNeighbours() {
    Document page = page(SiteFixture.small(), "manual/charts/index.html");

    assertThat(page.select(".lp-section h2").text()).isEqualTo("Manual");
    assertThat(page.select(".lp-section a").eachText()).containsExactly("Charts", "Rules");
    assertThat(page.select(".lp-section a[aria-current=page]").eachText())
        .containsExactly("Charts");
  }

  @Test
  void neighboursStandInTheOrderInWhichThePageOfTheirFolderLinksToThem() {
    SiteFixture fixture =
        new SiteFixture()
            .with(
                "content/guide/index.md",
                "# Guide\n\n[Two](zebra.md), [deep](moss/fern.md), [away](https://example.org/).\n")
            .with("content/guide/apple.md", "# Apple\n")
            .with("content/guide/moss/index.md", "# Moss\n")
            .with("content/guide/moss/fern.md", "# Fern\n")
            .with("content/guide/bee.md", "# Bee\n")
            .with("content/guide/zebra.md", "# Zebra\n");

    assertThat(page(fixture, "guide/bee/index.html").select(".lp-section a").eachText())
        .containsExactly("Zebra", "Moss", "Apple", "Bee");
  }

  @Test
  void subtitleStandsBelowTheTitle() {
    SiteFixture fixture =
        new SiteFixture()
            .with("content/papers/a.md", "---\ntitle: A\nsubtitle: With *b*\n---\n\nText.\n")
            .with("content/log/2026-01-01-c.md", "---\ntitle: C\nsubtitle: With d\n---\n");

    assertThat(page(fixture, "papers/a/index.html").select("h1 + .lp-subtitle").html())
        .isEqualTo("With <em>b</em>");
    assertThat(page(fixture, "log/2026-01-01-c/index.html").select(".lp-subtitle").text())
        .isEqualTo("With d");
    assertThat(page(SiteFixture.small(), "papers/seeds/index.html").select(".lp-subtitle"))
        .isEmpty();
  }

  @Test
  void hostileTitleTagAndSourceAreText() {
    String script = "<script>alert(1)</script>";
    SiteFixture fixture =
        new SiteFixture()
            .with(
                "content/log/2026-01-01-a.md",
                "---\ntitle: 'a \"%s \\${7+7} [[\\${7+7}]] `__${7+7}__`'\nauthor: '%s'\ntags: ['%s']\n---\n"
                    .formatted(script, script, script));

    for (byte[] file : fixture.write().value().values()) {
      String html = new String(file, StandardCharsets.UTF_8);
      if (html.startsWith("<!DOCTYPE")) {
        assertThat(Jsoup.parse(html).select("script:not([src])")).isEmpty();
        assertThat(html).doesNotContain("14 [[");
      }
    }
    assertThat(page(fixture, "log/2026-01-01-a/index.html").select("h1").text())
        .contains("${7+7} [[${7+7}]] __${7+7}__");
  }

  @Test
  void templateOfTheProjectReplacesOneOfOurs() {
    SiteFixture fixture =
        SiteFixture.small()
            .with("templates/tag.html", "<!DOCTYPE html><p th:text=\"${page.title}\">x</p>")
            .with("templates/assets/site.css", "p { color: red; }");

    assertThat(fixture.file("tags/probes/index.html")).isEqualTo("<!DOCTYPE html><p>probes</p>");
    assertThat(page(fixture, "log/index.html").select("h1").text()).isEqualTo("Log");
    assertThat(fixture.write().value())
        .anySatisfy(
            (path, bytes) -> {
              assertThat(path).matches("assets/site\\.[0-9a-f]{10}\\.css");
              assertThat(bytes).asString().isEqualTo("p { color: red; }");
            });
  }

  @Test
  void templateThatFailsIsReportedAndOursIsUsed() {
    SiteFixture fixture =
        SiteFixture.small().with("templates/tag.html", "<p>\n<b th:text=\"${page.nam}\">x</b></p>");

    assertThat(findings(fixture)).hasSize(1);
    assertThat(findings(fixture).get(0))
        .startsWith("templates/tag.html:2:1: this template cannot be used: ")
        .contains("nam")
        .endsWith("[site/template]");
    assertThat(page(fixture, "tags/probes/index.html").select("h1").text()).isEqualTo("probes");
  }

  @Test
  void twoPagesOfOneAddressAreReportedAndTheFirstStays() {
    SiteFixture fixture =
        new SiteFixture()
            .with("content/a.md", "# First\n")
            .with("content/a/index.md", "# Second\n");

    assertThat(findings(fixture))
        .containsExactly(
            "content/a/index.md:1:1: content/a.md and content/a/index.md both become a/index.html"
                + " [site/collision]");
    assertThat(page(fixture, "a/index.html").select("h1").text()).isEqualTo("First");
  }

  @Test
  void addressesThatDifferInCaseOnlyCollide() {
    SiteFixture fixture =
        new SiteFixture().with("content/Notes.md", "# A\n").with("content/notes.md", "# B\n");

    assertThat(findings(fixture))
        .containsExactly(
            "content/notes.md:1:1: content/Notes.md becomes Notes/index.html and content/notes.md"
                + " becomes notes/index.html, which many disks take for one place"
                + " [site/collision]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"aux", "CON", "com1", "lpt9.x"})
  void namesOfDevicesAreReported(String name) {
    SiteFixture fixture = new SiteFixture().with("content/%s.md".formatted(name), "# A\n");

    assertThat(findings(fixture))
        .hasSize(1)
        .allMatch(finding -> finding.endsWith("[site/reserved]"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"../../x", "a/b", "https://evil.example", "'..'", "a b"})
  void slugThatIsNoPartOfAnAddressIsReportedAndNotUsed(String slug) {
    SiteFixture fixture =
        new SiteFixture().with("content/a.md", "---\nslug: \"%s\"\n---\n# A\n".formatted(slug));

    Checked<SortedMap<String, byte[]>> site = fixture.write();
    assertThat(site.diagnostics()).extracting(Diagnostic::rule).containsExactly("site/slug");
    assertThat(site.value()).containsKey("a/index.html");
  }

  @Test
  void slugReplacesTheLastPartOfTheAddress() {
    SiteFixture fixture =
        new SiteFixture().with("content/manual/a.md", "---\nslug: other-name\n---\n# A\n");

    assertThat(fixture.write().value()).containsKey("manual/other-name/index.html");
  }

  @Test
  void pageThatCannotBeReadShowsItsFindings() {
    SourceFile file = SourceFile.of("content/log/2026-01-01-x.md", "---\ntitle: <b>: c\n");
    SiteFixture fixture =
        new SiteFixture()
            .with(
                new SitePage.Unreadable(
                    file.lineSpan(1),
                    PageKind.LOG,
                    List.of(Diagnostic.error("front/open", file.lineSpan(2), "never closed"))));

    Document page = page(fixture, "log/2026-01-01-x/index.html");
    assertThat(page.select(".lp-findings").text())
        .contains("content/log/2026-01-01-x.md:2:1", "never closed", "front/open");
    assertThat(page.select(".lp-findings pre").text()).isEqualTo("title: <b>: c");
    assertThat(page(fixture, "log/index.html").select(".lp-card h2").text())
        .isEqualTo("2026-01-01-x");
  }

  @Test
  void pageForWrongAddressesIsFoundFromEverywhereIfTheSiteHasAnAddress() {
    Document page = page(SiteFixture.small().at("https://lab.example/notes/"), "404.html");

    for (Element link : page.select("[href]:not([rel=canonical]), [src]")) {
      String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      assertThat(address)
          .satisfiesAnyOf(
              a -> assertThat(a).startsWith("/notes/"), a -> assertThat(a).startsWith("#"));
    }
  }

  @Test
  void sameSourcesGiveTheSameBytesInAnyOrder() {
    SiteFixture fixture = SiteFixture.small();
    SortedMap<String, byte[]> expected = fixture.write().value();
    for (int seed = 0; seed < 3; seed++) {
      List<SitePage> shuffled = new ArrayList<>(fixture.pages());
      Collections.shuffle(shuffled, new Random(seed));

      SortedMap<String, byte[]> again = fixture.write(shuffled).value();

      assertThat(again.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
      again.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
    }
  }

  @Test
  void siteWithoutPagesIsWritten() {
    assertThat(new SiteFixture().write().value()).containsKey("404.html");
  }
}
