package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Heading;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.Reference;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class PassesTest {
  private static final String PAGE = "content/log/page.md";

  private final MemoryWorkspace workspace = new MemoryWorkspace();

  @Test
  void everyPassFindsWhatItNeedsProvided() {
    Set<Feature> provided = EnumSet.noneOf(Feature.class);
    Stream.concat(Passes.LOCAL.stream(), Passes.ACROSS_PAGES.stream())
        .forEach(
            pass -> {
              assertThat(provided).as(pass.name()).containsAll(pass.requires());
              provided.addAll(pass.provides());
            });

    assertThat(provided).containsExactlyInAnyOrder(Feature.values());
  }

  @Test
  void everyPassIsIdempotent() {
    String text =
        """
        # A

        ## B

        ![Cap](a.png){#fig-a}

        See @fig-a, [b](#b), [c](other.md#x)[^1].

        | a |
        |---|
        | 1 |

        : Table one. {#tbl-a}

        [^1]: note
        """;
    PassContext context = context(PageKind.PAPER);
    Document document = MarkdownReader.read(SourceFile.of(PAGE, text)).value();
    for (Pass pass : allPasses()) {
      Document once = pass.apply(document, context).value();

      assertThat(pass.apply(once, context).value()).as(pass.name()).isEqualTo(once);
      document = once;
    }
  }

  @Test
  void imageAloneInItsParagraphIsAFigure() {
    Document document = local("Text ![icon](i.png) here.\n\n![Loss falls.](loss.png)\n").value();

    assertThat(document.nodes(Figure.class))
        .singleElement()
        .satisfies(figure -> assertThat(PlainText.of(figure.caption())).isEqualTo("Loss falls."));
  }

  @Test
  void missingImageNamesTheNearFile() {
    workspace.with("content/log/figures/loss.png", "x");

    Checked<Document> document = local("![Loss](figures/los.png)\n");

    assertThat(document.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.rule()).isEqualTo("image/missing");
              assertThat(d.message()).isEqualTo("figures/los.png does not exist");
              assertThat(d.hints()).containsExactly("did you mean \"figures/loss.png\"?");
              assertThat(d.span()).hasToString("content/log/page.md:1:1");
            });
  }

  @Test
  void endingOfAnImageMayBeLeftOut() {
    workspace.with("content/log/plot.svg", "<svg>");

    assertThat(local("![Plot](plot)\n").diagnostics()).isEmpty();
  }

  @Test
  void fileThatIsNoImageIsNamedByItsContent() {
    workspace.with("content/log/plot.png", "<!DOCTYPE html><html>");

    assertThat(local("![Plot](plot.png)\n").diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("content/log/plot.png holds HTML"));
  }

  @Test
  void remoteImageIsNeverLoaded() {
    assertThat(local("![Plot](https://example.org/p.png)\n").diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.rule()).isEqualTo("image/remote"));
  }

  @Test
  void headingsGetPandocsIds() {
    // Pandoc User's Guide, "Extension: auto_identifiers", its own examples.
    assertThat(idOf("Heading identifiers in HTML")).isEqualTo("heading-identifiers-in-html");
    assertThat(idOf("Maître d'hôtel")).isEqualTo("maître-dhôtel");
    assertThat(idOf("*Dogs*?--in *my* house?")).isEqualTo("dogs--in-my-house");
    assertThat(idOf("3. Applications")).isEqualTo("applications");
    assertThat(idOf("33")).isEqualTo("section");
  }

  @Test
  void equalHeadingsGetDifferentIds() {
    assertThat(local("# A\n\n# A\n\n# A\n").value().nodes(Heading.class))
        .extracting(heading -> heading.attributes().id().orElse(""))
        .containsExactly("a", "a-1", "a-2");
  }

  @Test
  void sectionsOfAPaperAreNumberedFromTheHighestLevel() {
    assertThat(numbers("## A\n\n### B\n\n### C\n\n## D\n\n### E\n"))
        .containsExactly("1", "1.1", "1.2", "2", "2.1");
  }

  @Test
  void referencesAndWhatStandsBelowThemHaveNoNumber() {
    assertThat(numbers("# A\n\n# References\n\n## Web\n\n# Appendix\n"))
        .containsExactly("1", "", "", "2");
  }

  @Test
  void logEntriesAreNotNumbered() {
    Document document = Passes.apply(Passes.LOCAL, read("# A\n"), context(PageKind.LOG)).value();

    assertThat(document.nodes(Heading.class)).allSatisfy(h -> assertThat(h.number()).isEmpty());
  }

  @Test
  void figuresAndTablesAreCountedApart() {
    Document document =
        local(
                """
                ![One](a.png)

                | a |
                |---|
                | 1 |

                : Cap. {#tbl-a}

                ![Two](b.png){#fig-b}

                See @fig-b, [-@fig-b], @tbl-a and @fig:b.
                """)
            .value();

    assertThat(document.nodes(Reference.class))
        .extracting(r -> r.target().map(Reference.Target::text).orElse("?"))
        .containsExactly("Figure\u00a02", "2", "Table\u00a01", "Figure\u00a02");
  }

  @Test
  void codeWithACaptionOrAnIdIsAListing() {
    assertThat(
            texts(
                """
                ```r {caption="As in @lst-b."}
                ```

                ```r
                ```

                ```r {#lst-b}
                ```

                @lst-b, [-@lst-b] and @lst:b.
                """))
        .containsExactly("Listing\u00a02", "Listing\u00a02", "2", "Listing\u00a02");
  }

  @Test
  void labelsWithoutAKindTakeThatOfWhatTheyName() {
    assertThat(
            texts(
                """
                ![One \\label{loss1}](a.png)

                See @loss1, [-@loss1], \\autoref{loss1} and \\ref{loss1}; [@lee] says so.
                """))
        .containsExactly("Figure\u00a01", "1", "Figure\u00a01", "1");
  }

  @Test
  void equationsAreReferredToWithAndWithoutParentheses() {
    assertThat(texts("$$x$$ {#eq-a}\n\n@eq-a, \\ref{eq-a}, \\eqref{eq:a} and [](#eq-a)\n"))
        .containsExactly("Equation\u00a01", "1", "(1)", "Equation\u00a01");
  }

  @Test
  void labelInRunningTextNamesItsSection() {
    assertThat(texts("# A\n\n# B\n\nText\\label{here}.\n\n# C\n\nSee \\autoref{here}.\n"))
        .containsExactly("Section\u00a02");
  }

  @Test
  void nameOfAHeadingLeadsToIt() {
    assertThat(target("See [statement of \"need\"].\n\n# Statement of *\"need\"* {#sec-a}"))
        .isEqualTo(new LinkTarget.Page("content/log/page.md", "sec-a"));
  }

  private List<String> texts(String markdown) {
    return local(markdown)
        .value()
        .nodes(Reference.class)
        .map(r -> r.target().map(Reference.Target::text).orElse("?"))
        .toList();
  }

  @Test
  void referenceToAnUnknownLabelStaysOpen() {
    assertThat(local("See @fig-none.\n").value().nodes(Reference.class))
        .singleElement()
        .satisfies(reference -> assertThat(reference.target()).isEmpty());
  }

  @Test
  void linkToAPageKnowsItsSource() {
    assertThat(target("[x](other.md#x)"))
        .isEqualTo(new LinkTarget.Page("content/log/other.md", "x"));
    assertThat(target("[x](../log/other.html)"))
        .isEqualTo(new LinkTarget.Page("content/log/other.md", ""));
  }

  @Test
  void linkToAPlaceThatDoesNotExistNamesTheNearOne() {
    assertThat(target("[x](#metod)\n\n# Method"))
        .isEqualTo(
            new LinkTarget.Dead(
                "structure/link-dead",
                "this page has no anchor \"metod\"",
                List.of("did you mean \"#method\"?")));
  }

  @Test
  void headingMayBeNamedAsOnGitHub() {
    assertThat(target("[x](#1-setup)\n\n# 1. Setup")).isEqualTo(new LinkTarget.Page(PAGE, "setup"));
  }

  @Test
  void fileIsLinkedWhereItLies() {
    workspace.with("content/results/a b.csv", "x");

    assertThat(target("[x](../results/a%20b.csv)"))
        .isEqualTo(new LinkTarget.File("content/results/a b.csv"));
  }

  @Test
  void scriptsAndLocalFilesAreNoTargets() {
    for (String url :
        List.of("javascript:alert(1)", "JaVaScRiPt:x", "file:///etc/passwd", "data:x")) {
      assertThat(target("[x](<" + url + ">)"))
          .isInstanceOfSatisfying(
              LinkTarget.Dead.class, dead -> assertThat(dead.rule()).isEqualTo("link/scheme"));
    }
    assertThat(target("[x](mailto:a@b.example)"))
        .isEqualTo(new LinkTarget.External("mailto:a@b.example"));
  }

  @Test
  void linkOutOfTheProjectIsDead() {
    assertThat(target("[x](../../../notes.md)"))
        .isInstanceOfSatisfying(
            LinkTarget.Dead.class, dead -> assertThat(dead.rule()).isEqualTo("link/outside"));
  }

  private static List<Pass> allPasses() {
    return Stream.concat(Passes.LOCAL.stream(), Passes.ACROSS_PAGES.stream()).toList();
  }

  @Test
  void chartIsDrawnForTheWidthOfThePage() {
    assertThat(widthOfChart(PageKind.PAPER, "%s")).isCloseTo(millimetres(160), within(0.01));
  }

  @Test
  void chartOnASlideIsDrawnSmallerSoThatItsTextIsLarger() {
    assertThat(widthOfChart(PageKind.DECK, "%s")).isCloseTo(millimetres(125), within(0.01));
  }

  @Test
  void chartInAColumnOfASlideIsAsNarrowAsItsColumn() {
    String columns = ":::: columns\n::: {.column%s}\n%%s:::\n::: column\nText\n:::\n::::\n";

    assertThat(widthOfChart(PageKind.DECK, columns.formatted(" width=60%%")))
        .isCloseTo(millimetres(102), within(0.01));
    assertThat(widthOfChart(PageKind.DECK, columns.formatted("")))
        .isCloseTo(millimetres(85), within(0.01));
  }

  @Test
  void chartOnASlideHasTheWidthItsAuthorWrote() {
    assertThat(widthOfChart(PageKind.DECK, "%s", "width: 90mm\n"))
        .isCloseTo(millimetres(90), within(0.01));
  }

  private static double millimetres(double length) {
    return length * 72 / 25.4;
  }

  private double widthOfChart(PageKind kind, String around, String... keys) {
    workspace.with("a.csv", "x,y\n1,2\n2,3\n");
    String chart = "```chart\ndata: a.csv\nx: x\ny: y\n%s```\n".formatted(String.join("", keys));
    Document document =
        Passes.apply(Passes.LOCAL, read(around.formatted(chart)), context(kind)).value();
    ChartBlock block = document.nodes(ChartBlock.class).findFirst().orElseThrow();
    return ((ChartResult.Drawn) block.result().orElseThrow()).drawing().size().width();
  }

  private Checked<Document> local(String text) {
    return Passes.apply(Passes.LOCAL, read(text), context(PageKind.PAPER));
  }

  private static Document read(String text) {
    return MarkdownReader.read(SourceFile.of(PAGE, text)).value();
  }

  private String idOf(String heading) {
    return local("# " + heading + "\n")
        .value()
        .nodes(Heading.class)
        .findFirst()
        .flatMap(h -> h.attributes().id())
        .orElseThrow();
  }

  private List<String> numbers(String text) {
    return local(text).value().nodes(Heading.class).map(h -> h.number().orElse("")).toList();
  }

  private LinkTarget target(String text) {
    Document document = Passes.apply(allPasses(), read(text + "\n"), context(PageKind.LOG)).value();
    return document.nodes(Link.class).findFirst().flatMap(Link::target).orElseThrow();
  }

  private PassContext context(PageKind kind) {
    return PassContext.of(
        kind,
        workspace,
        path -> path.equals("content/log/other.md") ? Optional.of(Set.of("x")) : Optional.empty());
  }
}
