package org.labpress.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A JPEG image, embedded as it is but for its comments and its camera's notes, which may name a
 * place or a person.
 */
final class JpegImage implements RasterImage {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int ADOBE = 0xEE;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COMMENT = 0xFE;

  private final byte[] file;
  private final int width;
  private final int height;

  /** 1 grey, 3 colour. */
  private final int components;

  private JpegImage(byte[] file, int width, int height, int components) {
    this.file = file;
    this.width = width;
    this.height = height;
    this.components = components;
  }

  /** Returns the file from its start marker on. */
  byte[] file() {
    return file.clone();
  }

  /** JPEG (ITU-T T.81), annex B. */
  static RasterImage read(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, 2);
    int frame = -1;
    int at = 2;
    while (true) {
      if (at + 4 > bytes.length || unsigned(bytes, at) != 0xFF) {
        throw new IllegalArgumentException("the JPEG image is cut off or broken");
      }
      int marker = unsigned(bytes, at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = (unsigned(bytes, at + 2) << 8) | unsigned(bytes, at + 3);
      if (length < 2 || at + 2 + length > bytes.length) {
        throw new IllegalArgumentException("the JPEG image is cut off or broken");
      }
      if (marker == START_OF_SCAN) {
        break;
      }
      if (isFrame(marker)) {
        frame = at;
      }
      if (!isNote(marker)) {
        kept.write(bytes, at, 2 + length);
      }
      at += 2 + length;
    }
    kept.write(bytes, at, bytes.length - at);
    if (frame < 0 || !endsWithMarker(bytes, at)) {
      throw new IllegalArgumentException("the JPEG image is cut off or broken");
    }
    return checked(bytes, frame, kept.toByteArray());
  }

  private static RasterImage checked(byte[] bytes, int frame, byte[] kept) {
    int process = unsigned(bytes, frame + 1) - 0xC0;
    int precision = unsigned(bytes, frame + 4);
    int components = unsigned(bytes, frame + 9);
    if (process > 2 || precision != 8) {
      throw new IllegalArgumentException(
          "the JPEG image is of a kind that PDF readers cannot show (process %d, %d bits)"
              .formatted(process, precision));
    }
    int width = (unsigned(bytes, frame + 7) << 8) | unsigned(bytes, frame + 8);
    int height = (unsigned(bytes, frame + 5) << 8) | unsigned(bytes, frame + 6);
    if (components == 4) {
      return new FourInkImage(kept, width, height, coding(kept));
    }
    if (components != 1 && components != 3) {
      throw new IllegalArgumentException(
          "the JPEG image has %d colour components; convert it to RGB".formatted(components));
    }
    return new JpegImage(kept, width, height, components);
  }

  private static FourInkImage.Coding coding(byte[] bytes) {
    int at = 2;
    while (at + 16 <= bytes.length && unsigned(bytes, at + 1) != START_OF_SCAN) {
      int length = (unsigned(bytes, at + 2) << 8) | unsigned(bytes, at + 3);
      boolean adobe =
          unsigned(bytes, at + 1) == ADOBE
              && length >= 14
              && new String(bytes, at + 4, 5, StandardCharsets.US_ASCII).equals("Adobe");
      if (adobe) {
        return unsigned(bytes, at + 15) == 2
            ? FourInkImage.Coding.LUMINANCE
            : FourInkImage.Coding.INVERTED;
      }
      at += 2 + length;
    }
    return FourInkImage.Coding.PLAIN;
  }

  @Override
  public COSStream write(PdfObjects objects) {
    COSStream stream = objects.encodedStream(file, COSName.DCT_DECODE);
    return RasterImage.describe(
        stream, width, height, 8, components == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Adobe's segment stays: it says how the colours are coded. */
  private static boolean isNote(int marker) {
    return marker == COMMENT
        || (marker > FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE);
  }

  /** Cameras pad files with zeros, so the end marker need not be the last bytes. */
  private static boolean endsWithMarker(byte[] bytes, int from) {
    for (int i = bytes.length - 2; i > from; i--) {
      if (unsigned(bytes, i) == 0xFF && unsigned(bytes, i + 1) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  private static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }
}
