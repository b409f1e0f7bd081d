package org.labpress.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/** The metrics of a project. */
public final class Metrics {
  /** Where they are written, from the root of the project. */
  public static final String FILE = "content/metrics.yml";

  /** A project that says nothing of its metrics. */
  public static final Metrics NONE = new Metrics(List.of());

  private final List<Metric> all;
  private final Map<String, Metric> byName = new HashMap<>();

  private Metrics(List<Metric> all) {
    this.all = List.copyOf(all);
    for (Metric metric : all) {
      byName.put(key(metric.id()), metric);
    }
    for (Metric metric : all) {
      byName.putIfAbsent(key(metric.name()), metric);
      metric.columns().forEach(column -> byName.putIfAbsent(key(column), metric));
    }
  }

  public static Metrics of(List<Metric> all) {
    return new Metrics(all);
  }

  /** Returns the metrics of a project; reports what {@link MetricsReader} reports. */
  public static Checked<Metrics> of(Workspace workspace) {
    return workspace
        .text(FILE)
        .map(file -> file.then(MetricsReader::read))
        .orElseGet(() -> Checked.of(NONE));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Returns the metric that a column, an axis or a word in the text is named after: by id, by name
   * or by one of its columns. Case, spaces, hyphens and underscores do not matter.
   */
  public Optional<Metric> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }

  /** Returns the diagnostic of a name that is no metric's, with the nearest that is. */
  public Diagnostic unknown(String name, SourceSpan asked) {
    TreeSet<String> ids = new TreeSet<>();
    all.forEach(metric -> ids.add(metric.id()));
    List<String> known = new ArrayList<>(ids);
    Diagnostic unknown =
        Diagnostic.error(
            "metric/unknown", asked, "%s has no metric \"%s\"".formatted(FILE, shortened(name)));
    return Suggestions.nearest(name, known)
        .map(near -> unknown.withHint("did you mean \"%s\"?".formatted(near)))
        .orElseGet(
            () ->
                unknown.withHint(
                    known.isEmpty()
                        ? "write it there: \"acc: {name: Accuracy, better: higher}\""
                        : "it has: "
                            + String.join(", ", known.subList(0, Math.min(12, known.size())))));
  }

  private static String shortened(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
