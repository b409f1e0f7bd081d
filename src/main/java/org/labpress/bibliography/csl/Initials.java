package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first letters of given names: "Marie-Claire J" is "M.-C. J." (CSL 1.0.2, "Name", {@code
 * initialize-with}).
 */
final class Initials {
  /** A nickname in parentheses or quotation marks has no initial. */
  private static final Pattern NICKNAME = Pattern.compile("\\([^()]*\\)?|[\"\u201c\u201d]");

  /** A word, with the full stop of an abbreviation. */
  private static final Pattern WORD = Pattern.compile("[^\\s.\u00a0]+\\.?");

  private final String mark;
  private final boolean hyphens;
  private final StringBuilder text = new StringBuilder();
  private boolean afterWord;

  /**
   * @param mark behind each initial, such as ". "
   * @param hyphens whether those of a compound name are joined by hyphens
   */
  Initials(String mark, boolean hyphens) {
    this.mark = mark;
    this.hyphens = hyphens;
  }

  /**
   * Returns the initials.
   *
   * @param only whether whole names stay, and only those that are initials already get the mark
   */
  String of(String given, boolean only) {
    Matcher word = WORD.matcher(NICKNAME.matcher(given).replaceAll(" "));
    while (word.find()) {
      add(word.group(), only);
    }
    return text.toString().strip();
  }

  private void add(String marked, boolean only) {
    boolean hyphen = hyphens && text.length() > 0 && "-\u2010\u2011".indexOf(marked.charAt(0)) >= 0;
    String written = marked.replaceFirst("^[-\u2010\u2011]+(?=.*\\p{L})", "");
    if (hyphen && written.length() < marked.length()) {
      // The second half of "P.-A." is a word of its own behind the full stop.
      hyphen();
    }
    boolean stop = written.endsWith(".");
    String word = stop ? written.substring(0, written.length() - 1) : written;
    int first = word.codePointAt(0);
    boolean single = word.codePointCount(0, word.length()) == 1;
    boolean small = Character.isLowerCase(first);
    if (small && !single) {
      whole(word);
    } else if (single || (stop && word.indexOf('-') < 0)) {
      // An abbreviation of more letters is the author's own: Ph., Ts., Yu.
      initial(word);
    } else if (only) {
      whole(word);
    } else {
      compound(word);
    }
  }

  private void whole(String word) {
    if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
    text.append(word);
    afterWord = true;
  }

  private void initial(String letters) {
    if (afterWord) {
      text.append(' ');
      afterWord = false;
    }
    text.append(letters).append(mark);
  }

  private void compound(String word) {
    List<String> letters = new ArrayList<>();
    for (String part : word.split("[-\u2010\u2011]", -1)) {
      // The second half of a name like "Guo-ming" has no capital and no initial of its own.
      if (!part.isEmpty() && (letters.isEmpty() || !Character.isLowerCase(part.codePointAt(0)))) {
        letters.add(Character.toString(part.codePointAt(0)));
      }
    }
    for (int i = 0; i < letters.size(); i++) {
      if (i > 0 && hyphens) {
        hyphen();
      }
      initial(letters.get(i));
    }
  }

  private void hyphen() {
    while (text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
    text.append('-');
  }
}
