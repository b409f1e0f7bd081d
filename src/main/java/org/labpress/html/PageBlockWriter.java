package org.labpress.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Callout;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.document.Contents;
import org.labpress.document.Div;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Heading;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.ListMarker;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.document.Provenance;
import org.labpress.document.RawBlock;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;
import org.labpress.math.Formula;

/** Writes blocks for a page of the site: with ids, numbers, captions and charts. */
final class PageBlockWriter extends BlockWriter {
  private static final ChartResult NOT_DRAWN = new ChartResult.Failed("it is not drawn yet");

  private final PageState state;

  PageBlockWriter(HtmlBuffer out, PageState state) {
    super(out, state.inlines(out));
    this.state = state;
  }

  @Override
  HtmlBuffer all(List<Block> blocks) {
    if (blocks.stream().noneMatch(PageBlockWriter::isHtml)) {
      return super.all(blocks);
    }
    HtmlCleaner cleaner = new HtmlCleaner(HtmlCleaner.Context.BLOCKS, state.addresses);
    for (Block block : blocks) {
      if (isHtml(block)) {
        cleaner.foreign(((RawBlock) block).text());
      } else {
        cleaner.own(block.accept(state.blocks(new HtmlBuffer())).toString());
      }
    }
    return out.line().markup(cleaner.clean()).line();
  }

  private static boolean isHtml(Block block) {
    return block instanceof RawBlock raw && raw.format().equals("html");
  }

  HtmlBuffer attributes(String ownClass, Attributes attributes) {
    attributes.id().ifPresent(id -> out.attribute("id", ContentNames.id(id)));
    ContentNames.classes(ownClass, attributes.classes())
        .ifPresent(classes -> out.attribute("class", classes));
    return out;
  }

  @Override
  public HtmlBuffer heading(Heading block) {
    String name = "h" + block.level();
    out.line().markup("<").markup(name);
    attributes("", block.attributes()).markup(">");
    block
        .number()
        .ifPresent(
            number ->
                out.markup("<span class=\"section-number\">").text(number).markup("</span> "));
    inlines(block.content());
    if (state.place == PageState.Place.PAGE) {
      block.attributes().id().ifPresent(id -> permalink(id, block));
    }
    return out.markup("</").markup(name).markup(">").line();
  }

  private void permalink(String id, Heading block) {
    out.markup(" <a class=\"permalink\"").attribute("href", ContentNames.fragment(id));
    out.attribute(
        "aria-label",
        PrintedWord.LINK_TO_SECTION.in(state.language) + " " + PlainText.of(block.content()));
    out.markup(">#</a>");
  }

  @Override
  HtmlBuffer listAttributes(ListBlock block) {
    boolean tasks = block.items().stream().anyMatch(item -> item.task() != ListItem.Task.NONE);
    if (block.kind() == ListBlock.Kind.ORDERED) {
      switch (block.marker().style()) {
        case DECIMAL -> {}
        case LOWER_ALPHA -> out.attribute("type", "a");
        case UPPER_ALPHA -> out.attribute("type", "A");
        case LOWER_ROMAN -> out.attribute("type", "i");
        case UPPER_ROMAN -> out.attribute("type", "I");
      }
      if (!tasks && block.marker().delimiter() != ListMarker.Delimiter.PERIOD) {
        return out.attribute("class", markerClass(block.marker()));
      }
    }
    return tasks ? out.attribute("class", "tasks") : out;
  }

