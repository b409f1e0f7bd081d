package org.labpress.chart.spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The keys of charts, and which types have them. */
final class ChartKeys {
  /** All keys, in the order of the manual. */
  static final List<String> ALL =
      List.of(
          "type",
          "data",
          "sql",
          "x",
          "y",
          "group",
          "color",
          "colour",
          "shape",
          "size",
          "facet",
          "filter",
          "ci",
          "error",
          "band",
          "normalize",
          "normalise",
          "bins",
          "stack",
          "fit",
          "score",
          "reference",
          "reference-text",
          "response",
          "context",
          "start",
          "end",
          "duration",
          "label",
          "text",
          "embedding",
          "sort",
          "limit",
          "na",
          "width",
          "height",
          "id",
          "caption",
          "alt",
          "produced-by",
          "better",
          "chance",
          "baseline",
          "notes");

  /** Types that make their own order of places. */
  private static final Set<Mark> ORDERED =
      EnumSet.of(Mark.HIST, Mark.RELIABILITY, Mark.BON, Mark.FRONTIER, Mark.ATLAS);

  private static final Map<String, Set<Mark>> TYPES = types();

  private ChartKeys() {}

  /** Returns the types that have a key; keys that are not here all types have. */
  private static Map<String, Set<Mark>> types() {
    Map<String, Set<Mark>> types = new TreeMap<>();
    Set<Mark> lines = EnumSet.of(Mark.LINE, Mark.STEP, Mark.AREA);
    Set<Mark> curves = EnumSet.copyOf(lines);
    curves.addAll(EnumSet.of(Mark.SCATTER, Mark.BAR, Mark.DOT, Mark.DUMBBELL, Mark.SLOPE));
    curves.add(Mark.SCALING);
    Set<Mark> banded = EnumSet.copyOf(lines);
    banded.addAll(EnumSet.of(Mark.BON, Mark.PREFER));
    Set<Mark> scored = EnumSet.of(Mark.PREFER, Mark.BON);
    types.put("x", without(Mark.BON));
    types.put("group", without(Mark.ATLAS));
    types.put("color", without(Mark.ATLAS));
    types.put("colour", without(Mark.ATLAS));
    types.put("label", EnumSet.of(Mark.ATLAS));
    types.put("text", EnumSet.of(Mark.ATLAS));
    types.put("embedding", EnumSet.of(Mark.ATLAS));
    types.put("shape", without(Mark.GANTT, Mark.ATLAS));
    types.put("size", EnumSet.of(Mark.SCATTER, Mark.FRONTIER));
    types.put("facet", without(Mark.GANTT, Mark.ATLAS));
    types.put("ci", without(Mark.GANTT, Mark.ATLAS));
    types.put("error", without(Mark.GANTT, Mark.ATLAS));
    types.put("band", banded);
    types.put("normalize", without(Mark.RELIABILITY, Mark.PREFER, Mark.GANTT, Mark.ATLAS));
    types.put("normalise", without(Mark.RELIABILITY, Mark.PREFER, Mark.GANTT, Mark.ATLAS));
    types.put("bins", EnumSet.of(Mark.HIST, Mark.HEAT, Mark.RELIABILITY));
    types.put("stack", EnumSet.of(Mark.BAR, Mark.AREA));
    curves.add(Mark.RELIABILITY);
    types.put("fit", curves);
    types.put("score", scored);
    types.put("reference", EnumSet.of(Mark.PREFER));
    types.put("reference-text", EnumSet.of(Mark.PREFER));
    types.put("response", EnumSet.of(Mark.PREFER));
    Set<Mark> grouped = EnumSet.copyOf(lines);
    grouped.addAll(EnumSet.of(Mark.BAR, Mark.DOT, Mark.PREFER, Mark.BON));
    types.put("context", grouped);
    types.put("start", EnumSet.of(Mark.GANTT));
    types.put("end", EnumSet.of(Mark.GANTT));
    types.put("duration", EnumSet.of(Mark.GANTT));
    types.put("sort", EnumSet.complementOf(EnumSet.copyOf(ORDERED)));
    Set<Mark> limited = EnumSet.complementOf(EnumSet.copyOf(ORDERED));
    limited.remove(Mark.HEAT);
    types.put("limit", limited);
    types.put("better", without(Mark.HIST, Mark.GANTT, Mark.ATLAS));
    types.put("chance", without(Mark.HEAT, Mark.GANTT, Mark.RELIABILITY, Mark.PREFER, Mark.ATLAS));
    types.put(
        "baseline", without(Mark.HEAT, Mark.GANTT, Mark.RELIABILITY, Mark.PREFER, Mark.ATLAS));
    types.put("notes", without(Mark.HEAT, Mark.ATLAS));
    return types;
  }

  private static Set<Mark> without(Mark... marks) {
    return EnumSet.complementOf(EnumSet.copyOf(List.of(marks)));
  }

  /**
   * Returns whether a type has a key.
   *
   * @param mark empty if it is left out: a line or bars, chosen from the data
   */
  static boolean has(Optional<Mark> mark, String key) {
    Set<Mark> types = TYPES.get(key);
    return types == null
        || mark.map(types::contains)
            .orElseGet(() -> types.contains(Mark.LINE) || types.contains(Mark.BAR));
  }

  /** Returns the types that have a key, by name. */
  static List<String> typesWith(String key) {
    return TYPES.getOrDefault(key, EnumSet.allOf(Mark.class)).stream().map(Mark::label).toList();
  }

  /** Returns the type that only one key can mean; empty if none of them is written. */
  static Optional<Mark> meantBy(Set<String> keys) {
    if (keys.contains("reference") || keys.contains("reference-text")) {
      return Optional.of(Mark.PREFER);
    }
    return keys.contains("start") ? Optional.of(Mark.GANTT) : Optional.empty();
  }

  /**
   * Returns what a chart needs besides its data. Without a type it is chosen from the data, and so
   * are x and y if they are left out.
   */
  static List<String> needed(Optional<Mark> mark) {
    if (mark.isEmpty()) {
      return List.of();
    }
    return switch (mark.get()) {
      case HIST -> List.of("x");
      case BON -> List.of("score");
      case PREFER -> List.of("x", "score");
      case GANTT -> List.of("start");
      default -> List.of("x", "y");
    };
  }
}
