package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The end of a line: {@code \\}, and what may stand right behind it. */
final class LineBreak {
  /** Tokens of the longest length; what is longer in brackets is content. */
  private static final int LONGEST = 20;

  static final Set<String> COMMANDS = Set.of("\\", "newline", "tabularnewline", "cr", "crcr");

  private LineBreak() {}

  static boolean is(Token token) {
    return token.isCommand() && COMMANDS.contains(token.text());
  }

  /**
   * Reads what follows a line break: a star, which forbids a page break, and a length in brackets
   * on the same line. As with amsmath, brackets that hold no length are content.
   *
   * @return the space below the line in em; 0 if none is given
   */
  static double gapAfter(Parsing parsing, Token lineBreak) {
    if (!lineBreak.isCommand("\\")) {
      return 0;
    }
    Token star = parsing.tokens.raw();
    if (!star.is("*")) {
      parsing.tokens.back(star);
    }
    List<Token> taken = new ArrayList<>();
    Token token = parsing.tokens.raw();
    taken.add(token);
    if (token.is("[")) {
      while (!token.is("]") && !token.isEnd() && taken.size() < LONGEST) {
        token = parsing.tokens.raw();
        taken.add(token);
      }
      OptionalDouble length = Lengths.em(taken.subList(1, taken.size() - 1));
      if (token.is("]") && length.isPresent()) {
        return length.getAsDouble();
      }
    }
    parsing.tokens.insert(taken);
    return 0;
  }
}
