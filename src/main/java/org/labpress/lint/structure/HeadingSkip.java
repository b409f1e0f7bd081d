package org.labpress.lint.structure;

import java.util.List;
import org.labpress.document.Heading;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a heading more than one level below the heading before it. */
public final class HeadingSkip implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("structure/heading-skip", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    List<Heading> headings = context.document().nodes(Heading.class).toList();
    for (int i = 1; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int before = headings.get(i - 1).level();
      if (heading.level() > before + 1) {
        sink.report(
            meta()
                .at(
                    heading.span(),
                    "a heading of level %d follows one of level %d, expected level %d"
                        .formatted(heading.level(), before, before + 1))
                .withLabel(headings.get(i - 1).span(), "the heading before it")
                .withHint("write it with %s".formatted("#".repeat(before + 1))));
      }
    }
  }
}
