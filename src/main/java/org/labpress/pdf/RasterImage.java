package org.labpress.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.labpress.drawing.ImageHeader;

/** A raster image that can stand in a PDF. */
interface RasterImage {
  /** No photograph or plot comes near; decoding more could exhaust the memory. */
  long MOST_PIXELS = 100_000_000;

  /**
   * Adds the image to a file. Data that are taken as they are, are not looked at again.
   *
   * @throws IllegalArgumentException if its data are broken, where they are looked at
   */
  COSStream write(PdfObjects objects);

  /**
   * Reads the data to their end, so that nothing broken is first met by the reader of a PDF. Does
   * nothing where they were read already.
   *
   * @throws IllegalArgumentException if they are broken; the message says how
   */
  default void check() {}

  /**
   * Reads what an image file says of itself; what it is follows from its bytes, not from its name.
   *
   * @throws IllegalArgumentException if it is not a PNG or JPEG file that can be embedded; the
   *     message says why
   */
  static RasterImage read(byte[] file) {
    ImageHeader header =
        ImageHeader.read(file)
            .orElseThrow(
                () -> new IllegalArgumentException("the file is neither a PNG nor a JPEG image"));
    if ((long) header.width() * header.height() > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "the image has %d x %d pixels, more than 100 million"
              .formatted(header.width(), header.height()));
    }
    return switch (header.format()) {
      case PNG -> PngImage.read(file);
      case JPEG -> JpegImage.read(file);
    };
  }

  /** Fills the dictionary of an image (ISO 32000-1, 8.9.5). */
  static COSStream describe(
      COSStream stream, int width, int height, int bitsPerComponent, COSBase colorSpace) {
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem(COSName.WIDTH, COSInteger.get(width));
    stream.setItem(COSName.HEIGHT, COSInteger.get(height));
    stream.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(bitsPerComponent));
    stream.setItem(COSName.COLORSPACE, colorSpace);
    return stream;
  }

  /** Returns the parameters of data whose rows are filtered as in PNG. */
  static COSDictionary pngPredictor(int width, int components, int bitsPerComponent) {
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.PREDICTOR, COSInteger.get(15));
    parameters.setItem(COSName.COLORS, COSInteger.get(components));
    parameters.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(bitsPerComponent));
    parameters.setItem(COSName.COLUMNS, COSInteger.get(width));
    return parameters;
  }
}
