package org.labpress.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labpress.source.SourceSpan;

/**
 * Something that is measured.
 *
 * @param id by which pages name it
 * @param name as readers see it
 * @param unit of its values; empty if they have none
 * @param better the direction in which values are better; empty if neither is
 * @param chance what guessing gives, in the unit of the metric
 * @param best the largest possible value, or the smallest where lower is better
 * @param type empty if nothing is said
 * @param procedure how it is measured, as a sentence
 * @param columns names of columns that hold it, beside id and name
 * @param span where the file names it
 */
public record Metric(
    String id,
    String name,
    Optional<String> unit,
    Optional<Better> better,
    OptionalDouble chance,
    OptionalDouble best,
    Optional<Type> type,
    Optional<String> procedure,
    List<String> columns,
    SourceSpan span) {
  public Metric {
    columns = List.copyOf(columns);
  }

  /** The direction in which values are better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /** Kinds of values of which some may not be summarised like others. */
  public enum Type {
    SCORE("score"),
    /** Of a preference or reward model: means something only beside that of a reference. */
    PREFERENCE("pm-score"),
    /** Of a model that was tuned by human feedback: not calibrated. */
    TUNED_PROBABILITY("rlhf-prob"),
    TIME("time"),
    COUNT("count");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /** Returns the word that authors write. */
    public String label() {
      return label;
    }
  }

  /** Returns what the metric is, as a card or a tooltip says it; empty if nothing is known. */
  public String explanation() {
    List<String> parts = new ArrayList<>();
    procedure.ifPresent(text -> parts.add(withoutStop(text)));
    better.ifPresent(b -> parts.add(b == Better.HIGHER ? "higher is better" : "lower is better"));
    unit.ifPresent(u -> parts.add("in " + u));
    chance.ifPresent(c -> parts.add("chance gives " + plain(c)));
    best.ifPresent(b -> parts.add("at best " + plain(b)));
    String all = String.join("; ", parts);
    return all.isEmpty() ? "" : "%s: %s".formatted(name, all);
  }

  private static String withoutStop(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static String plain(double value) {
    return value == StrictMath.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * Returns a value of this metric in the unit of a column: shares and percentages differ by 100.
   *
   * @param own in the unit of the metric
   * @param columnUnit of the values beside which it is to stand; empty if they have none
   * @return empty if the two units have nothing to do with each other
   */
  public OptionalDouble in(Optional<String> columnUnit, OptionalDouble own) {
    if (own.isEmpty() || columnUnit.orElse("").equals(unit.orElse(""))) {
      return own;
    }
    if (columnUnit.filter("%"::equals).isPresent() && unit.isEmpty()) {
      return OptionalDouble.of(own.getAsDouble() * 100);
    }
    if (columnUnit.isEmpty()) {
      // A column that says nothing is in the unit of its metric.
      return own;
    }
    return OptionalDouble.empty();
  }
}
