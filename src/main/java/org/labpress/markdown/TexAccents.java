package org.labpress.markdown;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the accents of TeX. With braces, as in {@code \"{o}} and <code>{\"o}</code>, one is never
 * anything else. Without them a backslash before punctuation is first of all an escape of Markdown,
 * as in {@code don\'t} and {@code \"quoted\"}, so the letters around it must speak for an accent.
 */
final class TexAccents {
  /** Accents to their combining marks in Unicode; TeXbook, chapter 9. */
  private static final Map<Character, Character> MARKS =
      Map.ofEntries(
          Map.entry('\'', '\u0301'),
          Map.entry('`', '\u0300'),
          Map.entry('^', '\u0302'),
          Map.entry('"', '\u0308'),
          Map.entry('~', '\u0303'),
          Map.entry('=', '\u0304'),
          Map.entry('.', '\u0307'),
          Map.entry('u', '\u0306'),
          Map.entry('v', '\u030C'),
          Map.entry('H', '\u030B'),
          Map.entry('c', '\u0327'),
          Map.entry('k', '\u0328'),
          Map.entry('r', '\u030A'),
          Map.entry('b', '\u0331'),
          Map.entry('d', '\u0323'));

  private static final Pattern BRACED =
      Pattern.compile("\\\\(['`^\"~=.uvHckrbd])\\s?\\{\\s?(?:(\\p{L})|\\\\([ij])\\s?)\\s?\\}");
  private static final Pattern DOTLESS =
      Pattern.compile("\\\\(['`^\"~=])\\\\([ij])(?:\\{\\}|\\s|(?![A-Za-z]))");
  private static final Pattern BARE = Pattern.compile("\\\\(['`^\"~=])(\\p{L})");
  private static final Pattern GROUP =
      Pattern.compile(
          "\\{\\s?\\\\(['`^\"~=.]|[uvHckrbd]\\s)\\s?(?:(\\p{L})|\\\\([ij])\\s?|\\{(\\p{L})\\})\\s?\\}");
  private static final Pattern GROUPED_BRACES =
      Pattern.compile("\\{(\\\\['`^\"~=.uvHckrbd]\\{(?:\\p{L}|\\\\[ij])\\})\\}");

  /** Words that end in an apostrophe before a vowel, in French and Italian. */
  private static final Pattern ELIDED =
      Pattern.compile("(?:^|[^\\p{L}])(?:[ldjmnstc]|\\p{L}*qu|\\p{L}*ll|un)$");

  private static final int LONGEST_WORD = 12;

  private TexAccents() {}

  /**
   * A letter with its accent.
   *
   * @param end offset behind it in the text
   */
  record Found(String characters, int end) {}

  /** Returns the accent whose backslash stands at an offset. */
  static Optional<Found> at(String text, int start) {
    Matcher braced = BRACED.matcher(text).region(start, text.length());
    if (braced.lookingAt()) {
      String letter = braced.group(2) == null ? braced.group(3) : braced.group(2);
      return Optional.of(new Found(accented(letter, braced.group(1)), braced.end()));
    }
    Matcher dotless = DOTLESS.matcher(text).region(start, text.length());
    if (dotless.lookingAt()) {
      return Optional.of(new Found(accented(dotless.group(2), dotless.group(1)), dotless.end()));
    }
    Matcher bare = BARE.matcher(text).region(start, text.length());
    if (!bare.lookingAt()) {
      return Optional.empty();
    }
    String accented = accented(bare.group(2), bare.group(1));
    return accented.length() == 1 && isMeant(text, start, bare.group(1).charAt(0))
        ? Optional.of(new Found(accented, bare.end()))
        : Optional.empty();
  }

  /** Returns the accent in the group whose brace stands at an offset. */
  static Optional<Found> group(String text, int start) {
    Matcher group = GROUP.matcher(text).region(start, text.length());
    if (group.lookingAt()) {
      String letter =
          group.group(2) != null
              ? group.group(2)
              : group.group(3) != null ? group.group(3) : group.group(4);
      return Optional.of(new Found(accented(letter, group.group(1)), group.end()));
    }
    Matcher braces = GROUPED_BRACES.matcher(text).region(start, text.length());
    return braces.lookingAt()
        ? at(text, braces.start(1)).map(found -> new Found(found.characters(), braces.end()))
        : Optional.empty();
  }

  /** Returns a text that is not Markdown, such as a name, with its accents and letters. */
  static String decoded(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      Optional<Found> found =
          c == '{' ? group(text, at) : c == '\\' ? at(text, at) : Optional.empty();
      if (found.isEmpty() && (c == '\\' || c == '{')) {
        found = TexSigns.letter(text, at);
      }
      decoded.append(found.map(Found::characters).orElse(String.valueOf(c)));
      at = found.map(Found::end).orElse(at + 1);
    }
    return decoded.toString();
  }

  private static String accented(String letter, String accent) {
    char mark = MARKS.getOrDefault(accent.charAt(0), '\0');
    return Normalizer.normalize(letter + mark, Normalizer.Form.NFC);
  }

  private static boolean isMeant(String text, int start, char accent) {
    char letter = text.charAt(start + 2);
    boolean inWord = start > 0 && Character.isLetter(text.charAt(start - 1));
    boolean goesOn = start + 3 < text.length() && Character.isLetter(text.charAt(start + 3));
    boolean vowel = "aeiouyAEIOUY".indexOf(letter) >= 0;
    return switch (accent) {
      case '\'' -> inWord ? isAcute(text, start, goesOn) : opensNoQuote(text, start);
      case '"', '`' -> vowel && (inWord || opensNoQuote(text, start));
      case '^' -> vowel && inWord && goesOn;
      case '~' -> "nNaAoO".indexOf(letter) >= 0 && inWord;
      default -> vowel && inWord;
    };
  }

  /** Tells an acute accent within a word from an apostrophe. */
  private static boolean isAcute(String text, int start, boolean goesOn) {
    char letter = text.charAt(start + 2);
    if (isElided(text, start)) {
      return false;
    }
    if ("aeiouy".indexOf(letter) >= 0) {
      return true;
    }
    if ("AEIOUY".indexOf(letter) >= 0) {
      return !goesOn || isUpper(text, start + 3);
    }
    return letter == 'n' ? goesOn : !goesOn && (letter == 'c' || letter == 'z');
  }

  private static boolean opensNoQuote(String text, int start) {
    return "aeiouyAEIOUY".indexOf(text.charAt(start + 2)) >= 0
        && start + 3 < text.length()
        && Character.isLetter(text.charAt(start + 3))
        && !closesLater(text, start);
  }

  /** Returns whether the word before an apostrophe is one that lost its vowel. */
  private static boolean isElided(String text, int start) {
    return ELIDED.matcher(text.substring(Math.max(0, start - LONGEST_WORD), start)).find();
  }

  private static boolean isUpper(String text, int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  /** Returns whether the same sign, escaped, ends a word further on, as a closing quote does. */
  private static boolean closesLater(String text, int start) {
    String sign = text.substring(start, start + 2);
    int next = text.indexOf(sign, start + 2);
    return next >= 0 && (next + 2 >= text.length() || !Character.isLetter(text.charAt(next + 2)));
  }
}
