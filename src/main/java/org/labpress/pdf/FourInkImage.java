package org.labpress.pdf;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A JPEG image for offset printing, in CMYK or YCCK, as RGB. The colours of a paper are those of
 * sRGB, as PDF/A wants it, so such an image cannot stand in it as it is.
 *
 * <p>Each light is what two inks leave of it, {@code red = (1 - cyan) (1 - black)} (ISO 32000-1,
 * 10.3.5, without under-colour removal); profiles in the file are not looked at.
 */
final class FourInkImage implements RasterImage {
  /** Four bytes of each pixel are in the memory at once, and three of the result. */
  private static final long MOST_PIXELS = 40_000_000;

  private static final int ROWS_AT_ONCE = 64;

  private final byte[] file;
  private final int width;
  private final int height;
  private final Coding coding;

  /** What Adobe's segment says; Adobe Technical Note 5116. */
  enum Coding {
    /** There is no segment: 255 is all ink. */
    PLAIN,
    /** 255 is no ink. */
    INVERTED,
    /** Like {@link #INVERTED}; luminance and chrominance stand for the first three inks. */
    LUMINANCE
  }

  FourInkImage(byte[] file, int width, int height, Coding coding) {
    this.file = file;
    this.width = width;
    this.height = height;
    this.coding = coding;
    if ((long) width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "the CMYK image has %d x %d pixels, more than 40 million".formatted(width, height));
    }
    // What cannot be decoded shall be found before the paper is set.
    pixels();
  }

  @Override
  public COSStream write(PdfObjects objects) {
    COSStream stream = objects.stream(pixels());
    return RasterImage.describe(stream, width, height, 8, COSName.DEVICERGB);
  }

  /** Returns three bytes for each pixel, row by row. */
  byte[] pixels() {
    Raster raster = raster();
    if (raster.getNumBands() != 4 || raster.getWidth() != width || raster.getHeight() != height) {
      throw new IllegalArgumentException("the JPEG image is cut off or broken");
    }
    byte[] pixels = new byte[width * height * 3];
    int[] samples = new int[width * ROWS_AT_ONCE * 4];
    for (int row = 0; row < height; row += ROWS_AT_ONCE) {
      int rows = Math.min(ROWS_AT_ONCE, height - row);
      raster.getPixels(0, row, width, rows, samples);
      int out = row * width * 3;
      for (int in = 0; in < width * rows * 4; in += 4, out += 3) {
        convert(samples, in, pixels, out);
      }
    }
    return pixels;
  }

  private void convert(int[] samples, int in, byte[] pixels, int out) {
    int first = samples[in];
    int second = samples[in + 1];
    int third = samples[in + 2];
    int fourth = samples[in + 3];
    if (coding == Coding.LUMINANCE) {
      // JFIF 1.02; the result is stored as its complement.
      double blue = second - 128;
      double red = third - 128;
      third = 255 - clamped(first + 1.772 * blue);
      second = 255 - clamped(first - 0.344136 * blue - 0.714136 * red);
      first = 255 - clamped(first + 1.402 * red);
    }
    int all = coding == Coding.PLAIN ? 255 : 0;
    int white = Math.abs(all - fourth);
    pixels[out] = light(Math.abs(all - first), white);
    pixels[out + 1] = light(Math.abs(all - second), white);
    pixels[out + 2] = light(Math.abs(all - third), white);
  }

  private static byte light(int left, int white) {
    return (byte) ((left * white + 127) / 255);
  }

  private static int clamped(double value) {
    return (int) Math.max(0, Math.min(255, StrictMath.rint(value)));
  }

  /** Returns the samples as they are coded; the JDK converts none of four components. */
  private Raster raster() {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    if (!readers.hasNext()) {
      throw new IllegalArgumentException("this Java runtime reads no JPEG images");
    }
    ImageReader reader = readers.next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      return reader.readRaster(0, null);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("the JPEG image is cut off or broken", e);
    } finally {
      reader.dispose();
    }
  }
}
