package org.labpress.bibliography.csl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and ranges of pages as styles print them. */
final class Numbers {
  private static final Pattern NUMERIC =
      Pattern.compile(
          "\\p{L}{0,3}\\.?\\s?[0-9]{1,9}\\p{L}{0,2}"
              + "(?:\\s*(?:[-\u2010-\u2014,&;]|and)\\s*\\p{L}{0,3}[0-9]{1,9}\\p{L}{0,2}){0,20}");
  private static final Pattern SEVERAL =
      Pattern.compile(".*\\w\\s*(?:[-\u2010-\u2014,&;]|\\band\\b|ff\\b)\\s*\\w*.*", Pattern.DOTALL);

  /** A range of numbers, or of numbers behind the same letters: S213-S235. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])([0-9]{0,4}\\p{L}{1,9})?([0-9]{1,9})"
              + "\\s*[-\u2010-\u2014]+\\s*([0-9]{0,4}\\p{L}{1,9})?([0-9]{1,9})(?![\\p{L}\\p{N}]|-\\p{N})");

  private static final Pattern ROMAN_RANGE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])([ivxlcdm]{1,12})\\s*[-\u2010-\u2014]+\\s*([ivxlcdm]{1,12})(?![\\p{L}\\p{N}])");

  private static final Pattern TWO_NUMBERS =
      Pattern.compile("([0-9]{1,9}) ?[-\u2010]{1,2} ?([0-9]{1,9})");
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private Numbers() {}

  static boolean isNumeric(String text) {
    return text.length() < 200 && NUMERIC.matcher(text.strip()).matches();
  }

  /** Whether more than one page, section or volume is meant. */
  static boolean isPlural(String text, String and) {
    // A hyphen behind a backslash belongs to one number.
    String bare = text.replace("\\-", "");
    return text.length() < 200
        && (SEVERAL.matcher(bare).matches() || bare.contains(" " + and + " "));
  }

  /** Returns a number, or a range of two with a dash between them. */
  static String dashed(String text) {
    Matcher two = TWO_NUMBERS.matcher(text);
    return two.matches() ? two.group(1) + "\u2013" + two.group(2) : text;
  }

  static String roman(int number) {
    if (number <= 0 || number >= 4000) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }

  /**
   * Returns page numbers with their ranges as a style wants them (CSL 1.0.2, appendix V).
   *
   * @param format empty to leave the digits as they are
   * @param dash between the numbers of a range
   */
  static String pages(String pages, String format, String dash) {
    if (pages.length() > 500) {
      return pages;
    }
    Matcher range = RANGE.matcher(pages);
    StringBuilder formatted = new StringBuilder();
    while (range.find()) {
      String letters = range.group(1) == null ? "" : range.group(1);
      String lettersAgain = range.group(3) == null ? "" : range.group(3);
      if (letters.equals(lettersAgain)) {
        String shown = ranged(range.group(2), range.group(4), format);
        boolean whole = format.isEmpty() || format.equals("expanded");
        String text = letters + range.group(2) + dash + (whole ? lettersAgain : "") + shown;
        range.appendReplacement(formatted, Matcher.quoteReplacement(text));
      }
    }
    String numbers = range.appendTail(formatted).toString();
    String all =
        ROMAN_RANGE.matcher(numbers).replaceAll("$1" + Matcher.quoteReplacement(dash) + "$2");
    return all.replace(" - ", "-").replace("\\-", "-");
  }

  private static String ranged(String first, String second, String format) {
    String last = expanded(first, second);
    return switch (format) {
      case "expanded" -> last;
      case "minimal" -> minimal(first, last, 1);
      case "minimal-two" -> minimal(first, last, 2);
      case "chicago", "chicago-15" -> chicago(first, last, true);
      case "chicago-16" -> chicago(first, last, false);
      default -> second;
    };
  }

  private static String expanded(String first, String last) {
    return last.length() < first.length()
        ? first.substring(0, first.length() - last.length()) + last
        : last;
  }

  private static String minimal(String first, String last, int least) {
    if (first.length() != last.length()) {
      return last;
    }
    int same = 0;
    while (same < last.length() - least && first.charAt(same) == last.charAt(same)) {
      same++;
    }
    return last.substring(same);
  }

  private static String chicago(String first, String last, boolean four) {
    int number = Integer.parseInt(first);
    if (number < 100 || number % 100 == 0 || first.length() != last.length()) {
      return last;
    }
    if (number % 100 < 10) {
      return minimal(first, last, 1);
    }
    String shown = minimal(first, last, 2);
    return four && first.length() == 4 && shown.length() == 3 ? last : shown;
  }
}
