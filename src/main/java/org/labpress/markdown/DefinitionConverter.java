package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.labpress.document.Block;
import org.labpress.document.DefinitionItem;
import org.labpress.document.DefinitionList;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.source.SourceSpan;

/** Puts terms and their definitions into lists. */
final class DefinitionConverter {
  private final PreparedText source;
  private final Function<Node, List<Inline>> inlines;
  private final Function<Node, List<Block>> blocks;
  private final BiFunction<Node, List<Block>, SourceSpan> covering;

  /**
   * @param covering returns the span of a definition with its blocks
   */
  DefinitionConverter(
      PreparedText source,
      Function<Node, List<Inline>> inlines,
      Function<Node, List<Block>> blocks,
      BiFunction<Node, List<Block>, SourceSpan> covering) {
    this.source = source;
    this.inlines = inlines;
    this.blocks = blocks;
    this.covering = covering;
  }

  /** Returns the list that ends with a definition; nothing for one that is not the last. */
  List<Block> convert(DefinitionNode node) {
    if (!node.isLast()) {
      return List.of();
    }
    Deque<Node> nodes = new ArrayDeque<>();
    Node at = node;
    while (at instanceof DefinitionNode || DefinitionNode.isTerm(at)) {
      nodes.push(at);
      at = at.getPrevious();
    }
    List<DefinitionItem> items = new ArrayList<>();
    List<List<Inline>> terms = new ArrayList<>();
    List<DefinitionItem.Definition> definitions = new ArrayList<>();
    boolean tight = true;
    for (Node part : nodes) {
      if (part instanceof DefinitionNode definition) {
        List<Block> inside = blocks.apply(definition);
        tight &= inside.size() < 2 && !isAfterBlank(definition);
        definitions.add(new DefinitionItem.Definition(inside, covering.apply(definition, inside)));
      } else {
        addItem(items, terms, definitions);
        terms = lines(inlines.apply(part));
        definitions = new ArrayList<>();
      }
    }
    addItem(items, terms, definitions);
    if (items.isEmpty()) {
      return List.of();
    }
    SourceSpan span = items.get(0).span().cover(items.get(items.size() - 1).span());
    return List.of(new DefinitionList(tight, items, span));
  }

  /** Several terms above one definition share it: all but the last have none of their own. */
  private static void addItem(
      List<DefinitionItem> items,
      List<List<Inline>> terms,
      List<DefinitionItem.Definition> definitions) {
    for (int i = 0; i < terms.size(); i++) {
      List<Inline> term = terms.get(i);
      SourceSpan span = term.get(0).span().cover(term.get(term.size() - 1).span());
      if (i < terms.size() - 1) {
        items.add(new DefinitionItem(term, List.of(), span));
      } else {
        for (DefinitionItem.Definition definition : definitions) {
          span = span.cover(definition.span());
        }
        items.add(new DefinitionItem(term, definitions, span));
      }
    }
  }

  private static List<List<Inline>> lines(List<Inline> content) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof SoftBreak || inline instanceof LineBreak) {
        add(line, lines);
        line = new ArrayList<>();
      } else {
        line.add(inline);
      }
    }
    add(line, lines);
    return lines;
  }

  private static void add(List<Inline> line, List<List<Inline>> lines) {
    List<Inline> trimmed = InlineConverter.trimmed(line);
    if (!trimmed.isEmpty()) {
      lines.add(trimmed);
    }
  }

  private boolean isAfterBlank(DefinitionNode node) {
    String text = source.text();
    int newlines = 0;
    for (int i = node.getStartOffset() - 1; i >= 0 && newlines < 2; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
      } else if (c != ' ' && c != '\t' && c != '>') {
        break;
      }
    }
    return newlines > 1;
  }

  /**
   * Returns a paragraph that keeps its lines.
   *
   * @param reader reads the inlines of a line
   */
  static Paragraph lineBlock(
      LineBlockNode node, PreparedText source, Function<BasedSequence, List<Inline>> reader) {
    List<Inline> content = new ArrayList<>();
    int end = node.getStartOffset();
    for (LineBlockNode.Line line : node.lines()) {
      if (line.startsRow() && end > node.getStartOffset()) {
        content.add(new LineBreak(source.span(end, line.start())));
      } else if (!line.startsRow()) {
        content.add(new SoftBreak(source.span(end, line.start())));
      }
      content.addAll(line.indentation(source));
      content.addAll(reader.apply(line.text()));
      end = line.text().getEndOffset();
    }
    return new Paragraph(content, source.span(node.getStartOffset(), end));
  }
}
