package org.labpress.lint;

import java.util.Set;

/**
 * A rule of style or of fact. Immutable, without state; found through {@link
 * java.util.ServiceLoader}, in the order of its listing, which is also the order in which rules
 * claim a span.
 */
public interface Rule {
  RuleMeta meta();

  /** Returns what must be there for the rule to run. */
  default Set<Need> needs() {
    return Set.of();
  }

  /** Reports what breaks the rule, in any order. */
  void check(LintContext context, Sink sink);
}
