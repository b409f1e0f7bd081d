package org.labpress.html;

import java.util.List;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.BlockVisitor;
import org.labpress.document.Callout;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Contents;
import org.labpress.document.DefinitionItem;
import org.labpress.document.DefinitionList;
import org.labpress.document.Div;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Heading;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;

/**
 * Writes blocks as CommonMark 0.31.2 and GFM print them in their examples. Every method returns the
 * buffer and leaves it at the start of a line.
 */
class BlockWriter implements BlockVisitor<HtmlBuffer> {
  final HtmlBuffer out;
  private final InlineWriter inlines;

  BlockWriter(HtmlBuffer out, InlineWriter inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  /** Writes blocks that stand in one element. */
  HtmlBuffer all(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
    return out;
  }

  HtmlBuffer inlines(List<Inline> content) {
    return inlines.all(content);
  }

  @Override
  public HtmlBuffer heading(Heading block) {
    String name = "h" + block.level();
    out.line();
    return inlines.element(name, block.content()).line();
  }

  @Override
  public HtmlBuffer paragraph(Paragraph block) {
    out.line();
    return inlines.element("p", block.content()).line();
  }

  @Override
  public HtmlBuffer list(ListBlock block) {
    String name = block.kind() == ListBlock.Kind.ORDERED ? "ol" : "ul";
    out.line().markup("<").markup(name);
    if (block.kind() == ListBlock.Kind.ORDERED && block.start() != 1) {
      out.attribute("start", Integer.toString(block.start()));
    }
    listAttributes(block).markup(">").line();
    block.items().forEach(item -> item(item, block.tight()));
    return out.markup("</").markup(name).markup(">").line();
  }

  HtmlBuffer listAttributes(ListBlock block) {
    return out;
  }

  private void item(ListItem item, boolean tight) {
    itemStart(item.task());
    boolean checkboxOpen = item.task() != ListItem.Task.NONE;
    if (checkboxOpen && (writesTogether(item.blocks()) || !startsWithParagraph(item))) {
      checkbox(item.task());
      checkboxOpen = false;
    }
    if (writesTogether(item.blocks())) {
      all(item.blocks()).markup("</li>").line();
      return;
    }
    boolean afterText = false;
    for (Block block : item.blocks()) {
      if (block instanceof Paragraph paragraph) {
        if (!tight || afterText) {
          out.line();
        }
        out.markup(tight ? "" : "<p>");
        if (checkboxOpen) {
          checkbox(item.task());
          checkboxOpen = false;
        }
        inlines(paragraph.content());
        if (!tight) {
          out.markup("</p>").line();
        }
        afterText = true;
      } else {
        out.line();
        block.accept(this);
      }
    }
    out.markup("</li>").line();
  }

  /** Returns whether the blocks cannot be written one by one. */
  boolean writesTogether(List<Block> blocks) {
    return false;
  }

  private static boolean startsWithParagraph(ListItem item) {
    return !item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph;
  }

  void itemStart(ListItem.Task task) {
    out.markup("<li>");
  }

  void checkbox(ListItem.Task task) {
    out.markup("<input type=\"checkbox\"");
    out.markup(task == ListItem.Task.DONE ? " checked=\"\"" : "").markup(" disabled=\"\" /> ");
  }

  @Override
  public HtmlBuffer blockQuote(BlockQuote block) {
    out.line().markup("<blockquote>").line();
    return all(block.blocks()).line().markup("</blockquote>").line();
  }

  @Override
  public HtmlBuffer definitionList(DefinitionList block) {
    out.line().markup("<dl>").line();
    for (DefinitionItem item : block.items()) {
      inlines.element("dt", item.term()).line();
      for (DefinitionItem.Definition definition : item.definitions()) {
        out.markup("<dd>");
        if (block.tight()
            && definition.blocks().size() == 1
            && definition.blocks().get(0) instanceof Paragraph only) {
          inlines(only.content());
        } else {
          all(definition.blocks());
        }
        out.markup("</dd>").line();
      }
    }
    return out.markup("</dl>").line();
  }

  @Override
  public HtmlBuffer callout(Callout block) {
    out.line().markup("<div>").line();
    return all(block.blocks()).line().markup("</div>").line();
  }

  @Override
  public HtmlBuffer div(Div block) {
    out.line().markup("<div>").line();
    return all(block.blocks()).line().markup("</div>").line();
  }

  @Override
  public HtmlBuffer theorem(Theorem block) {
    out.line().markup("<div>").line();
    return all(block.blocks()).line().markup("</div>").line();
  }

  @Override
  public HtmlBuffer codeBlock(CodeBlock block) {
    out.line().markup("<pre><code");
    if (!block.language().isEmpty()) {
      out.attribute("class", "language-" + block.language());
    }
    return out.markup(">").text(block.code()).markup("</code></pre>").line();
  }

  @Override
  public HtmlBuffer figure(Figure block) {
    out.line().markup("<p>");
    block.image().accept(inlines);
    return out.markup("</p>").line();
  }

  @Override
  public HtmlBuffer table(TableBlock block) {
    out.line().markup("<table>").line();
    new TableWriter(out, this).write(block);
    return out.markup("</table>").line();
  }

  @Override
  public HtmlBuffer figureGroup(FigureGroup block) {
    out.line().markup("<div>").line();
    return all(block.blocks()).line().markup("</div>").line();
  }

  @Override
  public HtmlBuffer equation(EquationBlock block) {
    out.line().markup("<pre><code class=\"language-tex\">");
    return out.text(block.tex().value()).markup("</code></pre>").line();
  }

  @Override
  public HtmlBuffer referenceList(ReferenceList block) {
    for (ReferenceList.Entry entry : block.entries()) {
      out.line().markup("<p>");
      entry.label().ifPresent(label -> out.text(label).markup(" "));
      inlines(entry.content()).markup("</p>").line();
    }
    return out;
  }

  @Override
  public HtmlBuffer contents(Contents block) {
    out.line().markup("<p>");
    return out.text(block.span().text()).markup("</p>").line();
  }

  @Override
  public HtmlBuffer include(IncludeBlock block) {
    out.line().markup("<p>");
    return out.text(block.span().text()).markup("</p>").line();
  }

  @Override
  public HtmlBuffer embed(EmbedBlock block) {
    if (block.embedded().isPresent()) {
      return block.embedded().get().figure().accept(this);
    }
    out.line().markup("<p>");
    return out.text(block.span().text()).markup("</p>").line();
  }

  @Override
  public HtmlBuffer chart(ChartBlock block) {
    out.line().markup("<pre><code class=\"language-chart\">");
    return out.text(block.specification().text()).markup("</code></pre>").line();
  }

  @Override
  public HtmlBuffer samples(SamplesBlock block) {
    out.line().markup("<pre><code class=\"language-samples\">");
    return out.text(block.specification().text()).markup("</code></pre>").line();
  }

  @Override
  public HtmlBuffer thematicBreak(ThematicBreak block) {
    return out.line().markup("<hr />").line();
  }

  @Override
  public HtmlBuffer rawBlock(RawBlock block) {
    out.line();
    return block.format().equals("html") ? out.markup(block.text()).line() : out;
  }
}
