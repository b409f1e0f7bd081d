package org.labpress.slides;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Rewriter;

/** Takes the speaker notes, {@code ::: notes}, out of blocks, however deep they stand. */
final class NotesSeparator extends Rewriter {
  private final List<Block> notes = new ArrayList<>();

  private NotesSeparator() {}

  /** Returns the blocks without notes, and the content of the notes. */
  static Separated separate(List<Block> blocks) {
    NotesSeparator separator = new NotesSeparator();
    List<Block> audience = separator.blocks(blocks);
    return new Separated(audience, separator.notes);
  }

  @Override
  protected List<Block> blocks(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Div div && div.attributes().hasClass("notes")) {
        notes.addAll(div.blocks());
      } else {
        kept.add(block.accept(this));
      }
    }
    return kept;
  }

  /** What the audience sees, and what only the speaker does. */
  record Separated(List<Block> audience, List<Block> notes) {
    Separated {
      audience = List.copyOf(audience);
      notes = List.copyOf(notes);
    }
  }
}
