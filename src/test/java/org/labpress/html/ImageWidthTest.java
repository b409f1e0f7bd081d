package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.drawing.ImageHeader;
import org.labpress.source.SourceFile;

class ImageWidthTest {
  @Test
  void heightGivesTheWidthByTheShapeOfTheImage() {
    // 2 in of height are 192 CSS pixels; twice that is 53 % of the measure of 720.
    assertThat(className(Map.of("height", "2in"), 800, 400)).contains("w55");
    assertThat(className(Map.of("height", "2in", "width", "30%"), 800, 400)).contains("w30");
  }

  @Test
  void heightWithoutALengthGivesNone() {
    assertThat(className(Map.of("height", "50%"), 800, 400)).isEmpty();
    assertThat(className(Map.of("height", "tall"), 800, 400)).isEmpty();
    assertThat(className(Map.of(), 800, 400)).isEmpty();
  }

  private static Optional<String> className(Map<String, String> values, int width, int height) {
    ImageHeader header = new ImageHeader(ImageHeader.Format.PNG, width, height, 96);
    return ImageWidth.className(
        new Image(
            "a.png",
            "",
            List.of(),
            Attributes.of(Optional.empty(), List.of(), values),
            Optional.of(new ImageFile("a.png", Optional.of(header))),
            SourceFile.of("a.md", "").span(0, 0)));
  }
}
