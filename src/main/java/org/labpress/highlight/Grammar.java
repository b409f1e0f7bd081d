package org.labpress.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a programming language is made of, for {@link CodeLexer}: words, strings, comments.
 *
 * @param words by their spelling; in lower case if {@code ignoresCase}
 * @param definers words after which a name is defined, and what it is
 * @param forms strings and comments, the longest opening first
 * @param rules what is tried before all else
 * @param nameCharacters allowed in names beside letters, digits and underscores
 * @param nameEnds allowed as the last character of a name
 * @param operators characters
 * @param capitalTypes the least length of a name that is a type because it begins with a capital;
 *     0: none is
 */
record Grammar(
    Map<String, TokenKind> words,
    Map<String, TokenKind> definers,
    List<Delimited> forms,
    List<Rule> rules,
    String nameCharacters,
    String nameEnds,
    String operators,
    boolean ignoresCase,
    int capitalTypes,
    boolean callsAreFunctions) {

  /** A construct that needs code of its own. */
  @FunctionalInterface
  interface Rule {
    /** Emits tokens and returns true if the construct begins at the cursor. */
    boolean apply(CodeCursor cursor, Before before);
  }

  /**
   * What stands before the cursor, but for space and comments.
   *
   * @param character NUL at the start
   * @param word empty if a word is not the last thing
   */
  record Before(char character, String word) {
    static final Before START = new Before('\0', "");

    /** Returns whether a value ends here, so that an operator and not an operand comes next. */
    boolean endsOperand() {
      return !word.isEmpty()
          || CodeCursor.isWordPart(character)
          || ")]}\"'`".indexOf(character) >= 0;
    }
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  static final class Builder {
    private final Map<String, TokenKind> words = new HashMap<>();
    private final Map<String, TokenKind> definers = new HashMap<>();
    private final List<Delimited> forms = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private String nameCharacters = "";
    private String nameEnds = "";
    private String operators = "+-*/%=<>!&|^~?";
    private boolean ignoresCase;
    private int capitalTypes;
    private boolean callsAreFunctions = true;

    /** Adds words, separated by spaces. */
    Builder words(TokenKind kind, String... lists) {
      for (String list : lists) {
        Arrays.stream(list.strip().split("\\s+", -1)).forEach(word -> words.put(word, kind));
      }
      return this;
    }

    Builder keywords(String... lists) {
      return words(TokenKind.KEYWORD, lists);
    }

    Builder types(String... lists) {
      return words(TokenKind.TYPE, lists);
    }

    Builder constants(String... lists) {
      return words(TokenKind.CONSTANT, lists);
    }

    Builder functions(String... lists) {
      return words(TokenKind.FUNCTION, lists);
    }

    Builder definesFunctions(String list) {
      Arrays.stream(list.split(" ", -1)).forEach(word -> definers.put(word, TokenKind.FUNCTION));
      return this;
    }

    Builder definesTypes(String list) {
      Arrays.stream(list.split(" ", -1)).forEach(word -> definers.put(word, TokenKind.TYPE));
      return this;
    }

    Builder forms(Delimited... more) {
      forms.addAll(Arrays.asList(more));
      return this;
    }

    /** Adds a string form behind each of the prefixes, written in small letters or capitals. */
    Builder prefixed(String prefixes, Delimited form) {
      for (String prefix : prefixes.split(" ", -1)) {
        forms.add(behind(prefix, form));
        if (!prefix.equals(prefix.toUpperCase(Locale.ROOT))) {
          forms.add(behind(prefix.toUpperCase(Locale.ROOT), form));
        }
      }
      return this;
    }

    private static Delimited behind(String prefix, Delimited form) {
      return new Delimited(
          form.kind(), prefix + form.open(), form.close(), form.traits(), form.expression());
    }

    Builder rules(Rule... more) {
      rules.addAll(Arrays.asList(more));
      return this;
    }

    Builder nameCharacters(String more) {
      nameCharacters = more;
      return this;
    }

    Builder nameEnds(String more) {
      nameEnds = more;
      return this;
    }

    Builder operators(String all) {
      operators = all;
      return this;
    }

    Builder ignoringCase() {
      ignoresCase = true;
      return this;
    }

    Builder capitalTypes() {
      capitalTypes = 1;
      return this;
    }

    /** The same where single capitals are variables, as in {@code A * x}. */
    Builder longCapitalTypes() {
      capitalTypes = 2;
      return this;
    }

    /** Says that a name before a parenthesis is nothing special. */
    Builder plainCalls() {
      callsAreFunctions = false;
      return this;
    }

    /** Of two forms with the same opening, the one added last counts. */
    Lexer lexer() {
      Collections.reverse(forms);
      forms.sort(Comparator.comparingInt((Delimited form) -> -form.open().length()));
      return new CodeLexer(
          new Grammar(
              Map.copyOf(words),
              Map.copyOf(definers),
              List.copyOf(forms),
              List.copyOf(rules),
              nameCharacters,
              nameEnds,
              operators,
              ignoresCase,
              capitalTypes,
              callsAreFunctions));
    }
  }
}
