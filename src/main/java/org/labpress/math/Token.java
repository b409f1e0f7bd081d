package org.labpress.math;

/**
 * A token of TeX.
 *
 * @param text of a command its name without the backslash, else the characters
 * @param primitive whether macros of this name are passed over: what {@code \let} kept
 */
record Token(Kind kind, String text, TexRange range, boolean primitive) {
  enum Kind {
    /** A backslash with letters, or with one other character. */
    COMMAND,
    /** One character, braces and other special ones too. */
    CHARACTER,
    /** One or more blanks. */
    SPACE,
    /** A parameter in the text of a macro: the text is its digit. */
    PARAMETER,
    /** The end of the formula. */
    END
  }

  static Token command(String name, TexRange range) {
    return new Token(Kind.COMMAND, name, range, false);
  }

  static Token character(String text, TexRange range) {
    return new Token(Kind.CHARACTER, text, range, false);
  }

  Token at(TexRange other) {
    return new Token(kind, text, other, primitive);
  }

  Token asPrimitive() {
    return new Token(kind, text, range, true);
  }

  boolean is(String character) {
    return kind == Kind.CHARACTER && text.equals(character);
  }

  boolean isCommand(String name) {
    return kind == Kind.COMMAND && text.equals(name);
  }

  boolean isCommand() {
    return kind == Kind.COMMAND;
  }

  boolean isSpace() {
    return kind == Kind.SPACE;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  /** Returns whether the other token is the same, wherever it stands. */
  boolean same(Token other) {
    return kind == other.kind && text.equals(other.text);
  }

  /** Returns the token as it is written. */
  String written() {
    return switch (kind) {
      case COMMAND -> "\\" + text;
      case PARAMETER -> "#" + text;
      case CHARACTER -> text;
      case SPACE -> " ";
      case END -> "";
    };
  }
}
