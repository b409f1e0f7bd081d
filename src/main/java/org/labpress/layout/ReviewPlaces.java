package org.labpress.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  private final Map<SourceSpan, Printed> known = new HashMap<>();

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

  private SetLine line(SourceSpan span, List<SetLine> lines, SourceSpan finding) {
    Printed printed = known.computeIfAbsent(span, any -> new Printed(span, lines));
    int at = finding.start() - span.start();
    int all = printed.lettersBefore[span.length()];
    int before = printed.lettersBefore[at];
    int estimate = all == 0 ? 0 : (int) ((long) before * printed.letters.length() / all);
    int end = Math.min(finding.end(), span.end()) - span.start();
    String wanted = first(lettersOf(span.text().substring(at, end)));
    return lines.get(printed.lineAt(nearest(printed.letters, wanted, estimate)));
  }

  /** A paragraph as it is printed. */
  private static final class Printed {
    private final String letters;

    /** Of its lines, among the letters. */
    private final int[] ends;

    /** How many letters of the source stand before each of its characters. */
    private final int[] lettersBefore;

    Printed(SourceSpan span, List<SetLine> lines) {
      StringBuilder printed = new StringBuilder();
      ends = new int[lines.size()];
      for (int i = 0; i < ends.length; i++) {
        lines.get(i).words().forEach(word -> printed.append(lettersOf(word.text())));
        ends[i] = printed.length();
      }
      String source = span.text();
      lettersBefore = new int[source.length() + 1];
      for (int i = 0; i < source.length(); i++) {
        lettersBefore[i + 1] =
            lettersBefore[i] + (Character.isLetterOrDigit(source.charAt(i)) ? 1 : 0);
      }
      letters = printed.toString();
    }

    /** Returns the line that holds a letter; the last for one behind all. */
    int lineAt(int letter) {
      int line = 0;
      while (line < ends.length - 1 && letter >= ends[line]) {
        line++;
      }
      return line;
    }
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

  private static String lettersOf(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
