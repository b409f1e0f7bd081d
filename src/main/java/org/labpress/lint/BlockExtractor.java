package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.BlockVisitor;
import org.labpress.document.Callout;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Contents;
import org.labpress.document.DefinitionList;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontTexts;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.Node;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.RawBlock;
import org.labpress.document.ReferenceList;
import org.labpress.document.RichText;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;
import org.labpress.source.SourceFile;

/**
 * Takes the prose out of a document. Code, raw blocks, addresses, keys and attributes are never
 * prose, nor is what a model was told or said: divs of class {@code prompt} or {@code output}.
 */
final class BlockExtractor implements BlockVisitor<Void> {
  private static final Set<String> NOT_THE_AUTHORS = Set.of("prompt", "output");

  private final SourceFile file;
  private final List<TextBlock> found = new ArrayList<>();
  private final List<Heading> above = new ArrayList<>();
  private Scope paragraphs = Scope.PARAGRAPH;
  private Optional<String> lang = Optional.empty();

  private BlockExtractor(SourceFile file) {
    this.file = file;
  }

  /** Returns the runs of prose: those of the front matter, of the text, and of the footnotes. */
  static List<TextBlock> extract(Document document) {
    BlockExtractor extractor = new BlockExtractor(document.span().file());
    extractor.frontMatter(document.frontMatter());
    extractor.in(Scope.PARAGRAPH, document.blocks());
    extractor.above.clear();
    document.footnotes().forEach(note -> extractor.in(Scope.FOOTNOTE, note.blocks()));
    return List.copyOf(extractor.found);
  }

  private void frontMatter(FrontMatter front) {
    front.title().ifPresent(text -> rich(text, Scope.TITLE));
    front.subtitle().ifPresent(text -> rich(text, Scope.FRONT_MATTER));
    in(Scope.FRONT_MATTER, front.texts().tldr());
    in(Scope.FRONT_MATTER, front.texts().summary());
    in(Scope.ABSTRACT, front.abstractText());
    FrontTexts texts = front.texts();
    Stream.of(texts.description(), texts.opinion(), texts.learned(), texts.context(), texts.idea())
        .forEach(text -> in(Scope.FRONT_MATTER, text));
  }

  private void rich(RichText text, Scope scope) {
    add(scope, text.content());
  }

  private void in(Scope scope, List<Block> blocks) {
    Scope outer = paragraphs;
    paragraphs = scope;
    blocks.forEach(block -> block.accept(this));
    paragraphs = outer;
  }

  @Override
  public Void heading(Heading block) {
    above.removeIf(heading -> heading.level() >= block.level());
    add(Scope.HEADING, block.content());
    above.add(block);
    return null;
  }

  @Override
  public Void paragraph(Paragraph block) {
    boolean inAbstract = paragraphs == Scope.PARAGRAPH && isAbstract();
    add(inAbstract ? Scope.ABSTRACT : paragraphs, block.content());
    return null;
  }

  private boolean isAbstract() {
    return !above.isEmpty() && Sections.isAbstract(above.get(above.size() - 1));
  }

  @Override
  public Void list(ListBlock block) {
    Scope items = paragraphs == Scope.BLOCK_QUOTE ? Scope.BLOCK_QUOTE : Scope.LIST_ITEM;
    block.items().forEach(item -> in(items, item.blocks()));
    return null;
  }

  @Override
  public Void blockQuote(BlockQuote block) {
    in(Scope.BLOCK_QUOTE, block.blocks());
    return null;
  }

  @Override
  public Void div(Div block) {
    if (block.attributes().classes().stream().anyMatch(NOT_THE_AUTHORS::contains)) {
      return null;
    }
    Optional<String> outer = lang;
    lang = block.attributes().value("lang").or(() -> outer);
    in(paragraphs, block.blocks());
    lang = outer;
    return null;
  }

  @Override
  public Void definitionList(DefinitionList block) {
    block
        .items()
        .forEach(
            item -> {
              add(Scope.LIST_ITEM, item.term());
              item.definitions().forEach(part -> in(Scope.LIST_ITEM, part.blocks()));
            });
    return null;
  }

  @Override
  public Void callout(Callout block) {
    add(Scope.HEADING, block.title());
    in(paragraphs, block.blocks());
    return null;
  }

  @Override
  public Void theorem(Theorem block) {
    add(Scope.HEADING, block.name());
    in(paragraphs, block.blocks());
    return null;
  }

  @Override
  public Void figureGroup(FigureGroup block) {
    in(paragraphs, block.blocks());
    add(Scope.FIGURE_CAPTION, block.caption());
    return null;
  }

  @Override
  public Void equation(EquationBlock block) {
    return null;
  }

  @Override
  public Void referenceList(ReferenceList block) {
    return null;
  }

  @Override
  public Void contents(Contents block) {
    return null;
  }

  @Override
  public Void include(IncludeBlock block) {
    return null;
  }

  /** The page that a figure comes from answers for its words. */
  @Override
  public Void embed(EmbedBlock block) {
    return null;
  }

  @Override
  public Void codeBlock(CodeBlock block) {
    add(Scope.LISTING_CAPTION, block.caption());
    return null;
  }

  @Override
  public Void figure(Figure block) {
    add(Scope.FIGURE_CAPTION, block.caption());
    if (!PlainText.of(block.image().alternative()).equals(PlainText.of(block.caption()))) {
      add(Scope.ALTERNATIVE, block.image().alternative());
    }
    return null;
  }

  @Override
  public Void table(TableBlock block) {
    block.head().forEach(row -> row(Scope.TABLE_HEADER, row));
    block.body().forEach(row -> row(Scope.TABLE_CELL, row));
    block.foot().forEach(row -> row(Scope.TABLE_CELL, row));
    add(Scope.TABLE_CAPTION, block.caption());
    return null;
  }

  private void row(Scope scope, TableRow row) {
    for (TableCell cell : row.cells()) {
      if (cell.isText()) {
        add(scope, cell.content());
      } else {
        in(scope, cell.blocks());
      }
    }
  }

  @Override
  public Void chart(ChartBlock block) {
    add(Scope.FIGURE_CAPTION, block.caption());
    return null;
  }

  /** The texts of samples are data, not the author's. */
  @Override
  public Void samples(SamplesBlock block) {
    add(Scope.TABLE_CAPTION, block.caption());
    return null;
  }

  @Override
  public Void thematicBreak(ThematicBreak block) {
    return null;
  }

  @Override
  public Void rawBlock(RawBlock block) {
    return null;
  }

  private void add(Scope scope, List<Inline> inlines) {
    List<String> sections = above.stream().map(heading -> PlainText.of(heading.content())).toList();
    TextBlockBuilder.build(inlines, scope, sections, lang, file).ifPresent(found::add);
    inlines.stream()
        .flatMap(BlockExtractor::images)
        .forEach(
            image ->
                TextBlockBuilder.build(image.alternative(), Scope.ALTERNATIVE, sections, lang, file)
                    .ifPresent(found::add));
  }

  private static Stream<Image> images(Inline inline) {
    return inline instanceof Image image
        ? Stream.of(image)
        : inline.descendants(Node.class).filter(Image.class::isInstance).map(Image.class::cast);
  }
}
