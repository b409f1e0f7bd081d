package org.labpress.table;

import java.util.Arrays;

/** Numbers keys from 0 in the order in which they first come. */
final class DenseIds {
  private long[] keys;
  private int[] ids;
  private int size;
  private long lastKey;
  private int lastId = -1;

  DenseIds() {
    this(32);
  }

  /**
   * Makes room.
   *
   * @param expected how many keys there may be; there may be more
   */
  DenseIds(int expected) {
    int slots = Integer.highestOneBit(Math.max(32, Math.min(expected, 1 << 12))) * 4;
    keys = new long[slots];
    ids = new int[slots];
    Arrays.fill(ids, -1);
  }

  int of(long key) {
    if (key == lastKey && lastId >= 0) {
      return lastId; // equal keys often stand together
    }
    int slot = slot(key);
    while (ids[slot] >= 0) {
      if (keys[slot] == key) {
        lastKey = key;
        lastId = ids[slot];
        return lastId;
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    ids[slot] = size;
    if (++size * 2 > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** Returns how many keys there are. */
  int size() {
    return size;
  }

  /** Multiplies by the golden ratio of 2^64 (Knuth, TAOCP 3, 6.4): neighbours lie far apart. */
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ (mixed >>> 32)) & (keys.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldIds = ids;
    keys = new long[2 * oldKeys.length];
    ids = new int[keys.length];
    Arrays.fill(ids, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldIds[i] >= 0) {
        int slot = slot(oldKeys[i]);
        while (ids[slot] >= 0) {
          slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
