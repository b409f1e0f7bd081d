package org.labpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Diagnostic;

/** What fields of front matter change on the site. */
class FieldsOnSiteTest {
  private static final String AUTHORS =
      """
      authors:
        - {name: Ana Lee, email: ana@example.org, orcid: 0000-0002-1825-0097, affiliation: 1, corresponding: yes}
        - {name: Bo <b>Kim</b>, affiliation: "1, 2", equal-contrib: yes, url: "javascript:alert(1)"}
        - {name: Cy Doe, affiliation: 2, equal-contrib: yes, email: "c\\"><script>"}
      affiliations:
        - {index: 1, name: First Lab, ror: 04bs1pb34}
        - {index: 2, name: Second Lab}
      """;

  @Test
  void authorsStandBelowTheTitleWithMarksAndLinks() {
    Document page = page(AUTHORS, "content/a.md", "a/index.html");

    assertThat(page.select(".lp-byline .authors").text())
        .isEqualTo("Ana Lee1,* iD, Bo <b>Kim</b>1,2,†, Cy Doe2,†");
    assertThat(page.select(".lp-byline .affiliations").text())
        .isEqualTo("1 First Lab; 2 Second Lab");
    assertThat(page.select(".lp-byline .author-notes").text())
        .isEqualTo(
            "* Corresponding author: ana@example.org; † These authors contributed" + " equally");
    assertThat(page.select(".lp-byline a").eachAttr("href"))
        .containsExactly(
            "https://orcid.org/0000-0002-1825-0097",
            "https://ror.org/04bs1pb34",
            "mailto:ana@example.org");
    assertThat(page.select(".orcid").attr("aria-label")).isEqualTo("ORCID iD of Ana Lee");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | 2 March 2026",
        "de | 2. März 2026",
        "fr | 2 mars 2026",
        "es | 2 de marzo de 2026",
        "ja | 2026-03-02"
      })
  void dateIsWrittenInTheLanguageOfThePage(String lang, String date) {
    Document page = page("date: 2026-03-02\nlang: " + lang, "content/a.md", "a/index.html");

    assertThat(page.select("time").text()).isEqualTo(date);
  }

  @Test
  void contentsAreAsDeepAsThePageSays() {
    SiteFixture fixture =
        new SiteFixture()
            .with(
                "content/a.md",
                "---\ntitle: T\ntoc: true\ntoc-depth: 3\n---\n\n# A {#a}\n\n## B {#b}\n\n### C"
                    + " {#c}\n\n#### D {#d}\n");

    assertThat(Jsoup.parse(fixture.file("a/index.html")).select(".lp-contents a").eachText())
        .containsExactly("A", "B", "C");
  }

  @Test
  void aliasLeadsToThePage() {
    SiteFixture fixture =
        new SiteFixture()
            .with(
                "content/manual/a.md",
                "---\ntitle: T & T\naliases: [/old/place/, before.html]\n---\n\nText.\n");

    Document old = Jsoup.parse(fixture.file("old/place/index.html"));
    assertThat(old.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../../manual/a/index.html");
    assertThat(old.select("a").text()).isEqualTo("T & T");
    assertThat(Jsoup.parse(fixture.file("manual/before.html")).select("a").attr("href"))
        .isEqualTo("a/index.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../out", "https://example.org/", "a//b", "/.."})
  void aliasOutsideTheSiteIsReported(String alias) {
    SiteFixture fixture =
        new SiteFixture()
            .with("content/a.md", "---\ntitle: T\naliases: [\"%s\"]\n---\n\nT.\n".formatted(alias));

    assertThat(fixture.write().diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("site/alias");
  }

  @Test
  void aliasDoesNotTakeThePlaceOfAPage() {
    SiteFixture fixture =
        new SiteFixture()
            .with("content/a.md", "---\ntitle: A\naliases: [/b/]\n---\n\nT.\n")
            .with("content/b.md", "---\ntitle: B\n---\n\nT.\n");

    assertThat(fixture.write().diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("site/collision");
    assertThat(fixture.file("b/index.html")).contains("<h1>B</h1>");
  }

  @Test
  void missingPictureForPreviewsIsReported() {
    SiteFixture fixture =
        new SiteFixture().with("content/a.md", "---\ntitle: A\nimage: no.png\n---\n\nT.\n");

    assertThat(fixture.write().diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("image/missing");
  }

  @Test
  void neighboursAreOrderedByWeight() {
    SiteFixture fixture =
        new SiteFixture()
            .with("content/manual/a.md", "---\ntitle: A\n---\n\nT.\n")
            .with("content/manual/b.md", "---\ntitle: B\nweight: 2\n---\n\nT.\n")
            .with("content/manual/c.md", "---\ntitle: C\nweight: 1\n---\n\nT.\n");

    assertThat(Jsoup.parse(fixture.file("manual/a/index.html")).select(".lp-section li").eachText())
        .containsExactly("C", "B", "A");
  }

  @Test
  void entrySaysWhatItsFieldsSayAboutTheWork() {
    Document page =
        page(
            """
            status: failed
            evidence: pilot
            belief-before: 30%
            belief-after: 0.655
            context: What *is* known.
            learned: Do not.
            """,
            "content/log/2026-03-02-a.md", "log/2026-03-02-a/index.html");

    assertThat(page.select(".lp-facts > div").eachText())
        .containsExactly("Status failed", "Evidence pilot", "Belief 30% before, 65.5% after");
    assertThat(page.select(".lp-remark").eachText())
        .containsExactly("Context What is known.", "What we learned Do not.");
  }

  private static Document page(String fields, String source, String file) {
    String text = "---\ntitle: T\n" + fields.strip() + "\n---\n\nText.\n";
    return Jsoup.parse(new SiteFixture().with(source, text).file(file));
  }
}
