package org.labpress.lint;

/** What a rule must have beside the document; without it the rule does not run. */
public enum Need {
  /** The pages: {@link LintInput#typeset()}. */
  LAYOUT
}
