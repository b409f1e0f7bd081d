package org.labpress.font;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A table of a font file, or the part of one from some offset on; numbers are big-endian.
 *
 * <p>Reading outside of the table throws {@link UncheckedIOException}, so a broken font cannot lead
 * a reader astray.
 */
final class TableBytes {
  private final byte[] bytes;
  private final int start;
  private final int end;

  TableBytes(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private TableBytes(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** Returns the part of the table that begins at the offset. */
  TableBytes from(long offset) {
    return new TableBytes(bytes, checked(offset, 0), end);
  }

  /** Returns a part of the table of some length. */
  TableBytes part(long offset, long length) {
    int from = checked(offset, length);
    return new TableBytes(bytes, from, (int) (from + length));
  }

  /** Returns how many bytes this part has. */
  int length() {
    return end - start;
  }

  /** Returns a copy of some bytes. */
  byte[] copy(long offset, long length) {
    int from = checked(offset, length);
    return Arrays.copyOfRange(bytes, from, (int) (from + length));
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

  int u8(int at) {
    return bytes[checked(at, 1)] & 0xFF;
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

  private int checked(long at, long length) {
    long index = start + at;
    if (at < 0 || length < 0 || index + length > end) {
      throw new UncheckedIOException(
          new EOFException("font table of %d bytes is read at %d".formatted(length(), at)));
    }
    return (int) index;
  }
}
