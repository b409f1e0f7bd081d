package org.labpress.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a TrueType file by tag, taken apart and put together (OpenType 1.9). */
final class SfntTables {
  private static final int TRUE_TYPE = 0x0001_0000;
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  /** Sum of a whole file together with the adjustment in its head table. */
  private static final int FILE_SUM = 0xB1B0AFBA;

  private static final int ADJUSTMENT_AT = 8;

  private SfntTables() {}

  static SortedMap<String, byte[]> read(byte[] file) {
    ByteBuffer buffer = ByteBuffer.wrap(file);
    SortedMap<String, byte[]> tables = new TreeMap<>();
    for (int i = 0; i < buffer.getShort(4); i++) {
      int entry = DIRECTORY + ENTRY * i;
      String tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
      int offset = buffer.getInt(entry + 8);
      tables.put(tag, Arrays.copyOfRange(file, offset, offset + buffer.getInt(entry + 12)));
    }
    return tables;
  }

  static byte[] write(SortedMap<String, byte[]> tables) {
    byte[] head = tables.getOrDefault("head", new byte[ADJUSTMENT_AT + 4]).clone();
    ByteBuffer.wrap(head).putInt(ADJUSTMENT_AT, 0);
    SortedMap<String, byte[]> all = new TreeMap<>(tables);
    all.put("head", head);

    int start = DIRECTORY + ENTRY * all.size();
    int size = start + all.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(all.size());
    file.putInt(TRUE_TYPE).putShort((short) all.size());
    file.putShort((short) (power * ENTRY));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) ((all.size() - power) * ENTRY));
    int offset = start;
    int headAt = 0;
    for (var entry : all.entrySet()) {
      byte[] table = entry.getValue();
      file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(sum(table)).putInt(offset).putInt(table.length);
      System.arraycopy(table, 0, file.array(), offset, table.length);
      headAt = entry.getKey().equals("head") ? offset : headAt;
      offset += padded(table.length);
    }
    file.putInt(headAt + ADJUSTMENT_AT, FILE_SUM - sum(file.array()));
    return file.array();
  }

  private static int sum(byte[] table) {
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(table, padded(table.length)));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
