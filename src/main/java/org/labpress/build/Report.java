package org.labpress.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/**
 * What a command found.
 *
 * @param items in the order of {@link Diagnostic#ORDER}, silenced ones too
 * @param crashes what went wrong in rules, one clause each: our mistakes, exit code 70
 */
public record Report(List<Item> items, List<String> crashes) {
  /**
   * Sorts the items. Of items that say the same of the same place, as when two charts read one
   * faulty file, the first is kept.
   */
  public Report {
    Set<Object> seen = new HashSet<>();
    List<Item> sorted = new ArrayList<>();
    items.stream()
        .sorted((a, b) -> Diagnostic.ORDER.compare(a.diagnostic(), b.diagnostic()))
        .filter(item -> seen.add(item.identity()))
        .forEach(sorted::add);
    items = List.copyOf(sorted);
    crashes = List.copyOf(crashes);
  }

  /**
   * A finding.
   *
   * @param fingerprint stays the same when lines move; empty for findings outside pages
   * @param suppressed the author's reason for silencing it; empty if it counts
   * @param printed whether it is shown where the findings of one rule are capped
   */
  public record Item(
      Diagnostic diagnostic, String fingerprint, Optional<String> suppressed, boolean printed) {
    /** Returns a finding that no page owns. */
    public static Item of(Diagnostic diagnostic) {
      return new Item(diagnostic, "", Optional.empty(), true);
    }

    private Object identity() {
      return List.of(
          diagnostic.rule(), diagnostic.span(), diagnostic.message(), suppressed.isPresent());
    }
  }

  /** Returns a report of diagnostics that no page owns. */
  public static Report of(List<Diagnostic> diagnostics) {
    return new Report(diagnostics.stream().map(Item::of).toList(), List.of());
  }

  /** Returns what all of them found. */
  public static Report all(List<Report> reports) {
    return new Report(
        reports.stream().flatMap(report -> report.items().stream()).toList(),
        reports.stream().flatMap(report -> report.crashes().stream()).toList());
  }

  /** Returns how many findings of a severity count. */
  public int count(Severity severity) {
    return (int) counting().stream().filter(d -> d.severity() == severity).count();
  }

  /** Returns the findings that are not silenced. */
  public List<Diagnostic> counting() {
    return items.stream()
        .filter(item -> item.suppressed().isEmpty())
        .map(Item::diagnostic)
        .toList();
  }

  /**
   * Returns whether the author has to act.
   *
   * @param strict whether warnings count as errors
   */
  public boolean fails(boolean strict) {
    return count(Severity.ERROR) > 0 || (strict && count(Severity.WARNING) > 0);
  }
}
