package org.labpress.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.source.Severity;
import org.labpress.source.Sha256;

/**
 * The rules that look at one page.
 *
 * @param profiles in the order in which they were asked for
 * @param count of the rules that are not off
 * @param version 16 hexadecimal digits; the same for the same rules with the same severities
 */
public record RulesInUse(List<String> profiles, int count, String version) {
  private static final int DIGITS = 16;

  public RulesInUse {
    profiles = List.copyOf(profiles);
  }

  /** Returns the rules of a set that look at the page. */
  public static RulesInUse of(RuleSet rules, LintInput input) {
    Levels levels = Levels.of(input, rules.ids());
    SortedMap<String, Severity> used = new TreeMap<>();
    for (Rule rule : rules.rules()) {
      String id = rule.meta().id();
      levels.severity(id, rule.meta().severity()).ifPresent(severity -> used.put(id, severity));
    }
    StringBuilder list = new StringBuilder();
    used.forEach((id, severity) -> list.append(id).append(' ').append(severity).append('\n'));
    String hash = Sha256.of(list.toString().getBytes(StandardCharsets.UTF_8));
    return new RulesInUse(levels.profiles(), used.size(), hash.substring(0, DIGITS));
  }
}
