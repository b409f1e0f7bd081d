package org.labpress.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;

/** What the titles of sections say about them. */
public final class Sections {
  /** The word over an abstract, in the languages of the papers seen so far. */
  private static final Set<String> ABSTRACT =
      Set.of("abstract", "summary", "zusammenfassung", "résumé", "resumen", "sommario", "resumo");

  private Sections() {}

  /** Returns whether the heading stands over an abstract; the Summary of a JOSS paper is one. */
  public static boolean isAbstract(Heading heading) {
    return ABSTRACT.contains(normal(PlainText.of(heading.content())));
  }

  /** Returns whether the text is the word that stands over an abstract. */
  public static boolean isAbstractWord(String text) {
    return ABSTRACT.contains(normal(text));
  }

  /**
   * Returns whether one of the titles contains one of the words.
   *
   * @param words lower case
   */
  public static boolean mentions(List<String> titles, Iterable<String> words) {
    for (String title : titles) {
      for (String word : words) {
        if (normal(title).contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns a title in lower case without a leading number and closing punctuation. */
  private static String normal(String title) {
    return title
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[\\d.]+\\s+", "")
        .replaceFirst("[.:]$", "");
  }
}
