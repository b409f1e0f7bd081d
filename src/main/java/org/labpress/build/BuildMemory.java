package org.labpress.build;

import java.util.List;
import java.util.Optional;
import org.labpress.drawing.Drawing;
import org.labpress.layout.KnownLines;
import org.labpress.lint.Linter;
import org.labpress.lint.RuleSet;
import org.labpress.pass.KnownCitations;
import org.labpress.pdf.KnownStreams;
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

  private final KnownStreams streams;
  private final KnownCitations citations;

  private BuildMemory(boolean keeps) {
    this.rules = RuleSet.standard();
    this.linter = keeps ? Linter.remembering(rules) : new Linter(rules);
    this.lines = keeps ? KnownLines.bounded() : KnownLines.none();
    this.charts = new Kept<>(keeps ? MOST_CHARTS : 0);
    this.images = new Kept<>(keeps ? MOST_IMAGES : 0);
    this.streams = keeps ? KnownStreams.bounded() : KnownStreams.none();
    this.citations = keeps ? KnownCitations.bounded() : KnownCitations.none();
  }

  /** Returns what keeps nothing: for one build. */
  public static BuildMemory none() {
    return new BuildMemory(false);
  }

  /** Returns what keeps results until the process ends. */
  public static BuildMemory bounded() {
    return new BuildMemory(true);
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

  /** Returns the streams of PDFs. */
  KnownStreams streams() {
    return streams;
  }

  /** Returns what prints the citations of papers. */
  KnownCitations citations() {
    return citations;
  }

  /** Returns what is wrong with image files, by their SHA-256. */
  Kept<String, Optional<String>> images() {
    return images;
  }

  Kept<List<Object>, Drawing> charts() {
    return charts;
  }
}
