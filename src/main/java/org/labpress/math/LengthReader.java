package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads the lengths that commands take. */
final class LengthReader {
  private LengthReader() {}

  /** Returns a length given as an argument; one that is none is reported, and is empty. */
  static OptionalDouble of(Parsing parsing, List<Token> tokens, Token command) {
    OptionalDouble em = Lengths.em(tokens);
    if (em.isEmpty()) {
      parsing.problems.warning(
          "math/length",
          tokens.isEmpty() ? command.range() : tokens.get(0).range(),
          "\"%s\" is not a length".formatted(Parsing.written(tokens)));
    }
    return em;
  }

  /** Reads a length in braces, as after {@code \hspace}; plain TeX's form is read too. */
  static double argument(Parsing parsing, Token command) {
    return dimension(parsing, command).orElse(0);
  }

  /** Reads a length without braces, as after {@code \kern}; with braces it is read too. */
  static OptionalDouble dimension(Parsing parsing, Token command) {
    Token next = parsing.tokens.peekRaw();
    if (next.is("{") || Parsing.endsRow(next)) {
      return of(parsing, parsing.rawArgument(command), command);
    }
    List<Token> read = new ArrayList<>();
    Token token = parsing.tokens.rawInk();
    int letters = 0;
    while (token.kind() == Token.Kind.CHARACTER && letters < 2 && belongs(token)) {
      letters += RowReader.isLetter(token) ? 1 : 0;
      read.add(token);
      token = parsing.tokens.raw();
    }
    parsing.tokens.back(token);
    return of(parsing, read, command);
  }

  private static boolean belongs(Token token) {
    return RowReader.isLetter(token) || RowReader.isDigit(token) || "+-.,".contains(token.text());
  }
}
