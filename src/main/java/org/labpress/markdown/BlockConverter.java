package org.labpress.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.CodeBlock;
import org.labpress.document.Contents;
import org.labpress.document.Footnote;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.ListItem;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.document.SoftBreak;
import org.labpress.document.TableBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Turns the blocks that the parser found into ours. */
final class BlockConverter {
  private final PreparedText source;
  private final PageNotes notes;
  private final boolean commonMark;
  private final InlineConverter inlines;
  private final FenceConverter fences;
  private final TableConverter tables;
  private final MathConverter math;
  private final Callouts callouts;
  private final Figures figures;
  private final Map<Class<?>, Function<Node, List<Block>>> handlers = new HashMap<>();
  private int depth;

  /**
   * @param markers of lists that the parser sees as digits
   * @param commonMark whether an image alone in its paragraph stays a paragraph
   */
  BlockConverter(PreparedText source, PageNotes notes, FancyMarkers markers, boolean commonMark) {
    this.source = source;
    this.notes = notes;
    this.commonMark = commonMark;
    this.inlines = new InlineConverter(source, notes, commonMark);
    this.fences = new FenceConverter(source, notes);
    this.math = new MathConverter(source, notes);
    this.callouts = new Callouts(notes);
    this.figures = new Figures(notes);
    this.tables = new TableConverter(notes, this::span, inlines::children);
    handlers.put(com.vladsch.flexmark.ast.Paragraph.class, this::paragraph);
    on(com.vladsch.flexmark.ast.Heading.class, this::heading);
    on(com.vladsch.flexmark.ast.BlockQuote.class, this::quote);
    ListConverter lists = new ListConverter(markers, notes, this::item, this::covering);
    on(BulletList.class, lists::bullets);
    handlers.put(OrderedList.class, node -> lists.ordered((OrderedList) node));
    handlers.put(FencedCodeBlock.class, node -> fences.convert((FencedCodeBlock) node, span(node)));
    on(IndentedCodeBlock.class, this::indentedCode);
    handlers.put(HtmlBlock.class, this::htmlBlocks);
    handlers.put(HtmlCommentBlock.class, this::comment);
    on(com.vladsch.flexmark.ast.ThematicBreak.class, node -> new ThematicBreak(span(node)));
    on(TableNode.class, node -> captioned(node, tables.convert(node)));
    on(DrawnTable.class, this::drawnTable);
    on(MarkupTable.class, this::markupTable);
    TexBlockConverter tex = new TexBlockConverter(source, notes);
    handlers.put(TexBlock.class, node -> tex.convert((TexBlock) node, span(node)));
    handlers.put(MathBlock.class, this::formula);
    DefinitionConverter definitions =
        new DefinitionConverter(source, inlines::children, this::children, this::covering);
    handlers.put(DefinitionNode.class, node -> definitions.convert((DefinitionNode) node));
    on(
        LineBlockNode.class,
        node -> DefinitionConverter.lineBlock(node, source, inlines::inlinesOf));
    handlers.put(Reference.class, node -> List.of());
    handlers.put(FootnoteDefinition.class, this::footnote);
  }

  private <T extends Node> void on(Class<T> kind, Function<T, Block> handler) {
    handlers.put(kind, node -> List.of(handler.apply(kind.cast(node))));
  }

  /** Returns the blocks inside a node, in the order of the source. */
  List<Block> children(Node parent) {
    if (parent instanceof com.vladsch.flexmark.util.ast.Document page && !commonMark) {
      inlines.page(page);
    }
    DivConverter divs = new DivConverter(notes, depth);
    depth++;
    for (Node child : parent.getChildren()) {
      if (child instanceof DivLine line) {
        belowText(line);
        divs.line(line, span(line), inlines::inlinesOf);
        continue;
      }
      Function<Node, List<Block>> handler = handlers.get(child.getClass());
      if (handler == null) {
        throw new IllegalStateException("no handler for " + child.getClass());
      }
      divs.current().addAll(handler.apply(child));
    }
    depth--;
    return commonMark ? divs.finish() : HtmlAlignment.fold(divs.finish());
  }

  private void belowText(DivLine line) {
    if (line.opens()
        && line.getPrevious() instanceof com.vladsch.flexmark.ast.Paragraph above
        && isNextLine(above, line)) {
      notes.report(
          Diagnostic.info(
                  "md/div-blank-line",
                  span(line),
                  "a div right below a line of text is text for Pandoc")
              .withHint("put a blank line before it"));
    }
  }

