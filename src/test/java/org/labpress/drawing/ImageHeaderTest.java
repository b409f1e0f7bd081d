package org.labpress.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {
  @Test
  void pngSizeIsRead() throws IOException {
    assertThat(ImageHeader.read(image("png", 31, 7)))
        .contains(new ImageHeader(ImageHeader.Format.PNG, 31, 7, 96));
  }

  @Test
  void jpegSizeIsRead() throws IOException {
    ImageHeader header = ImageHeader.read(image("jpg", 31, 7)).orElseThrow();

    assertThat(header.format()).isEqualTo(ImageHeader.Format.JPEG);
    assertThat(header.width()).isEqualTo(31);
    assertThat(header.height()).isEqualTo(7);
  }

  // 11,811 pixels a metre are 300 dots an inch: 300 / 0.0254 = 11811.02.
  @Test
  void pngResolutionIsRead() {
    byte[] png =
        HexFormat.of()
            .parseHex(
                "89504e470d0a1a0a"
                    + "0000000d4948445200000258000001900802000000"
                    + "00000000"
                    + "000000097048597300002e2300002e2301"
                    + "00000000");

    ImageHeader header = ImageHeader.read(png).orElseThrow();

    assertThat(header.dotsPerInch()).isCloseTo(300, Offset.offset(0.01));
    assertThat(header.naturalSize().width()).isCloseTo(144, Offset.offset(0.01));
  }

  @Test
  void fileCutOffAnywhereNeverThrows() throws IOException {
    for (String format : new String[] {"png", "jpg"}) {
      byte[] whole = image(format, 20, 20);
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);

        ImageHeader.read(cut).ifPresent(h -> assertThat(h.width()).isEqualTo(20));
      }
    }
  }

  @Test
  void htmlIsNoImage() {
    assertThat(ImageHeader.read("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
