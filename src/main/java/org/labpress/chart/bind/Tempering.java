package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.source.Diagnostic;
import org.labpress.statistics.Temperature;

/** The answers of each group at the temperature that calibrates them best. */
final class Tempering {
  private final ChartSpec spec;
  private final Answers answers;
  private final List<SeriesRows> groups = new ArrayList<>();
  private final Map<SeriesRows, OptionalDouble> temperatures = new HashMap<>();

  Tempering(ChartSpec spec, Answers answers, List<SeriesRows> all) {
    this.spec = spec;
    this.answers = answers;
    for (SeriesRows group : all) {
      if (!answers.present(group.rows()).isEmpty()) {
        groups.add(group);
        temperatures.put(group, Temperature.fit(stated(group), right(group)));
      }
    }
  }

  List<SeriesRows> groups() {
    return groups;
  }

  OptionalDouble temperature(SeriesRows group) {
    return temperatures.getOrDefault(group, OptionalDouble.empty());
  }

  /** Returns what is in the way of a temperature; empty if every group has one. */
  Optional<Diagnostic> misfit() {
    return groups.stream()
        .filter(group -> temperature(group).isEmpty())
        .findFirst()
        .map(
            group ->
                Diagnostic.error(
                        "chart/no-fit",
                        spec.at("fit"),
                        "no temperature calibrates the %d answers%s: the surer ones must be right"
                                .formatted(stated(group).length, of(group))
                            + " more often, but not always")
                    .withHint("leave \"fit\" out"));
  }

  private static String of(SeriesRows group) {
    return group.name().isEmpty() ? "" : " of " + PointText.shortened(group.name());
  }

  /** Returns the titles of the plots before and after. */
  List<String> titles() {
    String after =
        groups.size() == 1
            ? "at temperature " + Figures.toDecimals(temperature(groups.get(0)).orElse(1), 2)
            : "each at its temperature";
    return List.of("as stated", after);
  }

  private double[] stated(SeriesRows group) {
    return Answers.of(answers.stated(), answers.present(group.rows()));
  }

  double[] right(SeriesRows group) {
    return Answers.of(answers.right(), answers.present(group.rows()));
  }

  /** Returns the probabilities of a group at its temperature. */
  double[] tempered(SeriesRows group) {
    double temperature = temperature(group).orElse(1);
    double[] stated = stated(group);
    for (int i = 0; i < stated.length; i++) {
      stated[i] = Temperature.applied(stated[i], temperature);
    }
    return stated;
  }
}
