package org.labpress.query;

/**
 * How far a query may go before it is given up.
 *
 * @param seconds of one query; a string that grows inside one call of a function may outlast them
 * @param megabytes of tables, intermediate results and the result together
 * @param rows of the result
 */
public record QueryLimits(int seconds, int megabytes, int rows) {
  /** Limits of every build. */
  public static final QueryLimits STANDARD = new QueryLimits(10, 256, 1_000_000);

  /** Characters of a statement: longer ones take the parser of the engine seconds. */
  static final int MOST_CHARACTERS = 16_000;

  /** Brackets within brackets: the time of the parser grows with their third power. */
  static final int MOST_BRACKETS = 60;

  /** Characters of a result, beyond which it is no table to publish. */
  static final int MOST_RESULT = 64 << 20;
}