  private boolean isNextLine(Node above, Node below) {
    String text = source.text();
    int newlines = 0;
    for (int i = below.getStartOffset() - 1; i >= above.getStartOffset(); i--) {
      char c = text.charAt(i);
      newlines += c == '\n' ? 1 : 0;
      if (newlines > 1 || !(Character.isWhitespace(c) || c == '>')) {
        break;
      }
    }
    return newlines <= 1;
  }

  private List<Block> formula(Node node) {
    MathBlock formula = (MathBlock) node;
    List<Block> blocks = new ArrayList<>(List.of(math.convert(formula)));
    Node next = formula.getNext();
    if (formula.isComplete() && (next == null || !goesOn(formula, next))) {
      formula.rest().map(this::paragraphOf).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Paragraph paragraphOf(BasedSequence rest) {
    return new Paragraph(inlines.inlinesOf(rest), span(rest.getStartOffset(), rest.getEndOffset()));
  }

  /** Returns whether the words behind a formula go on in the paragraph on the next line. */
  private boolean goesOn(MathBlock formula, Node next) {
    return formula.isComplete()
        && formula.rest().isPresent()
        && next instanceof com.vladsch.flexmark.ast.Paragraph
        && !CaptionConverter.isTaken(next)
        && isNextLine(formula, next);
  }

  private List<Block> paragraph(Node node) {
    if (CaptionConverter.isTaken(node) || DefinitionNode.isTerm(node)) {
      return List.of();
    }
    if (!commonMark && Abbreviations.isDefinition(node)) {
      return List.of();
    }
    Optional<List<Block>> includes = commonMark ? Optional.empty() : Includes.of(span(node));
    if (includes.isPresent()) {
      return includes.get();
    }
    Optional<List<Block>> embeds = commonMark ? Optional.empty() : FigureEmbeds.of(span(node));
    if (embeds.isPresent()) {
      return embeds.get();
    }
    Optional<Contents> contents =
        commonMark ? Optional.empty() : ContentsMark.of(node.getChars().toString(), span(node));
    if (contents.isPresent()) {
      return List.of(contents.get());
    }
    List<Inline> content = inlines.children(node);
    if (!commonMark && content.stream().allMatch(inline -> inline instanceof SoftBreak)) {
      // Nothing but TeX that prints nothing; a new page is all that it can say.
      return newPage(span(node)).<List<Block>>map(List::of).orElse(List.of());
    }
    Paragraph paragraph = new Paragraph(content, span(node));
    if (commonMark) {
      return List.of(paragraph);
    }
    Optional<RawBlock> newPage = newPage(paragraph.span());
    if (newPage.isPresent() && content.get(0) instanceof SoftBreak) {
      List<Inline> rest = content.subList(1, content.size());
      if (rest.isEmpty()) {
        return List.of(newPage.get());
      }
      SourceSpan span = rest.get(0).span().cover(rest.get(rest.size() - 1).span());
      return List.of(newPage.get(), new Paragraph(rest, span));
    }
    return node.getPrevious() instanceof MathBlock formula && goesOn(formula, node)
        ? NumberedFormulas.of(joined(paragraphOf(formula.rest().orElseThrow()), paragraph))
        : withoutFormulas(figures.of(paragraph));
  }

  private static List<Block> withoutFormulas(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      all.addAll(
          block instanceof Paragraph paragraph ? NumberedFormulas.of(paragraph) : List.of(block));
    }
    return all;
  }

  /** Returns the command for a new page that a paragraph begins with, alone on its line. */
  private static Optional<RawBlock> newPage(SourceSpan paragraph) {
    String first = paragraph.text().lines().findFirst().orElse("").strip();
    RawBlock raw = new RawBlock("latex", first, paragraph.part(0, first.length()));
    return raw.isPageBreak() ? Optional.of(raw) : Optional.empty();
  }

  private static Paragraph joined(Paragraph before, Paragraph after) {
    List<Inline> content = new ArrayList<>(before.content());
    SourceSpan whole = before.span().cover(after.span());
    int gap = before.span().length();
    content.add(new SoftBreak(whole.part(gap, whole.length() - after.span().length())));
    content.addAll(after.content());
    return new Paragraph(content, whole);
  }

  private Block heading(com.vladsch.flexmark.ast.Heading node) {
    Attributes attributes = lastAttributes(node);
    LabelMarks labels = LabelMarks.take(InlineConverter.trimmed(inlines.children(node)));
    return new Heading(
        node.getLevel(), labels.rest(), labels.in(attributes), Optional.empty(), span(node));
  }

  /** Takes the attributes at the end of a heading or caption out of it. */
  private Attributes lastAttributes(Node node) {
    if (node.getLastChild() instanceof AttributesNode last && last.attributes().isPresent()) {
      Node before = last.getPrevious();
      boolean ofAnother =
          before != null
              && InlineConverter.takesAttributes(before)
              && before.getEndOffset() == last.getStartOffset();
      if (!ofAnother) {
        last.unlink();
        return notes.define(
            last.attributes().get(), source.span(last.getStartOffset(), last.getEndOffset()));
      }
    }
    return Attributes.NONE;
  }

  private Block quote(Node node) {
    List<Block> blocks = children(node);
    BlockQuote quote = new BlockQuote(blocks, covering(node, blocks));
    return commonMark ? quote : callouts.ofQuote(quote);
  }

  private ListItem item(Node node) {
    ListItem.Task task = task(node);
    List<Block> blocks = children(node);
    return new ListItem(task, blocks, covering(node, blocks));
  }

  private static ListItem.Task task(Node item) {
    Node first = item.getFirstChild();
    if (first != null && first.getFirstChild() instanceof TaskNode box) {
      return box.isDone() ? ListItem.Task.DONE : ListItem.Task.OPEN;
    }
    return ListItem.Task.NONE;
  }

  private Block indentedCode(IndentedCodeBlock node) {
    String code = node.getContentChars().toString();
    return CodeBlock.of("", Attributes.NONE, code, span(node));
  }

  private List<Block> htmlBlocks(Node node) {
    HtmlBlock block = (HtmlBlock) node;
    boolean plain =
        commonMark || node.getAncestorOfType(com.vladsch.flexmark.ast.BlockQuote.class) != null;
    Optional<List<Block>> blocks =
        plain
            ? Optional.empty()
            : new HtmlBlocks(source, notes, figures, inlines::inlinesOf)
                .convert(block.getContentChars());
    return blocks.orElseGet(() -> List.of(html(block)));
  }

  private Block html(com.vladsch.flexmark.util.ast.Block node) {
    return new RawBlock("html", node.getContentChars().toString(), span(node));
  }

  /** What is left of a comment parts the blocks beside it, and is nothing itself. */
  private List<Block> comment(Node node) {
    return commonMark ? List.of(html((HtmlCommentBlock) node)) : List.of();
  }

  private Block drawnTable(DrawnTable node) {
    Block block =
        switch (node.form()) {
          case GRID -> new GridTableConverter(source, notes).convert(node, span(node));
          case DASHED -> new DashedTableConverter(source, notes).convert(node, span(node));
        };
    return block instanceof TableBlock table ? captioned(node, table) : block;
  }

  private Block markupTable(MarkupTable node) {
    Block block = new MarkupTableConverter(source, notes).convert(node, span(node));
    return block instanceof TableBlock table && table.caption().isEmpty()
        ? captioned(node, table)
        : block;
  }

  private Block captioned(TableSource node, TableBlock table) {
    Optional<Node> caption = CaptionConverter.of(node);
    if (caption.isEmpty()) {
      return table;
    }
    Attributes attributes = lastAttributes(caption.get());
    return CaptionConverter.add(
        table,
        InlineConverter.trimmed(inlines.children(caption.get())),
        attributes,
        span(caption.get()));
  }

  private List<Block> footnote(Node node) {
    FootnoteDefinition definition = (FootnoteDefinition) node;
    List<Block> blocks = children(definition);
    SourceSpan marker =
        span(definition.marker().getStartOffset(), definition.marker().getEndOffset());
    notes.footnote(
        new Footnote(definition.label(), blocks, covering(definition, blocks).cover(marker)),
        marker);
    return List.of();
  }

  /** Returns the span of a container without blank lines at its end, but with all its children. */
  private SourceSpan covering(Node node, List<? extends org.labpress.document.Node> children) {
    SourceSpan span = span(node);
    for (org.labpress.document.Node child : children) {
      span = span.cover(child.span());
    }
    return span;
  }

  private SourceSpan span(Node node) {
    return span(node.getStartOffset(), node.getEndOffset());
  }

  private SourceSpan span(int start, int end) {
    String text = source.text();
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return source.span(start, last);
  }
}
