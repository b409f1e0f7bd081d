package org.labpress.drawing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a picture say, read without decoding it.
 *
 * @param format what the bytes are, whatever the file is called
 * @param width in pixels as shown, at least 1
 * @param height in pixels as shown, at least 1
 * @param dotsPerInch horizontal resolution; 96, the CSS pixel, where the file names none
 * @param orientation how the stored picture is turned when it is shown, from 1 to 8 as in Exif: 1
 *     upright, 3 upside down, 6 a quarter to the right, 8 a quarter to the left, 2, 4, 5 and 7
 *     mirrored; browsers turn it the same way
 */
public record ImageHeader(
    Format format, int width, int height, double dotsPerInch, int orientation) {
  private static final double CSS_PIXELS_PER_INCH = 96;
  private static final double INCHES_PER_METRE = 1 / 0.0254;

  /** From this orientation on, width and height change places. */
  private static final int FIRST_ON_ITS_SIDE = 5;

  /** An upright picture. */
  public ImageHeader(Format format, int width, int height, double dotsPerInch) {
    this(format, width, height, dotsPerInch, 1);
  }

  /** The formats that every output can show. */
  public enum Format {
    PNG,
    JPEG
  }

  /** Returns the size at the picture's own resolution, in points. */
  public Size naturalSize() {
    return new Size(width * 72 / dotsPerInch, height * 72 / dotsPerInch);
  }

  /** Returns the header, or empty if the bytes are neither PNG nor JPEG, or are cut off. */
  public static Optional<ImageHeader> read(byte[] bytes) {
    if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return png(bytes);
    }
    if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return jpeg(bytes);
    }
    return Optional.empty();
  }

  /** PNG (ISO/IEC 15948), 11.2.2 IHDR and 11.3.5.3 pHYs. */
  private static Optional<ImageHeader> png(byte[] bytes) {
    if (bytes.length < 33 || !tag(bytes, 12).equals("IHDR")) {
      return Optional.empty();
    }
    int width = int32(bytes, 16);
    int height = int32(bytes, 20);
    double resolution = CSS_PIXELS_PER_INCH;
    for (long at = 33; at + 21 <= bytes.length; ) {
      int chunk = (int) at;
      int length = int32(bytes, chunk);
      String name = tag(bytes, chunk + 4);
      if (name.equals("IDAT") || length < 0) {
        break;
      }
      if (name.equals("pHYs") && bytes[chunk + 16] == 1 && int32(bytes, chunk + 8) > 0) {
        resolution = int32(bytes, chunk + 8) / INCHES_PER_METRE;
      }
      at += 12L + length;
    }
    return of(Format.PNG, width, height, resolution, 1);
  }

  /** JPEG (ITU-T T.81), B.2.2 frame header; JFIF 1.02 for the resolution. */
  private static Optional<ImageHeader> jpeg(byte[] bytes) {
    double resolution = CSS_PIXELS_PER_INCH;
    int orientation = 1;
    int at = 2;
    while (at + 9 < bytes.length) {
      if ((bytes[at] & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      int marker = bytes[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = int16(bytes, at + 2);
      boolean startOfFrame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (startOfFrame) {
        int width = int16(bytes, at + 7);
        int height = int16(bytes, at + 5);
        return orientation < FIRST_ON_ITS_SIDE
            ? of(Format.JPEG, width, height, resolution, orientation)
            : of(Format.JPEG, height, width, resolution, orientation);
      }
      boolean jfif = marker == 0xE0 && at + 16 < bytes.length && tag(bytes, at + 4).equals("JFIF");
      if (jfif && int16(bytes, at + 12) > 0) {
        int density = int16(bytes, at + 12);
        resolution =
            switch (bytes[at + 11]) {
              case 1 -> density;
              case 2 -> density * 2.54;
              default -> resolution;
            };
      }
      int end = Math.min(bytes.length, at + 2 + length);
      if (marker == 0xE1 && end > at + 10 && tag(bytes, at + 4).equals("Exif")) {
        orientation = ExifOrientation.read(Arrays.copyOfRange(bytes, at + 10, end));
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<ImageHeader> of(
      Format format, int width, int height, double dpi, int orientation) {
    return width < 1 || height < 1
        ? Optional.empty()
        : Optional.of(new ImageHeader(format, width, height, dpi, orientation));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String tag(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static int int16(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  private static int int32(byte[] bytes, int at) {
    return (int16(bytes, at) << 16) | int16(bytes, at + 2);
  }
}
