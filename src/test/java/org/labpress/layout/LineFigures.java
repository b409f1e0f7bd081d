package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labpress.source.SourceSpan;

/**
 * What is measured of the lines of body text of a paper.
 *
 * @param lines of the measure of the body
 * @param paragraphs of more than one such line
 * @param overfull lines that run past their measure, of any measure
 * @param widows last lines of paragraphs that stand alone at the head of a column
 * @param orphans first lines of paragraphs that stand alone at the foot of a column
 * @param aloneLast last lines of a single word, of paragraphs of several lines
 * @param ladders runs of three lines or more that end in a hyphen
 * @param stacks runs of three lines or more that begin, or end, with the same word
 * @param rivers runs of three lines or more with gaps over {@value #RIVER} points that overlap
 */
public record LineFigures(
    GapMetric gaps,
    int lines,
    int paragraphs,
    int overfull,
    int widows,
    int orphans,
    int aloneLast,
    int ladders,
    int stacks,
    int rivers) {
  /** A gap that can be a part of a river, in 10 pt text. */
  private static final double RIVER = 4;

  /**
   * Measures the lines of a paper.
   *
   * @param style with the measure and size of its body text
   */
  public static LineFigures of(Typeset typeset, PaperStyle style) {
    double size = style.text().points();
    List<SetLine> body =
        typeset.lines().stream()
            .filter(line -> !line.words().isEmpty())
            .filter(line -> Math.abs(line.measure() - style.measure()) < 1)
            .filter(line -> Math.abs(line.words().get(0).size() - size) < 0.01)
            .toList();
    Map<SourceSpan, List<SetLine>> byPlace = new HashMap<>();
    List<List<SetLine>> paragraphs = new ArrayList<>();
    for (SetLine line : body) {
      List<SetLine> open = byPlace.get(line.span());
      if (open == null) {
        open = new ArrayList<>();
        byPlace.put(line.span(), open);
        paragraphs.add(open);
      }
      open.add(line);
      if (line.last()) {
        byPlace.remove(line.span());
      }
    }
    paragraphs.removeIf(lines -> lines.size() < 2);
    int[] counts = new int[6];
    for (List<SetLine> lines : paragraphs) {
      int n = lines.size();
      counts[0] += breaks(lines.get(n - 2), lines.get(n - 1)) ? 1 : 0;
      counts[1] += breaks(lines.get(0), lines.get(1)) ? 1 : 0;
      counts[2] += lines.get(n - 1).words().size() == 1 ? 1 : 0;
      for (int i = 2; i < n; i++) {
        SetLine a = lines.get(i - 2);
        SetLine b = lines.get(i - 1);
        SetLine c = lines.get(i);
        counts[3] += a.hyphenated() && b.hyphenated() && c.hyphenated() ? 1 : 0;
        counts[4] += same(first(a), first(b), first(c)) ? 1 : 0;
        counts[4] += same(last(a), last(b), last(c)) ? 1 : 0;
        counts[5] += river(a, b, c, size) ? 1 : 0;
      }
    }
    return new LineFigures(
        GapMetric.of(typeset.lines(), style.measure(), size),
        body.size(),
        paragraphs.size(),
        (int) typeset.lines().stream().filter(line -> line.excess() > 0).count(),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5]);
  }

  /** Returns whether a column or a page ends between two lines. */
  private static boolean breaks(SetLine before, SetLine after) {
    return before.page() != after.page()
        || before.words().get(0).baseline() > after.words().get(0).baseline();
  }

  private static boolean same(String a, String b, String c) {
    return !a.isEmpty() && a.equals(b) && b.equals(c);
  }

  private static String first(SetLine line) {
    return bare(line.words().get(0).text());
  }

  private static String last(SetLine line) {
    return line.hyphenated() ? "" : bare(line.words().get(line.words().size() - 1).text());
  }

  private static String bare(String word) {
    return word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean river(SetLine a, SetLine b, SetLine c, double size) {
    for (double[] first : wide(a, size)) {
      for (double[] second : wide(b, size)) {
        for (double[] third : wide(c, size)) {
          if (overlap(first, second) && overlap(second, third)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<double[]> wide(SetLine line, double size) {
    List<double[]> gaps = new ArrayList<>();
    for (int i = 1; i < line.words().size(); i++) {
      double left = line.words().get(i - 1).right();
      double right = line.words().get(i).left();
      if (right - left > RIVER * size / 10) {
        gaps.add(new double[] {left, right});
      }
    }
    return gaps;
  }

  private static boolean overlap(double[] a, double[] b) {
    return a[0] < b[1] && b[0] < a[1];
  }

  /** Returns the figures as {@code name=value} pairs. */
  public String asText() {
    return String.format(
        Locale.ROOT,
        "lines=%d kept=%d paragraphs=%d median=%.2f sd=%.2f p95=%.2f p99=%.2f max=%.2f over6=%.4f"
            + " hyphenated=%.4f overfull=%d widows=%d orphans=%d alone=%d ladders=%d stacks=%d"
            + " rivers=%d",
        lines,
        gaps.kept(),
        paragraphs,
        gaps.median(),
        gaps.deviation(),
        gaps.p95(),
        gaps.p99(),
        gaps.largest(),
        gaps.over(),
        gaps.hyphenated(),
        overfull,
        widows,
        orphans,
        aloneLast,
        ladders,
        stacks,
        rivers);
  }
}
