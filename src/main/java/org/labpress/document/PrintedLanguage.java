package org.labpress.document;

import java.util.Locale;

/**
 * The languages in which labpress prints words of its own, as those whose hyphenation it knows; in
 * texts of all other languages its words are English.
 */
public enum PrintedLanguage {
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH;

  /**
   * Returns the language of a text.
   *
   * @param tag BCP 47 tag, perhaps with underscores
   */
  public static PrintedLanguage of(String tag) {
    return switch (Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage()) {
      case "de" -> GERMAN;
      case "fr" -> FRENCH;
      case "es" -> SPANISH;
      default -> ENGLISH;
    };
  }

  /**
   * Returns the language of a document.
   *
   * @param otherwise BCP 47 tag for a document that does not say it
   */
  public static PrintedLanguage of(Document document, String otherwise) {
    return of(document.frontMatter().lang().map(Located::value).orElse(otherwise));
  }

  /** Returns the language of a document; that of one that does not say it is English. */
  public static PrintedLanguage of(Document document) {
    return of(document, "en");
  }

  /** Returns a label before a list or a name, with the colon as the language sets it. */
  public String withColon(String label) {
    return label + (this == FRENCH ? "\u00a0:" : ":");
  }
}
