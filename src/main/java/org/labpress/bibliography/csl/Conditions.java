package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The tests of {@code <if>} (CSL 1.0.2, "Choose"). */
final class Conditions {
  private final Rendering rendering;

  Conditions(Rendering rendering) {
    this.rendering = rendering;
  }

  boolean hold(Element branch) {
    List<Boolean> tests = new ArrayList<>();
    add(branch, "type", type -> rendering.item.type().equals(type), tests);
    add(branch, "variable", rendering::has, tests);
    add(branch, "is-numeric", this::isNumeric, tests);
    add(branch, "is-uncertain-date", this::isUncertain, tests);
    add(branch, "locator", rendering::hasLocatorOf, tests);
    add(branch, "position", rendering::isAt, tests);
    if (branch.has("disambiguate")) {
      tests.add(branch.get("disambiguate").equals("true") == rendering.distinction.disambiguate());
    }
    return switch (branch.get("match", "all")) {
      case "any" -> tests.contains(true);
      case "none" -> !tests.contains(true);
      default -> !tests.isEmpty() && !tests.contains(false);
    };
  }

  private static void add(
      Element branch, String attribute, Predicate<String> test, List<Boolean> tests) {
    branch.words(attribute).forEach(word -> tests.add(test.test(word)));
  }

  private boolean isNumeric(String variable) {
    return Numbers.isNumeric(rendering.variable(variable, "").text());
  }

  private boolean isUncertain(String variable) {
    CslDate date = rendering.item.dates().get(variable);
    return date != null && date.circa();
  }
}
