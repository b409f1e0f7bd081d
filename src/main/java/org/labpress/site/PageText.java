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
  private static final int LEVELS_IN_CONTENTS = 2;
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
   * Returns the table of contents: headings of the highest levels that have an id.
   *
   * @param wanted empty for the usual: a page with at least three such headings has one
   * @param levels how many; empty for the usual two
   */
  List<View.Heading> contents(Optional<Boolean> wanted, Optional<Integer> levels) {
    List<Heading> named =
        blocks.stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .filter(heading -> heading.attributes().id().isPresent())
            .toList();
    int highest = named.stream().mapToInt(Heading::level).min().orElse(1);
    int deepest = highest + levels.orElse(LEVELS_IN_CONTENTS) - 1;
    List<Heading> headings = named.stream().filter(h -> h.level() <= deepest).toList();
    return wanted.orElse(headings.size() >= FEWEST_IN_CONTENTS) ? entries(headings) : List.of();
  }

  private static List<View.Heading> entries(List<Heading> headings) {
    List<View.Heading> entries = new ArrayList<>();
    for (int i = 0; i < headings.size(); ) {
      int end = i + 1;
      while (end < headings.size() && headings.get(end).level() > headings.get(i).level()) {
        end++;
      }
      entries.add(entry(headings.get(i), entries(headings.subList(i + 1, end))));
      i = end;
    }
    return entries;
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
