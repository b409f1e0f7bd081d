package org.labpress.pass;

import java.util.HashSet;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.document.Rewriter;
import org.labpress.source.Checked;

/**
 * Gives every heading without an id one made from its text, by Pandoc's rule (Pandoc User's Guide,
 * extension {@code auto_identifiers}); a second heading of the same text gets {@code -1}, and so
 * on.
 */
final class NameHeadings implements Pass {
  @Override
  public String name() {
    return "name-headings";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.HEADING_IDS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    return Checked.of(new Namer(Anchors.of(document)).rewrite(document));
  }

  private static final class Namer extends Rewriter {
    private final Set<String> taken;

    Namer(Set<String> taken) {
      this.taken = new HashSet<>(taken);
    }

    @Override
    public Block heading(Heading block) {
      if (block.attributes().id().isPresent()) {
        return block;
      }
      String name = Anchors.pandocId(PlainText.of(block.content()));
      String unique = name;
      for (int i = 1; !taken.add(unique); i++) {
        unique = name + "-" + i;
      }
      return block.withAttributes(block.attributes().withId(unique));
    }
  }
}
