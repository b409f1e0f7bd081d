package org.labpress.chart.scene;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * An axis as readers see it.
 *
 * @param title without the unit
 * @param unit empty if none is known
 * @param scale what its values are
 * @param log whether equal ratios are equally far apart
 * @param categories the labels of an axis of categories, in order; else empty
 * @param span where the specification names what the axis shows
 */
public record ChartAxis(
    String title,
    Optional<String> unit,
    Scale scale,
    boolean log,
    List<String> categories,
    SourceSpan span) {
  public ChartAxis {
    categories = List.copyOf(categories);
  }

  /** Returns all that shows: not where it is written. */
  List<Object> look() {
    return List.of(title, unit, scale, log, categories);
  }

  /** What the values of an axis are. */
  public enum Scale {
    NUMBER,
    DATE,
    CATEGORY
  }

  /** Returns title and unit, such as {@code loss (nats/token)}. */
  public String label() {
    return unit.map(u -> "%s (%s)".formatted(title, u)).orElse(title);
  }
}
