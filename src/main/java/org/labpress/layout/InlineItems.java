package org.labpress.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.InlineVisitor;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.NumberOrigin;
import org.labpress.document.PictureSize;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Rgb;
import org.labpress.highlight.Highlighter;
import org.labpress.highlight.Token;
import org.labpress.layout.StructureElement.Role;
import org.labpress.math.Formula;
import org.labpress.math.layout.MathLayout;
import org.labpress.source.SourceSpan;

/**
 * Turns inlines into boxes, glue and penalties.
 *
 * <p>A tag that holds links gets its other text in spans of their own, since an element has either
 * children or content.
 */
final class InlineItems implements InlineVisitor<InlineItems> {
  /** Class of a link that looks like the text around it. */
  private static final String PLAIN_LINK = "lp-plain";

  private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");

  /** Classes of spans that change how text looks. */
  private static final Set<String> LOOKS =
      Set.of(
          "smallcaps",
          "sc",
          "underline",
          "ul",
          "mark",
          "small",
          "kbd",
          "code",
          "strong",
          "em",
          "sup",
          "sub",
          "del");

  private static final double SMALL = 0.85;

  private final SettingContext context;
  private final TagTree.Tag tag;
  private final boolean mixed;
  private final ItemList items;
  private TextStyle style;
  private Optional<TagTree.Tag> span = Optional.empty();
  private Optional<LineItem.Owner> linked = Optional.empty();
  private LineItem.Ornament ornament = LineItem.Ornament.NONE;

  private InlineItems(SettingContext context, TagTree.Tag tag, TextStyle style, boolean mixed) {
    this.context = context;
    this.tag = tag;
    this.style = style;
    this.mixed = mixed;
    this.items = new ItemList(context);
  }

  /**
   * Starts the text of an element.
   *
   * @param tag an element without content
   * @param content all inlines that will be added
   */
  static InlineItems of(
      SettingContext context, TagTree.Tag tag, TextStyle style, List<Inline> content) {
    return new InlineItems(context, tag, style, content.stream().anyMatch(InlineItems::hasTag));
  }

  /** Starts text that will stand beside links. */
  static InlineItems mixed(SettingContext context, TagTree.Tag tag, TextStyle style) {
    return new InlineItems(context, tag, style, true);
  }

  private static boolean hasTag(Inline inline) {
    return inline instanceof Link
        || inline instanceof Reference
        || inline instanceof FootnoteReference
        || inline instanceof Image
        || inline instanceof InlineMath
        || (inline instanceof Citation citation && citation.printed().isPresent())
        || inline.descendants().anyMatch(node -> node instanceof Inline child && hasTag(child));
  }

  InlineItems addAll(List<Inline> content) {
    content.forEach(inline -> inline.accept(this));
    return this;
  }

  /** Adds words in a style of their own. */
  InlineItems add(String words, TextStyle wordStyle) {
    TextStyle outer = style;
    style = wordStyle;
    items.text(words, style, owner(), ItemList.Kind.TEXT, Optional.empty());
    style = outer;
    return this;
  }

  /** Adds inlines in a style of their own. */
  InlineItems addAll(List<Inline> content, TextStyle contentStyle) {
    return styled(contentStyle, content);
  }

  /** Ends the paragraph with a sign at the right edge, on the last line if there is room. */
  InlineItems addAtEdge(String sign, TextStyle signStyle) {
    items.atEdge(sign, signStyle, owner());
    return this;
  }

  /** Adds words that are not broken, not even after a hyphen: the name of a person. */
  InlineItems addWhole(String words, TextStyle wordStyle) {
    TextStyle outer = style;
    style = wordStyle;
    items.text(words, style, owner(), ItemList.Kind.NAME, Optional.empty());
    style = outer;
    return this;
  }

