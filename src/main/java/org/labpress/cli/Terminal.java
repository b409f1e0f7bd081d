package org.labpress.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err progress and failures
 * @param colors whether findings are coloured
 * @param interactive whether a line may be overwritten: standard error is a terminal
 * @param columns width of the terminal in characters, at least 40
 */
record Terminal(
    PrintStream out, PrintStream err, boolean colors, boolean interactive, int columns) {

  /**
   * Returns text in which nothing can command the terminal: control characters and direction
   * overrides are shown as escapes. Line ends and tabs become spaces.
   */
  static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t' || c == '\n' || c == '\r') {
                safe.append(' ');
              } else if (Character.isISOControl(c) || isDirectionMark(c)) {
                safe.append("\\u{%x}".formatted(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** Unicode Bidirectional Algorithm (UAX 9), 2: explicit formatting characters. */
  private static boolean isDirectionMark(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
