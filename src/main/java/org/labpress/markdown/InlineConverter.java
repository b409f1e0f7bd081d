package org.labpress.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.document.RawInline;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Turns the inlines that the parser found in one block into ours. */
final class InlineConverter {
  private final PreparedText source;
  private final PageNotes notes;
  private final boolean commonMark;
  private final Map<Class<?>, Consumer<Node>> handlers = new HashMap<>();
  private final TextRun run;
  private final TexConverter tex;
  private final NumberConverter numbers;
  private final LinkConverter links;
  private List<Inline> found = new ArrayList<>();
  private HeadingNames headings = new HeadingNames();
  private Abbreviations abbreviations = new Abbreviations();
  private SmartText smart = new SmartText("en");
  private int linkDepth;
  private int depth;

  /**
   * @param commonMark whether addresses without brackets are text
   */
  InlineConverter(PreparedText source, PageNotes notes, boolean commonMark) {
    this.source = source;
    this.notes = notes;
    this.commonMark = commonMark;
    this.run = new TextRun(!commonMark);
    this.tex = new TexConverter(source, notes);
    this.numbers = new NumberConverter(source);
    this.links = new LinkConverter(source, notes);
    on(com.vladsch.flexmark.ast.Text.class, this::text);
    on(HtmlEntity.class, node -> run.addEntity(node.getChars()));
    on(SoftLineBreak.class, node -> add(new SoftBreak(span(node))));
    on(HardLineBreak.class, node -> add(new LineBreak(span(node))));
    on(com.vladsch.flexmark.ast.Code.class, this::code);
    on(
        com.vladsch.flexmark.ast.Emphasis.class,
        node -> add(new Emphasis(children(node), span(node))));
    on(StrongEmphasis.class, node -> add(new Strong(children(node), span(node))));
    on(com.vladsch.flexmark.ast.Link.class, this::link);
    on(com.vladsch.flexmark.ast.Image.class, this::image);
    on(LinkRef.class, this::linkReference);
    on(ImageRef.class, this::imageReference);
    on(AutoLink.class, node -> add(links.autoLink(node, "", span(node))));
    on(MailLink.class, node -> add(links.autoLink(node, "mailto:", span(node))));
    on(HtmlInline.class, this::html);
    on(HtmlInlineComment.class, this::html);
    on(
        com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough.class,
        node -> add(new Strikethrough(children(node), span(node))));
    on(BoundedInlineParser.PlainNode.class, this::plain);
    on(InlineMathNode.class, this::math);
    on(MarkedNode.class, this::marked);
    on(SpanNode.class, this::spanned);
    on(ValueNode.class, node -> addSigns(List.of(numbers.filled(node.selector(), span(node)))));
    on(NoteNode.class, this::note);
    on(GroupNode.class, node -> addAll(node.maker().make(children(node), span(node))));
    on(RawMarkNode.class, this::rawMark);
    on(
        SymbolNode.class,
        node -> run.addSymbol(node.text(), node.getStartOffset(), node.getEndOffset()));
    on(TexReferenceNode.class, node -> addSigns(tex.references(node)));
    on(UnknownTexNode.class, node -> addAll(tex.raw(node.getChars().toString(), span(node))));
    on(MacroNode.class, this::macro);
    on(CitationNode.class, this::citation);
    on(NociteNode.class, this::nocite);
    on(FootnoteMarkNode.class, this::footnoteMark);
    on(AttributesNode.class, this::attributes);
    // The box of a task is read with its item.
    on(TaskNode.class, node -> {});
  }

  private <T extends Node> void on(Class<T> kind, Consumer<T> handler) {
    handlers.put(kind, node -> handler.accept(kind.cast(node)));
  }

  /** Returns whether attributes directly behind a node belong to it. */
  static boolean takesAttributes(Node node) {
    return node instanceof com.vladsch.flexmark.ast.Image
        || node instanceof ImageRef
        || node instanceof com.vladsch.flexmark.ast.Link
        || node instanceof com.vladsch.flexmark.ast.Code;
  }

  /** Returns the inlines without white space at their end. */
  static List<Inline> trimmed(List<Inline> inlines) {
    if (inlines.isEmpty() || !(inlines.get(inlines.size() - 1) instanceof Text last)) {
      return inlines;
    }
    String text = last.text().stripTrailing();
    int cut = last.text().length() - text.length();
    if (cut == 0 || cut > last.span().length()) {
      return inlines;
    }
    List<Inline> rest = new ArrayList<>(inlines.subList(0, inlines.size() - 1));
    if (!text.isEmpty()) {
      rest.add(new Text(text, last.span().part(0, last.span().length() - cut)));
    }
    return rest;
  }

