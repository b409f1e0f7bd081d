package org.labpress.pass;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Inline;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.SoftBreak;
import org.labpress.document.Text;

/**
 * The word that an author wrote before a reference, though references bring theirs along: {@code
 * Abbildung @fig-loss}, {@code Abb. @fig-loss}. Printed with both it would say "Abbildung Abbildung
 * 1".
 *
 * @param index of the inline that the word ends in
 */
record WordBefore(int index) {
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+\\.?)[ \\u00A0]?$");

  /** Endings of nouns, and of what French says in place of "Table". */
  private static final Pattern ENDING = Pattern.compile("|s|es|n|en|e|au|aux");

  private static final int SHORT = 3;

  /**
   * Finds the word before a reference.
   *
   * @param reference index of the reference among the inlines
   * @param word that the reference brings
   */
  static Optional<WordBefore> of(
      List<Inline> inlines, int reference, String word, PrintedLanguage language) {
    boolean spaced = isSpace(inlines.get(reference - 1));
    int index = reference - (spaced ? 2 : 1);
    if (index < 0 || !(inlines.get(index) instanceof Text text)) {
      return Optional.empty();
    }
    Matcher last = LAST_WORD.matcher(text.text());
    boolean apart = spaced || text.text().matches("(?s).*[ \\u00A0]");
    return apart && last.find() && means(last.group(1), word, language)
        ? Optional.of(new WordBefore(index))
        : Optional.empty();
  }

  private static boolean isSpace(Inline inline) {
    return inline instanceof SoftBreak || (inline instanceof Text text && text.text().equals(" "));
  }

  /** Whether a word is the other, inflected or cut short. */
  private static boolean means(String written, String word, PrintedLanguage language) {
    String plain = plain(written);
    String full = plain(word);
    if (!plain.endsWith(".")) {
      return plain.startsWith(full) && ENDING.matcher(plain.substring(full.length())).matches();
    }
    int letters = plain.length() - 1;
    return letters < full.length()
        && full.startsWith(plain.substring(0, letters))
        && (Character.isUpperCase(written.charAt(0)) ? letters > 1 : isCutShort(letters, language));
  }

  /** Whether small letters with a full stop are no word at the end of a sentence. */
  private static boolean isCutShort(int letters, PrintedLanguage language) {
    return switch (language) {
      // Nouns have a capital: "trug bei. @exm-a" is the end of a sentence.
      case GERMAN -> false;
      // "in the list. @lst-a" is one too.
      case ENGLISH -> letters == SHORT || letters == SHORT - 1;
      default -> letters >= SHORT;
    };
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Makes the space behind the word one at which no line ends. */
  void tie(List<Inline> inlines) {
    Text text = (Text) inlines.get(index);
    if (isSpace(inlines.get(index + 1))) {
      inlines.set(index + 1, new Text("\u00a0", inlines.get(index + 1).span()));
    } else {
      String words = text.text().substring(0, text.text().length() - 1);
      inlines.set(index, new Text(words + "\u00a0", text.span()));
    }
  }
}
