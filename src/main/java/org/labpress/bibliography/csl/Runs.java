package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Characters with their looks; runs of one look follow each other unmerged only by chance. */
public record Runs(List<Run> runs) {
  public static final Runs EMPTY = new Runs(List.of());

  public Runs {
    runs = merged(runs);
  }

  public static Runs of(String text) {
    return of(text, Look.PLAIN);
  }

  public static Runs of(String text, int look) {
    return text.isEmpty() ? EMPTY : new Runs(List.of(new Run(text, look)));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Returns the characters alone. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  public Runs plus(Runs other) {
    if (runs.isEmpty() || other.runs.isEmpty()) {
      return runs.isEmpty() ? other : this;
    }
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new Runs(all);
  }

  public Runs plus(String text) {
    return plus(of(text));
  }

  /** Returns the runs with more bits of {@link Look}. */
  public Runs with(int bits) {
    return bits == 0 ? this : map(run -> run.with(bits));
  }

  Runs map(UnaryOperator<Run> change) {
    return new Runs(runs.stream().map(change).toList());
  }

  private static List<Run> merged(List<Run> runs) {
    List<Run> merged = new ArrayList<>(runs.size());
    for (Run run : runs) {
      Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (run.text().isEmpty()) {
        continue;
      }
      if (last != null && last.look() == run.look() && last.link().equals(run.link())) {
        merged.set(merged.size() - 1, last.withText(last.text() + run.text()));
      } else {
        merged.add(run);
      }
    }
    return List.copyOf(merged);
  }
}
