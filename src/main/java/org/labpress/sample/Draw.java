package org.labpress.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws without replacement, the same for the same seed here and in the script of the page.
 *
 * <p>The order is that of Fisher and Yates, of which only the first places are worked out. Random
 * numbers are those of SplitMix32: the state grows by the golden ratio, and the finisher of
 * MurmurHash3 mixes it.
 */
final class Draw {
  private static final int GOLDEN = 0x9E3779B9;

  private int state;

  private Draw(int seed) {
    state = seed;
  }

  /**
   * Returns some of the numbers from 0 to {@code size} - 1, all different.
   *
   * @param count at most {@code size} are drawn
   */
  static List<Integer> of(long seed, int count, int size) {
    Draw draw = new Draw((int) seed);
    Map<Integer, Integer> moved = new HashMap<>();
    List<Integer> drawn = new ArrayList<>();
    for (int place = 0; place < Math.min(count, size); place++) {
      int from = place + draw.below(size - place);
      drawn.add(moved.getOrDefault(from, from));
      moved.put(from, moved.getOrDefault(place, place));
    }
    return drawn;
  }

  /** Returns a number in [0, bound). */
  private int below(int bound) {
    return (int) ((Integer.toUnsignedLong(next()) * bound) >>> 32);
  }

  private int next() {
    state += GOLDEN;
    int mixed = state;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
