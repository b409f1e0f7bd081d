package org.labpress.chart.draw;

import java.util.ArrayList;
import java.util.List;

/** Fits words into the room that a drawing has for them. */
final class Lettering {
  private static final String CUT = "…";

  /** Longer texts are cut before they are measured. */
  private static final int LONGEST = 200;

  private Lettering() {}

  /** Returns the text, or as much of its beginning as a width in points holds. */
  static String cut(SheetFont font, String text, double width) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (shown.length() == text.length() && font.advance(shown) <= width) {
      return text;
    }
    int end = shown.length();
    while (end > 0 && font.advance(shown.substring(0, end).stripTrailing() + CUT) > width) {
      end = shown.offsetByCodePoints(end, -1);
    }
    return shown.substring(0, end).stripTrailing() + CUT;
  }

  /**
   * Returns a title of one line, or of up to three if a length has no room for it: what stands
   * behind the title goes into a line of its own.
   *
   * @param behind such as {@code , lower is better}; may be empty
   * @param length in points
   */
  static List<String> title(SheetFont font, String title, String behind, double length) {
    if (font.advance(title + behind) <= length) {
      return List.of(title + behind);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : title.substring(0, Math.min(LONGEST, title.length())).split(" ", -1)) {
      boolean fits = font.advance((line + " " + word).strip()) <= length;
      if (!fits && !line.isEmpty() && lines.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(cut(font, line.toString(), length));
    if (!behind.isEmpty()) {
      lines.add(cut(font, behind.replaceFirst("^, ", ""), length));
    }
    return lines;
  }
}
