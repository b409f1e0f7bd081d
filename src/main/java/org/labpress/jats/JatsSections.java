package org.labpress.jats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.ReferenceList;

/**
 * Puts the blocks of a paper into sections: a heading opens one, which ends before the next heading
 * of its level or a higher one. The list of references and what comes under a heading of the class
 * {@code appendix} belong to the back of the article.
 */
final class JatsSections {
  private static final String APPENDIX = "appendix";

  private final ArticleState state;
  private final XmlWriter out;
  private final List<Block> body = new ArrayList<>();
  private final List<Block> appendix = new ArrayList<>();
  private Optional<ReferenceList> references = Optional.empty();
  private List<Inline> referencesTitle = List.of();

  JatsSections(ArticleState state, List<Block> blocks) {
    this.state = state;
    this.out = state.out();
    List<Block> flat = new ArrayList<>();
    flatten(blocks, flat);
    divide(flat);
  }

  /** Takes divs apart that hold headings: sections cannot begin or end inside them. */
  private static void flatten(List<Block> blocks, List<Block> flat) {
    for (Block block : blocks) {
      if (block instanceof Div div
          && div.descendants()
              .anyMatch(node -> node instanceof Heading || node instanceof ReferenceList)) {
        flatten(div.blocks(), flat);
      } else {
        flat.add(block);
      }
    }
  }

  private void divide(List<Block> flat) {
    int appendixLevel = 0;
    for (int i = 0; i < flat.size(); i++) {
      Block block = flat.get(i);
      if (block instanceof Heading heading) {
        boolean ofReferences = i + 1 < flat.size() && isList(flat.get(i + 1));
        if (ofReferences) {
          referencesTitle = heading.content();
          continue;
        }
        if (heading.attributes().hasClass(APPENDIX)) {
          appendixLevel = heading.level();
        } else if (heading.level() <= appendixLevel) {
          appendixLevel = 0;
        }
      }
      if (isList(block)) {
        references = references.or(() -> Optional.of((ReferenceList) block));
      } else {
        (appendixLevel > 0 ? appendix : body).add(block);
      }
    }
  }

  private static boolean isList(Block block) {
    return block instanceof ReferenceList list && !list.entries().isEmpty();
  }

  /** Returns the works that the paper prints; empty if it prints none. */
  Optional<ReferenceList> references() {
    return references;
  }

  /** Returns the heading above the works; empty if there is none. */
  List<Inline> referencesTitle() {
    return referencesTitle;
  }

  boolean hasAppendix() {
    return !appendix.isEmpty();
  }

  void writeBody() {
    out.block("body");
    write(body, "sec");
    out.close();
  }

  void writeAppendix() {
    if (hasAppendix()) {
      out.block("app-group");
      write(appendix, "app");
      out.close();
    }
  }

  /**
   * @param outermost element of the sections of the highest level
   */
  private void write(List<Block> blocks, String outermost) {
    Deque<Integer> open = new ArrayDeque<>();
    JatsBlocks writer = new JatsBlocks(state, JatsBlocks.Place.SECTION);
    for (Block block : blocks) {
      if (!(block instanceof Heading heading)) {
        block.accept(writer);
        continue;
      }
      while (!open.isEmpty() && open.peek() >= heading.level()) {
        open.pop();
        out.close();
      }
      String id = heading.attributes().id().map(state.ids()::give).orElse("");
      out.block(open.isEmpty() ? outermost : "sec", "id", id);
      heading.number().ifPresent(number -> out.leaf("label", number));
      out.block("title");
      new JatsInlines(state).all(heading.content());
      out.close();
      open.push(heading.level());
    }
    open.forEach(level -> out.close());
  }
}
