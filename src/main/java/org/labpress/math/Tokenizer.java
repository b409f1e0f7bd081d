package org.labpress.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a formula into tokens, with the category codes of LaTeX ("The TeXbook", chapters 7 and 8).
 */
final class Tokenizer {
  private final String tex;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String tex) {
    this.tex = tex;
  }

  /** Returns the tokens, without comments and without blanks after the name of a command. */
  static List<Token> tokens(String tex) {
    Tokenizer tokenizer = new Tokenizer(tex);
    while (tokenizer.at < tex.length()) {
      tokenizer.token();
    }
    return tokenizer.tokens;
  }

  /** Returns tokens that all stand at one place: what a command gives for itself. */
  static List<Token> tokens(String tex, TexRange place) {
    List<Token> placed = new ArrayList<>();
    tokens(tex).forEach(token -> placed.add(token.at(place)));
    return placed;
  }

  private void token() {
    int start = at;
    int character = tex.codePointAt(at);
    at += Character.charCount(character);
    if (character == '\\') {
      command(start);
    } else if (character == '%') {
      comment();
    } else if (Character.isWhitespace(character)) {
      blanks();
      tokens.add(new Token(Token.Kind.SPACE, " ", new TexRange(start, at), false));
    } else if (character == '#' && at < tex.length() && isDigit(tex.charAt(at))) {
      at++;
      String digit = tex.substring(at - 1, at);
      tokens.add(new Token(Token.Kind.PARAMETER, digit, new TexRange(start, at), false));
    } else {
      tokens.add(Token.character(tex.substring(start, at), new TexRange(start, at)));
    }
  }

  private void command(int start) {
    int name = at;
    while (at < tex.length() && isLetter(tex.charAt(at))) {
      at++;
    }
    if (at == name && at < tex.length()) {
      at += Character.charCount(tex.codePointAt(at));
    }
    tokens.add(Token.command(tex.substring(name, at), new TexRange(start, at)));
    if (isLetter(tex.charAt(at - 1))) {
      blanks();
    }
  }

  /** A comment takes the end of its line and the blanks at the start of the next. */
  private void comment() {
    while (at < tex.length() && tex.charAt(at) != '\n' && tex.charAt(at) != '\r') {
      at++;
    }
    blanks();
  }

  private void blanks() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '@';
  }

  private static boolean isDigit(char c) {
    return c >= '1' && c <= '9';
  }
}
