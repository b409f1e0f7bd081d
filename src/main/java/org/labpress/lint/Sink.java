package org.labpress.lint;

import org.labpress.source.Diagnostic;

/** Takes what a rule finds. */
@FunctionalInterface
public interface Sink {
  /**
   * Takes a finding.
   *
   * @param diagnostic with the rule's own id and severity; the engine changes the severity to what
   *     profile and author ask for
   */
  void report(Diagnostic diagnostic);
}
