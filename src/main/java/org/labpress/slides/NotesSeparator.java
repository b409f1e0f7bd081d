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

  /** Returns the same for the blocks of one slide, whose end a line of notes goes on to. */
  static Separated separateSlide(List<Block> blocks) {
    Separated lines = NoteLine.split(blocks);
    Separated above = separate(lines.audience());
    Separated below = separate(lines.notes());
    List<Block> notes = new ArrayList<>(above.notes());
    notes.addAll(below.audience());
    notes.addAll(below.notes());
    return new Separated(above.audience(), notes);
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
