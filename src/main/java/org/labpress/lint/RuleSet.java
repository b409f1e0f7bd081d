package org.labpress.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The rules of a run, in the order in which they claim a span. */
public final class RuleSet {
  /** What the engine itself reports. */
  private static final List<String> META =
      List.of(
          "meta/block-too-large",
          "meta/rule-crashed",
          "meta/rule-over-budget",
          "meta/suppression-reason",
          "meta/unknown-profile",
          "meta/unknown-rule",
          "meta/unused-suppression",
          "meta/waiver-expired");

  private final List<Rule> rules;

  private RuleSet(List<Rule> rules) {
    this.rules = rules;
  }

  /** Returns all rules that are on the class path: ours, and those of jars the user added. */
  public static RuleSet standard() {
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, RuleSet.class.getClassLoader()).forEach(rules::add);
    rules.addAll(WordRuleReader.standard());
    return of(rules);
  }

  /** Returns a set of given rules; of two with one id the first holds. */
  public static RuleSet of(Collection<? extends Rule> rules) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.putIfAbsent(rule.meta().id(), rule));
    return new RuleSet(List.copyOf(byId.values()));
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Returns the ids of the rules and of what the engine reports, sorted. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(META);
    rules.forEach(rule -> ids.add(rule.meta().id()));
    return ids;
  }
}
