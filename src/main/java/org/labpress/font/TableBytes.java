package org.labpress.font;

import java.io.EOFException;
import java.io.UncheckedIOException;

/**
 * A table of a font file, or the part of one from some offset on; numbers are big-endian.
 *
 * <p>Reading outside of the table throws {@link UncheckedIOException}, so a broken font cannot lead
 * a reader astray.
 */
final class TableBytes {
  private final byte[] bytes;
  private final int start;

  TableBytes(byte[] bytes) {
    this(bytes, 0);
  }

  private TableBytes(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  /** Returns the part of the table that begins at the offset. */
  TableBytes from(long offset) {
    return new TableBytes(bytes, checked(offset, 0));
  }

  /** Returns the part of the table whose offset, 16 bits wide, stands at {@code at}. */
  TableBytes linked(int at) {
    return from(u16(at));
  }

  /** Returns where this part begins in the whole table. */
  int offset() {
    return start;
  }

  int u16(int at) {
    int index = checked(at, 2);
    return ((bytes[index] & 0xFF) << 8) | (bytes[index + 1] & 0xFF);
  }

  int s16(int at) {
    return (short) u16(at);
  }

  long u32(int at) {
    return ((long) u16(at) << 16) | u16(at + 2);
  }

  /** Returns four letters. */
  String tag(int at) {
    int index = checked(at, 4);
    StringBuilder tag = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      tag.append((char) (bytes[index + i] & 0xFF));
    }
    return tag.toString();
  }

  private int checked(long at, int length) {
    long index = start + at;
    if (at < 0 || index + length > bytes.length) {
      throw new UncheckedIOException(
          new EOFException("font table of %d bytes is read at %d".formatted(bytes.length, index)));
    }
    return (int) index;
  }
}
