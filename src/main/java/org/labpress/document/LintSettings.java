package org.labpress.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.source.Severity;

/**
 * What a page asks of the linter, in {@code lint:} of its front matter.
 *
 * @param profiles of {@code extends}, later ones win; empty for the profile of the page's kind
 * @param levels by rule id; an empty value switches the rule off
 * @param hours above which a run is long; empty for what the rule takes
 */
public record LintSettings(
    List<Located<String>> profiles,
    SortedMap<String, Located<Optional<Severity>>> levels,
    OptionalDouble hours,
    List<Waiver> waivers) {
  public static final LintSettings NONE =
      of(List.of(), Map.of(), OptionalDouble.empty(), List.of());

  public LintSettings {
    profiles = List.copyOf(profiles);
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    waivers = List.copyOf(waivers);
  }

  public static LintSettings of(
      List<Located<String>> profiles,
      Map<String, Located<Optional<Severity>>> levels,
      OptionalDouble hours,
      List<Waiver> waivers) {
    return new LintSettings(profiles, new TreeMap<>(levels), hours, waivers);
  }
}
