package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** TeX on lines of its own that is neither a formula nor a table, as the parser found it. */
final class TexBlock extends Block {
  private final Kind kind;
  private final List<BasedSequence> lines = new ArrayList<>();

  /** What the lines are. */
  enum Kind {
    /** A whole {@code figure} environment. */
    FIGURE,
    /** The begin or the end of an environment that only places what is in it. */
    FRAME,
    /** Definitions of commands. */
    DEFINITION
  }

  TexBlock(Kind kind, BasedSequence first) {
    super(first);
    this.kind = kind;
    lines.add(first);
  }

  Kind kind() {
    return kind;
  }

  void add(BasedSequence line) {
    lines.add(line);
    setChars(getChars().baseSubSequence(getStartOffset(), line.getEndOffset()));
  }

  /** Returns the lines as one text, without what their containers take from them. */
  PreparedText text(PreparedText source) {
    return source.ofLines(lines);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
