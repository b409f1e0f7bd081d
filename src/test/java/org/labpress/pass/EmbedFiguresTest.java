package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Figure;
import org.labpress.document.PageKind;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** Figures that one page takes from another. */
class EmbedFiguresTest {
  private static final String LOG = "content/log/2026-03-02-probe.md";
  private static final String PAPER = "content/papers/p.md";

  private final Map<String, String> pages = new TreeMap<>();
  private final MemoryWorkspace files =
      new MemoryWorkspace()
          .with("content/log/eval.csv", "model,acc\nA,0.81\nB,0.84\n")
          .with("content/log/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

  EmbedFiguresTest() {
    pages.put(
        LOG,
        """
        ---
        title: A probe
        ---
        ![A box.](a.svg){#fig-box}

        ```chart
        type: bar
        id: fig-acc
        data: ./eval.csv
        x: model
        y: acc
        caption: Accuracy of both.
        ```

        ::: {#tbl-acc csv="./eval.csv"}
        All rows.
        :::
        """);
  }

  private Checked<Document> read(String path, String markdown) {
    pages.put(path, markdown);
    PassContext.Pages site =
        new PassContext.Pages() {
          @Override
          public Optional<Set<String>> anchors(String page) {
            return Optional.empty();
          }

          @Override
          public FigureIndex figures() {
            FigureIndex index = new FigureIndex();
            pages.forEach(
                (page, text) ->
                    index.add(
                        MarkdownReader.read(SourceFile.of(page, text)).value(),
                        PassContext.of(PageKind.LOG, files, NONE)));
            return index;
          }
        };
    Document document = MarkdownReader.read(SourceFile.of(path, markdown)).value();
    return Passes.apply(Passes.LOCAL, document, PassContext.of(PageKind.PAPER, files, site));
  }

  private Document shown(String markdown) {
    Checked<Document> read = read(PAPER, markdown);
    assertThat(read.diagnostics()).isEmpty();
    return read.value();
  }

  private Diagnostic only(String markdown) {
    List<Diagnostic> found = new ArrayList<>(read(PAPER, markdown).diagnostics());
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void chartIsDrawnAndNumberedForThePageThatShowsIt() {
    Document page = shown("![Another.](/log/a.svg){#fig-own}\n\n![[fig-acc]]\n\nSee @fig-acc.\n");

    ChartBlock chart = page.nodes(ChartBlock.class).findFirst().orElseThrow();
    assertThat(chart.number()).contains("2");
    assertThat(chart.attributes().id()).contains("fig-acc");
    assertThat(PlainText.of(chart.caption())).isEqualTo("Accuracy of both.");
    assertThat(chart.result().orElseThrow()).isInstanceOf(ChartResult.Drawn.class);
    assertThat(chart.provenance().orElseThrow().dataFiles())
        .extracting(DataFile::path)
        .containsExactly("content/log/eval.csv");
    List<Paragraph> paragraphs = page.nodes(Paragraph.class).toList();
    assertThat(PlainText.of(paragraphs.get(paragraphs.size() - 1).content()))
        .isEqualTo("See Figure\u00a02.");
  }

  @Test
  void embedKnowsThePageThatTheFigureComesFrom() {
    EmbedBlock embed = shown("![[fig-box]]\n").nodes(EmbedBlock.class).findFirst().orElseThrow();

    EmbedBlock.Embedded found = embed.embedded().orElseThrow();
    assertThat(found.path()).isEqualTo(LOG);
    assertThat(found.title()).isEqualTo("A probe");
    assertThat(found.linked()).isTrue();
  }

  @Test
  void imagesAndTablesFindTheirFilesFromTheirOwnPage() {
    Document page = shown("![[fig-box]]\n\n![[tbl-acc]]\n");

    assertThat(
            page.nodes(Figure.class).findFirst().orElseThrow().image().file().orElseThrow().path())
        .isEqualTo("content/log/a.svg");
    assertThat(page.nodes(TableBlock.class).findFirst().orElseThrow().body()).hasSize(2);
  }

  @Test
  void figureMayHaveAnotherIdAndAnotherCaptionHere() {
    Checked<Document> read = read(PAPER, "![[fig-acc|Both *models*.]]{#fig-mine}\n");

    ChartBlock chart = read.value().nodes(ChartBlock.class).findFirst().orElseThrow();
    assertThat(chart.attributes().id()).contains("fig-mine");
    assertThat(PlainText.of(chart.caption())).isEqualTo("Both models.");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("figure/two-captions");
  }

  @Test
  void unknownIdNamesTheNearestAndItsPlace() {
    Diagnostic dead = only("![[fig-ac]]\n");

    assertThat(dead.rule()).isEqualTo("structure/ref-dead");
    assertThat(dead.message()).isEqualTo("no other page has a figure fig-ac");
    assertThat(dead.span().text()).isEqualTo("fig-ac");
    assertThat(dead.hints()).containsExactly("did you mean fig-acc (" + LOG + ":6:1)?");
  }

  @Test
  void figureOfThePageItselfIsNotAnEmbed() {
    Diagnostic dead = only("![A box.](/log/a.svg){#fig-own}\n\n![[fig-own]]\n");

    assertThat(dead.message())
        .isEqualTo("fig-own is a figure of this page itself, expected one of another");
    assertThat(dead.hints()).containsExactly("refer to it with @fig-own");
  }

  @Test
  void idOfSeveralPagesAsksWhichOneIsMeant() {
    pages.put("content/log/2026-03-09-again.md", "![A box.](a.svg){#fig-box}\n");

    Diagnostic ambiguous = only("![[fig-box]]\n");

    assertThat(ambiguous.rule()).isEqualTo("ref/ambiguous");
    assertThat(ambiguous.labels()).hasSize(2);
    assertThat(ambiguous.hints()).containsExactly("name the page: ![[2026-03-02-probe#fig-box]]");
    for (String page :
        List.of("2026-03-09-again", "/log/2026-03-09-again.md", "../log/2026-03-09-again")) {
      assertThat(read(PAPER, "![[" + page + "#fig-box]]\n").diagnostics()).as(page).isEmpty();
    }
  }

  @Test
  void sameFigureTwiceOnAPageNeedsAnotherId() {
    Checked<Document> read = read(PAPER, "![[fig-box]]\n\n![[fig-box]]\n\n![[fig-box]]{#fig-c}\n");

    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("attr/duplicate-id");
    assertThat(read.value().nodes(Figure.class).map(f -> f.attributes().id().orElse("")))
        .containsExactly("fig-box", "", "fig-c");
  }

  @Test
  void pagesMayTakeFiguresFromEachOther() {
    pages.put("content/log/2026-03-09-b.md", "![B.](a.svg){#fig-b}\n\n![[fig-box]]\n");
    pages.merge(LOG, "\n![[fig-b]]\n", String::concat);

    assertThat(shown("![[fig-b]]\n\n![[fig-box]]\n").nodes(Captioned.class)).hasSize(2);
  }

  @Test
  void figureThatHoldsItselfEnds() {
    pages.put(
        "content/log/b.md", "::: {#fig-b layout-ncol=2}\n![B.](a.svg)\n\n![[fig-c]]\n\nB.\n:::\n");
    pages.put(
        "content/log/c.md", "::: {#fig-c layout-ncol=2}\n![C.](a.svg)\n\n![[fig-b]]\n\nC.\n:::\n");

    assertThat(read(PAPER, "![[fig-b]]\n").diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("include/cycle");
  }

  @Test
  void groupsOfGroupsOfGroupsHaveALimit() {
    for (int i = 0; i < 12; i++) {
      String next = "![[fig-g%d]]\n\n".formatted(i + 1).repeat(8);
      pages.put(
          "content/log/g%02d.md".formatted(i),
          "::: {#fig-g%d layout-ncol=2}\n![A.](a.svg)\n\n%sAll.\n:::\n".formatted(i, next));
    }
    pages.put("content/log/g12.md", "![A.](a.svg){#fig-g12}\n");

    Checked<Document> read = read(PAPER, "![[fig-g0]]\n");

    assertThat(read.diagnostics()).extracting(Diagnostic::rule).contains("include/limit");
    assertThat(read.value().nodes(EmbedBlock.class).count()).isLessThanOrEqualTo(500);
  }

  @Test
  void hostileCaptionsStayText() {
    String brackets = "]a".repeat(5_000);

    assertThat(read(PAPER, "![[fig-acc|" + brackets + "\n").value().nodes(EmbedBlock.class))
        .isEmpty();
    assertThat(read(PAPER, "![[fig-acc|" + brackets + "]]\n").diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("figure/two-captions");
  }

  @Test
  void figureOfADraftIsShownButNotLinked() {
    pages.put("content/log/d.md", "---\ndraft: true\n---\n![D.](a.svg){#fig-d}\n");

    EmbedBlock embed = shown("![[fig-d]]\n").nodes(EmbedBlock.class).findFirst().orElseThrow();

    assertThat(embed.embedded().orElseThrow().linked()).isFalse();
  }
}
