package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A table whose columns are places in its lines: the lines as the parser found them. */
final class DrawnTable extends TableSource {
  private final Form form;
  private final List<BasedSequence> lines = new ArrayList<>();

  /** How columns and rows are told apart. */
  enum Form {
    /** By lines of {@code +}, {@code -} and {@code |}. */
    GRID,
    /** By the gaps in a line of dashes. */
    DASHED
  }

  DrawnTable(Form form, BasedSequence first) {
    super(first);
    this.form = form;
    lines.add(first);
  }

  void add(BasedSequence line) {
    lines.add(line);
    setChars(getChars().baseSubSequence(getStartOffset(), line.getEndOffset()));
  }

  Form form() {
    return form;
  }

  List<BasedSequence> lines() {
    return List.copyOf(lines);
  }
}
