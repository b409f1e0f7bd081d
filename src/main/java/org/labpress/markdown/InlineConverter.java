package org.labpress.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
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
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.RawInline;
import org.labpress.document.SoftBreak;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/** Turns the inlines that the parser found in one block into ours. */
final class InlineConverter {
  private final PreparedText source;
  private final Map<Class<?>, Consumer<Node>> handlers = new HashMap<>();
  private final TextRun run = new TextRun();
  private List<Inline> found = new ArrayList<>();

  InlineConverter(PreparedText source) {
    this.source = source;
    on(com.vladsch.flexmark.ast.Text.class, node -> run.addEscaped(node.getChars()));
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
    on(AutoLink.class, node -> autoLink(node, ""));
    on(MailLink.class, node -> autoLink(node, "mailto:"));
    on(HtmlInline.class, this::html);
    on(HtmlInlineComment.class, this::html);
  }

  private <T extends Node> void on(Class<T> kind, Consumer<T> handler) {
    handlers.put(kind, node -> handler.accept(kind.cast(node)));
  }

  /** Returns the inlines inside a node, in the order of the source. */
  List<Inline> children(Node parent) {
    flush();
    List<Inline> outer = found;
    found = new ArrayList<>();
    addChildren(parent);
    flush();
    List<Inline> inner = found;
    found = outer;
    return inner;
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
      found.add(new Text(text, source.span(run.startOf(0), run.endOf(text.length()))));
      run.clear();
    }
  }

  private void add(Inline inline) {
    flush();
    found.add(inline);
  }

  private void code(com.vladsch.flexmark.ast.Code node) {
    String code = node.getText().toString().replace('\n', ' ');
    boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
    String stripped = padded ? code.substring(1, code.length() - 1) : code;
    add(new Code(stripped, Attributes.NONE, span(node)));
  }

  private void link(InlineLinkNode node) {
    add(
        new Link(
            decoded(node.getUrl()),
            decoded(node.getTitle()),
            children(node),
            Optional.empty(),
            span(node)));
  }

  private void image(InlineLinkNode node) {
    addImage(node, node.getUrl(), node.getTitle());
  }

  private void addImage(Node node, BasedSequence url, BasedSequence title) {
    add(
        new Image(
            decoded(url),
            decoded(title),
            children(node),
            Attributes.NONE,
            Optional.empty(),
            span(node)));
  }

  private void linkReference(LinkRef node) {
    Optional<Reference> definition = definition(node);
    if (definition.isEmpty()) {
      bracketsAsText(node);
      return;
    }
    add(
        new Link(
            decoded(definition.get().getUrl()),
            decoded(definition.get().getTitle()),
            children(node),
            Optional.empty(),
            span(node)));
  }

  private void imageReference(ImageRef node) {
    Optional<Reference> definition = definition(node);
    if (definition.isEmpty()) {
      bracketsAsText(node);
    } else {
      addImage(node, definition.get().getUrl(), definition.get().getTitle());
    }
  }

  private static Optional<Reference> definition(RefNode node) {
    return node.isDefined()
        ? Optional.ofNullable(node.getReferenceNode(node.getDocument()))
        : Optional.empty();
  }

  private void bracketsAsText(RefNode node) {
    BasedSequence chars = node.getChars();
    if (node.hasChildren()) {
      BasedSequence inner = node.getChildChars();
      run.addEscaped(chars.prefixOf(inner));
      addChildren(node);
      run.addEscaped(chars.suffixOf(inner));
    } else {
      run.addEscaped(chars);
    }
  }

  private void autoLink(DelimitedLinkNode node, String scheme) {
    String address = node.getText().toString();
    BasedSequence inner = node.getText();
    Text text = new Text(address, source.span(inner.getStartOffset(), inner.getEndOffset()));
    add(new Link(scheme + address, "", List.of(text), Optional.empty(), span(node)));
  }

  private void html(Node node) {
    add(new RawInline("html", node.getChars().toString(), span(node)));
  }

  private static String decoded(BasedSequence chars) {
    return chars.isNull() ? "" : Escaping.unescapeString(chars);
  }

  private SourceSpan span(Node node) {
    return source.span(node.getStartOffset(), node.getEndOffset());
  }
}
