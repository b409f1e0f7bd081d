package org.labpress.math;

import java.util.Optional;

/** What one formula may cost at most, counted while it is read. */
final class Budget {
  static final int NODES = 5_000;
  static final int DEPTH = 200;
  static final int EXPANSIONS = 1_000;

  /** Tokens that macros may give; an argument used twice doubles with every nesting. */
  static final int TOKENS = 100_000;

  /** Characters; one leaf block of a page holds no more. */
  static final int CHARACTERS = 65_536;

  private int nodes;
  private int depth;
  private int expansions;
  private int tokens;
  private Optional<String> exceeded = Optional.empty();

  /** Returns what was exceeded, as a clause with the limit. */
  Optional<String> exceeded() {
    return exceeded;
  }

  void length(int characters) {
    check(characters, CHARACTERS, "the formula has more than %,d characters");
  }

  void node() {
    check(++nodes, NODES, "the formula has more than %,d parts");
  }

  void expansion() {
    check(++expansions, EXPANSIONS, "macros are expanded more than %,d times");
  }

  /** Counts tokens that a macro gave, or that were looked through for its end. */
  void tokens(int given) {
    tokens = Math.min(tokens + given, TOKENS + 1);
    check(tokens, TOKENS, "macros give more than %,d tokens");
  }

  /** Counts the cells of a table with those that its short rows lack. */
  void cells(long cells) {
    check((int) Math.min(cells, Integer.MAX_VALUE), NODES, "a table has more than %,d cells");
  }

  void enter() {
    check(++depth, DEPTH, "parts are nested deeper than %,d");
  }

  void leave() {
    depth--;
  }

  private void check(int value, int limit, String message) {
    if (value > limit && exceeded.isEmpty()) {
      exceeded = Optional.of(message.formatted(limit));
    }
  }
}
