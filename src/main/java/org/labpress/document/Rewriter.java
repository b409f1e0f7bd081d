package org.labpress.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Returns a changed copy of a tree. Every method returns its node with rewritten children; a pass
 * overrides the methods of the kinds it changes.
 */
public class Rewriter implements BlockVisitor<Block>, InlineVisitor<Inline> {
  /**
   * Returns the document with its front matter texts, blocks and footnotes rewritten, in this
   * order.
   */
  public Document rewrite(Document document) {
    FrontMatter front = document.frontMatter();
    FrontMatter rewritten = front.withTexts(front.texts().map(this::inlines, this::blocks));
    List<Block> blocks = blocks(document.blocks());
    List<Footnote> footnotes =
        document.footnotes().stream()
            .map(note -> new Footnote(note.label(), blocks(note.blocks()), note.span()))
            .toList();
    return new Document(rewritten, blocks, footnotes, document.span());
  }

  protected List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(block -> block.accept(this)).collect(Collectors.toList());
  }

  protected List<Inline> inlines(List<Inline> inlines) {
    return inlines.stream().map(inline -> inline.accept(this)).collect(Collectors.toList());
  }

  @Override
  public Block heading(Heading block) {
    return new Heading(
        block.level(), inlines(block.content()), block.attributes(), block.number(), block.span());
  }

  @Override
  public Block paragraph(Paragraph block) {
    return new Paragraph(inlines(block.content()), block.span());
  }

  @Override
  public Block list(ListBlock block) {
    List<ListItem> items =
        block.items().stream()
            .map(item -> new ListItem(item.task(), blocks(item.blocks()), item.span()))
            .toList();
    return new ListBlock(
        block.kind(), block.start(), block.tight(), block.marker(), items, block.span());
  }

  @Override
  public Block blockQuote(BlockQuote block) {
    return new BlockQuote(blocks(block.blocks()), block.span());
  }

  @Override
  public Block definitionList(DefinitionList block) {
    List<DefinitionItem> items =
        block.items().stream()
            .map(
                item ->
                    new DefinitionItem(
                        inlines(item.term()),
                        item.definitions().stream().map(this::definition).toList(),
                        item.span()))
            .toList();
    return new DefinitionList(block.tight(), items, block.span());
  }

  private DefinitionItem.Definition definition(DefinitionItem.Definition definition) {
    return new DefinitionItem.Definition(blocks(definition.blocks()), definition.span());
  }

  @Override
  public Block callout(Callout block) {
    return new Callout(
        block.type(),
        inlines(block.title()),
        block.fold(),
        block.attributes(),
        blocks(block.blocks()),
        block.span());
  }

  @Override
  public Block theorem(Theorem block) {
    return new Theorem(
        block.kind(),
        inlines(block.name()),
        blocks(block.blocks()),
        block.attributes(),
        block.number(),
        block.span());
  }

  @Override
  public Block div(Div block) {
    return new Div(block.attributes(), blocks(block.blocks()), block.span());
  }

  @Override
  public Block codeBlock(CodeBlock block) {
    return block.withCaption(inlines(block.caption()));
  }

  @Override
  public Block figureGroup(FigureGroup block) {
    return new FigureGroup(
        blocks(block.blocks()),
        block.columns(),
        inlines(block.caption()),
        block.attributes(),
        block.number(),
        block.span());
  }

  @Override
  public Block equation(EquationBlock block) {
    return block;
  }

  @Override
  public Block referenceList(ReferenceList block) {
    return block;
  }

  @Override
  public Block contents(Contents block) {
    return block;
  }

  @Override
  public Block include(IncludeBlock block) {
    return block;
  }

  @Override
  public Block embed(EmbedBlock block) {
    return block
        .embedded()
        .<Block>map(found -> block.withFigure(found.figure().accept(this)))
        .orElse(block);
  }

  @Override
  public Block figure(Figure block) {
    Inline image = block.image().accept(this);
    Image kept = image instanceof Image changed ? changed : block.image();
    return new Figure(
        kept, inlines(block.caption()), block.attributes(), block.number(), block.span());
  }

  @Override
  public Block table(TableBlock block) {
    return block.withParts(
        block.head().stream().map(this::row).toList(),
        block.body().stream().map(this::row).toList(),
        block.foot().stream().map(this::row).toList(),
        inlines(block.caption()));
  }

  private TableRow row(TableRow row) {
    return new TableRow(row.cells().stream().map(this::cell).toList(), row.span());
  }

  /** The one paragraph of a cell is its text, not a paragraph that a pass might replace. */
  private TableCell cell(TableCell cell) {
    return cell.isText()
        ? cell.withContent(inlines(cell.content()))
        : cell.withBlocks(blocks(cell.blocks()));
  }

  @Override
  public Block chart(ChartBlock block) {
    return block.withCaption(inlines(block.caption()));
  }

  @Override
  public Block samples(SamplesBlock block) {
    return block.withCaption(inlines(block.caption()));
  }

  @Override
  public Block thematicBreak(ThematicBreak block) {
    return block;
  }

  @Override
  public Block rawBlock(RawBlock block) {
    return block;
  }

  @Override
  public Inline text(Text inline) {
    return inline;
  }

  @Override
  public Inline emphasis(Emphasis inline) {
    return new Emphasis(inlines(inline.content()), inline.span());
  }

  @Override
  public Inline strong(Strong inline) {
    return new Strong(inlines(inline.content()), inline.span());
  }

  @Override
  public Inline strikethrough(Strikethrough inline) {
    return new Strikethrough(inlines(inline.content()), inline.span());
  }

  @Override
  public Inline superscript(Superscript inline) {
    return new Superscript(inlines(inline.content()), inline.span());
  }

  @Override
  public Inline subscript(Subscript inline) {
    return new Subscript(inlines(inline.content()), inline.span());
  }

  @Override
  public Inline span(Span inline) {
    return new Span(inlines(inline.content()), inline.attributes(), inline.span());
  }

  @Override
  public Inline code(Code inline) {
    return inline;
  }

  @Override
  public Inline inlineMath(InlineMath inline) {
    return inline;
  }

  @Override
  public Inline link(Link inline) {
    return inline.withContent(inlines(inline.content()));
  }

  @Override
  public Inline image(Image inline) {
    return new Image(
        inline.destination(),
        inline.title(),
        inlines(inline.alternative()),
        inline.attributes(),
        inline.file(),
        inline.span());
  }

  @Override
  public Inline citation(Citation inline) {
    List<Citation.Item> items =
        inline.items().stream()
            .map(
                item ->
                    new Citation.Item(
                        item.key(),
                        inlines(item.prefix()),
                        inlines(item.suffix()),
                        item.suppressAuthor(),
                        item.span()))
            .toList();
    return new Citation(inline.form(), items, inline.printed(), inline.span());
  }

  @Override
  public Inline reference(Reference inline) {
    return inline;
  }

  @Override
  public Inline checkedNumber(CheckedNumber inline) {
    return inline.withContent(inlines(inline.content()));
  }

  @Override
  public Inline calculation(Calculation inline) {
    return inline.withContent(inlines(inline.content()));
  }

  @Override
  public Inline footnoteReference(FootnoteReference inline) {
    return inline;
  }

  @Override
  public Inline rawInline(RawInline inline) {
    return inline;
  }

  @Override
  public Inline softBreak(SoftBreak inline) {
    return inline;
  }

  @Override
  public Inline lineBreak(LineBreak inline) {
    return inline;
  }
}
