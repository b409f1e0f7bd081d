package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Contents;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.document.Rewriter;
import org.labpress.source.Checked;

/**
 * Fills the lists of contents that stand in the text with the headings of the page. {@code
 * toc-depth} says how many levels they have; headings marked {@code .unlisted} are left out.
 */
final class BuildContents implements Pass {
  /** Pandoc's default for {@code toc-depth}. */
  private static final int LEVELS = 3;

  private static final List<String> UNLISTED = List.of("unlisted", "no_toc", "no-toc");

  @Override
  public String name() {
    return "build-contents";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.HEADING_IDS, Feature.SECTION_NUMBERS, Feature.CITATIONS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.CONTENTS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    if (document.nodes(Contents.class).findAny().isEmpty()) {
      return Checked.of(document);
    }
    int levels = document.frontMatter().text().tocDepth().orElse(LEVELS);
    return Checked.of(new Filler(entries(document, levels)).rewrite(document));
  }

  private static List<Contents.Entry> entries(Document document, int levels) {
    List<Heading> headings = new ArrayList<>();
    collect(document.blocks(), headings, new HashSet<>());
    int highest = headings.stream().mapToInt(Heading::level).min().orElse(1);
    List<Contents.Entry> entries = new ArrayList<>();
    int last = -1;
    for (Heading heading : headings) {
      if (heading.level() < highest + levels) {
        last = Math.min(heading.level() - highest, last + 1);
        String text = PlainText.of(heading.content()).strip().replaceAll("\\s+", " ");
        String id = heading.attributes().id().orElseThrow();
        entries.add(new Contents.Entry(last, heading.number(), text, id));
      }
    }
    return entries;
  }

  /** Headings in quotations, lists and boxes are no parts of the page. */
  private static void collect(List<Block> blocks, List<Heading> headings, Set<String> seen) {
    for (Block block : blocks) {
      if (block instanceof Div div) {
        collect(div.blocks(), headings, seen);
      } else if (block instanceof Heading heading
          && heading.attributes().classes().stream().noneMatch(UNLISTED::contains)
          && heading.attributes().id().filter(seen::add).isPresent()) {
        headings.add(heading);
      }
    }
  }

  private static final class Filler extends Rewriter {
    private final List<Contents.Entry> entries;

    Filler(List<Contents.Entry> entries) {
      this.entries = entries;
    }

    @Override
    public Block contents(Contents block) {
      return new Contents(entries, block.span());
    }
  }
}
