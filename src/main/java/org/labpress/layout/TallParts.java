package org.labpress.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labpress.source.SourceSpan;

/** Finds what runs past the foot of a page: a strip that is taller than the page has room for. */
final class TallParts {
  /** Less than this, in points, nobody sees. */
  private static final double TOLERANCE = 1;

  private TallParts() {}

  /**
   * Reports each part once, as {@code render/too-tall}.
   *
   * @param document stands for a part that holds no text
   */
  static void report(List<SetPage> pages, TextArea area, SourceSpan document, Findings findings) {
    Map<SourceSpan, Double> tall = new LinkedHashMap<>();
    for (SetPage page : pages) {
      for (SetPage.At at : page.strips()) {
        double excess = at.y() + at.strip().height() - area.height();
        if (excess > TOLERANCE) {
          SourceSpan span =
              at.strip().lines().stream().map(SetLine::span).findFirst().orElse(document);
          tall.merge(firstLine(span), excess, Math::max);
        }
      }
    }
    tall.forEach((span, excess) -> findings.tooTall(excess, span));
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = span.text().indexOf('\n');
    return end < 0 ? span : span.part(0, end);
  }
}