  /** Adds words that lead somewhere. */
  InlineItems addLink(String words, TextStyle wordStyle, LineItem.LinkText link) {
    TagTree.Tag element = context.tags().add(tag, Role.LINK);
    span = Optional.empty();
    LineItem.Owner owner =
        new LineItem.Owner(element.number(), Optional.of(link), LineItem.Ornament.NONE);
    items.text(words, wordStyle, owner, ItemList.Kind.TEXT, Optional.empty());
    return this;
  }

  /** Adds a square drawing that leads somewhere; what it shows is what the link says. */
  InlineItems addSign(Drawing drawing, double width, LineItem.LinkText link) {
    TagTree.Tag element = context.tags().addLink(tag, link.contents());
    span = Optional.empty();
    items.sign(
        drawing,
        width,
        new LineItem.Owner(element.number(), Optional.of(link), LineItem.Ornament.NONE));
    return this;
  }

  /** Adds a space of fixed width at which no line ends. */
  InlineItems addSpace(double width) {
    items.fixedSpace(width, style, owner());
    return this;
  }

  /** Ends the paragraph; empty if it shows nothing. */
  List<LineItem> finish() {
    return items.finish(style, LineItem.Owner.of(tag.number()));
  }

  @Override
  public InlineItems text(Text inline) {
    items.text(inline.text(), style, owner(), ItemList.Kind.TEXT, Optional.of(inline.span()));
    return this;
  }

  @Override
  public InlineItems emphasis(Emphasis inline) {
    return styled(style.withItalic(!style.italic()), inline.content());
  }

  @Override
  public InlineItems strong(Strong inline) {
    return styled(style.asBold(), inline.content());
  }

  @Override
  public InlineItems strikethrough(Strikethrough inline) {
    return ornamented(LineItem.Ornament.STRUCK, inline.content());
  }

  private InlineItems ornamented(LineItem.Ornament inner, List<Inline> content) {
    LineItem.Ornament outer = ornament;
    ornament = inner;
    addAll(content);
    ornament = outer;
    return this;
  }

  @Override
  public InlineItems superscript(Superscript inline) {
    return styled(style.raised(), inline.content());
  }

  @Override
  public InlineItems subscript(Subscript inline) {
    return styled(style.lowered(), inline.content());
  }

  @Override
  public InlineItems span(Span inline) {
    inline.attributes().id().ifPresent(items::destination);
    Optional<String> look =
        inline.attributes().classes().stream().filter(LOOKS::contains).findFirst();
    return switch (look.orElse("")) {
      case "smallcaps", "sc" -> styled(style.inSmallCapitals(), inline.content());
      case "underline", "ul" -> ornamented(LineItem.Ornament.UNDERLINED, inline.content());
      case "mark" -> ornamented(LineItem.Ornament.MARKED, inline.content());
      case "small" -> styled(style.scaledBy(SMALL), inline.content());
      case "kbd" -> key(inline.content());
      case "code" -> styled(style.asCode(), inline.content());
      case "strong" -> styled(style.asBold(), inline.content());
      case "em" -> styled(style.withItalic(!style.italic()), inline.content());
      case "sup" -> styled(style.raised(), inline.content());
      case "sub" -> styled(style.lowered(), inline.content());
      case "del" -> ornamented(LineItem.Ornament.STRUCK, inline.content());
      default -> addAll(inline.content());
    };
  }

  private InlineItems key(List<Inline> content) {
    LineItem.Ornament outer = ornament;
    ornament = LineItem.Ornament.FRAMED;
    styled(style.asCode(), content);
    ornament = outer;
    return this;
  }

  @Override
  public InlineItems inlineMath(InlineMath inline) {
    if (inline.formula().isPresent()) {
      return formula(inline, inline.formula().get());
    }
    TextStyle outer = style;
    style = style.withItalic(true);
    items.text(
        inline.tex().value(), style, owner(), ItemList.Kind.TEXT, Optional.of(inline.span()));
    style = outer;
    return this;
  }