  /** Lets names of headings in brackets be links, and abbreviations have their long forms. */
  void page(com.vladsch.flexmark.util.ast.Document page) {
    headings = HeadingNames.below(page);
    abbreviations = Abbreviations.in(page);
  }

  /** Returns the inlines inside a node, in the order of the source. */
  List<Inline> children(Node parent) {
    flush();
    if (depth == 0) {
      smart = new SmartText(notes.settings().lang().map(Located::value).orElse("en"));
    }
    List<Inline> outer = found;
    found = new ArrayList<>();
    if (depth >= InputGuard.MOST_LEVELS) {
      notes.report(InputGuard.tooDeep(span(parent), "emphasis and links"));
      run.addRaw(parent.getChars());
    } else {
      depth++;
      addChildren(parent);
      depth--;
    }
    flush();
    List<Inline> inner = found;
    found = outer;
    return commonMark ? inner : HtmlPairs.fold(inner, InputGuard.MOST_LEVELS - depth);
  }

  private void addChildren(Node parent) {
    for (Node child : parent.getChildren()) {
      Consumer<Node> handler = handlers.get(child.getClass());
      if (handler == null) {
        // A kind that no handler knows stays visible as it was written.
        run.addRaw(child.getChars());
      } else {
        handler.accept(child);
      }
    }
  }

  private void flush() {
    if (!run.isEmpty()) {
      String text = run.text();
      int from = 0;
      if (!commonMark) {
        for (Autolinks.Found address : Autolinks.in(text)) {
          addText(from, address.start());
          SourceSpan span = runSpan(address.start(), address.end());
          Text shown = new Text(text.substring(address.start(), address.end()), span);
          found.add(linkDepth > 0 ? shown : Link.of(address.destination(), List.of(shown), span));
          smart.pass('x');
          from = address.end();
        }
      }
      addText(from, text.length());
      run.clear();
    }
  }

  private void addText(int from, int to) {
    int last = from;
    for (MatchResult word : abbreviations.find(run.text().substring(from, to))) {
      int start = from + word.start();
      int end = from + word.end();
      addPlainText(last, start);
      SourceSpan span = runSpan(start, end);
      List<Inline> text = List.of(new Text(word.group(), span));
      found.add(new Span(text, abbreviations.attributes(word.group()), span));
      smart.pass('x');
      last = end;
    }
    addPlainText(last, to);
  }

  private void addPlainText(int from, int to) {
    if (from < to) {
      boolean asWritten = commonMark || !notes.settings().smart();
      String text = asWritten ? run.text().substring(from, to) : smart.of(run, from, to);
      found.add(new Text(text, runSpan(from, to)));
    }
  }

  private SourceSpan runSpan(int from, int to) {
    return source.span(run.startOf(from), run.endOf(to));
  }

  private void add(Inline inline) {
    flush();
    found.add(inline);
    if (inline instanceof SoftBreak || inline instanceof LineBreak) {
      smart.pass(' ');
    } else if (inline.children().isEmpty() && !(inline instanceof RawInline)) {
      smart.pass('x');
    }
  }

  private void text(com.vladsch.flexmark.ast.Text node) {
    addEscaped(node.getChars());
  }

  /** Adds text; at the start of a line without its indentation. */
  private void addEscaped(BasedSequence chars) {
    Inline last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean lineStart = run.isEmpty() && (last instanceof LineBreak || last instanceof SoftBreak);
    run.addEscaped(lineStart ? chars.trimStart() : chars);
  }

  private void code(com.vladsch.flexmark.ast.Code node) {
    String code = node.getText().toString().replace('\n', ' ');
    if (node.getAncestorOfType(TableNode.class) != null) {
      code = code.replace("\\|", "|");
    }
    boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
    String stripped = padded ? code.substring(1, code.length() - 1) : code;
    add(new Code(stripped, Attributes.NONE, span(node)));
  }

  private void link(InlineLinkNode node) {
    links.reportSpaces(node);
    addLink(node, node.getUrl(), node.getTitle());
  }

