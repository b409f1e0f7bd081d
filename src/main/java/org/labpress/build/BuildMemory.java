package org.labpress.build;

import java.util.List;
import java.util.Optional;
import org.labpress.drawing.Drawing;
import org.labpress.layout.KnownLines;
import org.labpress.lint.Linter;
import org.labpress.lint.RuleSet;
import org.labpress.source.Kept;

/**
 * What a process that goes on keeps from one build to the next, each by the content it follows
 * from, so that a build with it gives the same bytes as one without. All of it is bounded.
 */
public final class BuildMemory {
  private static final int MOST_CHARTS = 200;
  private static final int MOST_IMAGES = 1_000;

  private final RuleSet rules;
  private final Linter linter;
  private final KnownLines lines;
  private final Kept<List<Object>, Drawing> charts;
  private final Kept<String, Optional<String>> images;

  private BuildMemory(
      RuleSet rules, Linter linter, KnownLines lines, int mostCharts, int mostImages) {
    this.rules = rules;
    this.linter = linter;
    this.lines = lines;
    this.charts = new Kept<>(mostCharts);
    this.images = new Kept<>(mostImages);
  }

  /** Returns what keeps nothing: for one build. */
  public static BuildMemory none() {
    RuleSet rules = RuleSet.standard();
    return new BuildMemory(rules, new Linter(rules), KnownLines.none(), 0, 0);
  }

  /** Returns what keeps results until the process ends. */
  public static BuildMemory bounded() {
    RuleSet rules = RuleSet.standard();
    return new BuildMemory(
        rules, Linter.remembering(rules), KnownLines.bounded(), MOST_CHARTS, MOST_IMAGES);
  }

  RuleSet rules() {
    return rules;
  }

  Linter linter() {
    return linter;
  }

  KnownLines lines() {
    return lines;
  }

  /** Returns what is wrong with image files, by their SHA-256. */
  Kept<String, Optional<String>> images() {
    return images;
  }

  Kept<List<Object>, Drawing> charts() {
    return charts;
  }
}