  private InlineItems formula(InlineMath inline, Formula formula) {
    TagTree.Tag element = context.tags().addFormula(tag, inline.tex().value());
    span = Optional.empty();
    Optional<LineItem.LinkText> link = linked.flatMap(LineItem.Owner::link);
    LineItem.Owner owner = new LineItem.Owner(element.number(), link, ornament);
    double size = style.size() * style.scale();
    items.formula(
        MathLayout.pieces(formula, size, style.color().number(), style.fonts()), style, owner);
    return this;
  }

  @Override
  public InlineItems code(Code inline) {
    TextStyle outer = style;
    style = style.asCode().scaledBy(context.look().wordCode());
    String language =
        inline.attributes().classes().stream().filter(Highlighter::knows).findFirst().orElse("");
    if (language.isEmpty()) {
      items.text(inline.code(), style, owner(), ItemList.Kind.CODE, Optional.of(inline.span()));
    } else {
      for (Token token : Highlighter.tokens(language, inline.code())) {
        String text = token.in(inline.code());
        TextStyle look = CodeCells.style(token.kind(), style, context.look().tones().dark());
        items.text(text, look, owner(), ItemList.Kind.CODE, Optional.of(inline.span()));
      }
    }
    style = outer;
    return this;
  }

  @Override
  public InlineItems link(Link inline) {
    Optional<Placed.Target> target = context.target(inline);
    if (target.isEmpty() || linked.isPresent()) {
      return addAll(inline.content());
    }
    String contents = PlainText.of(inline.content());
    Rgb plain = style.color();
    linkTo(
        context.tags().add(tag, Role.LINK),
        new LineItem.LinkText(target.get(), contents),
        () -> {
          if (inline.attributes().hasClass(PLAIN_LINK)) {
            style = style.in(plain);
          }
          addAll(inline.content());
        });
    return this;
  }

  @Override
  public InlineItems image(Image inline) {
    String alternative = PlainText.of(inline.alternative());
    Optional<PictureSize> size =
        PictureSize.of(inline, context.style().measure(), context.style().textHeight());
    if (size.isEmpty()) {
      FigureSetter.reportUnprinted(inline, context.findings());
      return add("[" + (alternative.isEmpty() ? inline.destination() : alternative) + "]", style);
    }
    TagTree.Tag figure = context.tags().addFigure(tag, alternative);
    span = Optional.empty();
    items.photo(
        inline.file().orElseThrow(),
        size.get().size(),
        new LineItem.Owner(
            figure.number(), linked.flatMap(LineItem.Owner::link), LineItem.Ornament.NONE));
    return this;
  }

  @Override
  public InlineItems citation(Citation inline) {
    items.tie(Ties.WEAK);
    if (inline.printed().isPresent()) {
      items.tieAll(CitationTies.within(inline));
      inline.printed().get().forEach(this::part);
      items.tieAll(0);
      return this;
    }
    String open = "[";
    for (Citation.Item item : inline.items()) {
      word(open, inline.span());
      if (!item.prefix().isEmpty()) {
        addAll(item.prefix());
        word(" ", inline.span());
      }
      items.text(item.key(), style, owner(), ItemList.Kind.ADDRESS, Optional.of(item.span()));
      if (!item.suffix().isEmpty()) {
        word(", ", inline.span());
        items.tie(Ties.STRONG);
        addAll(item.suffix());
      }
      open = "; ";
    }
    word("]", inline.span());
    return this;
  }

  private void part(Citation.Part part) {
    Optional<Placed.Target> target = part.entry().flatMap(context::internal);
    if (target.isEmpty() || linked.isPresent()) {
      addAll(part.content());
      return;
    }
    linkTo(
        context.tags().add(tag, Role.LINK),
        new LineItem.LinkText(target.get(), PlainText.of(part.content())),
        () -> addAll(part.content()));
  }

  private void word(String text, SourceSpan place) {
    items.text(text, style, owner(), ItemList.Kind.TEXT, Optional.of(place));
  }

