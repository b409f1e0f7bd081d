package org.labpress.build;

import java.util.List;
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

  private final Linter linter;
  private final KnownLines lines;
  private final Kept<List<Object>, Drawing> charts;

  private BuildMemory(Linter linter, KnownLines lines, int mostCharts) {
    this.linter = linter;
    this.lines = lines;
    this.charts = new Kept<>(mostCharts);
  }

  /** Returns what keeps nothing: for one build. */
  public static BuildMemory none() {
    return new BuildMemory(new Linter(RuleSet.standard()), KnownLines.none(), 0);
  }

  /** Returns what keeps results until the process ends. */
  public static BuildMemory bounded() {
    return new BuildMemory(
        Linter.remembering(RuleSet.standard()), KnownLines.bounded(), MOST_CHARTS);
  }

  Linter linter() {
    return linter;
  }

  KnownLines lines() {
    return lines;
  }

  Kept<List<Object>, Drawing> charts() {
    return charts;
  }
}
