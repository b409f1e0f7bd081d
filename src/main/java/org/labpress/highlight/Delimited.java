package org.labpress.highlight;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A form of string or comment.
 *
 * @param close what ends it; empty: the end of the line
 */
record Delimited(
    TokenKind kind, String open, String close, Set<Trait> traits, Expression expression) {

  /** How a form differs from others. */
  enum Trait {
    /** Goes on over line ends. */
    MULTILINE,
    /** A backslash makes the next character an escape. */
    ESCAPES,
    /** The closing mark written twice stands for itself. */
    DOUBLED,
    /** Contains others of its kind. */
    NESTED,
    /** Is one only as the first thing on its line. */
    AT_LINE_START,
    /** Is one only after a space, or as the first thing on its line. */
    AFTER_SPACE,
    /** Is one only if it is closed on its line. */
    CLOSED
  }

  /** How code stands in a string. */
  enum Expression {
    NONE(""),
    /** <code>{x}</code>; a brace written twice stands for itself. */
    BRACES("{"),
    /** <code>${x}</code>. */
    DOLLAR_BRACES("${"),
    /** <code>${x}</code> and {@code $x}. */
    DOLLAR("${"),
    /** {@code $(x)} and {@code $x}. */
    DOLLAR_PARENTHESES("$("),
    /** <code>#{x}</code>. */
    HASH_BRACES("#{"),
    /** {@code \(x)}. */
    BACKSLASH_PARENTHESES("\\(");

    private final String open;

    Expression(String open) {
      this.open = open;
    }

    String open() {
      return open;
    }

    boolean namesVariables() {
      return this == DOLLAR || this == DOLLAR_PARENTHESES;
    }
  }

  static Delimited line(String open, Trait... traits) {
    return new Delimited(TokenKind.COMMENT, open, "", set(traits), Expression.NONE);
  }

  static Delimited comment(String open, String close, Trait... traits) {
    Set<Trait> all = set(traits);
    all.add(Trait.MULTILINE);
    return new Delimited(TokenKind.COMMENT, open, close, all, Expression.NONE);
  }

  static Delimited string(String open, String close, Trait... traits) {
    return new Delimited(TokenKind.STRING, open, close, set(traits), Expression.NONE);
  }

  /** A string in which a backslash escapes. */
  static Delimited escaped(String quote, Trait... traits) {
    Set<Trait> all = set(traits);
    all.add(Trait.ESCAPES);
    return new Delimited(TokenKind.STRING, quote, quote, all, Expression.NONE);
  }

  Delimited as(TokenKind other) {
    return new Delimited(other, open, close, traits, expression);
  }

  Delimited with(Expression other) {
    return new Delimited(kind, open, close, traits, other);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  private static Set<Trait> set(Trait... traits) {
    Set<Trait> set = EnumSet.noneOf(Trait.class);
    set.addAll(Arrays.asList(traits));
    return set;
  }
}
