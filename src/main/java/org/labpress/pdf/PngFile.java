package org.labpress.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file (ISO/IEC 15948). */
final class PngFile {
  private static final int SIGNATURE = 8;
  private static final int CHUNK_FRAME = 12;
  private static final int HEADER = 13;
  private static final int MOST_ENTRIES = 256;

  private final int width;
  private final int height;
  private final int bitDepth;
  private final int colorType;
  private final boolean interlaced;
  private final byte[] palette;
  private final byte[] transparency;
  private final byte[] data;

  private PngFile(
      int width,
      int height,
      int bitDepth,
      int colorType,
      boolean interlaced,
      byte[] palette,
      byte[] transparency,
      byte[] data) {
    this.width = width;
    this.height = height;
    this.bitDepth = bitDepth;
    this.colorType = colorType;
    this.interlaced = interlaced;
    this.palette = palette;
    this.transparency = transparency;
    this.data = data;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Returns the bits of a sample: 1, 2, 4, 8 or 16. */
  int bitDepth() {
    return bitDepth;
  }

  /** Returns 0 for grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha. */
  int colorType() {
    return colorType;
  }

  boolean interlaced() {
    return interlaced;
  }

  /** Returns red, green and blue of each entry; empty if there is no palette. */
  byte[] palette() {
    return palette.clone();
  }

  /** Returns the tRNS chunk; empty if there is none. */
  byte[] transparency() {
    return transparency.clone();
  }

  /** Returns the zlib stream of the filtered rows. */
  byte[] data() {
    return data.clone();
  }

  static PngFile read(byte[] bytes) {
    byte[] header = new byte[0];
    byte[] palette = new byte[0];
    byte[] transparency = new byte[0];
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int at = SIGNATURE;
    while (true) {
      if (at + CHUNK_FRAME > bytes.length) {
        throw broken("it is cut off");
      }
      int length = int32(bytes, at);
      if (length < 0 || length > bytes.length - at - CHUNK_FRAME) {
        throw broken("it is cut off");
      }
      String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      boolean needed = Character.isUpperCase(type.charAt(0)) || type.equals("tRNS");
      if (needed && !hasRightSum(bytes, at, length)) {
        throw broken("the check sum of %s is wrong".formatted(PlainString.of(type)));
      }
      byte[] content = needed ? Arrays.copyOfRange(bytes, at + 8, at + 8 + length) : new byte[0];
      switch (type) {
        case "IHDR" -> header = content;
        case "PLTE" -> palette = content;
        case "tRNS" -> transparency = content;
        case "IDAT" -> data.write(content, 0, content.length);
        default -> {}
      }
      if (type.equals("IEND")) {
        break;
      }
      at += CHUNK_FRAME + length;
    }
    if (header.length != HEADER) {
      throw broken("it has no header");
    }
    PngFile file =
        new PngFile(
            int32(header, 0),
            int32(header, 4),
            header[8],
            header[9],
            header[12] == 1,
            palette,
            transparency,
            data.toByteArray());
    file.check(header);
    return file;
  }

  private void check(byte[] header) {
    boolean known =
        switch (colorType) {
          case 0 -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || deep();
          case 2, 4, 6 -> deep();
          case 3 -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8;
          default -> false;
        };
    if (!known || header[10] != 0 || header[11] != 0 || header[12] < 0 || header[12] > 1) {
      throw broken("its header names no kind of PNG");
    }
    boolean wellFormed = palette.length % 3 == 0 && palette.length <= 3 * MOST_ENTRIES;
    if (!wellFormed || (colorType == 3 && palette.length == 0)) {
      throw broken("its palette is broken");
    }
  }

  private boolean deep() {
    return bitDepth == 8 || bitDepth == 16;
  }

  /** Returns the samples of a pixel. */
  int components() {
    return switch (colorType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  int bitsPerPixel() {
    return components() * bitDepth;
  }

  /** Returns the length of a row of so many pixels, without the byte that names its filter. */
  int rowBytes(int pixels) {
    return Math.toIntExact(((long) pixels * bitsPerPixel() + 7) / 8);
  }

  /**
   * Returns the rows as they are stored: each with the byte that names its filter.
   *
   * @param length that all rows together must have; never more is inflated
   */
  byte[] inflate(int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data);
      byte[] rows = new byte[length];
      int have = 0;
      while (have < length) {
        int more = inflater.inflate(rows, have, length - have);
        if (more == 0) {
          throw broken("its data end too early");
        }
        have += more;
      }
      return rows;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("the PNG image is broken: its data cannot be read", e);
    } finally {
      inflater.end();
    }
  }

  private static boolean hasRightSum(byte[] bytes, int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, at + 4, 4 + length);
    return (int) sum.getValue() == int32(bytes, at + 8 + length);
  }

  static IllegalArgumentException broken(String reason) {
    return new IllegalArgumentException("the PNG image is broken: " + reason);
  }

  private static int int32(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }
}
