package org.labpress.pass;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.Rewriter;
import org.labpress.source.Checked;

/**
 * Numbers the sections of a paper, and of any page that says {@code number-sections: true}. The
 * highest level that occurs counts as the first. Not numbered: headings marked {@code {-}}, what
 * stands below them, and the list of references, which LaTeX does not number either.
 */
final class NumberSections implements Pass {
  private static final Set<String> UNNUMBERED =
      Set.of("references", "bibliography", "acknowledgements", "acknowledgments");

  @Override
  public String name() {
    return "number-sections";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.SECTION_NUMBERS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    boolean wanted =
        document.frontMatter().text().numberSections().orElse(context.kind() == PageKind.PAPER);
    OptionalInt top = document.nodes(Heading.class).mapToInt(Heading::level).min();
    return Checked.of(new Numberer(wanted, top.orElse(1)).rewrite(document));
  }

  private static final class Numberer extends Rewriter {
    private final boolean wanted;
    private final int top;
    private final int[] counters = new int[7];
    private int unnumberedLevel = 7;

    Numberer(boolean wanted, int top) {
      this.wanted = wanted;
      this.top = top;
    }

    @Override
    public Block heading(Heading block) {
      if (!wanted) {
        return block.withNumber(Optional.empty());
      }
      int level = block.level();
      if (level <= unnumberedLevel) {
        unnumberedLevel = unnumbered(block) ? level : 7;
      }
      if (unnumberedLevel < 7) {
        return block.withNumber(Optional.empty());
      }
      counters[level]++;
      Arrays.fill(counters, level + 1, counters.length, 0);
      StringBuilder number = new StringBuilder();
      for (int i = top; i <= level; i++) {
        number.append(i == top ? "" : ".").append(counters[i]);
      }
      return block.withNumber(Optional.of(number.toString()));
    }

    private static boolean unnumbered(Heading block) {
      String text = PlainText.of(block.content()).strip().toLowerCase(Locale.ROOT);
      return block.unnumbered() || UNNUMBERED.contains(text);
    }
  }
}
