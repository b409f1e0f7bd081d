package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Text;

/** Makes figures of images that stand alone in their paragraphs. */
final class Figures {
  private Figures() {}

  /**
   * Returns a figure, or the paragraph itself if it holds anything but one image. An image without
   * text and without an id is no figure: there is nothing to print below it or to refer to.
   */
  static Block of(Paragraph paragraph) {
    if (paragraph.content().size() != 1
        || !(paragraph.content().get(0) instanceof Image image)
        || (image.alternative().isEmpty() && image.attributes().id().isEmpty())) {
      return paragraph;
    }
    List<Inline> alternative =
        image
            .attributes()
            .value("alt")
            .<List<Inline>>map(alt -> List.of(new Text(alt, image.span())))
            .orElse(image.alternative());
    Image bare =
        new Image(
            image.destination(),
            image.title(),
            alternative,
            new Attributes(Optional.empty(), List.of(), new TreeMap<>(image.attributes().values())),
            image.file(),
            image.span());
    return new Figure(
        bare, image.alternative(), image.attributes(), Optional.empty(), paragraph.span());
  }
}
