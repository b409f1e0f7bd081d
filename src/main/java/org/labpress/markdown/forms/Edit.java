package org.labpress.markdown.forms;

import java.util.List;

/**
 * A range of a text and what stands for it.
 *
 * @param start offset, inclusive
 * @param end exclusive
 */
public record Edit(int start, int end, List<Piece> pieces) {
  public Edit {
    pieces = List.copyOf(pieces);
  }

  /** Returns an edit that leaves a range out. */
  static Edit removal(int start, int end) {
    return new Edit(start, end, List.of());
  }

  /**
   * A part of what stands there: characters of the text, or others whose place is the whole range.
   *
   * @param literal the characters, where none of the text are meant
   * @param start offset of the characters of the text, inclusive; 0 for a literal
   * @param end exclusive
   */
  public record Piece(String literal, int start, int end) {
    static Piece of(String literal) {
      return new Piece(literal, 0, 0);
    }

    static Piece copy(int start, int end) {
      return new Piece("", start, end);
    }

    public boolean isCopy() {
      return literal.isEmpty();
    }
  }
}
