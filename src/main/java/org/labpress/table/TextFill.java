package org.labpress.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the cells of a column of texts; those that say the same share one text. */
final class TextFill {
  /** A column of more different texts is one of names; sharing would only cost. */
  private static final int MOST = Character.MAX_VALUE;

  private final List<String> pool = new ArrayList<>();
  private final List<char[]> letters = new ArrayList<>();
  private int[] slots = new int[128];
  private char[] codes;
  private String[] texts = {};
  private int filled;
  private int last;
  private boolean pooled = true;

  TextFill(int rows) {
    this.codes = new char[rows];
    Arrays.fill(slots, -1);
  }

  void take(CellText cell) {
    int row = filled++;
    if (!pooled) {
      grow(row);
      texts[row] = cell.toString();
      return;
    }
    if (row == codes.length) {
      codes = Arrays.copyOf(codes, larger(row));
    }
    if (last < pool.size() && cell.says(letters.get(last))) {
      codes[row] = (char) last; // rows of one run stand together
      return;
    }
    int slot = slot(cell);
    if (slots[slot] >= 0) {
      last = slots[slot];
      codes[row] = (char) last;
    } else if (pool.size() < MOST) {
      slots[slot] = pool.size();
      codes[row] = (char) pool.size();
      pool.add(cell.toString());
      letters.add(pool.get(pool.size() - 1).toCharArray());
      if (pool.size() * 2 > slots.length) {
        grow();
      }
    } else {
      spread(row);
      texts[row] = cell.toString();
    }
  }

  /** Gives up sharing. */
  private void spread(int rows) {
    texts = new String[Math.max(codes.length, rows + 1)];
    for (int i = 0; i < rows; i++) {
      texts[i] = pool.get(codes[i]);
    }
    codes = new char[0];
    pooled = false;
  }

  Texts values() {
    return new Texts(
        pooled ? new PooledTexts(pool, codes, filled) : Arrays.asList(texts).subList(0, filled));
  }

  private void grow(int row) {
    if (row == texts.length) {
      texts = Arrays.copyOf(texts, larger(row));
    }
  }

  private static int larger(int size) {
    return Math.max(64, size + size / 2);
  }

  /** Returns where a text is, or the free place where it belongs. */
  private int slot(CellText cell) {
    char[] text = cell.text();
    int hash = 0;
    for (int i = cell.start(); i < cell.end(); i++) {
      hash = 31 * hash + text[i]; // as a String has it
    }
    int slot = mix(hash) & (slots.length - 1);
    while (slots[slot] >= 0 && !cell.says(letters.get(slots[slot]))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, -1);
    for (int i = 0; i < pool.size(); i++) {
      int slot = mix(pool.get(i).hashCode()) & (slots.length - 1);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i;
    }
  }

  /** Texts that differ in their last characters only must not stand in a row. */
  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
