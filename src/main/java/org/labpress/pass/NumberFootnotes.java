package org.labpress.pass;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.source.Checked;

/** Numbers the marks of footnotes in the order of the first mark of each. */
final class NumberFootnotes implements Pass {
  @Override
  public String name() {
    return "number-footnotes";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.FOOTNOTE_NUMBERS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Set<String> defined =
        document.footnotes().stream().map(Footnote::label).collect(Collectors.toSet());
    return Checked.of(new Numberer(defined).rewrite(document));
  }

  private static final class Numberer extends Rewriter {
    private final Set<String> defined;
    private final Map<String, Integer> numbers = new HashMap<>();

    Numberer(Set<String> defined) {
      this.defined = new HashSet<>(defined);
    }

    @Override
    public Inline footnoteReference(FootnoteReference inline) {
      if (!defined.contains(inline.label())) {
        return inline;
      }
      return inline.withNumber(
          numbers.computeIfAbsent(inline.label(), label -> numbers.size() + 1));
    }
  }
}
