package org.labpress.math;

import java.util.List;
import java.util.Optional;

/** What a command that an author defined stands for. */
sealed interface Macro {
  /**
   * Text with parameters.
   *
   * @param pattern what follows the command: parameters, and tokens that must stand between them
   * @param first what the first parameter is if no brackets follow the command
   * @param body tokens, among them parameters
   */
  record Replacement(List<Token> pattern, Optional<List<Token>> first, List<Token> body)
      implements Macro {
    public Replacement {
      pattern = List.copyOf(pattern);
      first = first.map(List::copyOf);
      body = List.copyOf(body);
    }

    /** Returns a macro without parameters. */
    static Replacement of(List<Token> body) {
      return new Replacement(List.of(), Optional.empty(), body);
    }
  }

  /**
   * A pair of delimiters around an argument: mathtools' {@code \DeclarePairedDelimiter}.
   *
   * @param arguments at least 1
   * @param body what stands between, with parameters
   */
  record Pair(List<Token> left, List<Token> right, int arguments, List<Token> body)
      implements Macro {
    public Pair {
      left = List.copyOf(left);
      right = List.copyOf(right);
      body = List.copyOf(body);
    }
  }

  /** An environment: what stands at its beginning and its end. */
  record Environment(int arguments, Optional<List<Token>> first, List<Token> begin, List<Token> end)
      implements Macro {
    public Environment {
      first = first.map(List::copyOf);
      begin = List.copyOf(begin);
      end = List.copyOf(end);
    }
  }
}
