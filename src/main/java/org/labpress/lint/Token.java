package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, sign or placeholder of a text.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Token(String text, int start, int end, Kind kind) {

  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION,
    PLACEHOLDER
  }

  // Kept whole: GPT-4, p-value, don't, 1e-4, C++, U.S., 3.14, x_i.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?U)(?<number>[-+−]?\\d++(?:[.,]\\d++)*+(?:[eE][-+−]?\\d++)?+(?![\\p{L}\\d]))"
              + "|(?<word>(?:\\p{L}\\.){2,}+"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+"
              + "(?:[-'’._][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+(?:\\+\\+)?+)"
              + "|\\S");

  /** Returns the tokens of a text, in its order. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end(), kind(matcher)));
    }
    return List.copyOf(tokens);
  }

  /** Returns how many words a reader reads: words, numbers, code, formulas, citations and so on. */
  public static int countWords(String text) {
    return (int) of(text).stream().filter(Token::isRead).count();
  }

  private boolean isRead() {
    char first = text.charAt(0);
    return kind != Kind.PUNCTUATION
        && first != Placeholder.RAW.character()
        && first != Placeholder.FOOTNOTE.character();
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    if (matcher.group("word") != null) {
      return Kind.WORD;
    }
    return Placeholder.isPlaceholder(matcher.group().charAt(0))
        ? Kind.PLACEHOLDER
        : Kind.PUNCTUATION;
  }
}
