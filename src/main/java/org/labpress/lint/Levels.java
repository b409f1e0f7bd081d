package org.labpress.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.labpress.document.LintSettings;
import org.labpress.document.Located;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.Suggestions;

/** How strict the rules are on one page: the profile, and what the page itself asks for. */
final class Levels {
  private final List<String> profiles;
  private final Map<String, Located<Optional<Severity>>> byRule;
  private final Set<String> known;
  private final boolean last;

  private Levels(
      List<String> profiles,
      Map<String, Located<Optional<Severity>>> byRule,
      Set<String> known,
      boolean last) {
    this.last = last;
    this.profiles = profiles;
    this.byRule = byRule;
    this.known = known;
  }

  /**
   * @param known ids of all rules
   */
  static Levels of(LintInput input, Set<String> known) {
    LintSettings settings = input.document().frontMatter().lint();
    List<String> wanted = settings.profiles().stream().map(Located::value).toList();
    List<String> profiles =
        input
            .settings()
            .profile()
            .map(List::of)
            .orElse(wanted.isEmpty() ? List.of(Profiles.of(input.kind())) : wanted);
    return new Levels(
        profiles.stream().filter(Profiles.names()::contains).toList(),
        settings.levels(),
        known,
        input.settings().last());
  }

  /**
   * Returns the severity that a finding has on this page; empty if its rule is off.
   *
   * @param own the severity that the rule gave it
   */
  Optional<Severity> severity(String rule, Severity own) {
    Optional<Severity> severity = Optional.of(own);
    for (String profile : profiles) {
      severity = Profiles.severity(profile, rule, own);
    }
    Located<Optional<Severity>> asked = asked(rule);
    return kept(rule, own, asked == null ? severity : asked.value());
  }

  /** Returns the severity of a finding that no profile speaks of; empty if it is switched off. */
  Optional<Severity> severityOfEarlier(String rule, Severity own) {
    Located<Optional<Severity>> asked = asked(rule);
    return kept(rule, own, asked == null ? Optional.of(own) : asked.value());
  }

  /** Returns the severity after the last check had its say: some rules cannot be off there. */
  private Optional<Severity> kept(String rule, Severity own, Optional<Severity> wanted) {
    Optional<Severity> held =
        last && wanted.isEmpty() && LastCheck.mustHold(rule) ? Optional.of(own) : wanted;
    return held.map(s -> raised(rule, s));
  }

  /** Returns the names of the profiles that are known. */
  List<String> profiles() {
    return profiles;
  }

  private Severity raised(String rule, Severity usual) {
    return last ? LastCheck.severity(rule, usual) : usual;
  }

  // What is said of a rule itself wins over what is said of its pack.
  private @Nullable Located<Optional<Severity>> asked(String rule) {
    Located<Optional<Severity>> exact = byRule.get(rule);
    return exact == null ? byRule.get(rule.substring(0, rule.indexOf('/')) + "/*") : exact;
  }

  /** Returns what is wrong with the settings of the page. */
  List<Diagnostic> problems(LintSettings settings) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Located<String> profile : settings.profiles()) {
      if (!Profiles.names().contains(profile.value())) {
        problems.add(
            suggesting(
                Diagnostic.error(
                    "meta/unknown-profile",
                    profile.span(),
                    "there is no profile \"%s\"".formatted(profile.value())),
                profile.value(),
                Profiles.names()));
      }
    }
    settings
        .levels()
        .forEach(
            (rule, level) -> {
              if (!isKnown(rule)) {
                problems.add(
                    suggesting(
                        Diagnostic.error(
                            "meta/unknown-rule",
                            level.span(),
                            "there is no rule \"%s\"".formatted(rule)),
                        rule,
                        known));
              }
            });
    return problems;
  }

  /** Returns whether there is a rule of this id, or a pack of this {@code pack/*}. */
  boolean isKnown(String pattern) {
    return known.stream()
        .anyMatch(rule -> !pattern.equals("*/*") && Profiles.covers(pattern, rule));
  }

  /** Returns the diagnostic with the nearest known name as a hint. */
  static Diagnostic suggesting(Diagnostic diagnostic, String name, Collection<String> known) {
    return Suggestions.nearest(name, known)
        .map(near -> diagnostic.withHint("did you mean \"%s\"?".formatted(near)))
        .orElse(diagnostic);
  }

  Set<String> known() {
    return known;
  }
}
