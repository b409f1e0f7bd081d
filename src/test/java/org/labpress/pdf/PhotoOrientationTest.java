package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.ImageFile;
import org.labpress.drawing.ImageHeader;
import org.labpress.drawing.Size;
import org.labpress.layout.Page;
import org.labpress.layout.Placed;
import org.labpress.layout.StructureElement;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.Typeset;

/** Photographs are printed the way up in which browsers show them. */
class PhotoOrientationTest {
  /** The corners are those of Exif 2.3, table 6: where the first row and the first column lie. */
  @ParameterizedTest
  @CsvSource({
    "1, top left, top right",
    "2, top right, top left",
    "3, bottom right, bottom left",
    "4, bottom left, bottom right",
    "5, top left, bottom left",
    "6, top right, bottom right",
    "7, bottom right, top right",
    "8, bottom left, top left",
  })
  void cornersLieWhereTheCameraSays(int orientation, String red, String blue) throws IOException {
    byte[] file = photo(orientation);
    ImageHeader header = ImageHeader.read(file).orElseThrow();
    assertThat(header.orientation()).isEqualTo(orientation);
    assertThat(List.of(header.width(), header.height()))
        .isEqualTo(orientation < 5 ? List.of(80, 40) : List.of(40, 80));

    BufferedImage page = painted(file, header);

    assertThat(cornerOf(page, Color.RED)).isEqualTo(red);
    assertThat(cornerOf(page, Color.BLUE)).isEqualTo(blue);
  }

  private static BufferedImage painted(byte[] file, ImageHeader header) throws IOException {
    ImageFile image = new ImageFile("a.jpg", Optional.of(header));
    Placed photo = new Placed.Photo(0, 0, header.width(), header.height(), image, 1);
    StructureElement figure =
        new StructureElement(1, Role.FIGURE, Optional.of("Corners"), List.of());
    Typeset typeset =
        new Typeset(
            new Typeset.Metadata(
                "T", List.of(), List.of(), Optional.empty(), "en", Optional.empty()),
            List.of(new Page(new Size(header.width(), header.height()), List.of(photo))),
            new StructureElement(0, Role.DOCUMENT, Optional.empty(), List.of(figure)),
            List.of(),
            List.of());
    byte[] pdf = PdfWriter.write(typeset, path -> Optional.of(file));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  private static String cornerOf(BufferedImage page, Color wanted) {
    String corner = "";
    for (String vertical : List.of("top", "bottom")) {
      for (String horizontal : List.of("left", "right")) {
        int x = horizontal.equals("left") ? 8 : page.getWidth() - 9;
        int y = vertical.equals("top") ? 8 : page.getHeight() - 9;
        Color found = new Color(page.getRGB(x, y));
        int distance =
            Math.abs(found.getRed() - wanted.getRed())
                + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue());
        if (distance < 60) {
          corner += vertical + " " + horizontal;
        }
      }
    }
    return corner;
  }

  /** A JPEG whose stored picture is red at its top left and blue at its top right. */
  private static byte[] photo(int orientation) {
    BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 80, 40);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 16, 16);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(64, 0, 16, 16);
    graphics.dispose();
    byte[] jpeg = SampleImages.jpeg(image);
    byte[] notes = {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(0xE1);
    out.write(0);
    out.write(notes.length + 2);
    out.writeBytes(notes);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
