package org.labpress.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The rows of a PNG image; what takes filters off and puts them on (ISO/IEC 15948, clause 9), and
 * Adam7 (clause 8).
 */
final class PngRows {
  private static final int[] PASS_X = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] PASS_Y = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] STEP_X = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] STEP_Y = {8, 8, 8, 4, 4, 2, 2};
  private static final int FILTERS = 5;

  private final PngFile png;

  /** As in the file: each row behind the number of its filter, with interlacing in seven passes. */
  private final byte[] stored;

  private PngRows(PngFile png, byte[] stored) {
    this.png = png;
    this.stored = stored;
  }

  /**
   * Inflates the rows and looks at their filters, after which nothing can be wrong with them.
   *
   * @throws IllegalArgumentException if the data are broken
   */
  static PngRows read(PngFile png) {
    byte[] stored = png.inflate(storedLength(png));
    int start = 0;
    for (Pass pass : passes(png)) {
      for (int line = 0; line < pass.lines; line++) {
        int filter = stored[start];
        if (filter < 0 || filter >= FILTERS) {
          throw PngFile.broken("a row has filter %d".formatted(filter));
        }
        start += pass.rowBytes + 1;
      }
    }
    return new PngRows(png, stored);
  }

  /** Returns the samples of all rows, without filters; works it out each time. */
  byte[] samples() {
    byte[] rows = stored.clone();
    int rowBytes = png.rowBytes(png.width());
    byte[] samples = new byte[Math.multiplyExact(rowBytes, png.height())];
    int start = 0;
    for (Pass pass : passes(png)) {
      unfilter(rows, start, pass.lines, pass.rowBytes);
      for (int line = 0; line < pass.lines; line++) {
        int from = start + line * (pass.rowBytes + 1) + 1;
        int to = (pass.y + line * pass.stepY) * rowBytes;
        if (pass.stepX == 1) {
          System.arraycopy(rows, from, samples, to, rowBytes);
        } else {
          for (int column = 0; column < pass.columns; column++) {
            copyPixel(rows, from, column, samples, to, pass.x + column * pass.stepX);
          }
        }
      }
      start += pass.lines * (pass.rowBytes + 1);
    }
    return samples;
  }

  /** Returns the filter that the file has for a row; none if the rows are interlaced. */
  private OptionalInt filterOf(int row) {
    return png.interlaced()
        ? OptionalInt.empty()
        : OptionalInt.of(stored[row * (png.rowBytes(png.width()) + 1)]);
  }

  /** The pixels of every {@code stepX}th column and {@code stepY}th line, which stand together. */
  private record Pass(int x, int y, int stepX, int stepY, int columns, int lines, int rowBytes) {}

  private static List<Pass> passes(PngFile png) {
    if (!png.interlaced()) {
      int rowBytes = png.rowBytes(png.width());
      return List.of(new Pass(0, 0, 1, 1, png.width(), png.height(), rowBytes));
    }
    List<Pass> passes = new ArrayList<>();
    for (int i = 0; i < PASS_X.length; i++) {
      int columns = passSize(png.width(), PASS_X[i], STEP_X[i]);
      int lines = passSize(png.height(), PASS_Y[i], STEP_Y[i]);
      if (columns > 0 && lines > 0) {
        int rowBytes = png.rowBytes(columns);
        passes.add(new Pass(PASS_X[i], PASS_Y[i], STEP_X[i], STEP_Y[i], columns, lines, rowBytes));
      }
    }
    return passes;
  }

  /**
   * Returns rows of the same height with filters.
   *
   * <p>What suited the file's own rows suits these, which come from them; where it had no such
   * rows, the filter is taken that gives the least sum of absolute differences, as the standard
   * recommends.
   *
   * @param plane rows without filters
   * @param distance bytes from a sample to the same one of the pixel before
   */
  byte[] filter(byte[] plane, int rowBytes, int distance) {
    int height = plane.length / rowBytes;
    byte[] rows = new byte[plane.length + height];
    byte[] candidate = new byte[rowBytes];
    for (int y = 0; y < height; y++) {
      int first = filterOf(y).orElse(0);
      int last = filterOf(y).orElse(FILTERS - 1);
      long least = Long.MAX_VALUE;
      for (int filter = first; filter <= last; filter++) {
        long sum = apply(filter, plane, y * rowBytes, distance, candidate);
        if (sum < least) {
          least = sum;
          rows[y * (rowBytes + 1)] = (byte) filter;
          System.arraycopy(candidate, 0, rows, y * (rowBytes + 1) + 1, rowBytes);
        }
      }
    }
    return rows;
  }

  /** Filters the row that starts at {@code row}; returns the sum of absolute differences. */
  private static long apply(int filter, byte[] plane, int row, int distance, byte[] filtered) {
    long sum = 0;
    int rowBytes = filtered.length;
    for (int x = 0; x < rowBytes; x++) {
      int at = row + x;
      int left = x < distance ? 0 : plane[at - distance] & 0xFF;
      int above = row == 0 ? 0 : plane[at - rowBytes] & 0xFF;
      int corner = x < distance || row == 0 ? 0 : plane[at - rowBytes - distance] & 0xFF;
      filtered[x] = (byte) (plane[at] - predicted(filter, left, above, corner));
      sum += Math.abs(filtered[x]);
    }
    return sum;
  }

  /** Returns how many bytes all rows take with their filters' names. */
  static int storedLength(PngFile png) {
    int length = 0;
    for (Pass pass : passes(png)) {
      length = Math.addExact(length, Math.multiplyExact(pass.lines, pass.rowBytes + 1));
    }
    return length;
  }

  private void unfilter(byte[] rows, int start, int height, int rowBytes) {
    int distance = Math.max(1, png.bitsPerPixel() / 8);
    for (int y = 0; y < height; y++) {
      int row = start + y * (rowBytes + 1);
      int filter = rows[row];
      if (filter == 0) {
        continue;
      }
      for (int x = 1; x <= rowBytes; x++) {
        int at = row + x;
        int left = x <= distance ? 0 : rows[at - distance] & 0xFF;
        int above = y == 0 ? 0 : rows[at - rowBytes - 1] & 0xFF;
        int corner = x <= distance || y == 0 ? 0 : rows[at - rowBytes - 1 - distance] & 0xFF;
        rows[at] = (byte) (rows[at] + predicted(filter, left, above, corner));
      }
    }
  }

  private static int predicted(int filter, int left, int above, int corner) {
    return switch (filter) {
      case 1 -> left;
      case 2 -> above;
      case 3 -> (left + above) / 2;
      case 4 -> paeth(left, above, corner);
      default -> 0;
    };
  }

  private static int paeth(int left, int above, int corner) {
    int estimate = left + above - corner;
    int toLeft = Math.abs(estimate - left);
    int toAbove = Math.abs(estimate - above);
    int toCorner = Math.abs(estimate - corner);
    if (toLeft <= toAbove && toLeft <= toCorner) {
      return left;
    }
    return toAbove <= toCorner ? above : corner;
  }

  private static int passSize(int size, int first, int step) {
    return size <= first ? 0 : (size - first + step - 1) / step;
  }

  private void copyPixel(byte[] from, int fromRow, int fromX, byte[] to, int toRow, int toX) {
    int bits = png.bitsPerPixel();
    if (bits >= 8) {
      System.arraycopy(from, fromRow + fromX * bits / 8, to, toRow + toX * bits / 8, bits / 8);
      return;
    }
    int value = sample(from, fromRow, fromX, bits);
    int shift = 8 - bits - toX * bits % 8;
    to[toRow + toX * bits / 8] |= (byte) (value << shift);
  }

  /** Returns a sample of fewer than 8 bits, or of 8. */
  static int sample(byte[] samples, int row, int index, int bits) {
    int shift = 8 - bits - index * bits % 8;
    return ((samples[row + index * bits / 8] & 0xFF) >> shift) & ((1 << bits) - 1);
  }
}