  private void addLink(Node node, BasedSequence url, BasedSequence title) {
    flush();
    linkDepth++;
    List<Inline> content = children(node);
    linkDepth--;
    // A span in the text of a link may hold a link; no output can have one in the other.
    LinkConverter.link(content, url, title, span(node), linkDepth > 0)
        .ifPresentOrElse(this::add, () -> addAll(content));
  }

  private void image(InlineLinkNode node) {
    links.reportSpaces(node);
    addImage(node, node.getUrl(), node.getTitle());
  }

  private void addImage(Node node, BasedSequence url, BasedSequence title) {
    add(LinkConverter.image(children(node), url, title, span(node)));
  }

  private void linkReference(LinkRef node) {
    Optional<Reference> definition = LinkConverter.definition(node);
    Optional<String> heading =
        definition.isEmpty() ? headings.find(node.getReference()) : Optional.empty();
    if (heading.isPresent() && linkDepth == 0) {
      flush();
      linkDepth++;
      List<Inline> content = children(node);
      linkDepth--;
      add(Link.of("#" + heading.get(), content, span(node)));
      return;
    }
    if (definition.isEmpty()) {
      bracketsAsText(node);
      return;
    }
    addLink(node, definition.get().getUrl(), definition.get().getTitle());
  }

  private void imageReference(ImageRef node) {
    Optional<Reference> definition = LinkConverter.definition(node);
    if (definition.isEmpty()) {
      bracketsAsText(node);
    } else {
      addImage(node, definition.get().getUrl(), definition.get().getTitle());
    }
  }

  private void bracketsAsText(RefNode node) {
    BasedSequence chars = node.getChars();
    if (node.hasChildren()) {
      BasedSequence inner = node.getChildChars();
      addEscaped(chars.prefixOf(inner));
      addChildren(node);
      addEscaped(chars.suffixOf(inner));
    } else {
      addEscaped(chars);
    }
  }

  private void html(Node node) {
    String tag = node.getChars().toString();
    Optional<Image> image = commonMark ? Optional.empty() : HtmlImage.of(tag, span(node));
    add(image.<Inline>map(found -> found).orElseGet(() -> new RawInline("html", tag, span(node))));
  }

  private void math(InlineMathNode node) {
    BasedSequence tex = node.tex();
    SourceSpan place = source.span(tex.getStartOffset(), tex.getEndOffset());
    boolean display = node.isDisplay() && !notes.settings().mathKramdown();
    InlineMath math = InlineMath.of(new Located<>(tex.toString(), place), display, span(node));
    if (node.attributes().isPresent()) {
      SourceSpan braces = source.span(tex.getEndOffset(), node.getEndOffset());
      Attributes attributes = notes.define(node.attributes().get(), braces);
      add(new Span(List.of(math), attributes, span(node)));
    } else {
      add(math);
    }
  }

  private void marked(MarkedNode node) {
    List<Inline> content = children(node);
    add(
        switch (node.mark()) {
          case '^' -> new Superscript(content, span(node));
          case '~' -> new Subscript(content, span(node));
          default -> new Span(content, Attributes.ofClass("mark"), span(node));
        });
  }

  private void spanned(SpanNode node) {
    BasedSequence braces = node.braces();
    SourceSpan place = source.span(braces.getStartOffset(), braces.getEndOffset());
    List<Inline> content = children(node);
    AttributeKeys.check(node.attributes(), place, notes);
    Attributes attributes = notes.define(labelled(node.attributes()), place);
    add(numbers.of(content, attributes, place, span(node)));
  }

  /** A label is an id by another name. */
  private static Attributes labelled(Attributes attributes) {
    return attributes.id().isEmpty()
        ? attributes.value("label").map(attributes::withId).orElse(attributes)
        : attributes;
  }

  private void note(NoteNode node) {
    String label = notes.unnamedNote();
    BasedSequence text = node.content();
    SourceSpan place = source.span(text.getStartOffset(), text.getEndOffset());
    notes.mark(label, span(node));
    flush();
    SmartText around = smart;
    smart = around.another();
    List<Block> blocks = List.of(new Paragraph(children(node), place));
    smart = around;
    notes.footnote(new Footnote(label, blocks, place), place);
    add(new FootnoteReference(label, OptionalInt.empty(), span(node)));
  }

