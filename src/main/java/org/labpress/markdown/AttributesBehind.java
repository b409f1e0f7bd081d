package org.labpress.markdown;

import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.source.SourceSpan;

/** Gives the attributes behind an image, code or link to it. */
final class AttributesBehind {
  private AttributesBehind() {}

  /**
   * Returns the inline with its attributes; empty for one that takes none.
   *
   * @param place of the attributes, right behind the inline
   */
  static Optional<Inline> give(Inline inline, Attributes attributes, SourceSpan place) {
    SourceSpan span = inline.span().cover(place);
    if (inline instanceof Image image) {
      Attributes own =
          attributes.id().isPresent()
              ? attributes
              : image.attributes().id().map(attributes::withId).orElse(attributes);
      return Optional.of(
          new Image(
              image.destination(), image.title(), image.alternative(), own, image.file(), span));
    }
    if (inline instanceof Code code) {
      return Optional.of(new Code(code.code(), attributes, span));
    }
    if (inline instanceof Link link) {
      return Optional.of(
          new Link(
              link.destination(), link.title(), link.content(), attributes, link.target(), span));
    }
    return Optional.empty();
  }
}
