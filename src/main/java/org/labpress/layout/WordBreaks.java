package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.labpress.layout.TextScripts.Script;

/** Finds the places within words, addresses and code at which a line may end. */
final class WordBreaks {
  /** Plain TeX's {@code \hyphenpenalty} and {@code \exhyphenpenalty}. */
  private static final double HYPHEN = 50;

  /** A second kind of hyphen in a compound such as "low-dimensional" confuses the reader. */
  private static final double HYPHEN_IN_COMPOUND = 150;

  /** A hyphen in {@code OpenFOAM} may be read as part of the name; a hole in the line is worse. */
  private static final double HYPHEN_IN_NAME = 900;

  /** A number such as {@code PRE2020-092051} is read as one; a hole in the line is worse. */
  private static final double IN_IDENTIFIER = 500;

  private static final double AFTER_SLASH = 100;
  private static final double IN_ADDRESS = 100;
  private static final double IN_CODE = 300;
  private static final double IN_CAMEL_CASE = 500;

  /** Between the colon and the slashes of {@code https://}, where style guides allow it too. */
  private static final double AFTER_SCHEME = 500;

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String ADDRESS_BREAKS = "/.-?&=_#:,;%+~@";
  private static final String CODE_BREAKS = "/._-,:;=({|&>}";

  private static final Pattern DOI = Pattern.compile("\\W*(doi:)?10\\.[0-9]{4,9}/.+");
  private static final Pattern MAIL = Pattern.compile("\\W*[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+\\W*");

  /** A hyphen within a formula or a command would be read as a part of it. */
  private static final String MARKUP = "\\_{}$";

  /** Signs of a drawn line that stay together at each of its ends. */
  private static final int RULE_END = 4;

  /** Code shorter than this stays whole. */
  private static final int SHORTEST_CODE = 10;

  /** Letters of a name that may be divided before a capital, and of each of its parts. */
  private static final int LONG_NAME = 8;

  private static final int SHORTEST_PART = 4;

  private final Function<String, int[]> hyphenator;
  private final Map<String, int[]> exceptions = new HashMap<>();
  private final Map<String, int[]> hyphenated = new HashMap<>();

  /**
   * @param hyphenator offsets in a word at which a hyphen may be inserted
   * @param exceptions words with all their hyphens
   */
  WordBreaks(Function<String, int[]> hyphenator, List<String> exceptions) {
    this.hyphenator = hyphenator;
    for (String word : exceptions) {
      int[] hyphens =
          IntStream.range(0, word.length()).filter(i -> word.charAt(i) == '-').toArray();
      int[] offsets = IntStream.range(0, hyphens.length).map(i -> hyphens[i] - i).toArray();
      this.exceptions.put(word.replace("-", "").toLowerCase(Locale.ROOT), offsets);
    }
  }

  /**
   * A place where a line may end.
   *
   * @param offset of the first character of the next line
   * @param flagged whether the line then ends in a hyphen
   * @param hyphen whether that hyphen is not in the text
   */
  record Break(int offset, double cost, boolean flagged, boolean hyphen) {}

  /** A word as it is printed and the breaks in it, ascending. */
  record Word(String text, List<Break> breaks) {
    Word {
      breaks = List.copyOf(breaks);
    }
  }

  /** Returns a word of running text. */
  Word inText(String word) {
    if (isAddress(word)) {
      return inAddress(word);
    }
    if (word.indexOf(SOFT_HYPHEN) >= 0) {
      return softHyphens(word);
    }
    if (word.chars().anyMatch(c -> MARKUP.indexOf(c) >= 0)) {
      return inCode(word);
    }
    boolean compound = word.indexOf('-', 1) > 0;
    List<Break> breaks = new ArrayList<>();
    for (int offset : hyphens(word)) {
      breaks.add(new Break(offset, compound ? HYPHEN_IN_COMPOUND : HYPHEN, true, true));
    }
    for (int i = 1; i < word.length(); i++) {
      char before = word.charAt(i - 1);
      boolean letterNext = Character.isLetter(word.charAt(i));
      boolean inside = i > 1 && Character.isLetterOrDigit(word.charAt(i - 2));
      if ((before == '-' || before == '\u2010') && letterNext && inside) {
        breaks.add(new Break(i, HYPHEN, true, false));
      } else if (before == '-' && inIdentifier(word, i)) {
        breaks.add(new Break(i, IN_IDENTIFIER, true, false));
      } else if ((before == '\u2013' || before == '\u2014') && inside) {
        breaks.add(new Break(i, HYPHEN, false, false));
      } else if (before == '/' && letterNext && i > 3) {
        breaks.add(new Break(i, AFTER_SLASH, false, false));
      } else if (camel(word, i) && lettersAround(word, i) >= LONG_NAME) {
        breaks.add(new Break(i, HYPHEN_IN_NAME, true, true));
      } else if (inRule(word, i)) {
        breaks.add(new Break(i, IN_CODE, false, false));
      } else if (before == '\u200B' || betweenIdeographs(word, i)) {
        breaks.add(new Break(i, 0, false, false));
      }
    }
    return new Word(word, ascending(breaks));
  }

