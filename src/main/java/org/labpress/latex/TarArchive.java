package org.labpress.latex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes files as a compressed tape archive: the ustar format of POSIX.1-1988 in gzip (RFC 1952).
 *
 * <p>The headers hold a fixed time and no owner, so equal files give equal bytes.
 */
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;

  /** 1980-01-01, the first day that all programs accept; 0 is taken for a fault by some. */
  private static final long TIME = 315_532_800;

  private TarArchive() {}

  /**
   * Returns the archive.
   *
   * @param files by their paths with slashes, of ASCII, at most {@value #LONGEST_NAME} characters
   */
  static byte[] write(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        byte[] content = file.getValue();
        out.write(header(file.getKey(), content.length));
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
      }
      out.write(new byte[2 * BLOCK]);
    } catch (IOException e) {
      throw new UncheckedIOException("archive", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(String name, int size) {
    byte[] path = name.getBytes(StandardCharsets.US_ASCII);
    if (path.length > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "%s has %d characters, an archive takes %d".formatted(name, path.length, LONGEST_NAME));
    }
    byte[] header = new byte[BLOCK];
    put(header, 0, path);
    put(header, 100, octal(0644, 7));
    put(header, 108, octal(0, 7));
    put(header, 116, octal(0, 7));
    put(header, 124, octal(size, 11));
    put(header, 136, octal(TIME, 11));
    Arrays.fill(header, 148, 156, (byte) ' ');
    header[156] = '0';
    put(header, 257, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
    long sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, octal(sum, 6));
    header[154] = 0;
    return header;
  }

  private static byte[] octal(long value, int digits) {
    String text = Long.toOctalString(value);
    return ("0".repeat(digits - text.length()) + text).getBytes(StandardCharsets.US_ASCII);
  }

  private static void put(byte[] header, int at, byte[] field) {
    System.arraycopy(field, 0, header, at, field.length);
  }
}
