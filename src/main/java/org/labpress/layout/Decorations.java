package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.font.FaceRun;

/** Text that stands outside of the paper's: printed, but not read aloud. */
final class Decorations {
  private static final String CUT = "\u2026";

  private Decorations() {}

  static double width(TextStyle style, String text) {
    return style.face().shape(text).stream()
        .mapToDouble(run -> run.text().advance() * style.faceSize())
        .sum();
  }

  /**
   * Returns text on one baseline.
   *
   * @param anchor share of its width that lies to the left of x
   */
  static List<Placed> text(TextStyle style, String text, double x, double anchor, double y) {
    return text(style, text, x, anchor, y, Placed.ARTIFACT);
  }

  /** Returns text on one baseline that belongs to an element. */
  static List<Placed> text(
      TextStyle style, String text, double x, double anchor, double y, int element) {
    List<Placed> placed = new ArrayList<>();
    double at = x - anchor * width(style, text);
    double size = style.faceSize();
    for (FaceRun run : style.face().shape(text)) {
      List<Placed.PlacedGlyph> glyphs =
          run.text().glyphs().stream()
              .map(glyph -> new Placed.PlacedGlyph(glyph, glyph.advance() * size))
              .toList();
      placed.add(new Placed.GlyphRun(at, y, run.face(), size, 1, style.color(), glyphs, element));
      at += run.text().advance() * size;
    }
    return placed;
  }

  /**
   * Returns the text in lines that fit, broken between words; what is left of it after the last
   * line is cut, with an ellipsis.
   *
   * @param most number of lines, at least 1
   */
  static List<String> lines(TextStyle style, String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      boolean last = lines.size() == most - 1;
      if (width(style, rest) <= width) {
        lines.add(rest);
        return lines;
      }
      String end = last ? CUT : "";
      String line = "";
      for (int space = rest.indexOf(' '); space >= 0; space = rest.indexOf(' ', space + 1)) {
        String longer = rest.substring(0, space);
        if (width(style, longer + end) > width) {
          break;
        }
        line = longer;
      }
      if (line.isEmpty()) {
        line = letters(style, rest, end, width);
      }
      rest = rest.substring(line.length()).strip();
      lines.add(line + end);
      if (last) {
        return lines;
      }
    }
    return lines;
  }

  /** Returns as many letters of a long word as fit, at least one. */
  private static String letters(TextStyle style, String word, String end, double width) {
    int length = word.offsetByCodePoints(0, 1);
    while (length < word.length()) {
      int next = word.offsetByCodePoints(length, 1);
      if (width(style, word.substring(0, next) + end) > width) {
        break;
      }
      length = next;
    }
    return word.substring(0, length);
  }
}
