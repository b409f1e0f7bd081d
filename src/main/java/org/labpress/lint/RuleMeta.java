package org.labpress.lint;

import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/**
 * What is known of a rule before it runs.
 *
 * @param id of the form {@code pack/name}; its page of the manual says more
 * @param severity unless a profile or the author says otherwise
 * @param reach what its findings speak of
 */
public record RuleMeta(String id, Severity severity, Reach reach) {

  /** What the findings of a rule speak of. */
  public enum Reach {
    /** The marked characters: no other rule reports the same span. */
    PLACE,
    /** The whole page, which is marked at its first lines. */
    PAGE
  }

  /** Returns the facts of a rule about places. */
  public static RuleMeta of(String id, Severity severity) {
    return new RuleMeta(id, severity, Reach.PLACE);
  }

  /** Returns the facts of a rule about pages. */
  public static RuleMeta ofPage(String id, Severity severity) {
    return new RuleMeta(id, severity, Reach.PAGE);
  }

  /** Returns the part of the id before the slash. */
  public String pack() {
    return id.substring(0, id.indexOf('/'));
  }

  /** Returns a finding of this rule. */
  public Diagnostic at(SourceSpan span, String message) {
    return Diagnostic.of(id, severity, span, message);
  }
}
