package org.labpress.sample;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many samples stand in every output.
 *
 * @param top first by rank
 * @param bottom last by rank
 * @param random by chance, of the others
 * @param seed of the chance
 */
public record Picks(int top, int bottom, int random, long seed) {
  /** More than this nobody reads in a paper. */
  static final int MOST = 200;

  /** Without a seed of the author's. */
  private static final long USUAL_SEED = 1;

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(\\d{1,6})\\s+(top|bottom|random)(?:\\s*\\(?\\s*seed[ =:]\\s*(\\d{1,9})\\s*\\)?)?\\s*");

  /** Returns what is shown if the author does not say. */
  static Picks usual(boolean ranked) {
    return ranked ? new Picks(5, 5, 5, USUAL_SEED) : new Picks(0, 0, 10, USUAL_SEED);
  }

  /**
   * Returns what a text such as {@code 5 top, 5 bottom, 5 random (seed 7)} asks for; empty if it
   * has another form, names a part twice, a seed without {@code random}, or none at all.
   */
  static Optional<Picks> parse(String text) {
    int top = -1;
    int bottom = -1;
    int random = -1;
    long seed = USUAL_SEED;
    for (String part : text.split(",", 10)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int count = Integer.parseInt(matcher.group(1));
      boolean chance = matcher.group(2).equals("random");
      boolean again =
          switch (matcher.group(2)) {
            case "top" -> top >= 0;
            case "bottom" -> bottom >= 0;
            default -> random >= 0;
          };
      if (again || (matcher.group(3) != null && !chance)) {
        return Optional.empty();
      }
      switch (matcher.group(2)) {
        case "top" -> top = count;
        case "bottom" -> bottom = count;
        default -> {
          random = count;
          seed = matcher.group(3) == null ? USUAL_SEED : Long.parseLong(matcher.group(3));
        }
      }
    }
    Picks picks = new Picks(Math.max(0, top), Math.max(0, bottom), Math.max(0, random), seed);
    return picks.count() == 0 ? Optional.empty() : Optional.of(picks);
  }

  /** Returns how many are asked for. */
  int count() {
    return top + bottom + random;
  }
}
