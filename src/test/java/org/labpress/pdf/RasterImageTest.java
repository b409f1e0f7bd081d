package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RasterImageTest {
  private static final byte[] HEADER = {0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0};

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"rgb.png", "rgba.png", "interlaced.png", "palette.png", "bits.png", "colour.jpg"})
  void pixelsAreThoseThatJavaReads(String path) throws IOException {
    byte[] file = SampleImages.all().get(path);
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(file));

    BufferedImage embedded = embedded(file).getImage();

    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        int pixel = embedded.getRGB(x, y);
        // What is wholly transparent has no colour.
        int wanted = expected.getRGB(x, y) >>> 24 == 0 ? pixel & 0xFFFFFF : expected.getRGB(x, y);
        assertThat(Integer.toHexString(pixel))
            .as("%d, %d", x, y)
            .isEqualTo(Integer.toHexString(wanted));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"grey.png", "grey16.png"})
  void greyStaysGrey(String path) throws IOException {
    byte[] file = SampleImages.all().get(path);
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(file));

    BufferedImage embedded = embedded(file).getImage();

    int bits = expected.getColorModel().getComponentSize(0);
    assertThat(embedded.getRGB(3, 3) & 0xFF)
        .isEqualTo(expected.getRaster().getSample(3, 3, 0) >> (bits - 8));
  }

  @Test
  void transparentColourOf16BitsIsClear() throws IOException {
    BufferedImage image = embedded(SampleImages.all().get("rgb16.png")).getImage();

    assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(0xFF);
    assertThat(image.getRGB(1, 0) >>> 24).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"rgb.png, false", "rgba.png, true", "palette.png, true", "colour.jpg, false"})
  void onlyWhatIsTransparentHasAMask(String path, boolean masked) {
    COSStream stream = RasterImage.read(SampleImages.all().get(path)).write(new PdfObjects());

    assertThat(stream.containsKey(COSName.SMASK)).isEqualTo(masked);
  }

  @Test
  void opaqueAlphaChannelIsLeftOut() {
    BufferedImage opaque = new BufferedImage(5, 5, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 25; i++) {
      opaque.setRGB(i % 5, i / 5, 0xFF00FF00);
    }

    COSStream stream = RasterImage.read(SampleImages.png(opaque, false)).write(new PdfObjects());

    assertThat(stream.containsKey(COSName.SMASK)).isFalse();
  }

  @Test
  void notesOfTheCameraAreLeftOut() {
    byte[] jpeg = SampleImages.all().get("colour.jpg");
    byte[] note = {(byte) 0xFF, (byte) 0xE1, 0, 8, 'G', 'P', 'S', '!', '!', '!'};
    byte[] withNote = new byte[jpeg.length + note.length];
    System.arraycopy(jpeg, 0, withNote, 0, 2);
    System.arraycopy(note, 0, withNote, 2, note.length);
    System.arraycopy(jpeg, 2, withNote, 2 + note.length, jpeg.length - 2);

    JpegImage image = (JpegImage) JpegImage.read(withNote);
    COSStream stream = image.write(new PdfObjects());

    assertThat(image.file()).isEqualTo(((JpegImage) JpegImage.read(jpeg)).file());
    assertThat(stream.getInt(COSName.WIDTH)).isEqualTo(21);
    assertThat(stream.getInt(COSName.HEIGHT)).isEqualTo(13);
  }

  /** The colours are those of CSS Color 5, 8, {@code device-cmyk()} without a profile. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "0;255;255;0, -1, ff0000",
    "255;0;0;0, -1, 00ffff",
    "0;0;0;128, -1, 7f7f7f",
    "255;0;0;255, 0, ff0000",
    "255;255;255;0, 0, 000000",
    "255;128;128;127, 2, 000000",
    "0;128;128;127, 2, 7f7f7f"
  })
  void inksAreTheColoursThatTheyLeave(String samples, int transform, String colour) {
    int[] inks = Arrays.stream(samples.split(";")).mapToInt(Integer::parseInt).toArray();
    byte[] pixels =
        ((FourInkImage) RasterImage.read(SampleImages.fourInks(inks, transform))).pixels();

    assertThat(pixels).hasSize(16 * 16 * 3);
    for (int i = 0; i < 3; i++) {
      int wanted = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16);
      assertThat(pixels[i] & 0xFF).isBetween(wanted - 3, wanted + 3);
    }
  }

  @Test
  void hugeImageIsRefusedByItsHeader() {
    byte[] header = {0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0};

    assertThatThrownBy(
            () -> RasterImage.read(SampleImages.file(SampleImages.chunk("IHDR", header))))
        .hasMessage("the image has 65536 x 65536 pixels, more than 100 million");
  }

  @Test
  void shortDataAreRefused() {
    byte[] file =
        SampleImages.file(
            SampleImages.chunk("IHDR", HEADER),
            SampleImages.chunk("IDAT", SampleImages.deflated(new byte[] {0, 1})),
            SampleImages.chunk("IEND", new byte[0]));

    assertThatThrownBy(() -> RasterImage.read(file).check())
        .hasMessage("the PNG image is broken: its data end too early");
  }

  @Test
  void unknownFilterIsRefused() {
    byte[] file =
        SampleImages.file(
            SampleImages.chunk("IHDR", HEADER),
            SampleImages.chunk("IDAT", SampleImages.deflated(new byte[] {9, 1, 1})),
            SampleImages.chunk("IEND", new byte[0]));

    assertThatThrownBy(() -> RasterImage.read(file).check())
        .hasMessage("the PNG image is broken: a row has filter 9");
  }

  @Test
  void brokenFileIsRefusedAndNothingElse() {
    for (byte[] whole : SampleImages.all().values()) {
      for (long seed = 0; seed < 200; seed++) {
        Random random = new Random(seed);
        byte[] broken =
            seed % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
        if (broken.length > 0) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        try {
          RasterImage image = RasterImage.read(broken);
          image.check();
          image.write(new PdfObjects());
        } catch (IllegalArgumentException expected) {
          assertThat(expected).as("seed %d", seed).hasMessageContaining("the ");
        }
      }
    }
  }

  private static PDImageXObject embedded(byte[] file) throws IOException {
    return new PDImageXObject(new PDStream(RasterImage.read(file).write(new PdfObjects())), null);
  }
}
