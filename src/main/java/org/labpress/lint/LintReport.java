package org.labpress.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/**
 * What the linter has to say about a page.
 *
 * @param findings in the order of {@link Diagnostic#ORDER}, silenced ones too
 * @param crashes what went wrong in rules; each is also a finding
 */
public record LintReport(List<Finding> findings, List<Crash> crashes) {
  /** How many findings of one rule are printed for a page; the rest is counted. */
  public static final int PRINTED_PER_RULE = 15;

  public LintReport {
    findings = List.copyOf(findings);
    crashes = List.copyOf(crashes);
  }

  /** A rule that threw: our mistake, exit code 70. */
  public record Crash(String rule, Throwable cause) {}

  /** Returns the findings that count. */
  public List<Diagnostic> diagnostics() {
    return findings.stream()
        .filter(finding -> finding.suppressed().isEmpty())
        .map(Finding::diagnostic)
        .toList();
  }

  /** Returns how many findings of a severity count. */
  public int count(Severity severity) {
    return (int) diagnostics().stream().filter(d -> d.severity() == severity).count();
  }

  /** Returns the findings that count, of each rule the first {@link #PRINTED_PER_RULE}. */
  public List<Diagnostic> printed() {
    Map<String, Integer> seen = new HashMap<>();
    List<Diagnostic> printed = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics()) {
      if (seen.merge(diagnostic.rule(), 1, Integer::sum) <= PRINTED_PER_RULE) {
        printed.add(diagnostic);
      }
    }
    return List.copyOf(printed);
  }
}
