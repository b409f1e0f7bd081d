package org.labpress.slides;

import java.util.List;
import org.labpress.document.Block;
import org.labpress.document.Footnote;

/**
 * What the speaker says to a slide.
 *
 * @param blocks the content of all {@code ::: notes} of the slide, in the order of the source
 * @param footnotes those whose marks stand in the notes
 */
public record Notes(List<Block> blocks, List<Footnote> footnotes) {
  static final Notes NONE = new Notes(List.of(), List.of());

  public Notes {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }
}
