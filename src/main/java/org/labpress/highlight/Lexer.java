package org.labpress.highlight;

/** Splits the code of one language. Immutable; cannot fail, whatever the text is. */
@FunctionalInterface
interface Lexer {
  /** Emits tokens until the cursor is done. What is not emitted counts as plain text. */
  void lex(CodeCursor cursor);
}
