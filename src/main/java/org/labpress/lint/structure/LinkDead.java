package org.labpress.lint.structure;

import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a link to a file, a page or a place on a page that does not exist. */
public final class LinkDead implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("structure/link-dead", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    DeadLinks.report(meta(), context, sink);
  }
}
