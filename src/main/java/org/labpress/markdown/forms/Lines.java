package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text and which of them are code. */
final class Lines {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  Lines(String text) {
    this.text = text;
    starts.add(0);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
  }

  int count() {
    return starts.size();
  }

  int start(int line) {
    return starts.get(line);
  }

  /** Returns the offset after the last character of a line, its line end left out. */
  int end(int line) {
    return line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.length();
  }

  /** Returns the offset of the next line, or of the end of the text. */
  int next(int line) {
    return line + 1 < starts.size() ? starts.get(line + 1) : text.length();
  }

  String line(int line) {
    return text.substring(start(line), end(line));
  }

  boolean isBlank(int line) {
    return line(line).isBlank();
  }
}
