package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text cases of CSL 1.0.2. What keeps its capitals, and math, stay as they are. */
public final class TextCase {
  /** Words that title case leaves small within a title (CSL 1.0.2, "Title Case Conversion"). */
  private static final Set<String> SMALL =
      Set.of(
          "a",
          "about",
          "according",
          "across",
          "afore",
          "after",
          "against",
          "ahead",
          "along",
          "alongside",
          "amid",
          "amidst",
          "among",
          "amongst",
          "an",
          "and",
          "anenst",
          "apart",
          "apropos",
          "around",
          "as",
          "aside",
          "astride",
          "at",
          "athwart",
          "atop",
          "barring",
          "because",
          "before",
          "behind",
          "below",
          "beneath",
          "beside",
          "besides",
          "between",
          "beyond",
          "but",
          "by",
          "circa",
          "despite",
          "down",
          "during",
          "et",
          "except",
          "for",
          "forenenst",
          "from",
          "given",
          "in",
          "inside",
          "into",
          "lest",
          "like",
          "modulo",
          "near",
          "next",
          "nor",
          "notwithstanding",
          "of",
          "off",
          "on",
          "onto",
          "or",
          "out",
          "over",
          "per",
          "plus",
          "pro",
          "qua",
          "sans",
          "since",
          "so",
          "than",
          "the",
          "through",
          "throughout",
          "thru",
          "thruout",
          "till",
          "to",
          "toward",
          "towards",
          "under",
          "underneath",
          "until",
          "unto",
          "up",
          "upon",
          "via",
          "vs",
          "vs.",
          "versus",
          "vis-à-vis",
          "von",
          "van",
          "de",
          "d'",
          "l'",
          "with",
          "within",
          "without",
          "yet");

  /** Characters of a title; longer texts are none. */
  private static final int LONGEST = 2_000;

  private static final Pattern WORD = Pattern.compile("[^\\s\\u2013\\u2014\\u00a0]+");

  /**
   * Capitalised words joined by hyphens: "Open-Source", but neither "X-Ray" nor "Transformer-XL".
   */
  private static final String TWO_WORDS =
      "[^\\p{L}]*\\p{Lu}\\p{Ll}+(?:[-\u2010\u2011/]\\p{L}\\p{Ll}+)+[^\\p{L}]*";

  private TextCase() {}

  static Runs apply(String textCase, Runs runs, boolean english) {
    if (runs.text().length() > LONGEST) {
      return runs;
    }
    return switch (textCase) {
      case "lowercase" -> each(runs, text -> text.toLowerCase(Locale.ROOT));
      case "uppercase" -> each(runs, text -> text.toUpperCase(Locale.ROOT));
      case "capitalize-first" -> words(runs, (word, place) -> place.first() ? capital(word) : word);
      case "capitalize-all" -> words(runs, (word, place) -> capital(word));
      case "sentence" -> sentence(runs);
      case "title" -> english ? words(runs, TextCase::title) : runs;
      default -> runs;
    };
  }

  /**
   * Returns a title in sentence case: the first word stays, the first behind a colon has a capital,
   * and words with more than one capital or a digit stay, for they are names.
   */
  public static Runs toSentence(Runs runs) {
    return runs.text().length() > LONGEST
        ? runs
        : words(
            runs,
            (word, place) ->
                place.first() || place.behind() == '.'
                    ? startOfSentence(word)
                    : place.behind() == ':' ? capital(startOfSentence(word)) : uncapital(word));
  }

  /** Takes the second half of "Fine-Tuning" its capital. */
  private static String startOfSentence(String word) {
    int hyphen = word.indexOf('-') + 1;
    return hyphen > 0 && word.matches(TWO_WORDS)
        ? word.substring(0, hyphen) + word.substring(hyphen).toLowerCase(Locale.ROOT)
        : word;
  }

  private static Runs sentence(Runs runs) {
    boolean allCapitals =
        runs.runs().stream().filter(Run::hasCase).map(Run::text).noneMatch(TextCase::hasSmall);
    return words(
        runs,
        (word, place) -> {
          String small = allCapitals ? word.toLowerCase(Locale.ROOT) : word;
          return place.first() ? capital(small) : small;
        });
  }

  private interface Change {
    String change(String word, Place place);
  }

  /**
   * Where a word stands.
   *
   * @param first the first of the whole text
   * @param last the last of the whole text
   * @param behind a colon behind colons, question marks, exclamation marks and dashes; a full stop
   *     behind one, which may also belong to an abbreviation; else a space
   * @param part whether it is glued to what stands before it, in another look
   */
  private record Place(boolean first, boolean last, char behind, boolean part) {}

