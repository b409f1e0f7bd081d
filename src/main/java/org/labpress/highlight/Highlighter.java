package org.labpress.highlight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits code into tokens. */
public final class Highlighter {
  /** Longer code is shown in one colour. */
  private static final int MAX_LENGTH = 4_000_000;

  private Highlighter() {}

  /**
   * Returns the tokens of the code in the order of the text: they cover all of it, none overlaps
   * another, and no two neighbours are of one kind. Takes time linear in the length of the code.
   *
   * @param language a name or an alias in any case; of an unknown language all is plain
   */
  public static List<Token> tokens(String language, String code) {
    if (code.isEmpty()) {
      return List.of();
    }
    Optional<Lexer> lexer = Languages.lexer(language);
    CodeCursor cursor = new CodeCursor(code);
    if (lexer.isPresent() && code.length() <= MAX_LENGTH) {
      lexer.get().lex(cursor);
    }
    cursor.emit(TokenKind.PLAIN, code.length());
    return cursor.tokens();
  }

  /** Returns whether code of a language is coloured. */
  public static boolean knows(String language) {
    return Languages.lexer(language).isPresent();
  }

  /** Returns the languages by their first names, in the order of the alphabet. */
  public static List<String> languages() {
    return Languages.names();
  }

  /** Returns the other names of a language, in the order of the alphabet. */
  public static List<String> aliases(String language) {
    return Languages.aliases(language.toLowerCase(Locale.ROOT));
  }
}
