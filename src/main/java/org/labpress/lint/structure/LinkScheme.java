package org.labpress.lint.structure;

import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a link that a published page must not have, such as one that runs a script. */
public final class LinkScheme implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("link/scheme", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    DeadLinks.report(meta(), context, sink);
  }
}
