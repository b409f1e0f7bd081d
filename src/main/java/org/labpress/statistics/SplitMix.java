package org.labpress.statistics;

/**
 * SplitMix64: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (OOPSLA 2014).
 * Written out so that every machine and every version of Java draws the same numbers.
 */
final class SplitMix {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix(long seed) {
    this.state = seed;
  }

  /** Returns a generator whose numbers follow from the values, in their order. */
  static SplitMix seededBy(double... values) {
    long seed = 0x6C61627072657373L;
    for (double value : values) {
      seed = mixed(seed ^ Double.doubleToLongBits(value + 0.0)) + GAMMA;
    }
    return new SplitMix(seed);
  }

  long next() {
    state += GAMMA;
    return mixed(state);
  }

  /** Returns a number in [0, bound); a bias of bound / 2³² is far below what sampling adds. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
