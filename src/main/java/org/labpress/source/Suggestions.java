package org.labpress.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Known names near a name that nobody knows. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * Returns the known name nearest to the given one, if it is near: an edit distance of at most a
   * third of the known name's length. Case does not count. Ties go to the first by code point.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return nearest(name, known, 1).stream().findFirst();
  }

  /** Returns the near names, nearest first, at most {@code limit}. */
  public static List<String> nearest(String name, Collection<String> known, int limit) {
    String folded = name.toLowerCase(Locale.ROOT);
    record Candidate(String name, int distance) {}
    return known.stream()
        .distinct()
        .map(k -> new Candidate(k, distance(folded, k.toLowerCase(Locale.ROOT))))
        .filter(c -> 3 * c.distance() <= c.name().length())
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(limit)
        .map(Candidate::name)
        .toList();
  }

  /**
   * Returns the number of insertions, deletions, substitutions and swaps of neighbours that turn
   * one text into the other: the optimal string alignment distance (Damerau 1964, restricted).
   */
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(last[j] + 1, current[j - 1] + 1);
        best = Math.min(best, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        current[j] = best;
      }
      beforeLast = last;
      last = current;
    }
    return last[b.length()];
  }
}
