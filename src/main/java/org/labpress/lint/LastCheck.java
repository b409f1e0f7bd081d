package org.labpress.lint;

import java.util.Set;
import org.labpress.source.Severity;

/** How strict the last check is before a paper is sent: what it must not have is an error. */
final class LastCheck {
  /** Packs whose warnings stop a paper. */
  private static final Set<String> PACKS =
      Set.of(
          "a11y",
          "cite",
          "claims",
          "figure",
          "format",
          "image",
          "math",
          "number",
          "ref",
          "render",
          "result",
          "structure",
          "table",
          "tex");

  /** What is a note or a warning at other times. */
  private static final Set<String> RULES = Set.of("meta/suppression-reason", "prov/missing");

  /**
   * What no page can switch off, nor make a note of: work left undone, and facts that are wrong.
   */
  private static final Set<String> ALWAYS =
      Set.of(
          "cite/unknown",
          "claims/significant",
          "number/stale",
          "structure/ref-dead",
          "structure/todo");

  private LastCheck() {}

  /** Returns whether a rule holds even where the page switches it off. */
  static boolean mustHold(String rule) {
    return ALWAYS.contains(rule);
  }

  /** Returns the severity that a finding has in the last check. */
  static Severity severity(String rule, Severity usual) {
    boolean ofPack = PACKS.contains(rule.substring(0, Math.max(0, rule.indexOf('/'))));
    boolean raised =
        RULES.contains(rule) || ALWAYS.contains(rule) || (ofPack && usual == Severity.WARNING);
    return raised ? Severity.ERROR : usual;
  }
}
