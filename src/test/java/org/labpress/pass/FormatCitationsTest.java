package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.Block;
import org.labpress.document.Citation;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.InlineMath;
import org.labpress.document.Link;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.ReferenceList;
import org.labpress.document.Superscript;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class FormatCitationsTest {
  private static final String PAGE = "content/papers/page.md";
  private static final String BIB =
      """
      @article{lee2024, author = {Lee, Ana and Kim, Bo}, title = {Probes of $n$ Seeds},
        journal = {Journal}, year = 2024, doi = {10.5555/1}}
      @book{cruz2020, author = {Cruz, Eva and Xu, Li and Wu, Bo}, title = {Seeds}, year = 2020,
        url = {javascript:alert(1)}}
      @misc{sec-2021, author = {Sec, Tom}, title = {A Filing}, year = 2021}
      @misc{odd/key+1, author = {Odd, Ole}, title = {Odd}, year = 1999}
      """;

  private final MemoryWorkspace workspace = new MemoryWorkspace().with("content/refs.bib", BIB);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[@lee2024]|(Lee & Kim, 2024)",
        "@lee2024|Lee and Kim (2024)",
        "@lee2024 [p. 3]|Lee and Kim (2024, p. 3)",
        "@lee2024 [pp. 3--5, with care]|Lee and Kim (2024, pp. 3–5, with care)",
        "[-@lee2024]|(2024)",
        "[see @lee2024; also @cruz2020, chap. 2]|(see Lee & Kim, 2024; also Cruz et al., 2020,"
            + " Chapter 2)",
        "[@lee2024, and *only* there]|(Lee & Kim, 2024, and only there)",
        "[@lee2024 pp. 3-4 and `x`]|~(Lee & Kim, 2024, pp. 3–4 and x)~",
        "[@sec-2021]|(Sec, 2021)",
        "@{odd/key+1}|Odd (1999)",
        "[@lee2024; @nope]|(Lee & Kim, 2024; nope?)",
        "[@nope]|[nope]"
      })
  void everyFormIsPrinted(String written, String printed) {
    Document document = format("Text " + written + ".\n", "");

    assertThat(citation(document)).isEqualTo(printed);
  }

  @Test
  void citationMayGoOnOnTheNextLine() {
    assertThat(citation(format("Text [see @lee2024;\n  @cruz2020].\n", "")))
        .isEqualTo("(see Lee & Kim, 2024; Cruz et al., 2020)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[@lee2024]|[1]",
        "@lee2024|Lee and Kim [1]",
        "@cruz2020 [p. 3]|Cruz et al. [1, p. 3]",
        "[@lee2024; @cruz2020]|[1],\u00a0[2]"
      })
  void numbersToo(String written, String printed) {
    assertThat(citation(format(written, "csl: ieee\n"))).isEqualTo(printed);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\\citeauthor{lee2024}|apa|Lee and Kim",
        "\\citeauthor*{lee2024}|ieee|Lee and Kim",
        "\\citeyear{lee2024}|apa|2024",
        "\\citeyear{lee2024}|ieee|2024",
        "\\citeyearpar{lee2024}|apa|(2024)",
        "\\citealp[p. 3]{lee2024}|apa|Lee & Kim, 2024, p. 3",
        "\\citealt{lee2024}|ieee|[1]"
      })
  void partsOfACitation(String written, String style, String printed) {
    Document document = format(written, "csl: " + style + "\n");

    assertThat(citation(document)).isEqualTo(printed);
    assertThat(document.nodes(Citation.class).findFirst().orElseThrow().printed().orElseThrow())
        .flatExtracting(part -> part.entry().stream().toList())
        .containsExactly("ref-lee2024");
  }

  @Test
  void worksThatTheTextOnlyListsAreInTheList() {
    assertThat(list(format("See \\nocite{cruz2020} @lee2024.", "")).entries())
        .extracting(ReferenceList.Entry::id)
        .containsExactly("ref-cruz2020", "ref-lee2024");
  }

  @Test
  void raisedNumberFollowsItsWord() {
    Document document = format("It falls [@lee2024], as said.", "csl: nature\n");

    assertThat(text(document)).startsWith("It falls1, as said.");
  }

  @Test
  void wordsAroundARaisedNumberAreRaisedToo() {
    Document document = format("It falls [see @lee2024].", "csl: nature\n");

    assertThat(citation(document)).isEqualTo("see 1");
    assertThat(document.nodes(Citation.class).findFirst().orElseThrow().printed().orElseThrow())
        .flatExtracting(Citation.Part::content)
        .allMatch(Superscript.class::isInstance);
  }

  @Test
  void everyCitationLeadsToItsEntry() {
    Document document = format("[@lee2024; @cruz2020]", "");
    List<String> targets =
        document
            .nodes(Citation.class)
            .flatMap(citation -> citation.printed().orElseThrow().stream())
            .flatMap(part -> part.entry().stream())
            .toList();

    assertThat(targets).containsExactly("ref-cruz2020", "ref-lee2024");
    assertThat(list(document).entries())
        .extracting(ReferenceList.Entry::id)
        .containsExactly("ref-cruz2020", "ref-lee2024");
  }

  @Test
  void worksOfThePageItselfAreCited() {
    String references =
        """
        references:
          - id: https://example.org/x
            type: book
            title: Seeds
            author: [{family: Roe, given: Jo}]
            issued: 2021
        """;

    assertThat(citation(format("As in [@https://example.org/x, p. 3].", references)))
        .isEqualTo("(Roe, 2021, p. 3)");
  }

  @Test
  void laterCitationsAreKnownAsSuch() {
    String style =
        """
        <style class="in-text"><citation><layout prefix="(" suffix=")" delimiter="; "><choose>
        <if position="ibid"><text value="ibid"/></if>
        <else-if position="subsequent"><text value="again"/></else-if>
        <else><text variable="title" form="short"/></else></choose></layout></citation></style>
        """;
    workspace.with("content/papers/own.csl", style);
    Document document = format("[@lee2024] [@lee2024] [@cruz2020] [@lee2024]", "csl: own.csl\n");

    assertThat(text(document)).contains(" (ibid) (").endsWith(" (again)");
  }

  @Test
  void linksCanBeSwitchedOff() {
    Document document = format("[@lee2024]", "link-citations: false\n");

    assertThat(
            document
                .nodes(Citation.class)
                .flatMap(citation -> citation.printed().orElseThrow().stream())
                .flatMap(part -> part.entry().stream()))
        .isEmpty();
  }

  @Test
  void numbersGoByFootnotesWhereTheirMarksStand() {
    Document document = format("A[^1] and [@lee2024].\n\n[^1]: See [@cruz2020].\n", "csl: ieee\n");

    assertThat(list(document).entries())
        .extracting(ReferenceList.Entry::key)
        .containsExactly("cruz2020", "lee2024");
  }

  @Test
  void listFillsTheDivThatWaitsForIt() {
    Document document = format("[@lee2024]\n\n::: {#refs}\n:::\n\n# Appendix\n", "");

    assertThat(document.blocks().get(1)).isInstanceOf(ReferenceList.class);
    assertThat(document.nodes(Heading.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"# References", "## Bibliography {-}", "# Literature cited", "# Works Cited"})
  void listFillsTheHeadingThatWaitsForIt(String heading) {
    Document document = format("[@lee2024]\n\n" + heading + "\n\n# Appendix\n\nText.\n", "");

    assertThat(document.blocks().get(2)).isInstanceOf(ReferenceList.class);
    assertThat(document.nodes(Heading.class)).hasSize(2);
  }

  @Test
  void sectionThatSpeaksOfCitationsIsNotTheirList() {
    Document document = format("# Citations\n\nWe cite [@lee2024].\n\n# End\n\nText.\n", "");
    List<Block> blocks = document.blocks();

    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(ReferenceList.class);
    assertThat(document.nodes(Heading.class)).hasSize(3);
  }

  @Test
  void withoutAHeadingTheListGetsOne() {
    Document document = format("## A\n\n[@lee2024]\n", "");
    List<Block> blocks = document.blocks();
    Heading heading = (Heading) blocks.get(blocks.size() - 2);

    assertThat(PlainText.of(heading.content())).isEqualTo("References");
    assertThat(heading.level()).isEqualTo(2);
    assertThat(heading.number()).isEmpty();
  }

  @Test
  void madeHeadingSpeaksTheLanguageOfThePage() {
    Document document = format("[@lee2024]\n", "lang: de\n");

    assertThat(document.nodes(Heading.class))
        .extracting(heading -> PlainText.of(heading.content()))
        .containsExactly("Literatur");
    assertThat(citation(document)).isEqualTo("(Lee & Kim, 2024)");
  }

  @Test
  void pageThatCitesNothingHasNoList() {
    assertThat(format("No citation.\n", "").nodes(ReferenceList.class)).isEmpty();
    assertThat(format("[@nope]\n", "").nodes(ReferenceList.class)).isEmpty();
  }

  @Test
  void nociteListsWithoutCiting() {
    assertThat(list(format("Text.\n", "nocite: \"@lee2024, @cruz2020\"\n")).entries()).hasSize(2);
    assertThat(list(format("Text.\n", "nocite: \"@*\"\n")).entries()).hasSize(4);
  }

  @Test
  void mathAndLinksOfAnEntryAreNodes() {
    ReferenceList list = list(format("[@lee2024]", ""));

    assertThat(list.entries().get(0).content())
        .hasAtLeastOneElementOfType(InlineMath.class)
        .filteredOn(Link.class::isInstance)
        .extracting(link -> ((Link) link).destination())
        .containsExactly("https://doi.org/10.5555/1");
  }

  @Test
  void scriptIsNoLink() {
    ReferenceList list = list(format("[@cruz2020]", ""));

    assertThat(list.entries().get(0).content()).noneMatch(Link.class::isInstance);
    assertThat(PlainText.of(list.entries().get(0).content())).doesNotContain("javascript");
  }

  @Test
  void styleOfTheProjectIsUsed() {
    workspace.with(
        "content/own.csl",
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <citation><layout prefix="&lt;" suffix="&gt;" delimiter=" + "><text variable="title"/></layout></citation>
          <bibliography><layout suffix="!"><text variable="title" text-case="uppercase"/></layout></bibliography>
        </style>
        """);

    Document document = format("[@cruz2020]", "csl: own.csl\n");

    assertThat(citation(document)).isEqualTo("<Seeds>");
    assertThat(PlainText.of(list(document).entries().get(0).content())).isEqualTo("SEEDS!");
  }

  @Test
  void styleThatNeverEndsIsStoppedAndReported() {
    StringBuilder macros = new StringBuilder();
    for (int i = 0; i < 45; i++) {
      String next = i == 44 ? "<text value=\"x\"/>" : "<text macro=\"m%d\"/>".formatted(i + 1);
      macros.append("<macro name=\"m%d\">%s%s</macro>".formatted(i, next, next));
    }
    workspace.with(
        "content/bomb.csl",
        "<style class=\"in-text\">"
            + macros
            + "<citation><layout><text macro=\"m0\"/></layout></citation></style>");

    Checked<Document> read = read("[@lee2024]", "csl: bomb.csl\n");

    assertThat(read.diagnostics())
        .filteredOn(found -> found.rule().equals("cite/style"))
        .singleElement()
        .satisfies(found -> assertThat(found.span().line()).isEqualTo(3));
  }

  @Test
  void fileThatOnlyNamesAStyleOfOursIsThatStyle() {
    workspace.with(
        "content/journal.csl",
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <info><link href="http://www.zotero.org/styles/ieee" rel="independent-parent"/></info>
        </style>
        """);

    assertThat(citation(format("[@lee2024]", "csl: journal.csl\n"))).isEqualTo("[1]");
  }

  private static String citation(Document document) {
    return PlainText.of(document.nodes(Citation.class).collect(Collectors.toList()));
  }

  private static String text(Document document) {
    return PlainText.ofParagraphs(document.blocks());
  }

  private static ReferenceList list(Document document) {
    return document.nodes(ReferenceList.class).findFirst().orElseThrow();
  }

  private Document format(String text, String front) {
    return read(text, front).value();
  }

  private Checked<Document> read(String text, String front) {
    String page = "---\nbibliography: refs.bib\n" + front + "---\n\n" + text;
    PassContext context = PassContext.of(PageKind.PAPER, workspace, PassContext.Pages.NONE);
    Checked<Document> read = MarkdownReader.read(SourceFile.of(PAGE, page));
    return read.then(document -> Passes.apply(Passes.LOCAL, document, context));
  }
}
