package org.labpress.pass;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Rewriter;
import org.labpress.document.Theorem;
import org.labpress.source.Checked;

/**
 * Numbers theorems and their like, each kind from 1. Proofs have no number, remarks and solutions
 * only if they have a label; {@code .unnumbered} leaves the others without one.
 */
final class NumberTheorems implements Pass {
  @Override
  public String name() {
    return "number-theorems";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.THEOREM_NUMBERS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    return Checked.of(new Numberer().rewrite(document));
  }

  private static final class Numberer extends Rewriter {
    private final Map<Theorem.Kind, Integer> counters = new EnumMap<>(Theorem.Kind.class);

    @Override
    public Block theorem(Theorem block) {
      // A theorem counts before what stands in it.
      Theorem numbered =
          counted(block)
              ? block.withNumber(Integer.toString(counters.merge(block.kind(), 1, Integer::sum)))
              : block;
      return super.theorem(numbered);
    }

    private static boolean counted(Theorem block) {
      boolean named = block.attributes().id().isPresent();
      return switch (block.kind()) {
        case PROOF -> false;
        case REMARK, SOLUTION -> named;
        default -> named || !block.attributes().hasClass("unnumbered");
      };
    }
  }
}
