package org.labpress.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.EntryRecord;
import org.labpress.document.Located;
import org.labpress.document.PrintedDate;

/** What a page says in words about the work that it stands for. */
final class EntryFacts {
  private EntryFacts() {}

  /**
   * @param lang BCP 47 tag for dates
   */
  static List<View.Fact> of(EntryRecord entry, String lang) {
    List<View.Fact> facts = new ArrayList<>();
    add(facts, "Status", entry.status().map(Located::value));
    add(facts, "Phase", entry.phase().map(phase -> phase.value().label()));
    add(facts, "Evidence", entry.evidence().map(evidence -> evidence.value().label()));
    add(facts, "Epistemic status", entry.epistemicStatus().map(Located::value));
    add(facts, "Project", entry.project().map(Located::value));
    add(facts, "Question", entry.question().map(Located::value));
    add(facts, "Belief", belief(entry));
    add(
        facts,
        "Feedback wanted by",
        entry.feedbackBy().map(date -> PrintedDate.of(date.value(), lang)));
    return facts;
  }

  private static void add(List<View.Fact> facts, String name, Optional<String> value) {
    value.ifPresent(text -> facts.add(new View.Fact(name, text)));
  }

  private static Optional<String> belief(EntryRecord entry) {
    Optional<String> before = entry.beliefBefore().map(p -> percent(p.value()));
    Optional<String> after = entry.beliefAfter().map(p -> percent(p.value()));
    return before.isPresent() && after.isPresent()
        ? Optional.of(before.get() + " before, " + after.get() + " after")
        : before.map(p -> p + " before").or(() -> after.map(p -> p + " after"));
  }

  private static String percent(double probability) {
    double percent = probability * 100;
    return percent == StrictMath.rint(percent)
        ? "%.0f%%".formatted(percent)
        : String.format(Locale.ROOT, "%.1f%%", percent);
  }
}
