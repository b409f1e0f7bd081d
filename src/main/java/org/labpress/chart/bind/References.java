package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/** Finds the score that each score is compared with: in a column, or in a row of its context. */
record References(ChartSpec spec, List<Diagnostic> diagnostics) {
  /**
   * The scores of rows.
   *
   * @param own of each row
   * @param reference that it is compared with; NaN if there is none
   * @param compared the rows, 0-based, that are no references themselves
   */
  record Pairing(Numbers own, Numbers reference, List<Integer> compared) {
    Pairing {
      compared = List.copyOf(compared);
    }
  }

  /**
   * Returns the scores of the kept rows beside those of their references; empty, and reported, if
   * no row has a reference.
   *
   * @param whole rows, among which references are found that the filter leaves out
   * @param score index of the column of the scores
   * @param own scores of the kept rows
   */
  Optional<Pairing> of(Table whole, Table kept, int score, Numbers own) {
    return spec.comparison().reference().isPresent()
        ? byColumn(kept, own)
        : byText(whole, kept, score, own);
  }

  private Optional<Pairing> byColumn(Table kept, Numbers own) {
    Columns columns = new Columns(kept, spec.selection().missing(), diagnostics);
    Written asked = spec.comparison().reference().orElseThrow();
    OptionalInt column = columns.find(asked);
    Optional<Numbers> reference =
        column.isPresent() ? columns.numbers(column.getAsInt(), asked.span()) : Optional.empty();
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    Numbers scores = reference.get();
    int rows = kept.rows();
    long alone = IntStream.range(0, rows).filter(scores::isMissing).count();
    if (alone > 0) {
      String message = "%d of %d rows have no score of a reference".formatted(alone, rows);
      diagnostics.add(noPair(asked, alone == rows, message));
    }
    return alone == rows
        ? Optional.empty()
        : Optional.of(new Pairing(own, scores, IntStream.range(0, rows).boxed().toList()));
  }

  /** The reference of a context may be a row that the filter leaves out. */
  private Optional<Pairing> byText(Table whole, Table kept, int score, Numbers own) {
    Written text = spec.comparison().referenceText().orElseThrow();
    Columns columns = new Columns(whole, spec.selection().missing(), diagnostics);
    Optional<Written> response = needed(spec.comparison().response(), "response", text);
    Optional<Written> context = needed(spec.comparison().context(), "context", text);
    if (response.isEmpty() || context.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt responses = columns.find(response.get());
    OptionalInt contexts = columns.find(context.get());
    Optional<Numbers> all = columns.numbers(score, spec.y().get(0).span());
    if (responses.isEmpty() || contexts.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Double>> references =
        references(whole, contexts.getAsInt(), responses.getAsInt(), all.get());
    double[] reference = new double[kept.rows()];
    int without = 0;
    List<Grouping.Group> groups = Grouping.by(kept, List.of(contexts.getAsInt()));
    for (Grouping.Group group : groups) {
      List<Double> scores = references.getOrDefault(group.labels().get(0), List.of());
      without += scores.isEmpty() ? 1 : 0;
      double mean = Summary.of(scores.stream().mapToDouble(s -> s).toArray()).mean();
      group.rows().forEach(row -> reference[row] = mean);
    }
    if (without > 0) {
      String message =
          "%d of %d contexts have no row with the response of the reference"
              .formatted(without, groups.size());
      diagnostics.add(noPair(text, without == groups.size(), message));
    }
    List<Integer> compared =
        Grouping.by(kept, List.of(responses.getAsInt())).stream()
            .filter(group -> !isWanted(group.labels().get(0)))
            .flatMap(group -> group.rows().stream())
            .sorted()
            .toList();
    return without == groups.size()
        ? Optional.empty()
        : Optional.of(new Pairing(own, Numbers.of(reference), compared));
  }

  private boolean isWanted(String response) {
    return response.strip().equals(spec.comparison().referenceText().orElseThrow().text().strip());
  }

  /** Returns the scores of the rows whose response is the reference, by context. */
  private Map<String, List<Double>> references(
      Table whole, int context, int response, Numbers scores) {
    Map<String, List<Double>> found = new LinkedHashMap<>();
    for (Grouping.Group group : Grouping.by(whole, List.of(context, response))) {
      if (isWanted(group.labels().get(1))) {
        List<Double> own = found.computeIfAbsent(group.labels().get(0), c -> new ArrayList<>());
        group.rows().stream().map(scores::at).filter(s -> !Double.isNaN(s)).forEach(own::add);
      }
    }
    return found;
  }

  private Optional<Written> needed(Optional<Written> column, String key, Written asked) {
    if (column.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
                  "chart/missing-key",
                  asked.span(),
                  "a reference that is named by its text needs \"%s\"".formatted(key))
              .withHint("add \"%s:\" with the name of its column".formatted(key)));
    }
    return column;
  }

  private static Diagnostic noPair(Written asked, boolean all, String message) {
    Diagnostic diagnostic =
        all
            ? Diagnostic.error("chart/no-pair", asked.span(), message)
            : Diagnostic.warning("chart/no-pair", asked.span(), message + "; left out");
    return diagnostic.withHint("add what is missing, or leave these out with a filter");
  }
}
