package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/** Sets paragraphs: items become lines, lines become strips. */
final class ParagraphSetter {
  /** Share of the leading that lies above the baseline, as in LaTeX's {@code \strut}. */
  static final double ABOVE_BASELINE = 0.72;

  /** Least distance between what is taller than usual in two lines: plain TeX's, in points. */
  private static final double LINE_SKIP = 1;

  /** A hyphen at the end of a page is a little worse than one at the end of a line. */
  private static final double HYPHEN_AT_PAGE_END = 100;

  private static final int BALANCING_STEPS = 8;

  private ParagraphSetter() {}

  /**
   * Sets a paragraph.
   *
   * @param items may be empty
   * @param left edge of its measure, from the left edge of the text
   * @param numbered whether its lines count in drafts
   * @return a strip for each line
   */
  static List<VerticalItem.Strip> set(
      List<LineItem> items,
      LineShape shape,
      double left,
      double leading,
      boolean numbered,
      SourceSpan span) {
    if (items.isEmpty()) {
      return List.of();
    }
    LineBreaker.Broken broken = LineBreaker.breakParagraph(items, shape);
    LineFit fit = new LineFit(items, shape);
    List<VerticalItem.Strip> strips = new ArrayList<>();
    for (LineBreaker.Line line : broken.lines()) {
      LinePainter.Painted painted = LinePainter.paint(items, line, fit, shape, left);
      boolean last = line.end() == items.size() - 1;
      strips.add(strip(painted, shape.measure(), leading, numbered, last, span));
    }
    return strips;
  }

  /** Returns a shape in which the lines of a title are about equally long, and no more of them. */
  static LineShape balanced(List<LineItem> items, LineShape shape) {
    if (items.isEmpty()) {
      return shape;
    }
    int lines = LineBreaker.breakParagraph(items, shape).lines().size();
    double narrowest = shape.measure() / lines;
    double widest = shape.measure();
    for (int i = 0; i < BALANCING_STEPS; i++) {
      double middle = (narrowest + widest) / 2;
      LineShape narrower = new LineShape(middle, shape.justification(), shape.hyphenated());
      LineBreaker.Broken broken = LineBreaker.breakParagraph(items, narrower);
      LineFit fit = new LineFit(items, narrower);
      boolean fits =
          broken.lines().size() <= lines
              && broken.lines().stream()
                  .allMatch(line -> fit.of(line.start(), line.end()).excess() == 0);
      if (fits) {
        widest = middle;
      } else {
        narrowest = middle;
      }
    }
    return new LineShape(widest, shape.justification(), shape.hyphenated());
  }

  private static VerticalItem.Strip strip(
      LinePainter.Painted painted,
      double measure,
      double leading,
      boolean numbered,
      boolean last,
      SourceSpan span) {
    double above = grown(ABOVE_BASELINE * leading, painted.height());
    double below = grown((1 - ABOVE_BASELINE) * leading, painted.depth());
    SetLine line =
        new SetLine(
            0,
            measure,
            painted.words(),
            painted.excess(),
            painted.hyphenated(),
            last,
            painted.missing(),
            span);
    return new VerticalItem.Strip(
        above + below,
        Mover.moved(painted.placed(), 0, above),
        List.of(new Mover(0, above).moved(line, 0)),
        painted.notes(),
        numbered,
        Optional.empty());
  }

  /** Returns the room on one side of a baseline; more than usual if something tall needs it. */
  private static double grown(double usual, double needed) {
    return needed > usual ? Math.max(usual, needed + LINE_SKIP / 2) : usual;
  }

  /** Adds the lines of a paragraph with breaks between them, but none that leaves one line. */
  static void add(Galley galley, List<VerticalItem.Strip> lines) {
    for (int i = 0; i < lines.size(); i++) {
      galley.strip(lines.get(i));
      if (i < lines.size() - 1) {
        boolean lonely = i == 0 || i == lines.size() - 2;
        boolean hyphen = lines.get(i).lines().stream().anyMatch(SetLine::hyphenated);
        galley.penalty(lonely ? LineItem.FORBIDDEN : hyphen ? HYPHEN_AT_PAGE_END : 0);
      }
    }
  }
}
