package org.labpress.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Points that stand for all points of a plane. The same points give the same answer. */
public final class TypicalPoints {
  /** The medoid is sought among so many points at most, taken evenly. */
  private static final int MOST_COMPARED = 1_500;

  private static final int MOST_STEPS = 50;

  private TypicalPoints() {}

  /**
   * Returns the index of the medoid: the point with the least sum of distances to the others
   * (Kaufman and Rousseeuw, Finding Groups in Data, 1990). Of more than 1,500 points, that of as
   * many of them.
   *
   * @param x at least one
   */
  public static int medoid(double[] x, double[] y) {
    int count = Math.min(x.length, MOST_COMPARED);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      int candidate = place(i, count, x.length);
      double sum = 0;
      for (int j = 0; j < count && sum < least; j++) {
        int other = place(j, count, x.length);
        sum += StrictMath.sqrt(squared(x, y, candidate, x[other], y[other]));
      }
      if (sum < least) {
        least = sum;
        best = candidate;
      }
    }
    return best;
  }

  private static int place(int i, int count, int size) {
    return (int) ((long) i * size / count);
  }

  /**
   * Returns the indexes of points, all different: the medoid if one is asked for, else the points
   * nearest to the means of as many groups (Lloyd, Least squares quantization in PCM, 1982, from
   * the medoid and the points that are furthest from those before).
   *
   * @param x at least one
   * @param count at least 1; fewer come back if fewer points differ
   */
  public static List<Integer> of(double[] x, double[] y, int count) {
    if (count == 1) {
      return List.of(medoid(x, y));
    }
    List<Integer> seeds = furthest(x, y, count);
    double[] meanX = seeds.stream().mapToDouble(i -> x[i]).toArray();
    double[] meanY = seeds.stream().mapToDouble(i -> y[i]).toArray();
    int[] groups = new int[x.length];
    for (int step = 0; step < MOST_STEPS && assign(x, y, meanX, meanY, groups); step++) {
      move(x, y, meanX, meanY, groups);
    }
    List<Integer> typical = new ArrayList<>();
    for (int group = 0; group < meanX.length; group++) {
      int nearest = -1;
      for (int i = 0; i < x.length; i++) {
        boolean nearer =
            nearest < 0
                || squared(x, y, i, meanX[group], meanY[group])
                    < squared(x, y, nearest, meanX[group], meanY[group]);
        if (groups[i] == group && nearer) {
          nearest = i;
        }
      }
      if (nearest >= 0) {
        typical.add(nearest);
      }
    }
    return typical;
  }

  private static List<Integer> furthest(double[] x, double[] y, int count) {
    List<Integer> seeds = new ArrayList<>();
    double[] distance = new double[x.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int next = medoid(x, y);
    while (next >= 0 && seeds.size() < count) {
      seeds.add(next);
      int furthest = -1;
      for (int i = 0; i < x.length; i++) {
        distance[i] = Math.min(distance[i], squared(x, y, i, x[next], y[next]));
        if (distance[i] > 0 && (furthest < 0 || distance[i] > distance[furthest])) {
          furthest = i;
        }
      }
      next = furthest;
    }
    return seeds;
  }

  /** Puts every point into the group of the nearest mean; returns whether any changed. */
  private static boolean assign(
      double[] x, double[] y, double[] meanX, double[] meanY, int[] groups) {
    boolean changed = false;
    for (int i = 0; i < x.length; i++) {
      int best = groups[i];
      double least = squared(x, y, i, meanX[best], meanY[best]);
      for (int group = 0; group < meanX.length; group++) {
        double far = squared(x, y, i, meanX[group], meanY[group]);
        if (far < least) {
          least = far;
          best = group;
        }
      }
      changed |= best != groups[i];
      groups[i] = best;
    }
    return changed;
  }

  private static void move(double[] x, double[] y, double[] meanX, double[] meanY, int[] groups) {
    double[] sumX = new double[meanX.length];
    double[] sumY = new double[meanX.length];
    int[] sizes = new int[meanX.length];
    for (int i = 0; i < x.length; i++) {
      sumX[groups[i]] += x[i];
      sumY[groups[i]] += y[i];
      sizes[groups[i]]++;
    }
    for (int group = 0; group < meanX.length; group++) {
      if (sizes[group] > 0) {
        meanX[group] = sumX[group] / sizes[group];
        meanY[group] = sumY[group] / sizes[group];
      }
    }
  }

  private static double squared(double[] x, double[] y, int i, double atX, double atY) {
    return (x[i] - atX) * (x[i] - atX) + (y[i] - atY) * (y[i] - atY);
  }
}
