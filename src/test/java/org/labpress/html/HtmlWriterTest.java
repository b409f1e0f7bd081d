package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.CodeBlock;
import org.labpress.document.DataFile;
import org.labpress.document.DataMaking;
import org.labpress.document.Div;
import org.labpress.document.Figure;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.Located;
import org.labpress.document.NumberOrigin;
import org.labpress.document.Paragraph;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.Provenance;
import org.labpress.document.Reference;
import org.labpress.document.TableBlock;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.ImageHeader;
import org.labpress.drawing.Size;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class HtmlWriterTest {
  private static final SourceSpan HERE = SourceFile.of("log/a.md", "").span();
  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return "to:" + sourcePath + (fragment.isEmpty() ? "" : "#" + fragment);
        }

        @Override
        public String file(String path) {
          return "../" + path;
        }
      };

  private static List<Inline> text(String text) {
    return List.of(new Text(text, HERE));
  }

  private static Paragraph paragraph(Inline... content) {
    return new Paragraph(List.of(content), HERE);
  }

  private static String page(Block... blocks) {
    return new HtmlWriter(ADDRESSES).blocks(List.of(blocks));
  }

  private static Link link(String destination, LinkTarget target) {
    return Link.of(destination, text("t"), HERE).withTarget(target);
  }

  @Test
  void headingHasItsNumberAndALinkToItself() {
    Heading heading =
        new Heading(2, text("Setup"), Attributes.ofId("setup"), Optional.of("1.2"), HERE);

    assertThat(page(heading))
        .isEqualTo(
            "<h2 id=\"setup\"><span class=\"section-number\">1.2</span> Setup "
                + "<a class=\"permalink\" href=\"#setup\" "
                + "aria-label=\"Link to section Setup\">#</a></h2>\n");
  }

  @Test
  void headingOfASlideHasNoLinkToItself() {
    Heading heading = new Heading(2, text("Setup"), Attributes.ofId("s"), Optional.empty(), HERE);

    assertThat(HtmlWriter.forSlides(ADDRESSES, PrintedLanguage.ENGLISH).blocks(List.of(heading)))
        .isEqualTo("<h2 id=\"s\">Setup</h2>\n");
  }

  @Test
  void widthOfAColumnIsAClass() {
    Attributes attributes =
        Attributes.of(Optional.empty(), List.of("column"), Map.of("width", "40%"));

    assertThat(page(new Div(attributes, List.of(), HERE))).startsWith("<div class=\"w40 column\">");
  }

  @Test
  void footnoteOnTwoSlidesHasTwoIds() {
    HtmlWriter writer = HtmlWriter.forSlides(ADDRESSES, PrintedLanguage.ENGLISH);
    List<Footnote> footnotes = List.of(new Footnote("a", List.of(paragraph()), HERE));
    List<Block> marked = List.of(paragraph(new FootnoteReference("a", OptionalInt.of(1), HERE)));

    writer.nextSlide();
    String first = writer.blocks(marked) + writer.footnotes(footnotes);
    writer.nextSlide();
    String second = writer.blocks(marked) + writer.footnotes(footnotes);

    assertThat(Jsoup.parse(first + second).select("[id]").eachAttr("id"))
        .containsExactly(
            "lp-slide-1-mark-1", "lp-slide-1-note-1", "lp-slide-2-mark-1", "lp-slide-2-note-1");
    assertThat(Jsoup.parse(second).select("a").eachAttr("href"))
        .containsExactly("#lp-slide-2-note-1", "#lp-slide-2-mark-1");
  }

  @Test
  void slideHoldsNoSectionOfItsOwn() {
    HtmlWriter writer = HtmlWriter.forSlides(ADDRESSES, PrintedLanguage.ENGLISH);
    writer.nextSlide();
    writer.blocks(List.of(paragraph(new FootnoteReference("a", OptionalInt.of(1), HERE))));

    assertThat(writer.footnotes(List.of(new Footnote("a", List.of(paragraph()), HERE))))
        .startsWith("<div class=\"footnotes\"");
  }

  @Test
  void idsAndClassesOfAuthorsCannotBeThoseOfThePage() {
    Attributes attributes =
        Attributes.of(Optional.of("lp-theme"), List.of("lp-header", "wide"), Map.of());

    assertThat(page(new Div(attributes, List.of(), HERE)))
        .startsWith("<div id=\"lp--theme\" class=\"wide\">");
  }

  @Test
  void linksLeadThroughTheAddresses() {
    assertThat(
            page(
                paragraph(
                    link("b.md#x", new LinkTarget.Page("log/b.md", "x")),
                    link("a.csv", new LinkTarget.File("content/a.csv")),
                    link("https://x.org?a&b", new LinkTarget.External("https://x.org?a&b")))))
        .isEqualTo(
            "<p><a href=\"to:log/b.md#x\">t</a><a href=\"../content/a.csv\">t</a>"
                + "<a href=\"https://x.org?a&amp;b\" rel=\"external noreferrer\">t</a></p>\n");
  }

  @Test
  void deadLinksAndForbiddenSchemesAreTextOnly() {
    assertThat(
            page(
                paragraph(
                    link("x.md", new LinkTarget.Dead("structure/link-dead", "m", List.of())),
                    link("javascript:x", new LinkTarget.External("javascript:x")))))
        .isEqualTo("<p><span class=\"link-dead\">t</span><span class=\"link-dead\">t</span></p>\n");
  }

  @Test
  void figureHasSizeCaptionAndAlternativeText() {
    ImageHeader header = new ImageHeader(ImageHeader.Format.PNG, 640, 480, 96);
    Image image =
        new Image(
            "a.png",
            "",
            text("Loss."),
            Attributes.NONE,
            Optional.of(new ImageFile("content/a.png", Optional.of(header))),
            HERE);
    Attributes attributes =
        Attributes.of(Optional.of("fig-a"), List.of(), Map.of("alt", "A \"falling\" line"));

    assertThat(page(new Figure(image, text("Loss."), attributes, Optional.of("1"), HERE)))
        .isEqualTo(
            """
            <figure id="fig-a" class="figure">
            <img src="../content/a.png" alt="A &quot;falling&quot; line" width="640" height="480" loading="lazy" decoding="async">
            <figcaption><span class="caption-label">Figure 1.</span> Loss.</figcaption>
            </figure>
            """);
  }

  @Test
  void missingImageIsShownByItsText() {
    Image image = new Image("a.png", "", text("Loss"), Attributes.NONE, Optional.empty(), HERE);

    assertThat(page(paragraph(image)))
        .isEqualTo("<p><span class=\"image-missing\">Loss</span></p>\n");
  }

  @Test
  void tableHasCaptionAndAlignedCells() {
    TableRow header = new TableRow(List.of(TableCell.of(text("n"), HERE)), HERE);
    TableRow row = new TableRow(List.of(TableCell.of(text("300"), HERE)), HERE);
    TableBlock table =
        new TableBlock(
            List.of(TableBlock.Alignment.RIGHT),
            List.of(),
            List.of(header),
            List.of(row),
            List.of(),
            text("Runs."),
            Attributes.ofId("tbl-runs"),
            Optional.of("2"),
            HERE);

    assertThat(page(table))
        .isEqualTo(
            """
            <figure id="tbl-runs" class="table">
            <figcaption><span class="caption-label">Table 2.</span> Runs.</figcaption>
            <div class="scroll" role="region" tabindex="0" aria-label="Table 2"><table>
            <thead>
            <tr>
            <th scope="col" class="align-right">n</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td class="align-right">300</td>
            </tr>
            </tbody>
            </table></div>
            </figure>
            """);
  }

  @Test
  void tableOfMarkdownHasSpansFootWidthsAndDecimals() {
    String html =
        page(
            MarkdownReader.read(
                    SourceFile.of(
                        "a.md",
                        """
                        +--------------------------------+--------------------------------------------+
                        | Two columns                                                                 |
                        +--------------------------------+-------------------------------------------:+
                        | a                              | 1.25                                       |
                        |                                +--------------------------------------------+
                        |                                | - list                                     |
                        +--------------------------------+--------------------------------------------+
                        """))
                .value()
                .blocks()
                .get(0));

    assertThat(html)
        .contains("<colgroup><col class=\"w40\"><col class=\"w60\"></colgroup>")
        .contains("<td colspan=\"2\">Two columns</td>")
        .contains("<td rowspan=\"2\">a</td>")
        .contains("<td>\n<ul>\n<li>list</li>\n</ul>\n</td>")
        .doesNotContain("<thead>");
  }

  @Test
  void numbersOfAColumnArePaddedBehindTheirPoints() {
    String html =
        page(
            MarkdownReader.read(SourceFile.of("a.md", "|x|\n|-:|\n|1.25|\n|10.5|\n|7|\n|n/a|\n"))
                .value()
                .blocks()
                .get(0));

    assertThat(html)
        .contains("<td class=\"align-decimal\">1<span class=\"rest rest-5\">.25</span></td>")
        .contains("<td class=\"align-decimal\">10<span class=\"rest rest-5\">.5</span></td>")
        .contains("<td class=\"align-decimal\">7<span class=\"rest rest-5\"></span></td>")
        .contains("<td class=\"align-decimal\">n/a</td>");
  }

  private static final DataFile FILE =
      new DataFile(
          "results/eval.csv",
          "3fa9c1d2".repeat(8),
          new DataMaking(
              Optional.of("python eval.py"),
              Optional.of("4f1c2ab"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of("CC0 1.0"),
              Optional.empty()));

  private static ChartBlock chart(ChartResult result) {
    return new ChartBlock(
        HERE,
        text("Loss by step."),
        Attributes.ofId("fig-loss"),
        Optional.of("1"),
        Optional.of(
            new Provenance(
                List.of(new Located<>(FILE, HERE)),
                300,
                812,
                List.of("step", "loss"),
                List.of("model=<B>"),
                Optional.empty(),
                Optional.of("python eval.py"))),
        Optional.of(result),
        HERE);
  }

  @Test
  void chartHasANameItsDrawingAndItsData() {
    ChartResult drawn =
        new ChartResult.Drawn(
            new Drawing(new Size(100, 50), List.of()),
            "Line chart of loss <by> step",
            List.of("step", "loss [nats]"),
            List.of(List.of("1", "<b>")));

    Element figure = Jsoup.parseBodyFragment(page(chart(drawn))).selectFirst("figure#fig-loss");

    assertThat(figure).isNotNull();
    assertThat(figure.select("[role=img]:has(> svg)").attr("aria-label"))
        .isEqualTo("Line chart of loss <by> step");
    assertThat(figure.select("figcaption").text()).isEqualTo("Figure 1. Loss by step.");
    assertThat(figure.select("details th").eachText()).containsExactly("step", "loss [nats]");
    assertThat(figure.select("details td").eachText()).containsExactly("1", "<b>");
  }

  @Test
  void chartSaysWhatItWasMadeOf() {
    ChartResult drawn =
        new ChartResult.Drawn(
            new Drawing(new Size(100, 50), List.of()), "A chart", List.of("x"), List.of());

    Element source = Jsoup.parseBodyFragment(page(chart(drawn))).selectFirst("details.lp-source");

    assertThat(source).isNotNull();
    assertThat(source.select("summary").text()).isEqualTo("Source of Figure 1");
    assertThat(source.select("dt").eachText())
        .containsExactly(
            "File",
            "SHA-256",
            "Rows",
            "Columns",
            "Filter",
            "Made by",
            "Commit",
            "Licence",
            "Download");
    assertThat(source.select("dd").eachText())
        .containsExactly(
            "results/eval.csv",
            "3fa9c1d2".repeat(8),
            "300 of 812",
            "step, loss",
            "model=<B>",
            "python eval.py",
            "4f1c2ab",
            "CC0 1.0",
            "eval.csv");
  }

  @Test
  void cardOfANumberSaysWhatItIsAndHowItWasMade() {
    CheckedNumber number =
        new CheckedNumber(
            text("84.2%"),
            Optional.of(HERE),
            new Located<>("eval.csv:acc.mean", HERE),
            Attributes.NONE,
            Optional.of(
                new NumberOrigin(
                    NumberOrigin.State.CHECKED,
                    "acc mean",
                    "0.842",
                    OptionalInt.of(300),
                    List.of(FILE))),
            HERE);

    Element card =
        Jsoup.parseBodyFragment(page(new Paragraph(List.of(number), HERE)))
            .selectFirst(".lp-number-card");

    assertThat(card).isNotNull();
    assertThat(card.select(".lp-number-row").eachText())
        .containsExactly(
            "File results/eval.csv",
            "Selector acc mean",
            "Value 0.842",
            "n 300",
            "SHA-256 3fa9c1d2",
            "Made by python eval.py");
  }

  @Test
  void slideSaysInALineWhatItsChartsAreMadeOf() {
    ChartBlock chart = chart(new ChartResult.Failed("no data"));

    HtmlWriter writer = HtmlWriter.forSlides(ADDRESSES, PrintedLanguage.ENGLISH);

    assertThat(writer.madeOf(List.of(chart, chart)))
        .isEqualTo("<p class=\"lp-made-of\">eval.csv@3fa9c1 · n=300</p>\n");
    assertThat(writer.madeOf(List.of())).isEmpty();
  }

  @Test
  void chartThatCannotBeDrawnSaysWhy() {
    Element figure =
        Jsoup.parseBodyFragment(page(chart(new ChartResult.Failed("a.csv has no column \"x\""))))
            .selectFirst("figure.chart");

    assertThat(figure).isNotNull();
    assertThat(figure.select(".failed").text())
        .isEqualTo("This chart could not be drawn. a.csv has no column \"x\"");
    assertThat(figure.select("figcaption")).hasSize(1);
  }

  @Test
  void footnotesAndMarksLeadToEachOther() {
    HtmlWriter writer = new HtmlWriter(ADDRESSES);
    FootnoteReference mark = new FootnoteReference("n", OptionalInt.of(1), HERE);

    String body = writer.blocks(List.of(paragraph(mark, mark)));
    String notes =
        writer.footnotes(
            List.of(new Footnote("n", List.of(paragraph(new Text("See.", HERE))), HERE)));

    assertThat(Jsoup.parse(body).select("a").eachAttr("href"))
        .containsExactly("#lp-note-1", "#lp-note-1");
    assertThat(Jsoup.parse(body).select("a").eachAttr("id"))
        .containsExactly("lp-mark-1", "lp-mark-1-2");
    assertThat(Jsoup.parse(notes).select("li#lp-note-1 p").text()).startsWith("See. ↩");
    assertThat(Jsoup.parse(notes).select("li a").eachAttr("href"))
        .containsExactly("#lp-mark-1", "#lp-mark-1-2");
  }

  @Test
  void footnoteThatOnlyAnotherFootnoteNamesIsWritten() {
    HtmlWriter writer = new HtmlWriter(ADDRESSES);
    FootnoteReference first = new FootnoteReference("a", OptionalInt.of(1), HERE);
    FootnoteReference second = new FootnoteReference("b", OptionalInt.of(2), HERE);
    writer.blocks(List.of(paragraph(first)));

    String notes =
        writer.footnotes(
            List.of(
                new Footnote("b", List.of(paragraph(new Text("Two.", HERE))), HERE),
                new Footnote("a", List.of(paragraph(second)), HERE)));

    assertThat(Jsoup.parse(notes).select("li").eachAttr("id"))
        .containsExactly("lp-note-1", "lp-note-2");
  }

  @Test
  void pageWithoutMarksHasNoNotes() {
    assertThat(new HtmlWriter(ADDRESSES).footnotes(List.of(new Footnote("n", List.of(), HERE))))
        .isEmpty();
  }

  @Test
  void tasksHaveNamedBoxes() {
    ListItem done = new ListItem(ListItem.Task.DONE, List.of(paragraph(new Text("a", HERE))), HERE);
    ListItem open = new ListItem(ListItem.Task.OPEN, List.of(paragraph(new Text("b", HERE))), HERE);

    assertThat(page(new ListBlock(ListBlock.Kind.BULLET, 1, true, List.of(done, open), HERE)))
        .isEqualTo(
            """
            <ul class="tasks">
            <li class="task"><input type="checkbox" disabled checked aria-label="Done"> a</li>
            <li class="task"><input type="checkbox" disabled aria-label="To do"> b</li>
            </ul>
            """);
  }

  @Test
  void citationShowsItsKeys() {
    Citation citation =
        Citation.of(
            Citation.Form.BRACKETED,
            List.of(
                new Citation.Item("lee2024", text("see"), text("p. 3"), false, HERE),
                new Citation.Item("wu2023", List.of(), List.of(), false, HERE)),
            HERE);

    assertThat(page(paragraph(citation)))
        .isEqualTo("<p><span class=\"citation\">[see lee2024, p. 3; wu2023]</span></p>\n");
  }

  @Test
  void referenceLeadsToItsTarget() {
    Reference known =
        new Reference(
            "fig-a",
            Reference.Form.FULL,
            Optional.of(new Reference.Target("fig-a", "Figure 1")),
            HERE);
    Reference unknown = new Reference("fig-b", Reference.Form.FULL, Optional.empty(), HERE);

    assertThat(page(paragraph(known, unknown)))
        .isEqualTo(
            "<p><a class=\"ref\" href=\"#fig-a\">Figure 1</a>"
                + "<span class=\"ref-dead\">@fig-b</span></p>\n");
  }

  @Test
  void codeIsShownAsWritten() {
    assertThat(page(CodeBlock.of("c++", Attributes.NONE, "a < b && c\n", HERE)))
        .isEqualTo(
            "<pre tabindex=\"0\"><code class=\"language-c++\">a <span class=\"o\">&lt;</span>"
                + " b <span class=\"o\">&amp;&amp;</span> c\n</code></pre>\n");
  }

  @Test
  void listingHasItsCaptionAndFileAboveTheCode() {
    Attributes attributes =
        Attributes.of(Optional.of("lst-a"), List.of("python"), Map.of("filename", "a & b.py"));
    CodeBlock block =
        CodeBlock.of("python", attributes, "1\n", HERE)
            .withCaption(List.of(new Text("One.", HERE)))
            .withNumber("2");

    assertThat(page(block))
        .isEqualTo(
            """
            <figure id="lst-a" class="listing python">
            <figcaption><span class="caption-label">Listing 2.</span> One.</figcaption>
            <p class="code-file">a &amp; b.py</p>
            <pre tabindex="0"><code class="language-python"><span class="n">1</span>
            </code></pre>
            </figure>
            """);
  }

  @Test
  void codeInALineTakesTheLanguageOfItsClass() {
    Code code = new Code("x = 1", Attributes.of(Optional.empty(), List.of("r"), Map.of()), HERE);

    assertThat(page(paragraph(code)))
        .isEqualTo(
            "<p><code class=\"r\">x <span class=\"o\">=</span> <span"
                + " class=\"n\">1</span></code></p>\n");
  }

  @Test
  void tldrBoxHasAName() {
    Attributes tldr = Attributes.of(Optional.empty(), List.of("tldr"), Map.of());

    assertThat(page(new Div(tldr, List.of(paragraph(new Text("Short.", HERE))), HERE)))
        .contains("<aside class=\"tldr\" aria-label=\"TL;DR\">")
        .contains("<p>Short.</p>");
  }
}