  /** Returns an address, which breaks after its punctuation and never gets a hyphen. */
  Word inAddress(String word) {
    List<Break> breaks = new ArrayList<>();
    for (int i = 2; i < word.length() - 1; i++) {
      boolean after = ADDRESS_BREAKS.indexOf(word.charAt(i - 1)) >= 0;
      boolean runOn = ADDRESS_BREAKS.indexOf(word.charAt(i)) >= 0;
      if (after && !runOn) {
        breaks.add(new Break(i, IN_ADDRESS, false, false));
      } else if (afterScheme(word, i)) {
        breaks.add(new Break(i, AFTER_SCHEME, false, false));
      } else if (camel(word, i)) {
        breaks.add(new Break(i, IN_CAMEL_CASE, false, false));
      }
    }
    return new Word(word, breaks);
  }

  /** Returns code, which breaks after punctuation if it is long. */
  Word inCode(String word) {
    List<Break> breaks = new ArrayList<>();
    for (int i = 3; i < word.length() - 2 && word.length() >= SHORTEST_CODE; i++) {
      char before = word.charAt(i - 1);
      char next = word.charAt(i);
      boolean after = CODE_BREAKS.indexOf(before) >= 0 && CODE_BREAKS.indexOf(next) < 0;
      boolean camel = camel(word, i);
      if (after || camel || inRule(word, i)) {
        breaks.add(new Break(i, camel ? IN_CAMEL_CASE : IN_CODE, false, false));
      } else if (afterScheme(word, i)) {
        breaks.add(new Break(i, AFTER_SCHEME, false, false));
      }
    }
    return new Word(word, breaks);
  }

  /** Returns whether the place lies within a line drawn with one sign over and over. */
  private static boolean inRule(String word, int i) {
    int from = i - RULE_END;
    int to = i + RULE_END;
    char sign = word.charAt(i);
    return from >= 0
        && to <= word.length()
        && !Character.isLetterOrDigit(sign)
        && word.substring(from, to).chars().allMatch(c -> c == sign);
  }

  private static boolean camel(String word, int i) {
    return Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i));
  }

  private static boolean afterScheme(String word, int i) {
    return word.charAt(i - 1) == ':' && word.startsWith("//", i);
  }

  /**
   * Returns whether digits follow the hyphen before {@code i} and a part with letters stands before
   * it, both too long for a name such as {@code COVID-19}. Dates have no letters.
   */
  private static boolean inIdentifier(String word, int i) {
    int to = i;
    while (to < word.length() && Character.isDigit(word.charAt(to))) {
      to++;
    }
    int from = i - 1;
    boolean letters = false;
    while (from > 0 && Character.isLetterOrDigit(word.charAt(from - 1))) {
      from--;
      letters |= Character.isLetter(word.charAt(from));
    }
    return letters && i - 1 - from >= SHORTEST_PART && to - i >= SHORTEST_PART;
  }

  /** Returns the length of a run of letters; 0 if a part of it is too short to stand alone. */
  private static int lettersAround(String word, int i) {
    int from = i;
    int to = i;
    while (from > 0 && Character.isLetter(word.charAt(from - 1))) {
      from--;
    }
    while (to < word.length() && Character.isLetter(word.charAt(to))) {
      to++;
    }
    return i - from >= SHORTEST_PART && to - i >= SHORTEST_PART ? to - from : 0;
  }

  private int[] hyphens(String word) {
    if (!exceptions.isEmpty()) {
      int start = 0;
      int end = word.length();
      while (start < end && !Character.isLetter(word.charAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetter(word.charAt(end - 1))) {
        end--;
      }
      int[] known = exceptions.get(word.substring(start, end).toLowerCase(Locale.ROOT));
      if (known != null) {
        int shift = start;
        return IntStream.of(known).map(offset -> offset + shift).toArray();
      }
    }
    return hyphenated.computeIfAbsent(word, hyphenator);
  }

  /** A word in which the author marked the breaks is broken nowhere else. */
  private static Word softHyphens(String word) {
    StringBuilder text = new StringBuilder();
    List<Break> breaks = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != SOFT_HYPHEN) {
        text.append(c);
      } else if (text.length() > 0) {
        breaks.add(new Break(text.length(), HYPHEN, true, true));
      }
    }
    breaks.removeIf(place -> place.offset() >= text.length());
    return new Word(text.toString(), breaks);
  }

  private static boolean isAddress(String word) {
    return word.contains("://")
        || word.startsWith("www.")
        || (word.contains("10.") && DOI.matcher(word).matches())
        || (word.indexOf('@') >= 0 && MAIL.matcher(word).matches());
  }

  private static boolean betweenIdeographs(String word, int i) {
    return !Character.isLowSurrogate(word.charAt(i))
        && Character.isLetterOrDigit(word.codePointAt(i))
        && (TextScripts.of(word.codePointBefore(i)) == Script.EAST_ASIAN
            || TextScripts.of(word.codePointAt(i)) == Script.EAST_ASIAN);
  }

  /** Sorts by place; of two breaks at one place the cheaper stays. */
  private static List<Break> ascending(List<Break> breaks) {
    Map<Integer, Break> byOffset = new TreeMap<>();
    for (Break place : breaks) {
      byOffset.merge(place.offset(), place, (a, b) -> a.cost() <= b.cost() ? a : b);
    }
    return List.copyOf(byOffset.values());
  }
}
