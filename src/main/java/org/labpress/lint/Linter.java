package org.labpress.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.lint.LintReport.Crash;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/**
 * Runs rules over a page and applies what the page says about them: profile, levels, suppressions,
 * waivers. The same input gives the same report.
 */
public final class Linter {
  private final RuleSet rules;
  private final KnownMatches matches;

  public Linter(RuleSet rules) {
    this(rules, KnownMatches.none());
  }

  private Linter(RuleSet rules, KnownMatches matches) {
    this.rules = rules;
    this.matches = matches;
  }

  /** Returns a linter that keeps what it found in each text, for pages that are edited. */
  public static Linter remembering(RuleSet rules) {
    return new Linter(rules, KnownMatches.bounded());
  }

  /**
   * Returns what there is to say about a page.
   *
   * @return findings of the rules and those given as earlier ones. A rule that throws is reported
   *     as {@code meta/rule-crashed}, one whose pattern runs away as {@code meta/rule-over-budget};
   *     the others go on
   */
  public LintReport lint(LintInput input) {
    return new Run(input).report();
  }

  /** One page. */
  private final class Run {
    private final LintInput input;
    private final LintContext context;
    private final Levels levels;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<Crash> crashes = new ArrayList<>();
    private final Map<SourceSpan, String> claims = new HashMap<>();
    private final Set<String> ran = new HashSet<>();

    Run(LintInput input) {
      this.input = input;
      this.context = LintContext.of(input, matches);
      Set<String> known = new TreeSet<>(rules.ids());
      known.addAll(input.otherRules());
      this.levels = Levels.of(input, known);
    }

    LintReport report() {
      rules.rules().forEach(this::run);
      found.addAll(levels.problems(input.document().frontMatter().lint()));
      found.addAll(context.skipped());
      for (Diagnostic diagnostic : input.earlier()) {
        levels
            .severityOfEarlier(diagnostic.rule(), diagnostic.severity())
            .ifPresent(severity -> found.add(diagnostic.withSeverity(severity)));
      }
      ran.addAll(input.otherRules());
      return new LintReport(findings(), crashes);
    }

    private void run(Rule rule) {
      RuleMeta meta = rule.meta();
      boolean ready = !rule.needs().contains(Need.LAYOUT) || input.typeset().isPresent();
      if (!ready || levels.severity(meta.id(), meta.severity()).isEmpty()) {
        return;
      }
      ran.add(meta.id());
      try {
        rule.check(context, diagnostic -> take(meta, diagnostic));
      } catch (CountedText.OverBudget | StackOverflowError e) {
        found.add(
            Diagnostic.warning(
                "meta/rule-over-budget",
                pageStart(),
                "%s needs too many steps on this page and was stopped".formatted(meta.id())));
      } catch (RuntimeException e) {
        crashes.add(new Crash(meta.id(), e));
        found.add(
            Diagnostic.error(
                    "meta/rule-crashed",
                    pageStart(),
                    "%s failed on this page: %s".formatted(meta.id(), e))
                .withHint("report it with the page that it failed on"));
      }
    }

    private void take(RuleMeta meta, Diagnostic diagnostic) {
      Optional<Severity> severity = levels.severity(meta.id(), diagnostic.severity());
      if (severity.isEmpty()) {
        return;
      }
      if (meta.reach() == RuleMeta.Reach.PLACE) {
        String owner = claims.putIfAbsent(diagnostic.span(), meta.id());
        if (owner != null) {
          return;
        }
      }
      found.add(diagnostic.withSeverity(severity.get()));
    }

    private List<Finding> findings() {
      Silencer silencer = new Silencer(input);
      Map<Diagnostic, Optional<String>> reasons = new HashMap<>();
      for (Diagnostic diagnostic : found) {
        reasons.put(diagnostic, silencer.reason(diagnostic));
      }
      for (Diagnostic problem : silencer.problems(levels, ran)) {
        levels
            .severity(problem.rule(), problem.severity())
            .ifPresent(severity -> reasons.put(problem.withSeverity(severity), Optional.empty()));
      }
      Fingerprints fingerprints = new Fingerprints(context);
      return Diagnostic.sorted(reasons.keySet()).stream()
          .map(
              diagnostic ->
                  new Finding(
                      diagnostic,
                      fingerprints.next(diagnostic),
                      reasons.getOrDefault(diagnostic, Optional.empty())))
          .toList();
    }

    private SourceSpan pageStart() {
      return PageStart.of(input.document());
    }
  }
}
