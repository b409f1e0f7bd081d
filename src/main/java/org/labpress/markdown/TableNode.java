package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.labpress.document.TableBlock.Alignment;

/** A pipe table as the parser found it: its rows are its children, their cells theirs. */
final class TableNode extends TableSource {
  private final List<Alignment> alignments;
  private final List<Integer> dashes;
  private final boolean headed;

  /**
   * @param headed whether the first row holds the names of the columns
   * @param dashes how many dashes and colons stand below the name of each column
   */
  TableNode(BasedSequence chars, List<Alignment> alignments, List<Integer> dashes, boolean headed) {
    super(chars);
    this.headed = headed;
    this.alignments = List.copyOf(alignments);
    this.dashes = List.copyOf(dashes);
  }

  boolean isHeaded() {
    return headed;
  }

  List<Integer> dashes() {
    return dashes;
  }

  List<Alignment> alignments() {
    return alignments;
  }

  /** A row; the first may be the header. */
  static final class Row extends Block {
    Row(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** A cell; its inlines are its children. */
  static final class Cell extends Node {
    Cell(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
