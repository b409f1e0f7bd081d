package org.labpress.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the author should know about one place in a source file.
 *
 * @param rule id of the form {@code area/name}; each has a page of the manual
 * @param severity how much it matters
 * @param message one clause, lower-case start, no full stop, with what was found and expected
 * @param span the place the author has to look at
 * @param labels other places that belong to it, such as the chart that asked for a table
 * @param hints what to do, each an imperative clause
 * @param fixes edits that mend it
 */
public record Diagnostic(
    String rule,
    Severity severity,
    String message,
    SourceSpan span,
    List<Label> labels,
    List<String> hints,
    List<Fix> fixes) {

  /**
   * The order in which diagnostics are printed: path, offset, rule, and the rest for a total order.
   */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.span().file().path())
          .thenComparingInt(d -> d.span().start())
          .thenComparing(Diagnostic::rule)
          .thenComparingInt(d -> d.span().end())
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    labels = List.copyOf(labels);
    hints = List.copyOf(hints);
    fixes = List.copyOf(fixes);
  }

  /** Costs less than one of all that is said; few of one rule stand at one place. */
  @Override
  public int hashCode() {
    return 31 * rule.hashCode() + span.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Diagnostic said
            && rule.equals(said.rule)
            && severity == said.severity
            && message.equals(said.message)
            && span.equals(said.span)
            && labels.equals(said.labels)
            && hints.equals(said.hints)
            && fixes.equals(said.fixes));
  }

  public static Diagnostic error(String rule, SourceSpan span, String message) {
    return of(rule, Severity.ERROR, span, message);
  }

  public static Diagnostic warning(String rule, SourceSpan span, String message) {
    return of(rule, Severity.WARNING, span, message);
  }

  public static Diagnostic info(String rule, SourceSpan span, String message) {
    return of(rule, Severity.INFO, span, message);
  }

  /** Returns a diagnostic without labels, hints and fixes. */
  public static Diagnostic of(String rule, Severity severity, SourceSpan span, String message) {
    return new Diagnostic(rule, severity, message, span, List.of(), List.of(), List.of());
  }

  /** Returns a copy with one more hint. */
  public Diagnostic withHint(String hint) {
    return new Diagnostic(rule, severity, message, span, labels, append(hints, hint), fixes);
  }

  /** Returns a copy with one more place; {@code text} says what stands there. */
  public Diagnostic withLabel(SourceSpan place, String text) {
    return new Diagnostic(
        rule, severity, message, span, append(labels, new Label(place, text)), hints, fixes);
  }

  /** Returns a copy with one more fix. */
  public Diagnostic withFix(Fix fix) {
    return new Diagnostic(rule, severity, message, span, labels, hints, append(fixes, fix));
  }

  /** Returns a copy with another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(rule, other, message, span, labels, hints, fixes);
  }

  /** Returns the diagnostics in {@link #ORDER}, each once. */
  public static List<Diagnostic> sorted(Iterable<Diagnostic> diagnostics) {
    List<Diagnostic> all = new ArrayList<>();
    diagnostics.forEach(all::add);
    return all.stream().distinct().sorted(ORDER).toList();
  }

  private static <T> List<T> append(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }

  /**
   * A place that belongs to a diagnostic.
   *
   * @param span may lie in another file
   * @param text what stands there, a clause such as "read for this chart"
   */
  public record Label(SourceSpan span, String text) {}

  /**
   * Edits that mend what a diagnostic reports.
   *
   * @param title an imperative clause
   * @param safe whether the edits may be applied without asking the author
   * @param edits of one file, none overlapping another
   */
  public record Fix(String title, boolean safe, List<TextEdit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /** Replaces the text of a span; an empty span inserts. */
  public record TextEdit(SourceSpan span, String replacement) {}
}
