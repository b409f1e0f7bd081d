package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * An image in a line of text.
 *
 * @param destination as written, escapes and entities decoded
 * @param title may be empty
 * @param alternative what the image shows, for readers who cannot see it
 * @param file the file of the project that the destination names; empty until images are found, and
 *     for one that is missing or remote
 */
public record Image(
    String destination,
    String title,
    List<Inline> alternative,
    Attributes attributes,
    Optional<ImageFile> file,
    SourceSpan span)
    implements Inline {
  public Image {
    alternative = List.copyOf(alternative);
  }

  public Image withFile(ImageFile other) {
    return new Image(destination, title, alternative, attributes, Optional.of(other), span);
  }

  @Override
  public List<Node> children() {
    return List.copyOf(alternative);
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.image(this);
  }
}
