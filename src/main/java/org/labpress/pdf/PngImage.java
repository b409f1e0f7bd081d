package org.labpress.pdf;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * A PNG image. Its numbers are taken as sRGB, whatever gamma or profile it names, as its own
 * program showed them.
 *
 * <p>Without alpha channel and interlacing the data are embedded as they are. An alpha channel
 * becomes a soft mask of 8 bits, and is left out where the image is opaque all over.
 */
final class PngImage implements RasterImage {
  /** Bytes of all rows; twice as much is in use for a moment. */
  private static final long MOST_BYTES = 256L << 20;

  private static final int OPAQUE = 0xFF;

  private final PngFile png;

  private PngImage(PngFile png) {
    this.png = png;
  }

  static PngImage read(byte[] file) {
    PngFile png = PngFile.read(file);
    if (((long) png.rowBytes(png.width()) + 1) * png.height() > MOST_BYTES) {
      throw new IllegalArgumentException(
          "the image of %d x %d pixels takes more than 256 MB"
              .formatted(png.width(), png.height()));
    }
    return new PngImage(png);
  }

  @Override
  public void check() {
    PngRows.read(png);
  }

  @Override
  public COSStream write(PdfObjects objects) {
    return switch (png.colorType()) {
      case 4, 6 -> separated(objects);
      default -> together(objects);
    };
  }

  /** Grey, colour or palette: one plane, perhaps with transparent colours. */
  private COSStream together(PdfObjects objects) {
    COSStream stream;
    if (png.interlaced()) {
      PngRows rows = PngRows.read(png);
      int rowBytes = png.rowBytes(png.width());
      int distance = Math.max(1, png.bitsPerPixel() / 8);
      stream = objects.stream(rows.filter(rows.samples(), rowBytes, distance));
    } else {
      stream = objects.encodedStream(png.data(), COSName.FLATE_DECODE);
    }
    stream.setItem(
        COSName.DECODE_PARMS,
        RasterImage.pngPredictor(png.width(), png.components(), png.bitDepth()));
    RasterImage.describe(stream, png.width(), png.height(), png.bitDepth(), colorSpace());
    if (png.transparency().length > 0) {
      if (png.colorType() == 3) {
        PngRows rows = PngRows.read(png);
        addMask(stream, paletteAlpha(rows.samples()), rows, objects);
      } else if (png.transparency().length == 2 * png.components()) {
        if (png.bitDepth() == 16) {
          // Readers that reduce samples to 8 bits cannot compare them with the colour.
          PngRows rows = PngRows.read(png);
          addMask(stream, colorAlpha(rows.samples()), rows, objects);
        } else {
          stream.setItem(COSName.MASK, transparentColor());
        }
      }
    }
    return stream;
  }

  private COSBase colorSpace() {
    return switch (png.colorType()) {
      case 2 -> COSName.DEVICERGB;
      case 3 ->
          PdfObjects.array(
              COSName.INDEXED,
              COSName.DEVICERGB,
              COSInteger.get(png.palette().length / 3 - 1),
              new COSString(png.palette(), true));
      default -> COSName.DEVICEGRAY;
    };
  }

  /** Returns the one colour that is not painted, as ranges (ISO 32000-1, 8.9.6.4). */
  private COSArray transparentColor() {
    COSArray ranges = new COSArray();
    byte[] color = png.transparency();
    for (int i = 0; i + 1 < color.length; i += 2) {
      int value = (((color[i] & 0xFF) << 8) | (color[i + 1] & 0xFF)) & ((1 << png.bitDepth()) - 1);
      ranges.add(COSInteger.get(value));
      ranges.add(COSInteger.get(value));
    }
    return ranges;
  }

  private byte[] colorAlpha(byte[] samples) {
    byte[] clear = png.transparency();
    byte[] alpha = new byte[png.width() * png.height()];
    for (int i = 0; i < alpha.length; i++) {
      int at = i * clear.length;
      boolean equal = Arrays.equals(samples, at, at + clear.length, clear, 0, clear.length);
      alpha[i] = (byte) (equal ? 0 : OPAQUE);
    }
    return alpha;
  }

  private byte[] paletteAlpha(byte[] samples) {
    byte[] entries = png.transparency();
    byte[] alpha = new byte[png.width() * png.height()];
    int rowBytes = png.rowBytes(png.width());
    for (int y = 0; y < png.height(); y++) {
      for (int x = 0; x < png.width(); x++) {
        int entry = PngRows.sample(samples, y * rowBytes, x, png.bitDepth());
        alpha[y * png.width() + x] = entry < entries.length ? entries[entry] : (byte) OPAQUE;
      }
    }
    return alpha;
  }

  /** Grey or colour with an alpha channel: two planes of 8 bits. */
  private COSStream separated(PdfObjects objects) {
    int components = png.components() - 1;
    int bytes = png.bitDepth() / 8;
    int pixels = png.width() * png.height();
    PngRows rows = PngRows.read(png);
    byte[] samples = rows.samples();
    byte[] color = new byte[Math.multiplyExact(pixels, components)];
    byte[] alpha = new byte[pixels];
    for (int i = 0; i < pixels; i++) {
      // Of 16 bits the high byte is kept.
      int pixel = i * png.components() * bytes;
      for (int c = 0; c < components; c++) {
        color[i * components + c] = samples[pixel + c * bytes];
      }
      alpha[i] = samples[pixel + components * bytes];
    }
    COSStream stream = objects.stream(rows.filter(color, png.width() * components, components));
    stream.setItem(COSName.DECODE_PARMS, RasterImage.pngPredictor(png.width(), components, 8));
    RasterImage.describe(
        stream,
        png.width(),
        png.height(),
        8,
        components == 3 ? COSName.DEVICERGB : COSName.DEVICEGRAY);
    addMask(stream, alpha, rows, objects);
    return stream;
  }

  private void addMask(COSStream stream, byte[] alpha, PngRows rows, PdfObjects objects) {
    boolean opaque = true;
    for (byte value : alpha) {
      opaque &= (value & 0xFF) == OPAQUE;
    }
    if (!opaque) {
      COSStream mask = objects.stream(rows.filter(alpha, png.width(), 1));
      mask.setItem(COSName.DECODE_PARMS, RasterImage.pngPredictor(png.width(), 1, 8));
      stream.setItem(
          COSName.SMASK,
          RasterImage.describe(mask, png.width(), png.height(), 8, COSName.DEVICEGRAY));
    }
  }
}
