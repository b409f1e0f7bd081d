package org.labpress.slides;

import java.util.List;
import org.labpress.document.Block;
import org.labpress.document.Footnote;
import org.labpress.document.FrontMatter;

/**
 * The slide made from the front matter.
 *
 * @param frontMatter has a title; its texts hold no notes
 * @param footnotes those whose marks stand on this slide
 * @param notes what the speaker says to this slide; never shown to the audience
 */
public record TitleSlide(FrontMatter frontMatter, List<Footnote> footnotes, Notes notes) {
  public TitleSlide {
    if (frontMatter.title().isEmpty()) {
      throw new IllegalArgumentException(
          "the front matter of %s names no title".formatted(frontMatter.span()));
    }
    footnotes = List.copyOf(footnotes);
  }

  /** Returns the short version that stands on the slide; empty if there is none. */
  public List<Block> tldr() {
    return frontMatter.tldr();
  }
}
