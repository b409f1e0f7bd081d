package org.labpress.slides;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.Footnote;
import org.labpress.document.Heading;
import org.labpress.source.SourceSpan;

/**
 * A slide other than the title slide.
 *
 * @param heading the heading that started the slide, of level 1 or 2; empty for a slide started by
 *     a thematic break or by the text before the first heading
 * @param blocks what the audience sees below the heading; holds no notes at any depth
 * @param footnotes those whose marks stand on this slide, in the order of the marks
 * @param notes what the speaker says to this slide; never shown to the audience
 * @param span from the heading or break to the last block
 */
public record Slide(
    Optional<Heading> heading,
    List<Block> blocks,
    List<Footnote> footnotes,
    Notes notes,
    SourceSpan span) {
  public Slide {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  /** Returns whether the slide opens a section: its heading is of level 1. */
  public boolean opensSection() {
    return heading.map(Heading::level).filter(level -> level == 1).isPresent();
  }
}
