package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/** An image alone in its paragraph, with a caption. */
public record Figure(
    Image image,
    List<Inline> caption,
    Attributes attributes,
    Optional<String> number,
    SourceSpan span)
    implements Captioned {
  public Figure {
    caption = List.copyOf(caption);
  }

  public Figure withNumber(String other) {
    return new Figure(image, caption, attributes, Optional.of(other), span);
  }

  @Override
  public Kind kind() {
    return Kind.FIGURE;
  }

  /** Returns the caption only: the image is part of the figure itself. */
  @Override
  public List<Node> children() {
    return List.copyOf(caption);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.figure(this);
  }
}