  /** Makes the code before a mark text of one output format. */
  private void rawMark(RawMarkNode node) {
    flush();
    if (!found.isEmpty() && found.get(found.size() - 1) instanceof Code code) {
      SourceSpan span = code.span().cover(span(node));
      found.remove(found.size() - 1);
      switch (node.format()) {
        case "latex", "tex" -> addAll(tex.raw(code.code(), span));
        case "comment" -> {}
        default -> found.add(new RawInline(node.format(), code.code(), span));
      }
    } else {
      run.addRaw(node.getChars());
    }
  }

  private void addAll(List<Inline> inlines) {
    flush();
    found.addAll(inlines);
  }

  /** Adds what is printed as words that only later passes know. */
  private void addSigns(List<Inline> inlines) {
    addAll(inlines);
    smart.pass('x');
  }

  private void macro(MacroNode node) {
    ReferenceRepository references = Parser.REFERENCES.get(node.getDocument());
    List<Inline> inlines = new MacroConverter(source, notes, tex).convert(node, references);
    addSigns(linkDepth > 0 ? MacroConverter.withoutLinks(inlines) : inlines);
  }

  private void citation(CitationNode node) {
    List<Inline> inlines = new CitationConverter(source, this::inlinesOf).convert(node);
    addSigns(inlines.stream().map(this::exampleNumber).toList());
  }

  private void nocite(NociteNode node) {
    for (BasedSequence key : node.keys()) {
      SourceSpan place = source.span(key.getStartOffset(), key.getEndOffset());
      notes.nocite().add(new Located<>(key.toString(), place));
    }
  }

  /** Returns the number of an example in place of {@code @label}. */
  private Inline exampleNumber(Inline inline) {
    return inline instanceof Citation citation && citation.items().size() == 1
        ? notes
            .example(citation.items().get(0).key())
            .<Inline>map(number -> new Text(Integer.toString(number), citation.span()))
            .orElse(inline)
        : inline;
  }

  /** Returns the inlines in a part of the text that the parser has not looked into. */
  List<Inline> inlinesOf(BasedSequence chars) {
    if (chars.isBlank()) {
      return List.of();
    }
    List<Inline> inlines = new ArrayList<>();
    for (BasedSequence piece : contiguous(chars)) {
      for (Node paragraph :
          ReusedParser.inlines(piece, notes.settings(), ReusedParser.Listeners.none(notes.macros()))
              .getChildren()) {
        inlines.addAll(children(paragraph));
      }
    }
    return inlines;
  }

  /** Returns the pieces between which an indentation was left out; flexmark parses no others. */
  private static List<BasedSequence> contiguous(BasedSequence chars) {
    List<BasedSequence> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= chars.length(); i++) {
      if (i == chars.length() || chars.getIndexOffset(i) != chars.getIndexOffset(i - 1) + 1) {
        int from = chars.getIndexOffset(start);
        if (from >= 0) {
          pieces.add(chars.getBaseSequence().subSequence(from, from + i - start));
        }
        start = i;
      }
    }
    return pieces;
  }

  private void plain(BoundedInlineParser.PlainNode node) {
    SourceSpan span = span(node);
    int lineEnd = span.file().lineEnd(span.line());
    notes.report(
        Diagnostic.warning(
                "md/block-too-large",
                span.part(0, Math.min(span.length(), lineEnd - span.start())),
                InputGuard.excess(node.getChars()) + "; it is shown as plain text")
            .withHint("divide it by blank lines"));
    run.addRaw(node.getChars());
  }

  private void footnoteMark(FootnoteMarkNode node) {
    notes.mark(node.label(), span(node));
    add(new FootnoteReference(node.label(), OptionalInt.empty(), span(node)));
  }

  /** Gives attributes to the image or code before them. */
  private void attributes(AttributesNode node) {
    if (node.attributes().isEmpty()) {
      notes.refuseAttributes(span(node));
      run.addRaw(node.getChars());
      return;
    }
    Attributes attributes = labelled(node.attributes().get());
    if (!run.text().isBlank()) {
      run.addRaw(node.getChars());
      return;
    }
    run.clear();
    Inline last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean inLink = last instanceof Link && linkDepth > 0;
    Optional<Inline> given =
        last == null || inLink
            ? Optional.empty()
            : AttributesBehind.give(last, attributes, span(node));
    if (given.isPresent()) {
      AttributeKeys.check(attributes, span(node), notes);
      notes.define(attributes, span(node));
      found.set(found.size() - 1, given.get());
    } else {
      run.addRaw(node.getChars());
    }
  }

  private SourceSpan span(Node node) {
    return source.span(node.getStartOffset(), node.getEndOffset());
  }
}
