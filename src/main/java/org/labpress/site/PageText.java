package org.labpress.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.html.ContentNames;
import org.labpress.html.HtmlEscape;

/**
 * The text of a page, with its title taken out: a page has one heading of level 1, which the
 * template prints.
 *
 * @param title of the front matter, else the first heading of level 1 if nothing stands before it
 * @param anchor id of that heading; empty if the title has none
 * @param blocks with the other headings one level lower if one of them is of level 1
 */
record PageText(Optional<List<Inline>> title, String anchor, List<Block> blocks) {
  private static final int DEEPEST_LEVEL = 6;
  private static final int DEEPEST_IN_CONTENTS = 3;
  private static final int FEWEST_IN_CONTENTS = 3;

  static PageText of(Document document) {
    List<Block> blocks = document.blocks();
    if (document.frontMatter().title().isPresent()) {
      return new PageText(
          Optional.of(document.frontMatter().title().get().content()), "", lowered(blocks));
    }
    if (!blocks.isEmpty() && blocks.get(0) instanceof Heading first && first.level() == 1) {
      return new PageText(
          Optional.of(first.content()),
          first.attributes().id().map(ContentNames::id).orElse(""),
          lowered(blocks.subList(1, blocks.size())));
    }
    return new PageText(Optional.empty(), "", lowered(blocks));
  }

  private static List<Block> lowered(List<Block> blocks) {
    boolean hasTop =
        blocks.stream().anyMatch(block -> block instanceof Heading h && h.level() == 1);
    return hasTop ? blocks.stream().map(PageText::lowered).toList() : blocks;
  }

  private static Block lowered(Block block) {
    return block instanceof Heading heading
        ? new Heading(
            Math.min(DEEPEST_LEVEL, heading.level() + 1),
            heading.content(),
            heading.attributes(),
            heading.number(),
            heading.span())
        : block;
  }

  /**
   * Returns the table of contents: headings of levels 2 and 3 that have an id.
   *
   * @param wanted empty for the usual: a page with at least three such headings has one
   */
  List<View.Heading> contents(Optional<Boolean> wanted) {
    List<Heading> headings =
        blocks.stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .filter(heading -> heading.level() <= DEEPEST_IN_CONTENTS)
            .filter(heading -> heading.attributes().id().isPresent())
            .toList();
    if (!wanted.orElse(headings.size() >= FEWEST_IN_CONTENTS)) {
      return List.of();
    }
    List<View.Heading> contents = new ArrayList<>();
    for (int i = 0; i < headings.size(); ) {
      int end = i + 1;
      while (end < headings.size() && headings.get(end).level() > headings.get(i).level()) {
        end++;
      }
      List<View.Heading> inside =
          headings.subList(i + 1, end).stream().map(h -> entry(h, List.of())).toList();
      contents.add(entry(headings.get(i), inside));
      i = end;
    }
    return contents;
  }

  private static View.Heading entry(Heading heading, List<View.Heading> inside) {
    String id = heading.attributes().id().orElseThrow();
    return new View.Heading(
        heading.number().orElse(""),
        PlainText.of(heading.content()),
        "#" + HtmlEscape.url(ContentNames.id(id)),
        inside);
  }
}
