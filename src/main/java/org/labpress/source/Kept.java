package org.labpress.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Results by what they follow from, kept from one build to the next by a process that goes on. A
 * result must follow from its key alone, so that keeping it changes nothing but time. Safe for use
 * by several threads.
 *
 * @param <K> has {@code equals} by content
 */
public final class Kept<K, V> {
  private static final float LOAD = 0.75f;

  private final int most;
  private final Map<K, V> results;

  /**
   * @param most results that are kept; of more, those that were not used for longest are forgotten.
   *     0 keeps none
   */
  public Kept(int most) {
    this.most = most;
    this.results =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > Kept.this.most;
          }
        };
  }

  /** Returns the result of a key, made now if it is not known. */
  public V get(K key, Function<? super K, ? extends V> make) {
    // Without a lock: what keeps nothing makes no thread wait for another.
    return most == 0 ? make.apply(key) : kept(key, make);
  }

  private synchronized V kept(K key, Function<? super K, ? extends V> make) {
    V known = results.get(key);
    if (known == null) {
      known = make.apply(key);
      results.put(key, known);
    }
    return known;
  }

  /** Returns whether anything is kept; if not, keys need not be worked out. */
  public boolean keeps() {
    return most > 0;
  }

  /** Returns how many results are kept. */
  public synchronized int size() {
    return results.size();
  }
}
