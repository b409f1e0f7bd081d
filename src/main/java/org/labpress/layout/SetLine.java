package org.labpress.layout;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * A line of text as it was set, for measuring and for rules that look at the result.
 *
 * @param page 1-based
 * @param measure width that was asked for, in points
 * @param words from left to right
 * @param excess points by which the line runs past its measure; 0 if it fits
 * @param hyphenated whether the line ends at a hyphenation point
 * @param last whether it is the last line of its paragraph
 * @param missing characters for which no bundled face has a glyph, each once
 * @param span of the paragraph or cell that the line belongs to
 */
public record SetLine(
    int page,
    double measure,
    List<Word> words,
    double excess,
    boolean hyphenated,
    boolean last,
    List<Integer> missing,
    SourceSpan span) {
  public SetLine {
    words = List.copyOf(words);
    missing = List.copyOf(missing);
  }

  /** A word between two spaces of stretchable width, its edges in points on the page. */
  public record Word(String text, double left, double right, double baseline, double size) {}
}
