package org.labpress.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Waiver;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Silences findings, and reports what silences nothing, gives no reason or has run out. */
final class Silencer {
  private final List<Suppression> suppressions;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<Used> used = new HashSet<>();
  private final Set<Suppression> silencedErrors = new HashSet<>();

  /** A suppression and one of its rules that silenced something. */
  private record Used(Suppression suppression, String rule) {}

  Silencer(LintInput input) {
    SuppressionReader.Result read = SuppressionReader.read(input);
    problems.addAll(read.problems());
    List<Suppression> holding = new ArrayList<>(read.suppressions());
    for (Waiver waiver : input.document().frontMatter().lint().waivers()) {
      if (waiver.until().filter(day -> day.isBefore(input.settings().today())).isPresent()) {
        holding.removeIf(suppression -> suppression.place().equals(waiver.span()));
        problems.add(expired(waiver, waiver.until().orElse(LocalDate.MAX)));
      }
    }
    suppressions = List.copyOf(holding);
  }

  private static Diagnostic expired(Waiver waiver, LocalDate until) {
    return Diagnostic.error(
            "meta/waiver-expired",
            waiver.span(),
            "the waiver of %s ended on %s".formatted(waiver.rule(), until))
        .withHint("mend what it waives, or give it a later date and say why");
  }

  /** Returns the reason of the suppression that silences a finding; empty if it counts. */
  Optional<String> reason(Diagnostic diagnostic) {
    if (isFinal(diagnostic.rule(), diagnostic.severity())) {
      return Optional.empty();
    }
    Optional<String> reason = Optional.empty();
    for (Suppression suppression : suppressions) {
      for (String rule : suppression.rules()) {
        if (Profiles.covers(rule, diagnostic.rule()) && suppression.reaches(diagnostic)) {
          used.add(new Used(suppression, rule));
          reason = reason.or(() -> Optional.of(suppression.reason()));
          if (diagnostic.severity() == Severity.ERROR) {
            silencedErrors.add(suppression);
          }
        }
      }
    }
    return reason;
  }

  /** What the printed page or the data show to be wrong cannot be talked away. */
  private static boolean isFinal(String rule, Severity severity) {
    return rule.equals("number/stale")
        || (rule.startsWith("render/") && severity == Severity.ERROR)
        || rule.startsWith("meta/");
  }

  /**
   * Returns what is wrong with the suppressions; ask after all findings went through {@link
   * #reason}.
   *
   * @param levels knows the rules
   * @param ran ids of the rules that looked at the page; what silences another rule may be of use
   *     in another profile
   */
  List<Diagnostic> problems(Levels levels, Set<String> ran) {
    for (Suppression suppression : suppressions) {
      boolean anyUsed = suppression.rules().stream().anyMatch(r -> isUsed(suppression, r));
      for (String rule : suppression.rules()) {
        if (!isUsed(suppression, rule)) {
          unused(suppression, rule, anyUsed, levels, ran).ifPresent(problems::add);
        }
      }
      if (suppression.reason().isBlank() && anyUsed) {
        boolean error = silencedErrors.contains(suppression);
        problems.add(
            Diagnostic.of(
                    "meta/suppression-reason",
                    error ? Severity.ERROR : Severity.WARNING,
                    suppression.place(),
                    "%s is silenced without a reason"
                        .formatted(String.join(", ", suppression.rules())))
                .withHint(
                    suppression.kind() == Suppression.Kind.WAIVER
                        ? "add \"reason:\""
                        : "write a colon and the reason after the rule"));
      }
    }
    return problems;
  }

  private boolean isUsed(Suppression suppression, String rule) {
    return used.contains(new Used(suppression, rule));
  }

  private static Optional<Diagnostic> unused(
      Suppression suppression, String rule, boolean anyUsed, Levels levels, Set<String> ran) {
    if (!levels.isKnown(rule)) {
      Diagnostic unknown = problem(suppression, "there is no rule \"%s\"".formatted(rule));
      return Optional.of(Levels.suggesting(unknown, rule, levels.known()));
    }
    if (suppression.label().isPresent()) {
      return Optional.of(
          problem(
              suppression,
              "nothing on this page has the label \"%s\"".formatted(suppression.label().get())));
    }
    if (ran.stream().noneMatch(id -> Profiles.covers(rule, id))) {
      return Optional.empty();
    }
    Diagnostic unused =
        problem(suppression, "%s is silenced here, but finds nothing".formatted(rule));
    boolean deletable = suppression.kind() == Suppression.Kind.COMMENT && !anyUsed;
    return Optional.of(deletable ? unused.withFix(deletion(suppression.place())) : unused);
  }

  private static Diagnostic problem(Suppression suppression, String message) {
    return Diagnostic.warning("meta/unused-suppression", suppression.place(), message)
        .withHint(
            switch (suppression.kind()) {
              case COMMENT -> "delete the comment";
              case ATTRIBUTE -> "delete the attribute";
              case WAIVER -> "delete the waiver";
            });
  }

  /** Deletes a comment, and its line if nothing else stands on it. */
  private static Fix deletion(SourceSpan comment) {
    SourceFile file = comment.file();
    int first = comment.line();
    int last = file.lineAt(comment.end());
    String before = file.text().substring(file.lineStart(first), comment.start());
    String after = file.text().substring(comment.end(), file.lineEnd(last));
    boolean alone = before.isBlank() && after.isBlank() && last < file.lineCount();
    SourceSpan deleted =
        alone ? file.span(file.lineStart(first), file.lineStart(last + 1)) : comment;
    return new Fix("delete the comment", true, List.of(new TextEdit(deleted, "")));
  }
}
