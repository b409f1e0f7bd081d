package org.labpress.lint;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.labpress.source.Kept;

/**
 * Where patterns matched in texts of earlier builds. Most blocks of a page that is edited stay as
 * they were.
 */
final class KnownMatches {
  private static final int MOST_TEXTS = 2_000;

  /** Each pattern is one object for the life of its rule set. */
  private final Kept<String, Map<Pattern, List<int[]>>> byText;

  private final boolean keeps;

  private KnownMatches(int most) {
    this.byText = new Kept<>(most);
    this.keeps = most > 0;
  }

  static KnownMatches none() {
    return new KnownMatches(0);
  }

  static KnownMatches bounded() {
    return new KnownMatches(MOST_TEXTS);
  }

  /**
   * Returns the matches in a block, in its order.
   *
   * @throws CountedText.OverBudget if the pattern reads the text too often
   */
  List<Match> find(Pattern pattern, TextBlock block) {
    if (!keeps) {
      return Match.of(block, Match.borders(pattern, block.text()));
    }
    Map<Pattern, List<int[]>> known = byText.get(block.text(), text -> new IdentityHashMap<>());
    List<int[]> borders;
    synchronized (known) {
      borders = known.get(pattern);
      if (borders == null) {
        borders = Match.borders(pattern, block.text());
        known.put(pattern, borders);
      }
    }
    return Match.of(block, borders);
  }
}
