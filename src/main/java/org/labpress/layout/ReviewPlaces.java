package org.labpress.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.source.SourceSpan;

/**
 * Finds the printed lines that findings are about. A line knows the paragraph it belongs to, so the
 * words of the finding are looked for in the lines of the shortest paragraph around it; where they
 * are printed in other words, as citations are, its place in the paragraph decides.
 */
final class ReviewPlaces {
  /** Fewer letters are found anywhere. */
  private static final int LEAST_LETTERS = 3;

  private static final int MOST_LETTERS = 60;

  private final TreeMap<SourceSpan, List<SetLine>> paragraphs =
      new TreeMap<>(
          Comparator.comparing((SourceSpan span) -> span.file().path())
              .thenComparingInt(SourceSpan::start)
              .thenComparingInt(SourceSpan::end));

  /**
   * @param lines of the text, in the order of the pages
   */
  ReviewPlaces(List<SetLine> lines) {
    for (SetLine line : lines) {
      if (!line.words().isEmpty()) {
        paragraphs.computeIfAbsent(line.span(), span -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Returns the line that a finding is about; empty if nothing of its place is printed as text. */
  Optional<SetLine> line(SourceSpan finding) {
    return paragraphs.entrySet().stream()
        .filter(paragraph -> holds(paragraph.getKey(), finding))
        .min(
            Comparator.comparingInt(
                    (Map.Entry<SourceSpan, List<SetLine>> paragraph) -> paragraph.getKey().length())
                .thenComparingInt(paragraph -> paragraph.getKey().start()))
        .map(paragraph -> line(paragraph.getKey(), paragraph.getValue(), finding));
  }

  private static boolean holds(SourceSpan span, SourceSpan finding) {
    return span.file().path().equals(finding.file().path())
        && span.start() <= finding.start()
        && finding.start() < span.end();
  }

  private static SetLine line(SourceSpan span, List<SetLine> lines, SourceSpan finding) {
    StringBuilder printed = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (SetLine line : lines) {
      line.words().forEach(word -> printed.append(letters(word.text())));
      ends.add(printed.length());
    }
    String source = span.text();
    int before = letters(source.substring(0, finding.start() - span.start())).length();
    int all = letters(source).length();
    int estimate = all == 0 ? 0 : (int) ((long) before * printed.length() / all);
    int end = Math.min(finding.end(), span.end());
    String wanted = letters(source.substring(finding.start() - span.start(), end - span.start()));
    int at = nearest(printed.toString(), first(wanted), estimate);
    for (int i = 0; i < ends.size(); i++) {
      if (at < ends.get(i)) {
        return lines.get(i);
      }
    }
    return lines.get(lines.size() - 1);
  }

  private static String first(String letters) {
    return letters.substring(0, Math.min(MOST_LETTERS, letters.length()));
  }

  /** Returns where the words stand nearest to where they are expected. */
  private static int nearest(String printed, String wanted, int estimate) {
    if (wanted.length() < LEAST_LETTERS) {
      return estimate;
    }
    int best = -1;
    for (int at = printed.indexOf(wanted); at >= 0; at = printed.indexOf(wanted, at + 1)) {
      if (best < 0 || Math.abs(at - estimate) < Math.abs(best - estimate)) {
        best = at;
      }
    }
    return best < 0 ? estimate : best;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