  /** Returns such as {@code parens-lower-alpha}. */
  private static String markerClass(ListMarker marker) {
    String name = marker.delimiter().name() + "-" + marker.style().name();
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Raw HTML may open in one block and close in another, so such blocks are written together. */
  @Override
  boolean writesTogether(List<Block> blocks) {
    return blocks.stream().anyMatch(PageBlockWriter::isHtml);
  }

  @Override
  void itemStart(ListItem.Task task) {
    out.markup(task == ListItem.Task.NONE ? "<li>" : "<li class=\"task\">");
  }

  @Override
  void checkbox(ListItem.Task task) {
    boolean done = task == ListItem.Task.DONE;
    out.markup("<input type=\"checkbox\" disabled").markup(done ? " checked" : "");
    out.attribute("aria-label", (done ? PrintedWord.DONE : PrintedWord.TO_DO).in(state.language))
        .markup("> ");
  }

  @Override
  public HtmlBuffer div(Div block) {
    boolean tldr = block.attributes().hasClass("tldr");
    String name = tldr ? "aside" : "div";
    out.line().markup("<").markup(name);
    attributes(columnWidth(block.attributes()), block.attributes());
    block.attributes().value("lang").ifPresent(lang -> out.attribute("lang", lang));
    out.markup(tldr ? " aria-label=\"TL;DR\">" : ">").line();
    out.markup(tldr ? "<p class=\"tldr-label\">TL;DR</p>\n" : "");
    return all(block.blocks()).line().markup("</").markup(name).markup(">").line();
  }

  @Override
  public HtmlBuffer callout(Callout block) {
    boolean folds = block.fold() != Callout.Fold.NONE;
    out.line().markup(folds ? "<details" : "<aside");
    attributes("callout " + CalloutIcon.className(block.type()), block.attributes());
    out.markup(block.fold() == Callout.Fold.OPEN ? " open>" : ">").line();
    out.markup(folds ? "<summary class=\"callout-title\">" : "<p class=\"callout-title\">");
    out.markup(CalloutIcon.svg(block.type()));
    if (block.title().isEmpty()) {
      out.text(block.typeName(state.language));
    } else {
      // The colour and the sign say the type; this says it to readers who see neither.
      out.markup(CalloutIcon.isKnown(block.type()) ? "<span class=\"lp-spoken\">" : "<span>");
      out.text(state.language.withColon(block.typeName(state.language)) + " ").markup("</span>");
      inlines(block.title());
    }
    out.markup(folds ? "</summary>" : "</p>").line();
    all(block.blocks());
    return out.line().markup(folds ? "</details>" : "</aside>").line();
  }

  @Override
  public HtmlBuffer theorem(Theorem block) {
    out.line().markup("<div");
    attributes(TheoremWriter.className(block), block.attributes()).markup(">").line();
    new TheoremWriter(out, this, state.language).write(block);
    return out.line().markup("</div>").line();
  }

  @Override
  public HtmlBuffer figureGroup(FigureGroup block) {
    out.line().markup("<figure");
    attributes("figure-group", block.attributes()).markup(">").line();
    String columns = block.columns() == 0 ? "" : " columns-" + Math.min(block.columns(), 6);
    out.markup("<div class=\"figure-parts").markup(columns).markup("\">").line();
    all(block.blocks()).line().markup("</div>").line();
    return caption(block).markup("</figure>").line();
  }

  @Override
  public HtmlBuffer contents(Contents block) {
    return block.entries().isEmpty()
        ? out
        : ContentsWriter.write(block.entries(), state.language, out);
  }

  @Override
  public HtmlBuffer referenceList(ReferenceList block) {
    return new ReferenceListWriter(out, state).write(block);
  }

  /** Returns the class for the width of a column; empty for other divs. */
  private static String columnWidth(Attributes attributes) {
    return attributes.hasClass("column")
        ? attributes.value("width").flatMap(ImageWidth::className).orElse("")
        : "";
  }

  @Override
  public HtmlBuffer codeBlock(CodeBlock block) {
    Optional<String> file = CodeLines.fileName(block);
    boolean captioned = block.number().isPresent() || !block.caption().isEmpty();
    if (!captioned && file.isEmpty()) {
      return code(block, block.attributes());
    }
    out.line().markup(captioned ? "<figure" : "<div");
    attributes(captioned ? "listing" : "code-of-file", block.attributes()).markup(">").line();
    caption(block);
    file.ifPresent(name -> out.markup("<p class=\"code-file\">").text(name).markup("</p>").line());
    return code(block, Attributes.NONE).markup(captioned ? "</figure>" : "</div>").line();
  }

  private HtmlBuffer code(CodeBlock block, Attributes attributes) {
    CodeLines lines = CodeLines.of(block);
    boolean slide = state.place == PageState.Place.SLIDE;
    // The box scrolls where a line is too long; the tabindex lets a keyboard scroll it.
    out.line().markup("<pre tabindex=\"0\"");
    attributes(lines.numbered() ? "numbered" : "", attributes).markup("><code");
    if (!block.language().isEmpty()) {
      out.attribute("class", "language-" + block.language());
    }
    out.markup(">");
    CodeWriter code = new CodeWriter(out, block.language(), block.code());
    if (lines.separate()) {
      code.lines(lines, slide ? lines.everMarked() : lines.marked());
    } else {
      code.tokens();
    }
    return out.markup("</code></pre>").line();
  }

  @Override
  public HtmlBuffer equation(EquationBlock block) {
    if (block.formula().isEmpty()) {
      return super.equation(block);
    }
    Formula formula = block.formula().get();
    boolean byRow = formula.rows().size() > 1 && !block.numbers().isEmpty();
    HtmlBuffer names = new HtmlBuffer();
    block.attributes().id().ifPresent(id -> names.attribute("id", ContentNames.id(id)));
    ContentNames.classes(
            byRow ? "equation equation-rows" : "equation", block.attributes().classes())
        .ifPresent(classes -> names.attribute("class", classes));
    return new FormulaWriter(out).block(block, formula, names.toString());
  }

  @Override
  public HtmlBuffer figure(Figure block) {
    out.line().markup("<figure");
    attributes("figure", block.attributes()).markup(">").line();
    String alternative =
        block.attributes().value("alt").orElseGet(() -> PlainText.of(block.image().alternative()));
    state.inlines(out).image(block.image(), alternative);
    out.line();
    return caption(block).markup("</figure>").line();
  }

  private HtmlBuffer caption(Captioned block) {
    boolean bare = block.captionLabel(state.language).isEmpty() && block.caption().isEmpty();
    return bare && home(block).isEmpty() ? out : caption(block, "");
  }

  /** Returns where a figure of another page is from; empty for others, and on slides. */
  private Optional<EmbedBlock> home(Captioned block) {
    return state
        .embed()
        .filter(embed -> block.attributes().id().filter(embed.id()::equals).isPresent())
        .filter(embed -> state.place == PageState.Place.PAGE);
  }

  /**
   * Writes a caption.
   *
   * @param remark what stands behind it; empty if nothing
   */
  HtmlBuffer caption(Captioned block, String remark) {
    Optional<String> label = block.captionLabel(state.language);
    out.markup("<figcaption>");
    label.ifPresent(
        text -> {
          out.markup("<span class=\"caption-label\">").text(text).markup("</span>");
          out.markup(block.caption().isEmpty() ? "" : " ");
        });
    inlines(block.caption());
    if (!remark.isEmpty()) {
      String before = PlainText.of(block.caption()).strip();
      boolean open = !before.isEmpty() && !before.matches("(?s).*[.!?…]\\P{L}?");
      boolean alone = before.isEmpty() && label.isEmpty();
      out.markup(open ? ". " : alone ? "" : " ")
          .markup("<span class=\"caption-remark\">")
          .text(remark);
      out.markup("</span>");
    }
    home(block)
        .ifPresent(
            from ->
                out.markup(" <span class=\"lp-from\">")
                    .text(PrintedWord.FROM.atStart(state.language) + " ")
                    .markup(HomePage.link(from, state.addresses))
                    .markup("</span>"));
    return out.markup("</figcaption>").line();
  }

  @Override
  public HtmlBuffer samples(SamplesBlock block) {
    return new SamplesWriter(out, this, state).write(block);
  }

  @Override
  public HtmlBuffer embed(EmbedBlock block) {
    state.embedded(block, () -> super.embed(block));
    return out;
  }

  private String label(Captioned block, String number) {
    return block.kind().word(state.language) + " " + number;
  }

  @Override
  public HtmlBuffer table(TableBlock block) {
    boolean captioned = block.number().isPresent() || !block.caption().isEmpty();
    out.line();
    if (captioned) {
      out.markup("<figure");
      attributes("table", block.attributes()).markup(">").line();
      caption(block);
    }
    String name =
        block.number().map(number -> label(block, number)).orElse(captioned ? table() : "");
    scrollBox(name).markup("<table");
    if (!captioned) {
      attributes("", block.attributes());
    }
    out.markup(">").line();
    PageTableWriter rows = new PageTableWriter(out, this, block);
    rows.columns();
    rows.write(block);
    out.markup("</table></div>").line();
    if (state.place == PageState.Place.PAGE) {
      block
          .provenance()
          .ifPresent(made -> source(made, name.isEmpty() ? table() : name, Optional.empty()));
    }
    return captioned ? out.markup("</figure>").line() : out;
  }

  private String table() {
    return PrintedWord.TABLE.in(state.language);
  }

  /** Opens the box in which a wide table scrolls on a narrow screen. */
  HtmlBuffer scrollBox(String name) {
    out.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    return out.attribute("aria-label", name.isEmpty() ? table() : name).markup(">");
  }

  @Override
  public HtmlBuffer chart(ChartBlock block) {
    out.line().markup("<figure");
    Optional<ChartResult> result = block.result();
    boolean map =
        result.orElse(NOT_DRAWN) instanceof ChartResult.Drawn made && made.atlas().isPresent();
    attributes(map ? "chart atlas" : "chart", block.attributes()).markup(">").line();
    if (result.orElse(NOT_DRAWN) instanceof ChartResult.Drawn drawn) {
      PageSvg svg = drawing(drawn, block.attributes().id());
      drawn.atlas().ifPresent(new AtlasWriter(out, state.place)::write);
      String name =
          block
              .number()
              .map(number -> label(block, number))
              .orElse(PrintedWord.THIS_CHART.in(state.language));
      data(drawn, name);
      if (state.place == PageState.Place.PAGE) {
        block
            .provenance()
            .ifPresent(
                made -> source(made, name, Optional.of(picture(svg, drawn, block.attributes()))));
      }
      caption(block); // HTML wants it last; the style sheet shows it above the data
    } else if (result.orElse(NOT_DRAWN) instanceof ChartResult.Failed failed) {
      failure(failed.reason());
      caption(block);
    }
    return out.markup("</figure>").line();
  }

  private PageSvg drawing(ChartResult.Drawn drawn, Optional<String> id) {
    String prefix = id.map(ContentNames::id).orElseGet(() -> "lp-chart-" + state.nextChart());
    PageSvg svg = SvgWriter.forPage(drawn.drawing(), prefix);
    out.markup("<div class=\"drawing\" role=\"img\"").attribute("aria-label", drawn.alternative());
    out.markup(">").line().markup(svg.text()).line();
    out.markup("</div>").line();
    return svg;
  }

  /** Writes the values behind a chart, for readers who cannot see it or want the numbers. */
  private void data(ChartResult.Drawn drawn, String name) {
    String title = PrintedWord.DATA_OF.in(state.language) + " " + name;
    out.markup("<details class=\"chart-data\"><summary>").text(title);
    out.markup("</summary>").line();
    scrollBox(title).markup("<table>").line().markup("<thead><tr>");
    drawn.header().forEach(cell -> out.markup("<th scope=\"col\">").text(cell).markup("</th>"));
    out.markup("</tr></thead>").line().markup("<tbody>").line();
    for (List<String> row : drawn.rows()) {
      out.markup("<tr>");
      row.forEach(cell -> out.markup("<td>").text(cell).markup("</td>"));
      out.markup("</tr>").line();
    }
    out.markup("</tbody></table></div></details>").line();
  }

  void source(Provenance made, String of, Optional<SourcePanel.Picture> picture) {
    new SourcePanel(out, state.addresses, state.language).write(made, of, picture);
  }

  private SourcePanel.Picture picture(PageSvg svg, ChartResult.Drawn drawn, Attributes attributes) {
    String name =
        attributes.id().map(ContentNames::id).orElseGet(() -> "chart-" + state.nextPicture());
    return new SourcePanel.Picture(svg, name, drawn.alternative());
  }

  private HtmlBuffer failure(String reason) {
    out.markup(
        "<div class=\"failed\" role=\"note\"><strong>This chart could not be drawn.</strong> ");
    return out.text(reason).markup("</div>").line();
  }

  @Override
  public HtmlBuffer thematicBreak(ThematicBreak block) {
    return out.line().markup("<hr>").line();
  }

  @Override
  public HtmlBuffer rawBlock(RawBlock block) {
    if (isHtml(block)) {
      return all(List.of(block));
    }
    if (block.isPageBreak() || block.isDefinition()) {
      return out;
    }
    out.line().markup("<pre class=\"raw\" tabindex=\"0\"><code");
    out.attribute("class", "language-" + block.format());
    new CodeWriter(out.markup(">"), block.format(), block.text()).tokens();
    return out.markup("</code></pre>").line();
  }
}
