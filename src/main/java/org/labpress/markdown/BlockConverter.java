package org.labpress.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
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
import org.labpress.document.Heading;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.source.SourceSpan;

/** Turns the blocks that the parser found into ours. */
final class BlockConverter {
  private final PreparedText source;
  private final InlineConverter inlines;
  private final Map<Class<?>, Function<Node, Optional<Block>>> handlers = new HashMap<>();

  BlockConverter(PreparedText source) {
    this.source = source;
    this.inlines = new InlineConverter(source);
    on(com.vladsch.flexmark.ast.Paragraph.class, this::paragraph);
    on(com.vladsch.flexmark.ast.Heading.class, this::heading);
    on(com.vladsch.flexmark.ast.BlockQuote.class, this::quote);
    on(BulletList.class, node -> list(node, ListBlock.Kind.BULLET, 1));
    on(OrderedList.class, node -> list(node, ListBlock.Kind.ORDERED, node.getStartNumber()));
    on(FencedCodeBlock.class, this::fence);
    on(IndentedCodeBlock.class, this::indentedCode);
    on(HtmlBlock.class, this::html);
    on(HtmlCommentBlock.class, this::html);
    on(com.vladsch.flexmark.ast.ThematicBreak.class, node -> new ThematicBreak(span(node)));
    handlers.put(Reference.class, node -> Optional.empty());
  }

  private <T extends Node> void on(Class<T> kind, Function<T, Block> handler) {
    handlers.put(kind, node -> Optional.of(handler.apply(kind.cast(node))));
  }

  /** Returns the blocks inside a node, in the order of the source. */
  List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node child : parent.getChildren()) {
      Function<Node, Optional<Block>> handler = handlers.get(child.getClass());
      if (handler == null) {
        throw new IllegalStateException("no handler for " + child.getClass());
      }
      handler.apply(child).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Block paragraph(Node node) {
    return new Paragraph(inlines.children(node), span(node));
  }

  private Block heading(com.vladsch.flexmark.ast.Heading node) {
    return new Heading(
        node.getLevel(), inlines.children(node), Attributes.NONE, Optional.empty(), span(node));
  }

  private Block quote(Node node) {
    List<Block> blocks = children(node);
    return new BlockQuote(blocks, covering(node, blocks));
  }

  private Block list(com.vladsch.flexmark.ast.ListBlock node, ListBlock.Kind kind, int start) {
    List<ListItem> items = new ArrayList<>();
    for (Node child : node.getChildren()) {
      List<Block> blocks = children(child);
      items.add(new ListItem(ListItem.Task.NONE, blocks, covering(child, blocks)));
    }
    return new ListBlock(kind, start, node.isTight(), items, covering(node, items));
  }

  private Block fence(FencedCodeBlock node) {
    String info = com.vladsch.flexmark.util.sequence.Escaping.unescapeString(node.getInfo().trim());
    String language = info.split("[ \\t]", 2)[0];
    String code = node.getContentChars().toString();
    return new CodeBlock(language, Attributes.NONE, code, span(node));
  }

  private Block indentedCode(IndentedCodeBlock node) {
    String code = node.getContentChars().toString();
    return new CodeBlock("", Attributes.NONE, code, span(node));
  }

  private Block html(Node node) {
    return new RawBlock("html", node.getChars().toString(), span(node));
  }

  /**
   * Returns the span of a container without blank lines at its end, but with all of its children.
   */
  private SourceSpan covering(Node node, List<? extends org.labpress.document.Node> children) {
    SourceSpan span = span(node);
    for (org.labpress.document.Node child : children) {
      span = span.cover(child.span());
    }
    return span;
  }

  private SourceSpan span(Node node) {
    String text = source.text();
    int end = node.getEndOffset();
    while (end > node.getStartOffset() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return source.span(node.getStartOffset(), end);
  }
}
