package org.labpress.highlight;

/**
 * A piece of code.
 *
 * @param start offset of the first UTF-16 code unit, 0-based
 * @param end offset behind the last one; larger than the start
 */
public record Token(TokenKind kind, int start, int end) {
  public Token {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("token [%d, %d) is empty".formatted(start, end));
    }
  }

  /** Returns the characters of the token. */
  public String in(String code) {
    return code.substring(start, end);
  }
}
