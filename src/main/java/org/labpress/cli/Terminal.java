package org.labpress.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param out results and findings
 * @param err progress, summaries and failures
 * @param colors whether text may be coloured
 * @param interactive whether a line may be overwritten
 * @param columns width in characters, at least 40
 */
record Terminal(
    PrintStream out, PrintStream err, boolean colors, boolean interactive, int columns) {

  private static final int DEFAULT_COLUMNS = 80;

  /** Returns the terminal that the program was started from. */
  static Terminal of(PrintStream out, PrintStream err, Map<String, String> environment) {
    boolean interactive =
        isTerminal(System.console()) && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    boolean colors = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(out, err, colors, interactive, columns(environment.get("COLUMNS")));
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** From JDK 22 on there is a console even without a terminal, which {@code isTerminal} tells. */
  private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static int columns(@org.jspecify.annotations.Nullable String written) {
    return written != null && written.matches("\\d{1,4}")
        ? Math.max(40, Integer.parseInt(written))
        : DEFAULT_COLUMNS;
  }

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
