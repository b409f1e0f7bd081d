package org.labpress.bibliography.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quotation marks of the language: the outer ones outside, the inner ones within them, and so on in
 * turn, whether the style or the data brings them.
 */
final class QuoteMarks {
  /** What a style puts before a quotation until all of an entry is known. */
  static final String OPEN = "\ue010";

  /** What a style puts behind a quotation until all of an entry is known. */
  static final String CLOSE = "\ue011";

  private static final char OPENS = '\ue010';
  private static final char CLOSES = '\ue011';

  private final Terms terms;

  /** All characters; those of formulas and code are blanks. */
  private final StringBuilder text = new StringBuilder();

  /** What stands at an index in place of a mark. */
  private final Map<Integer, String> marks = new HashMap<>();

  private QuoteMarks(Terms terms) {
    this.terms = terms;
  }

  static Runs of(Runs runs, Terms terms) {
    QuoteMarks marks = new QuoteMarks(terms);
    runs.runs().forEach(marks::add);
    marks.match();
    return marks.replaced(runs);
  }

  private void add(Run run) {
    boolean verbatim = (run.look() & (Look.MATH | Look.CODE)) != 0;
    text.append(verbatim ? " ".repeat(run.text().length()) : run.text());
  }

  /**
   * A quotation that is open.
   *
   * @param at index of its first mark
   * @param close the character that ends it
   */
  private record Open(int at, char close) {}

  private void match() {
    Deque<Open> open = new ArrayDeque<>();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case OPENS -> open.push(new Open(i, CLOSES));
        case '\u201c' -> open.push(new Open(i, '\u201d'));
        case '\u2018' -> open.push(new Open(i, '\u2019'));
        case CLOSES, '\u201d' -> {
          while (!open.isEmpty() && open.peek().close() == '\u2019' && isOpen(open, c)) {
            open.pop();
          }
          close(open, i, c, pairs);
        }
        case '\u2019' -> {
          boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
          if (!inWord) {
            close(open, i, c, pairs);
          }
        }
        default -> {}
      }
    }
    set(pairs);
  }

  private static boolean isOpen(Deque<Open> open, char close) {
    return open.stream().anyMatch(other -> other.close() == close);
  }

  private void close(Deque<Open> open, int at, char close, List<int[]> pairs) {
    if (open.isEmpty() || open.peek().close() != close) {
      return;
    }
    Open first = open.pop();
    // The letter of rock \u2019n\u2019 roll is no quotation.
    boolean letter = close == '\u2019' && at - first.at() == 2;
    if (!letter) {
      pairs.add(new int[] {first.at(), at});
    }
  }

  private void set(List<int[]> pairs) {
    for (int i = 0; i < text.length(); i++) {
      boolean digit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      if (text.charAt(i) == '\u2018' && (digit || text.indexOf("\u2019", i) < 0)) {
        marks.put(i, "\u2019");
      }
    }
    int[] depth = new int[text.length() + 1];
    for (int[] pair : pairs) {
      depth[pair[0]]++;
      depth[pair[1] + 1]--;
    }
    for (int i = 1; i < depth.length; i++) {
      depth[i] += depth[i - 1];
    }
    for (int[] pair : pairs) {
      boolean outer = depth[pair[0]] % 2 == 1;
      marks.put(pair[0], terms.term(outer ? "open-quote" : "open-inner-quote"));
      marks.put(pair[1], terms.term(outer ? "close-quote" : "close-inner-quote"));
    }
  }

  private Runs replaced(Runs runs) {
    List<Run> replaced = new ArrayList<>();
    int at = 0;
    for (Run run : runs.runs()) {
      StringBuilder changed = new StringBuilder();
      for (int i = 0; i < run.text().length(); i++) {
        String mark = marks.get(at + i);
        changed.append(mark == null ? String.valueOf(run.text().charAt(i)) : mark);
      }
      at += run.text().length();
      replaced.add(run.withText(changed.toString()));
    }
    return new Runs(replaced);
  }
}
