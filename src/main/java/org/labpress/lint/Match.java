package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;

/** A place in a block where a pattern matched. */
public final class Match {
  private final TextBlock block;
  private final int[] borders;

  private Match(TextBlock block, int[] borders) {
    this.block = block;
    this.borders = borders;
  }

  /**
   * Returns the borders of all groups of each match in a text.
   *
   * @throws CountedText.OverBudget if the pattern reads the text too often
   */
  static List<int[]> borders(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(new CountedText(text));
    List<int[]> matches = new ArrayList<>();
    while (matcher.find()) {
      int[] borders = new int[2 * matcher.groupCount() + 2];
      for (int group = 0; group <= matcher.groupCount(); group++) {
        borders[2 * group] = matcher.start(group);
        borders[2 * group + 1] = matcher.end(group);
      }
      matches.add(borders);
    }
    return List.copyOf(matches);
  }

  /** Returns the matches in a block, in its order. */
  static List<Match> of(TextBlock block, List<int[]> borders) {
    return borders.isEmpty()
        ? List.of()
        : borders.stream().map(match -> new Match(block, match)).toList();
  }

  public TextBlock block() {
    return block;
  }

  public int start() {
    return borders[0];
  }

  public int end() {
    return borders[1];
  }

  /** Returns where a group starts; -1 if it took no part. */
  public int start(int group) {
    return borders[2 * group];
  }

  /** Returns where a group ends; -1 if it took no part. */
  public int end(int group) {
    return borders[2 * group + 1];
  }

  /** Returns the whole match as the author wrote it, with quotes and dashes as typed. */
  public String written() {
    String source = span().text();
    return source.length() == text().length() ? source : text();
  }

  public String text() {
    return block.text().substring(start(), end());
  }

  /** Returns the text of a group; empty if it took no part. */
  public String text(int group) {
    return start(group) < 0 ? "" : block.text().substring(start(group), end(group));
  }

  public SourceSpan span() {
    return block.toSource(start(), end());
  }

  /** Returns the span of a group that took part. */
  public SourceSpan span(int group) {
    return block.toSource(start(group), end(group));
  }
}
