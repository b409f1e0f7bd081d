package org.labpress.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small images of every kind, by path. */
final class SampleImages {
  private SampleImages() {}

  static SortedMap<String, byte[]> all() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("rgb.png", png(picture(BufferedImage.TYPE_INT_RGB), false));
    files.put("rgba.png", png(picture(BufferedImage.TYPE_INT_ARGB), false));
    files.put("interlaced.png", png(picture(BufferedImage.TYPE_INT_ARGB), true));
    files.put("grey.png", png(picture(BufferedImage.TYPE_BYTE_GRAY), false));
    files.put("grey16.png", png(picture(BufferedImage.TYPE_USHORT_GRAY), false));
    files.put("bits.png", png(picture(BufferedImage.TYPE_BYTE_BINARY), true));
    files.put("palette.png", png(palette(), false));
    files.put("rgb16.png", rgb16());
    files.put("colour.jpg", jpeg(picture(BufferedImage.TYPE_INT_RGB)));
    files.put("grey.jpg", jpeg(picture(BufferedImage.TYPE_BYTE_GRAY)));
    return files;
  }

  /** 21 by 13 pixels: a red square on a white or transparent ground, a half-clear blue one. */
  static BufferedImage picture(int type) {
    return painted(new BufferedImage(21, 13, type));
  }

  private static BufferedImage painted(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    if (!image.getColorModel().hasAlpha()) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, 21, 13);
    }
    graphics.setColor(Color.RED);
    graphics.fillRect(2, 2, 8, 8);
    graphics.setColor(new Color(0, 0, 255, 128));
    graphics.fillRect(8, 4, 10, 8);
    graphics.dispose();
    return image;
  }

  /** Four colours, one of them clear. */
  private static BufferedImage palette() {
    byte[] red = {0, (byte) 255, 0, 0};
    byte[] green = {0, 0, (byte) 255, 0};
    byte[] blue = {0, 0, 0, (byte) 255};
    byte[] alpha = {0, (byte) 255, (byte) 255, (byte) 255};
    IndexColorModel colors = new IndexColorModel(2, 4, red, green, blue, alpha);
    return painted(new BufferedImage(21, 13, BufferedImage.TYPE_BYTE_BINARY, colors));
  }

  static byte[] png(BufferedImage image, boolean interlaced) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(
        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    return write(image, writer, parameters);
  }

  static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    return write(image, writer, writer.getDefaultWriteParam());
  }

  private static byte[] write(BufferedImage image, ImageWriter writer, ImageWriteParam parameters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(
          writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters),
          new IIOImage(image, null, null),
          parameters);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /**
   * A JPEG image of 16 by 16 pixels of one colour.
   *
   * @param inks four samples as they are stored
   * @param transform of Adobe's segment; -1 for none
   */
  static byte[] fourInks(int[] inks, int transform) {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int i = 0; i < 256; i++) {
      raster.setPixel(i % 16, i / 16, inks);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(1);
      writer.write(null, new IIOImage(raster, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] file = out.toByteArray();
    if (transform < 0) {
      return file;
    }
    byte[] adobe = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
    };
    ByteBuffer marked = ByteBuffer.allocate(file.length + adobe.length);
    return marked.put(file, 0, 2).put(adobe).put(file, 2, file.length - 2).array();
  }

  /** Two pixels of 16 bits a sample, the second one named transparent. */
  private static byte[] rgb16() {
    byte[] rows = {0, 0x12, 0x34, 0x56, 0x78, (byte) 0x9A, (byte) 0xBC, 1, 2, 3, 4, 5, 6};
    return file(
        chunk("IHDR", new byte[] {0, 0, 0, 2, 0, 0, 0, 1, 16, 2, 0, 0, 0}),
        chunk("tRNS", new byte[] {1, 2, 3, 4, 5, 6}),
        chunk("IDAT", deflated(rows)),
        chunk("IEND", new byte[0]));
  }

  /** Returns a PNG file of these chunks. */
  static byte[] file(byte[]... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    return out.toByteArray();
  }

  static byte[] chunk(String type, byte[] content) {
    ByteBuffer buffer = ByteBuffer.allocate(12 + content.length);
    buffer.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 sum = new CRC32();
    sum.update(buffer.array(), 4, 4 + content.length);
    return buffer.putInt((int) sum.getValue()).array();
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    byte[] out = new byte[content.length + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }
}
