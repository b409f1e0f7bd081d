package org.labpress.lint.structure;

import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a link that leads out of the project: a published page has nothing there. */
public final class LinkOutside implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("link/outside", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    DeadLinks.report(meta(), context, sink);
  }
}
