package org.labpress.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Stretches of time that may overlap.
 *
 * @param stretches in no order
 */
public record Occupancy(List<Stretch> stretches) {
  public Occupancy {
    stretches = List.copyOf(stretches);
  }

  /**
   * From when to when.
   *
   * @param from not after {@code to}
   */
  public record Stretch(double from, double to) {
    public Stretch {
      if (!(from <= to)) {
        throw new IllegalArgumentException("from %s to %s".formatted(from, to));
      }
    }
  }

  /** Returns how long at least one stretch lasts: the length of their union. */
  public double busy() {
    double busy = 0;
    double until = Double.NEGATIVE_INFINITY;
    for (Stretch stretch : byStart()) {
      busy += Math.max(0, stretch.to - Math.max(stretch.from, until));
      until = Math.max(until, stretch.to);
    }
    return busy;
  }

  /**
   * Returns the 0-based lane of each stretch, in their order, so that those of one lane do not
   * overlap and there are as few lanes as can be: each takes the lowest that is free.
   */
  public List<Integer> lanes() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.<Integer>comparingDouble(i -> stretches.get(i).from)
            .thenComparingDouble(i -> stretches.get(i).to));
    int[] lanes = new int[stretches.size()];
    PriorityQueue<Integer> free = new PriorityQueue<>();
    PriorityQueue<Integer> taken =
        new PriorityQueue<>(Comparator.comparingDouble(i -> stretches.get(i).to));
    int lanesUsed = 0;
    for (int i : order) {
      while (!taken.isEmpty() && stretches.get(taken.peek()).to <= stretches.get(i).from) {
        free.add(lanes[taken.remove()]);
      }
      Integer lane = free.poll();
      lanes[i] = lane == null ? lanesUsed++ : lane;
      taken.add(i);
    }
    return Arrays.stream(lanes).boxed().toList();
  }

  private List<Stretch> byStart() {
    return stretches.stream().sorted(Comparator.comparingDouble(Stretch::from)).toList();
  }
}