  private static String title(String word, Place place) {
    String bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}.']+$", "").toLowerCase(Locale.ROOT);
    boolean small = SMALL.contains(bare) || SMALL.contains(bare.replaceAll("\\.$", ""));
    if (small && !place.first() && !place.last() && place.behind() == ' ') {
      return isCapitalised(word) ? word.toLowerCase(Locale.ROOT) : word;
    }
    if (word.matches("[^\\p{L}]*\\p{L}[0-9].*")) {
      return word; // v5.0, t2
    }
    StringBuilder capitals = new StringBuilder();
    for (String part : word.split("(?<=[-\u2010\u2011/])", -1)) {
      boolean inner =
          capitals.length() > 0 && SMALL.contains(part.replaceAll("[-\u2010\u2011/]$", ""));
      boolean letter = capitals.length() > 0 && part.length() == 1;
      capitals.append(inner || letter || isGreek(part) ? part : capital(part));
    }
    return capitals.toString();
  }

  /** The letters of formulas stay: \u03b2-carotene. */
  private static boolean isGreek(String part) {
    return part.length() <= 2
        && Character.UnicodeScript.of(part.isEmpty() ? ' ' : part.charAt(0))
            == Character.UnicodeScript.GREEK;
  }

  private static Runs each(Runs runs, java.util.function.UnaryOperator<String> change) {
    return runs.map(run -> run.hasCase() ? run.withText(change.apply(run.text())) : run);
  }

  private static Runs words(Runs runs, Change change) {
    String all = runs.text();
    List<Run> changed = new ArrayList<>();
    int offset = 0;
    int end = all.stripTrailing().length();
    for (Run run : runs.runs()) {
      if (run.hasCase()) {
        StringBuilder text = new StringBuilder();
        Matcher word = WORD.matcher(run.text());
        while (word.find()) {
          int from = offset + word.start();
          boolean part = from > 0 && WORD.matcher(all.substring(from - 1, from)).matches();
          String before = all.substring(0, from).stripTrailing();
          boolean first = before.chars().noneMatch(Character::isLetterOrDigit);
          Place place =
              new Place(first, offset + word.end() >= end, part ? ' ' : behind(before), part);
          String replaced = part ? word.group() : change.change(word.group(), place);
          word.appendReplacement(text, Matcher.quoteReplacement(replaced));
        }
        word.appendTail(text);
        changed.add(run.withText(text.toString()));
      } else {
        changed.add(run);
      }
      offset += run.text().length();
    }
    return new Runs(changed);
  }

  private static char behind(String before) {
    String bare = before.replaceAll("[\"'\\u201d\\u2019)\\]]+$", "");
    char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
    return last == '.' ? '.' : ":?!".indexOf(last) >= 0 ? ':' : ' ';
  }

  private static String capital(String word) {
    int letter = firstLetter(word);
    if (letter < 0 || !word.equals(word.toLowerCase(Locale.ROOT))) {
      return word;
    }
    int next = word.offsetByCodePoints(letter, 1);
    return word.substring(0, letter)
        + word.substring(letter, next).toUpperCase(Locale.ROOT)
        + word.substring(next);
  }

  /** Takes a word its capital, unless it has more than one or a digit: NumPy, DNA, T2 are names. */
  private static String uncapital(String word) {
    if (word.matches(".*(?:\\d|\\p{Lu}.*\\p{Lu}).*") && !word.matches(TWO_WORDS)) {
      return word;
    }
    StringBuilder small = new StringBuilder();
    for (String part : word.split("(?<=[-\\u2010\\u2011/])", -1)) {
      small.append(isCapitalised(part) ? part.toLowerCase(Locale.ROOT) : part);
    }
    return small.toString();
  }

  private static boolean isCapitalised(String word) {
    int letter = firstLetter(word);
    if (letter < 0 || !Character.isUpperCase(word.codePointAt(letter))) {
      return false;
    }
    int next = word.offsetByCodePoints(letter, 1);
    String rest = word.substring(next);
    boolean single = rest.chars().noneMatch(Character::isLetter);
    return rest.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && (!single || word.equals("A"));
  }

  private static int firstLetter(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.isLetter(word.codePointAt(i))) {
        return i;
      }
      if (Character.isDigit(word.codePointAt(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasSmall(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase);
  }
}
