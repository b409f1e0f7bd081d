package org.labpress.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which brackets and braces of a block belong together, found in one pass over it, so that a row of
 * open ones costs no more than any other text. Escapes are passed over, and so is code for
 * brackets.
 */
final class Pairs {
  private final String text;
  private final InlineMathScanner formulas;
  private final int[] brackets;
  private final int[] braces;

  private Pairs(String text) {
    this.text = text;
    this.formulas = new InlineMathScanner(text);
    this.brackets = pairs('[', ']', true);
    this.braces = pairs('{', '}', false);
  }

  static Pairs of(CharSequence block) {
    return new Pairs(block.toString());
  }

  /** Returns the text of the block. */
  String text() {
    return text;
  }

  /** Returns what finds the formulas of the block. */
  InlineMathScanner formulas() {
    return formulas;
  }

  /** Returns the offset of the bracket that closes the one at {@code open}, or -1. */
  int bracket(int open) {
    return brackets[open];
  }

  /** Returns the offset of the brace that closes the one at {@code open}, or -1. */
  int brace(int open) {
    return braces[open];
  }

  private int[] pairs(char open, char close, boolean code) {
    int[] pairs = new int[text.length()];
    Arrays.fill(pairs, -1);
    Deque<Integer> stack = new ArrayDeque<>();
    Map<Integer, Integer> lastRuns = code ? lastRuns() : Map.of();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`' && code) {
        i = afterCode(i, lastRuns) - 1;
      } else if (c == open) {
        stack.push(i);
      } else if (c == close && !stack.isEmpty()) {
        pairs[stack.pop()] = i;
      }
    }
    return pairs;
  }

  /** Returns for each length of runs of backticks where the last one starts. */
  private Map<Integer, Integer> lastRuns() {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = text.indexOf('`'); i >= 0; ) {
      int run = run(i);
      last.put(run, i);
      i = text.indexOf('`', i + run);
    }
    return last;
  }

  private int afterCode(int start, Map<Integer, Integer> lastRuns) {
    int length = run(start);
    if (lastRuns.getOrDefault(length, -1) <= start) {
      return start + length;
    }
    int i = text.indexOf('`', start + length);
    while (i >= 0) {
      int other = run(i);
      if (other == length) {
        return i + other;
      }
      i = text.indexOf('`', i + other);
    }
    return start + length;
  }

  private int run(int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) == '`') {
      i++;
    }
    return i - start;
  }
}