  @Override
  public InlineItems reference(Reference inline) {
    if (inline.form() == Reference.Form.NUMBER) {
      items.tie(Ties.STRONG);
    }
    Optional<Reference.Target> found = inline.target();
    if (found.isEmpty()) {
      return add("@" + inline.label(), style);
    }
    String words = found.get().text().replace(' ', '\u00A0');
    Optional<Placed.Target> target = context.internal(found.get().id());
    if (target.isEmpty() || linked.isPresent()) {
      return add(words, style);
    }
    TagTree.Tag reference = context.tags().add(tag, Role.REFERENCE);
    linkTo(
        context.tags().add(reference, Role.LINK),
        new LineItem.LinkText(target.get(), found.get().text()),
        () -> add(words, style));
    return this;
  }

  @Override
  public InlineItems checkedNumber(CheckedNumber inline) {
    return number(inline.attributes(), inline.content(), inline.origin());
  }

  @Override
  public InlineItems calculation(Calculation inline) {
    return number(inline.attributes(), inline.content(), inline.origin());
  }

  private InlineItems number(
      Attributes attributes, List<Inline> content, Optional<NumberOrigin> origin) {
    attributes.id().ifPresent(items::destination);
    boolean stale = origin.filter(o -> o.state() == NumberOrigin.State.STALE).isPresent();
    return stale && context.style().draft()
        ? ornamented(LineItem.Ornament.STALE, content)
        : addAll(content);
  }

  @Override
  public InlineItems footnoteReference(FootnoteReference inline) {
    OptionalInt number = context.noteNumber(inline.label());
    if (number.isEmpty()) {
      return add("[^" + inline.label() + "]", style);
    }
    int note = number.getAsInt();
    boolean first = context.isFirstMark(note);
    TagTree.Tag reference = context.tags().add(tag, Role.REFERENCE);
    linkTo(
        context.tags().add(reference, Role.LINK),
        new LineItem.LinkText(
            new Placed.Target.Internal(context.noteName(note)),
            PrintedWord.FOOTNOTE.in(context.language()) + " " + note),
        () -> {
          style = style.raised();
          items.mark(
              Integer.toString(note),
              style,
              owner(),
              first ? OptionalInt.of(note) : OptionalInt.empty(),
              first ? Optional.of(context.markName(note)) : Optional.empty());
        });
    return this;
  }

  @Override
  public InlineItems rawInline(RawInline inline) {
    if (BREAK_TAG.matcher(inline.text()).matches()) {
      items.lineBreak(style, owner());
    } else if (!inline.format().equals("html")) {
      return code(new Code(inline.text(), Attributes.NONE, inline.span()));
    } else {
      context.findings().rawHtml(inline.span());
    }
    return this;
  }

  @Override
  public InlineItems softBreak(SoftBreak inline) {
    items.space(style, owner());
    return this;
  }

  @Override
  public InlineItems lineBreak(LineBreak inline) {
    items.lineBreak(style, owner());
    return this;
  }

  private InlineItems styled(TextStyle inner, List<Inline> content) {
    TextStyle outer = style;
    style = inner;
    addAll(content);
    style = outer;
    return this;
  }

  private void linkTo(TagTree.Tag element, LineItem.LinkText link, Runnable content) {
    TextStyle outerStyle = style;
    Optional<LineItem.Owner> outer = linked;
    linked = Optional.of(new LineItem.Owner(element.number(), Optional.of(link), ornament));
    style = style.in(context.look().tones().accent());
    content.run();
    style = outerStyle;
    linked = outer;
    span = Optional.empty();
  }

  /** Returns the owner of the text that comes next. */
  private LineItem.Owner owner() {
    if (linked.isPresent()) {
      LineItem.Owner link = linked.get();
      return new LineItem.Owner(link.element(), link.link(), ornament);
    }
    if (!mixed) {
      return new LineItem.Owner(tag.number(), Optional.empty(), ornament);
    }
    if (span.isEmpty()) {
      span = Optional.of(context.tags().add(tag, Role.SPAN));
    }
    return new LineItem.Owner(span.get().number(), Optional.empty(), ornament);
  }
}
