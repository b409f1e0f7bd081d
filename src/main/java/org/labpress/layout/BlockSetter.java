package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.labpress.document.Attributes;
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
import org.labpress.document.HtmlText;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.ListBlock;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.RawBlock;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.Text;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;
import org.labpress.drawing.Rgb;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.math.Formula;
import org.labpress.source.SourceSpan;

/** Sets a run of blocks into a galley; each kind of block with parts has its own setter. */
final class BlockSetter implements BlockVisitor<Galley> {
  /** LaTeX's {@code \parindent} at 10 pt, as a share of the size. */
  private static final double INDENT = 1.5;

  /** Inset of quotations on both sides, in ems. */
  private static final double QUOTE_INSET = 2.2;

  /** White space between blocks on slides, in lines. */
  private static final double SLIDE_SPACE = 0.48;

  /** The bar beside what is quoted on a slide, and the space behind it, in ems. */
  private static final double QUOTE_BAR = 0.2;

  private static final double BEHIND_BAR = 0.9;

  private static final Rgb RULE_COLOR = Rgb.of(0x777777);

  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final TagTree.Tag tag;
  private final Frame frame;
  private final BodyStyle body;
  private Optional<UnaryOperator<InlineItems>> lead = Optional.empty();
  private Optional<UnaryOperator<InlineItems>> tail = Optional.empty();
  private boolean atTail;
  private boolean afterParagraph;

  BlockSetter(
      SettingContext context,
      Footnotes footnotes,
      Galley galley,
      TagTree.Tag tag,
      Frame frame,
      BodyStyle body) {
    this.context = context;
    this.footnotes = footnotes;
    this.galley = galley;
    this.tag = tag;
    this.frame = frame;
    this.body = body;
  }

  /** Puts words before the text of the first paragraph, or on a line of their own. */
  BlockSetter startingWith(UnaryOperator<InlineItems> words) {
    lead = Optional.of(words);
    return this;
  }

  /** Puts a sign behind the text of the last paragraph, or on a line of its own. */
  BlockSetter endingWith(UnaryOperator<InlineItems> sign) {
    tail = Optional.of(sign);
    return this;
  }

  /**
   * Sets the blocks in order, each followed by its footnotes in the logical structure.
   *
   * @param place of what holds the blocks
   */
  void setAll(List<Block> blocks, SourceSpan place) {
    if (lead.isPresent() && !(!blocks.isEmpty() && blocks.get(0) instanceof Paragraph)) {
      set(List.of(), place);
      galley.keep();
    }
    for (int i = 0; i < blocks.size(); i++) {
      atTail = i == blocks.size() - 1;
      blocks.get(i).accept(this);
      footnotes.setPending(tag);
    }
    if (tail.isPresent()) {
      atTail = true;
      afterParagraph = false;
      set(List.of(), place);
    }
  }

  @Override
  public Galley paragraph(Paragraph block) {
    return set(block.content(), block.span());
  }

