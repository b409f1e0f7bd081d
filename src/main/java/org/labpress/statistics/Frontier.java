package org.labpress.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The points that no other point beats at once in cost and in value (Pareto). */
public final class Frontier {
  private Frontier() {}

  /**
   * Returns the indexes of the points on the frontier, from the lowest cost; of points that agree
   * in both only the first.
   *
   * @param cost lower is better; without NaN
   * @param value higher is better; without NaN, as many as there are costs
   */
  public static List<Integer> of(double[] cost, double[] value) {
    List<Integer> order =
        IntStream.range(0, cost.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> cost[i])
                    .thenComparing(Comparator.<Integer>comparingDouble(i -> value[i]).reversed()))
            .toList();
    List<Integer> frontier = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (int i : order) {
      if (value[i] > best || (frontier.isEmpty() && value[i] == best)) {
        frontier.add(i);
        best = value[i];
      }
    }
    return frontier;
  }
}
