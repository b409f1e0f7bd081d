package org.labpress.highlight;

/** What a piece of code is, as far as its colour tells. */
public enum TokenKind {
  /** Space, punctuation, names without a role that can be seen. */
  PLAIN(""),
  KEYWORD("k"),
  /** A type, a class, or the name of an element of markup. */
  TYPE("t"),
  /** A function or command, where it is defined or called. */
  FUNCTION("f"),
  /** A variable that is marked as one, such as {@code $HOME}. */
  VARIABLE("v"),
  /** A decorator, annotation, preprocessor line, or the key of a pair. */
  ATTRIBUTE("a"),
  /** A value that is a word, such as {@code None}. */
  CONSTANT("c"),
  NUMBER("n"),
  STRING("s"),
  /** An escape in a string, or the edge of an expression in one. */
  ESCAPE("e"),
  COMMENT("m"),
  OPERATOR("o"),
  HEADING("h"),
  INSERTED("i"),
  DELETED("d"),
  /** The prompt of a session, such as {@code $} or {@code >>>}. */
  PROMPT("p"),
  /** What a command of a session printed. */
  OUTPUT("u"),
  /** What a session printed when it failed. */
  ERROR("x");

  private final String styleClass;

  TokenKind(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Returns the class by which style sheets know the kind: one letter; empty for plain text. */
  public String styleClass() {
    return styleClass;
  }
}
