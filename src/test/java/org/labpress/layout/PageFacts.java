package org.labpress.layout;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What holds for the lines on the pages of every paper. */
final class PageFacts {
  private PageFacts() {}

  static void noTwoLinesOverlap(Typeset typeset, String name) {
    Map<Integer, List<SetLine>> byPage =
        typeset.lines().stream()
            // A word that is wider than its column runs into the next one, and says so.
            .filter(line -> !line.words().isEmpty() && line.excess() == 0)
            .collect(Collectors.groupingBy(SetLine::page));
    for (List<SetLine> lines : byPage.values()) {
      for (int i = 0; i < lines.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (overlap(lines.get(i), lines.get(j))) {
            fail("%s: %s and %s", name, lines.get(i).words(), lines.get(j).words());
          }
        }
      }
    }
  }

  /** No letter, between its baseline and half its size above, stands in a picture. */
  static void noLineStandsInAPhoto(Typeset typeset, String name) {
    for (SetLine line : typeset.lines()) {
      for (Placed item : typeset.pages().get(line.page() - 1).items()) {
        if (item instanceof Placed.Photo photo && line.excess() == 0) {
          for (SetLine.Word word : line.words()) {
            boolean level =
                word.baseline() > photo.y()
                    && word.baseline() - word.size() / 2 < photo.y() + photo.height();
            boolean beside = word.right() <= photo.x() || word.left() >= photo.x() + photo.width();
            if (level && !beside) {
              fail("%s: %s in %s", name, word, photo);
            }
          }
        }
      }
    }
  }

  static void linesStayWithinTheTextHeight(Typeset typeset, PaperStyle style, String name) {
    double top = style.margins().top();
    double bottom = top + style.textHeight();
    for (SetLine line : typeset.lines()) {
      for (SetLine.Word word : line.words()) {
        if (word.baseline() < top || word.baseline() > bottom) {
          fail("%s: %s", name, word);
        }
      }
    }
  }

  private static boolean overlap(SetLine a, SetLine b) {
    SetLine.Word first = a.words().get(0);
    SetLine.Word other = b.words().get(0);
    // Half an em apart is less than any leading, more than rounding.
    boolean level =
        Math.abs(first.baseline() - other.baseline()) < 0.5 * Math.min(first.size(), other.size());
    boolean beside =
        a.words().get(a.words().size() - 1).right() <= other.left()
            || b.words().get(b.words().size() - 1).right() <= first.left();
    return level && !beside;
  }
}
