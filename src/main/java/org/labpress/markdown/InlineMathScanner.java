package org.labpress.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds formulas in running text: {@code $x$} by Pandoc's rules, {@code $$x$$}, GitHub's dollar and
 * backtick, {@code \(x\)} and {@code \[x\]}, also with two backslashes. Nothing in a formula is an
 * escape, a bar between cells or any other construct.
 *
 * <p>A formula in dollars has no white space inside them unless it cannot be words, no digit behind
 * them, and ends at the first dollar that is not escaped and not in a {@code \text} group.
 * Backslash and bracket are an escape in CommonMark too, so they make a formula only where what
 * they hold looks like one.
 */
final class InlineMathScanner {
  /** Keeps a row of dollars that never close cheap. */
  private static final int LONGEST = 4_000;

  /** The longest group of words in a formula. */
  private static final int LONGEST_GROUP = 500;

  private static final Pattern TEX_SIGN = Pattern.compile("[\\\\^_={}+<>|*/]");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  private static final Pattern COMMAND =
      Pattern.compile("\\\\(?:text[a-z]{0,6}|mbox|hbox)\\{[^{}]*+\\}|\\\\[A-Za-z]++");
  private static final Pattern LETTER = Pattern.compile("\\s*\\p{L}'*\\s*");
  private static final Pattern TEXT_GROUP = Pattern.compile("\\\\(?:text[a-z]{0,6}|mbox|hbox)\\{");

  private final CharSequence text;

  /** Before these offsets no bracket closes behind a backslash. */
  private int noParenthesis;

  private int noBracket;

  InlineMathScanner(CharSequence text) {
    this.text = text;
  }

  /**
   * A formula in a text.
   *
   * @param from offset of the first character of the TeX
   * @param to offset after its last
   * @param end offset after the closing mark
   */
  record Found(int from, int to, int end, boolean display) {}

  /** Returns the formula whose opening mark, a dollar or a backslash, stands at an offset. */
  Optional<Found> at(int start) {
    char next = charAt(start + 1);
    if (text.charAt(start) == '\\') {
      if (next == '\\') {
        return behindTwoBackslashes(start, charAt(start + 2));
      }
      return next == '(' || next == '[' ? inBrackets(start, next) : Optional.empty();
    }
    int run = dollars(start);
    return switch (run) {
      case 1 -> next == '`' ? inBackticks(start) : inDollars(start);
      case 2 -> inDoubleDollars(start);
      default -> Optional.empty();
    };
  }

  /** Returns how many dollars stand in a row. */
  int dollars(int start) {
    int end = start;
    while (charAt(end) == '$') {
      end++;
    }
    return end - start;
  }

  private Optional<Found> inDollars(int start) {
    int from = start + 1;
    if (from >= text.length()) {
      return Optional.empty();
    }
    int limit = Math.min(text.length(), from + LONGEST);
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        int group = afterTextGroup(i);
        if (group < 0) {
          return Optional.empty();
        }
        i = group > i ? group - 1 : i + 1;
      } else if (c == '{' || c == '}') {
        depth += c == '{' ? 1 : -1;
      } else if (c == '`' && depth <= 0) {
        // Code begins here: the dollar before it is a price, or the name of a variable.
        return Optional.empty();
      } else if (c == '$') {
        boolean closes = i > from && !isDigit(charAt(i + 1)) && isInside(from, i);
        return closes ? Optional.of(new Found(from, i, i + 1, false)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether what two dollars hold is a formula. With white space beside them, as MathJax
   * and MyST take it and Pandoc does not, they may as well be prices: then it must look like one.
   */
  private boolean isInside(int from, int to) {
    boolean before = isSpace(text.charAt(from));
    if (!before && !isSpace(text.charAt(to - 1))) {
      return true;
    }
    if (before && !isSpace(text.charAt(to - 1))) {
      return false;
    }
    String tex = text.subSequence(from, to).toString();
    String rest = COMMAND.matcher(tex).replaceAll(" ");
    return TEX_SIGN.matcher(tex).find()
        && tex.chars().anyMatch(c -> c == '\\' || Character.isLetter(c))
        && !WORD.matcher(rest).find();
  }

  /**
   * Returns the offset after a group of words that begins at a backslash, the offset itself if none
   * does, or -1 if it is never closed.
   */
  private int afterTextGroup(int at) {
    int limit = Math.min(text.length(), at + LONGEST_GROUP);
    var group = TEXT_GROUP.matcher(text).region(at, limit);
    if (!group.lookingAt()) {
      return at;
    }
    int depth = 1;
    for (int i = group.end(); i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private Optional<Found> inBackticks(int start) {
    int from = start + 2;
    int limit = Math.min(text.length() - 1, from + LONGEST);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == '`') {
        return i > from && text.charAt(i + 1) == '$'
            ? Optional.of(new Found(from, i, i + 2, false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Found> inDoubleDollars(int start) {
    int from = start + 2;
    int limit = Math.min(text.length() - 1, from + LONGEST);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        int group = afterTextGroup(i);
        i = group > i ? group - 1 : i + 1;
      } else if (c == '$' && text.charAt(i + 1) == '$') {
        int run = dollars(i);
        boolean blank = text.subSequence(from, i).toString().isBlank();
        return blank || run > 2 ? Optional.empty() : Optional.of(new Found(from, i, i + 2, true));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> inBrackets(int start, char open) {
    boolean round = open == '(';
    int from = start + 2;
    int close = closing(Math.max(from, round ? noParenthesis : noBracket), round ? ')' : ']');
    if (close < 0 || close > from + LONGEST) {
      return Optional.empty();
    }
    String tex = text.subSequence(from, close).toString();
    boolean math = round ? isFormula(tex) : isDisplay(tex, charAt(close + 2));
    return math ? Optional.of(new Found(from, close, close + 2, !round)) : Optional.empty();
  }

  /** Where Markdown takes one backslash away, as for a blog with MathJax, authors write two. */
  private Optional<Found> behindTwoBackslashes(int start, char open) {
    if (open != '(' && open != '[') {
      return Optional.empty();
    }
    int from = start + 3;
    char close = open == '(' ? ')' : ']';
    int limit = Math.min(text.length() - 2, from + LONGEST);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == '\\' && text.charAt(i + 1) == '\\' && text.charAt(i + 2) == close) {
        String tex = text.subSequence(from, i).toString();
        return isFormula(tex)
            ? Optional.of(new Found(from, i, i + 3, open == '['))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the offset of the next backslash with a bracket, and notes where there is none. */
  private int closing(int from, char bracket) {
    int at = from;
    while (at + 1 < text.length()) {
      if (text.charAt(at) != '\\') {
        at++;
      } else if (text.charAt(at + 1) == bracket) {
        break;
      } else {
        at += 2;
      }
    }
    if (bracket == ')') {
      noParenthesis = at;
    } else {
      noBracket = at;
    }
    return at + 1 < text.length() ? at : -1;
  }

  private static boolean isFormula(String tex) {
    return !tex.isBlank() && (TEX_SIGN.matcher(tex).find() || !WORD.matcher(tex).find());
  }

  /** {@code \[1\]} and {@code \[x\](y)} are brackets that shall not be a link. */
  private static boolean isDisplay(String tex, char next) {
    return next != '('
        && next != '['
        && (TEX_SIGN.matcher(tex).find() || LETTER.matcher(tex).matches());
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
