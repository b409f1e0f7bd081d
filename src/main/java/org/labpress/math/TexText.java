package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * The TeX text of a formula, and where its characters stand in the page. They need not stand there
 * in one piece: in a quote every line has its mark before it.
 */
public final class TexText {
  private final String tex;
  private final SourceSpan around;

  /** Where each line of the text starts in the text, and where in the file. */
  private final List<LineStart> lines;

  private record LineStart(int inText, int inFile) {}

  private TexText(String tex, SourceSpan around, List<LineStart> lines) {
    this.tex = tex;
    this.around = around;
    this.lines = lines;
  }

  /**
   * Finds the text line by line within a span.
   *
   * @param around what the author wrote for the formula, its signs included; a line that is not in
   *     it, since the text is written otherwise there, has the place of the span's start
   */
  public static TexText of(String tex, SourceSpan around) {
    String written = around.text();
    List<LineStart> lines = new ArrayList<>();
    int from = 0;
    int start = 0;
    while (start <= tex.length()) {
      int newline = tex.indexOf('\n', start);
      int end = newline < 0 ? tex.length() : newline;
      String line = tex.substring(start, end);
      int found = written.indexOf(line.stripTrailing(), from);
      lines.add(new LineStart(start, around.start() + Math.max(found, 0)));
      from = found < 0 ? from : found + line.stripTrailing().length();
      start = end + 1;
    }
    return new TexText(tex, around, lines);
  }

  /** Returns a text that is a file of its own. */
  public static TexText of(SourceFile file) {
    return of(file.text(), new SourceSpan(file, 0, file.text().length()));
  }

  public String tex() {
    return tex;
  }

  /** Returns the place in the page of a part of the text. */
  public SourceSpan span(TexRange range) {
    int start = position(range.start());
    int end = position(range.end());
    return new SourceSpan(around.file(), start, Math.max(start, end));
  }

  private int position(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (lines.get(middle).inText() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    LineStart line = lines.get(low);
    return Math.min(line.inFile() + offset - line.inText(), around.end());
  }
}
