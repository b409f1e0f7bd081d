package org.labpress.table;

import org.jspecify.annotations.Nullable;

/** Lets cells that say the same share one text, up to a number of different ones. */
final class TextPool {
  /** A column of more different texts is one of names; sharing would only cost. */
  private static final int MOST = 1 << 16;

  private @Nullable String[] slots = new String[64];
  private int size;

  String of(CellText cell) {
    int hash = 0;
    for (int i = 0; i < cell.length(); i++) {
      hash = 31 * hash + cell.charAt(i);
    }
    int slot = spread(hash) & (slots.length - 1);
    while (true) {
      String known = slots[slot];
      if (known == null) {
        break;
      }
      if (cell.says(known)) {
        return known;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    String text = cell.toString();
    if (size < MOST) {
      slots[slot] = text;
      if (++size * 2 > slots.length) {
        grow();
      }
    }
    return text;
  }

  private void grow() {
    @Nullable String[] old = slots;
    slots = new String[old.length * 2];
    for (String text : old) {
      if (text != null) {
        int slot = spread(text.hashCode()) & (slots.length - 1);
        while (slots[slot] != null) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = text;
      }
    }
  }

  /** Texts that differ in their last characters only must not stand in a row. */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
