package org.labpress.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSStream;
import org.labpress.drawing.Drawing;

/** The drawings and images of one file, each embedded once however often it is shown. */
final class Artwork {
  private final FontBook fonts;
  private final PdfObjects objects;
  private final Function<String, Optional<byte[]>> files;
  private final Map<Drawing, Resources.PaintedObject> forms = new HashMap<>();
  private final Map<String, Resources.PaintedObject> images = new HashMap<>();

  Artwork(FontBook fonts, PdfObjects objects, Function<String, Optional<byte[]>> files) {
    this.fonts = fonts;
    this.objects = objects;
    this.files = files;
  }

  Resources.PaintedObject form(Drawing drawing) {
    Resources.PaintedObject known = forms.get(drawing);
    if (known == null) {
      known = painted("D" + forms.size(), DrawingWriter.write(drawing, fonts, objects));
      forms.put(drawing, known);
    }
    return known;
  }

  /**
   * Returns the image.
   *
   * @throws IllegalArgumentException if there is no such file or it cannot be embedded
   */
  Resources.PaintedObject image(String path) {
    Resources.PaintedObject known = images.get(path);
    if (known == null) {
      byte[] file =
          files
              .apply(path)
              .orElseThrow(
                  () -> new IllegalArgumentException("%s: there is no such file".formatted(path)));
      try {
        known = painted("I" + images.size(), RasterImage.read(file).write(objects));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("%s: %s".formatted(path, e.getMessage()), e);
      }
      images.put(path, known);
    }
    return known;
  }

  private static Resources.PaintedObject painted(String name, COSStream stream) {
    return new Resources.PaintedObject(name, stream);
  }
}
