package org.labpress.site;

import java.util.List;
import java.util.Optional;
import org.labpress.source.Diagnostic;

/**
 * What the check of a page has found.
 *
 * @param path of the source file of the page
 * @param shown the findings that are listed
 * @param more how many others there are
 * @param accepted findings that the author does not count, with the reason
 */
public record PageCheck(String path, List<Diagnostic> shown, int more, List<Accepted> accepted) {
  public PageCheck {
    shown = List.copyOf(shown);
    accepted = List.copyOf(accepted);
  }

  /**
   * A finding that the author accepts.
   *
   * @param reason may be empty
   * @param until ISO date after which it counts again; empty if it never does
   */
  public record Accepted(Diagnostic diagnostic, String reason, Optional<String> until) {
    /** Returns the finding in one line: rule, place, reason and end. */
    public String line() {
      return "%s at %s: %s%s"
          .formatted(
              diagnostic.rule(),
              diagnostic.span(),
              reason.isEmpty() ? "no reason" : reason,
              until.map(" (until %s)"::formatted).orElse(""));
    }
  }

  boolean isEmpty() {
    return shown.isEmpty() && accepted.isEmpty();
  }
}
