package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Inline;
import org.labpress.document.Text;

/** Lines that begin with a bar and stay lines. */
final class LineBlockNode extends Block {
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line.
   *
   * @param start offset of its bar, or of its text if it goes on with the line above
   * @param text behind the bar and the white space
   * @param spaces between the bar with one space and the text
   */
  record Line(int start, BasedSequence text, int spaces, boolean startsRow) {
    /** Returns the spaces at the start of the line, which stay. */
    List<Inline> indentation(PreparedText source) {
      return spaces == 0
          ? List.of()
          : List.of(
              new Text(
                  "\u00A0".repeat(spaces),
                  source.span(text.getStartOffset() - spaces, text.getStartOffset())));
    }
  }

  void add(Line line) {
    lines.add(line);
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