  /** A formula in display style stands on a line of its own; the text goes on below it. */
  private Galley set(List<Inline> content, SourceSpan span) {
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i) instanceof InlineMath math
          && math.display()
          && math.formula().isPresent()) {
        if (lead.isPresent() || !PlainText.of(content.subList(0, i)).isBlank()) {
          lines(content.subList(0, i), span, false);
        }
        displayed(
            math.tex().value(), math.formula().get(), List.of(), Optional.empty(), math.span());
        List<Inline> rest = content.subList(i + 1, content.size());
        return PlainText.of(rest).isBlank() ? galley : set(rest, span);
      }
    }
    return lines(content, span, atTail);
  }

  private Galley displayed(
      String tex,
      Formula formula,
      List<EquationBlock.RowNumber> numbers,
      Optional<String> id,
      SourceSpan place) {
    new EquationSetter(context, galley, tag, frame, body)
        .set(tex, formula, numbers, id, afterParagraph, place);
    afterParagraph = false;
    return galley;
  }

  /**
   * @param last whether nothing of these blocks follows
   */
  private Galley lines(List<Inline> content, SourceSpan span, boolean last) {
    TagTree.Tag element = context.tags().add(tag, Role.P);
    boolean closed = last && tail.isPresent();
    InlineItems start =
        lead.isPresent() || closed
            ? InlineItems.mixed(context, element, body.text())
            : InlineItems.of(context, element, body.text(), content);
    InlineItems inlines = lead.map(words -> words.apply(start)).orElse(start).addAll(content);
    List<LineItem> items = new ArrayList<>((closed ? tail.get().apply(inlines) : inlines).finish());
    lead = Optional.empty();
    if (closed) {
      tail = Optional.empty();
    }
    if (items.isEmpty()) {
      return galley;
    }
    if (afterParagraph && body.indented()) {
      items.add(0, LineItem.Box.blank(INDENT * body.size()));
    }
    if (body.indented()) {
      galley.space(0, 1, 0);
    } else if (afterParagraph) {
      galley.space(0.5 * body.leading(), 1, 0);
    } else if (!galley.isEmpty()) {
      galley.space(0, 0, 0);
    }
    LineShape shape = body.shape(frame.width());
    ParagraphSetter.add(
        galley,
        ParagraphSetter.set(
            context.knownLines().of(items),
            shape,
            frame.left(),
            body.leading(),
            body.numbered(),
            span));
    afterParagraph = true;
    return galley;
  }

  @Override
  public Galley heading(Heading block) {
    new HeadingSetter(context, galley, tag, frame, body).set(block);
    afterParagraph = false;
    return galley;
  }

  @Override
  public Galley list(ListBlock block) {
    around();
    new ListSetter(context, footnotes, galley, tag, frame, body).set(block);
    around();
    return galley;
  }

  @Override
  public Galley blockQuote(BlockQuote block) {
    around();
    TagTree.Tag quote = context.tags().add(tag, Role.BLOCK_QUOTE);
    if (context.look().slide()) {
      Tones tones = context.look().tones();
      galley.openGround(frame.left(), QUOTE_BAR * body.size(), tones.accent());
      inner(
              quote,
              frame.inset((QUOTE_BAR + BEHIND_BAR) * body.size(), 0),
              body.asBlocks().in(tones.quiet()))
          .setAll(block.blocks(), block.span());
      galley.dropSpace();
      galley.closeGround();
    } else {
      double inset = QUOTE_INSET * body.size();
      inner(quote, frame.inset(inset, inset), body.asBlocks()).setAll(block.blocks(), block.span());
    }
    around();
    return galley;
  }

  @Override
  public Galley div(Div block) {
    TagTree.Tag group = context.tags().add(tag, Role.DIV);
    destination(block.attributes());
    Optional<Justification> alignment = alignment(block.attributes());
    if (alignment.isPresent()) {
      around();
      inner(group, frame, body.aligned(alignment.get())).setAll(block.blocks(), block.span());
      around();
      return galley;
    }
    if (!block.attributes().hasClass("tldr")) {
      BlockSetter inner = inner(group, frame, body);
      inner.afterParagraph = afterParagraph;
      inner.setAll(block.blocks(), block.span());
      afterParagraph = inner.afterParagraph;
      return galley;
    }
    around();
    setBox("TL;DR", block.blocks(), group, block.span());
    around();
    return galley;
  }

  /** Returns how a div asks for its lines, by the names that HTML and its frameworks have. */
  static Optional<Justification> alignment(Attributes attributes) {
    for (String name : attributes.classes()) {
      switch (name) {
        case "align-center", "text-center", "center" -> {
          return Optional.of(Justification.CENTER);
        }
        case "align-right", "text-right", "text-end" -> {
          return Optional.of(Justification.RIGHT);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** Lets references lead here. */
  private void destination(Attributes attributes) {
    attributes
        .id()
        .flatMap(context::destination)
        .ifPresent(
            name -> {
              Placed place = new Placed.Destination(frame.left(), -4, name);
              galley.strip(VerticalItem.Strip.of(0, List.of(place)));
              galley.keep();
            });
  }

  /** Sets blocks on a pale ground, after a label. */
  void setBox(String label, List<Block> blocks, TagTree.Tag group, SourceSpan place) {
    double padding = 0.8 * body.size();
    boolean barred = context.look().slide();
    galley.openGround(frame.left(), frame.width(), context.look().tones().box());
    if (barred) {
      galley.openGround(frame.left(), QUOTE_BAR * body.size(), context.look().tones().accent());
    }
    galley.strip(VerticalItem.Strip.of(0.6 * padding, List.of()));
    galley.keep();
    inner(group, frame.inset(padding, padding), body.asBlocks())
        .startingWith(items -> items.add(label, body.text().asBold()).addSpace(0.6 * body.size()))
        .setAll(blocks, place);
    galley.dropSpace();
    galley.keep();
    galley.strip(VerticalItem.Strip.of(0.8 * padding, List.of()));
    galley.closeGround();
    if (barred) {
      galley.closeGround();
    }
  }

  private BlockSetter inner(TagTree.Tag element, Frame place, BodyStyle style) {
    return new BlockSetter(context, footnotes, galley, element, place, style);
  }

  @Override
  public Galley definitionList(DefinitionList block) {
    around();
    for (DefinitionItem item : block.items()) {
      afterParagraph = false;
      galley.space(0.3 * body.leading(), 1, 0);
      set(List.of(new Strong(item.term(), item.span())), item.span());
      galley.keep();
      for (DefinitionItem.Definition definition : item.definitions()) {
        inner(tag, frame.inset(QUOTE_INSET * body.size(), 0), body.asBlocks())
            .setAll(definition.blocks(), definition.span());
      }
    }
    around();
    return galley;
  }

  @Override
  public Galley callout(Callout block) {
    around();
    TagTree.Tag group = context.tags().add(tag, Role.DIV);
    destination(block.attributes());
    new CalloutSetter(context, galley, frame, body)
        .set(
            block,
            group,
            (element, inside) ->
                inner(element, inside, body.asBlocks()).setAll(block.blocks(), block.span()));
    around();
    return galley;
  }

  /** The head stands in the line of the first paragraph. */
  @Override
  public Galley theorem(Theorem block) {
    around();
    TagTree.Tag group = context.tags().add(tag, Role.DIV);
    destination(block.attributes());
    TheoremLook look = new TheoremLook(body, context.language());
    BlockSetter inner = inner(group, frame, look.body(block));
    inner.startingWith(items -> look.head(items, block));
    if (block.kind() == Theorem.Kind.PROOF) {
      inner.endingWith(look::endOfProof);
    }
    inner.setAll(block.blocks(), block.span());
    around();
    return galley;
  }

  /** Where a part of a group is set. */
  record Place(TagTree.Tag group, Frame frame) {}

  @Override
  public Galley figureGroup(FigureGroup block) {
    Frame place = floats().frame(block);
    Strip set = new FigureSetter(context, tag, place, body).group(block, this::part);
    return floats().add(block, set, place);
  }

  private Floats floats() {
    return new Floats(context, galley, frame);
  }

  private List<Strip> part(Block part, Place place) {
    Galley content = Galley.ofPart();
    new BlockSetter(context, footnotes, content, place.group(), place.frame(), body.asBlocks())
        .setAll(List.of(part), part.span());
    return content.flat();
  }

  @Override
  public Galley equation(EquationBlock block) {
    if (block.formula().isPresent()) {
      return displayed(
          block.tex().value(),
          block.formula().get(),
          block.numbers(),
          block.attributes().id(),
          block.span());
    }
    return codeBlock(CodeBlock.of("tex", block.attributes(), block.tex().value(), block.span()));
  }

  @Override
  public Galley referenceList(ReferenceList block) {
    if (!block.entries().isEmpty()) {
      around();
      destination(block.attributes());
      new ReferenceListSetter(context, galley, tag, frame, listed()).set(block);
      around();
    }
    return galley;
  }

  /** On slides a list of references is for looking up, not for reading. */
  private BodyStyle listed() {
    return context.look().slide() ? body.scaled(context.look().note()) : body;
  }

  @Override
  public Galley contents(Contents block) {
    if (!block.entries().isEmpty()) {
      around();
      new ContentsSetter(context, galley, tag, frame).set(block);
      around();
    }
    return galley;
  }

  @Override
  public Galley include(IncludeBlock block) {
    return galley;
  }

  @Override
  public Galley embed(EmbedBlock block) {
    return block.embedded().map(found -> found.figure().accept(this)).orElse(galley);
  }

  @Override
  public Galley codeBlock(CodeBlock block) {
    around();
    new CodeSetter(context, galley, tag, frame, body).set(block);
    around();
    return galley;
  }

  @Override
  public Galley figure(Figure block) {
    Frame place = floats().frame(block);
    return floats().add(block, new FigureSetter(context, tag, place, body).figure(block), place);
  }

  @Override
  public Galley chart(ChartBlock block) {
    Frame place = floats().frame(block);
    return floats().add(block, new FigureSetter(context, tag, place, body).chart(block), place);
  }

  @Override
  public Galley samples(SamplesBlock block) {
    around();
    TagTree.Tag group = context.tags().add(tag, Role.DIV);
    new SamplesSetter(context, galley, frame, body)
        .set(
            block, group, (parts, style) -> inner(group, frame, style).setAll(parts, block.span()));
    around();
    return galley;
  }

  @Override
  public Galley table(TableBlock block) {
    Frame place = floats().frame(block, tableSetter(frame)::isCramped);
    tableSetter(place).set(block);
    return galley;
  }

  private TableSetter tableSetter(Frame place) {
    return new TableSetter(context, footnotes, galley, tag, place, body);
  }

  @Override
  public Galley thematicBreak(ThematicBreak block) {
    around();
    double width = 0.25 * frame.width();
    double x = frame.left() + (frame.width() - width) / 2;
    double y = 0.5 * body.leading();
    galley.strip(
        VerticalItem.Strip.of(
            body.leading(),
            List.of(new Placed.Rule(x, y, width, 0.5, RULE_COLOR, Placed.ARTIFACT))));
    around();
    return galley;
  }

  @Override
  public Galley rawBlock(RawBlock block) {
    if (block.isPageBreak()) {
      if (block.flushesFloats()) {
        galley.pageBreak();
      } else {
        galley.columnBreak();
      }
      afterParagraph = false;
      return galley;
    }
    if (block.isDefinition()) {
      return galley;
    }
    if (!block.format().equals("html")) {
      return codeBlock(CodeBlock.of(block.format(), Attributes.NONE, block.text(), block.span()));
    }
    if (HtmlText.losesMore(block.text())) {
      context.findings().rawHtml(block.span());
    }
    String words = HtmlText.of(block.text());
    if (words.isEmpty()) {
      return galley;
    }
    Inline text = new Text(words, block.span());
    // What a reader of the page clicks on is the title of what follows it.
    boolean title = HtmlText.isSummary(block.text());
    return set(List.of(title ? new Strong(List.of(text), block.span()) : text), block.span());
  }

  /** White space between a paragraph and what is not one. */
  private void around() {
    double space = body.listDepth() > 0 ? 0.3 : context.look().slide() ? SLIDE_SPACE : 0.6;
    if (!galley.isEmpty()) {
      galley.space(space * body.leading(), 0.2 * body.leading(), 0.1 * body.leading());
    }
    afterParagraph = false;
  }
}
