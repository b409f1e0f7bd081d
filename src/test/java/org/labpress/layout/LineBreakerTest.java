package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.font.BundledFace;
import org.labpress.font.FontFamilies;
import org.labpress.font.ShapedText;

class LineBreakerTest {
  private static final TextStyle STYLE = TextStyle.serif(FontFamilies.bundled(), 10);

  // Values worked by hand from the formula in the paper.
  @ParameterizedTest(name = "ratio {0} has badness {1}")
  @CsvSource({"0, 0", "0.5, 12.5", "-0.5, 12.5", "1, 100", "-1.01, 10000", "5, 10000"})
  void badnessIsAHundredTimesTheCubeOfTheRatio(double ratio, double expected) {
    assertThat(Demerits.badness(ratio)).isEqualTo(expected);
  }

  @Test
  void negativePenaltiesEarnAndForcedBreaksCostNothing() {
    assertThat(Demerits.ofLine(0, 50)).isEqualTo(100 + 2_500);
    assertThat(Demerits.ofLine(0, -5)).isEqualTo(100 - 25);
    assertThat(Demerits.ofLine(0, LineItem.FORCED)).isEqualTo(100);
  }

  @Test
  void paragraphThatFitsIsOneLine() {
    List<LineItem> items = paragraph(20, 20);

    assertThat(linesOf(items, 100)).containsExactly("20 20");
  }

  @Test
  void wordsThatFitExactlyMakeFullLines() {
    List<LineItem> items = paragraph(40, 50, 40, 50, 30, 40);

    assertThat(linesOf(items, 100)).containsExactly("40 50", "40 50", "30 40");
  }

  @Test
  void earlyLineIsMadeLooserForTheSakeOfALaterOne() {
    // First-fit takes the twelve into the first line and leaves too little for the second.
    List<LineItem> items = paragraph(9, 9, 9, 9, 9, 9, 9, 9, 12, 30, 30, 20, 40, 50);

    assertThat(firstFit(items, LineShape.justified(100)).lines())
        .containsExactly("9 9 9 9 9 9 9 9 12", "30 30 20", "40 50");
    assertThat(linesOf(items, 100)).containsExactly("9 9 9 9 9 9 9 9", "12 30 30 20", "40 50");
  }

  @Test
  void wordWiderThanTheMeasureStandsAlone() {
    assertThat(linesOf(paragraph(30, 30, 300, 30, 30), 100))
        .containsExactly("30 30", "300", "30 30");
  }

  @Test
  void breakIsForcedWhereAskedFor() {
    List<LineItem> items = new ArrayList<>(paragraph(30, 30));
    items.addAll(paragraph(30));

    assertThat(linesOf(items, 100)).containsExactly("30 30", "30");
  }

  @Test
  void threeLinesInARowNeverEndInAHyphen() {
    for (long seed = 0; seed < 300; seed++) {
      List<LineItem> items = randomHyphenated(new Random(seed));

      List<LineBreaker.Line> lines =
          LineBreaker.breakParagraph(items, LineShape.justified(120)).lines();

      int run = 0;
      for (LineBreaker.Line line : lines) {
        boolean hyphen = items.get(line.end()) instanceof LineItem.Penalty p && p.flagged();
        run = hyphen ? run + 1 : 0;
        assertThat(run).as("seed %d", seed).isLessThan(3);
      }
    }
  }

  @Test
  void everyBoxIsOnExactlyOneLine() {
    for (long seed = 0; seed < 500; seed++) {
      List<LineItem> items = random(new Random(seed));

      List<LineBreaker.Line> lines =
          LineBreaker.breakParagraph(items, LineShape.justified(100)).lines();

      String joined =
          lines.stream().map(line -> text(items, line)).collect(Collectors.joining(" "));
      String whole = text(items, new LineBreaker.Line(0, items.size()));
      assertThat(joined.strip()).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void demeritsAreNeverWorseThanThoseOfFirstFit() {
    int compared = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      List<LineItem> items = random(new Random(seed));
      LineShape shape = LineShape.justified(150);

      FirstFit greedy = firstFit(items, shape);

      if (greedy.demerits().isPresent()) {
        compared++;
        double total = LineBreaker.breakParagraph(items, shape).demerits();
        assertThat(total)
            .as("seed %d", seed)
            .isLessThanOrEqualTo(greedy.demerits().getAsDouble() + 1e-6);
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void wordIsNotLeftAloneIfAnEarlierLineCanBeLooser() {
    // Ten words fill the first line better than nine, but leave one.
    List<LineItem> items = paragraph(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8);

    assertThat(firstFit(items, LineShape.justified(100)).lines()).endsWith("8");
    assertThat(linesOf(items, 100)).endsWith("8 8");
  }

  @Test
  void wordIsNotLeftAloneIfSpacesOfTwiceTheirStretchHelp() {
    // Six words fill the first line with a ratio of 0.3, five with one of 2.
    List<LineItem> items = paragraph(14, 14, 14, 14, 14, 14, 14);

    assertThat(linesOf(items, 100)).containsExactly("14 14 14 14 14", "14 14");
  }

  @Test
  void ofTwoLinesWithoutSpacesTheFullerIsBetter() {
    List<LineItem> items = new ArrayList<>();
    for (double width : new double[] {60, 30, 60}) {
      items.add(LineItem.Box.blank(width));
      items.add(LineItem.Penalty.of(300));
    }
    items.remove(items.size() - 1);

    assertThat(linesOf(end(items), 100)).containsExactly("60 30", "60");
  }

  @Test
  void lineThatCannotBeHelpedDoesNotSpoilTheOthers() {
    // The second line cannot be filled; the others fit exactly.
    List<LineItem> items = paragraph(47, 50, 60, 90, 47, 50, 40);

    assertThat(linesOf(items, 100)).containsExactly("47 50", "60", "90", "47 50", "40");
  }

  @Test
  void sameWordStandsNotAtTheEndOfThreeLinesIfItNeedNot() {
    // Lines of ten words fit best, and every tenth word is the same.
    List<LineItem> items = new ArrayList<>();
    for (int i = 1; i <= 75; i++) {
      items.add(i % 10 == 0 ? word("the", 8) : LineItem.Box.blank(8));
      items.add(space(2.5));
    }
    items.remove(items.size() - 1);
    List<LineItem> whole = end(items);

    List<LineBreaker.Line> lines =
        LineBreaker.breakParagraph(whole, LineShape.justified(100)).lines();

    LineEdges edges = new LineEdges(whole);
    for (int i = 2; i < lines.size() - 1; i++) {
      boolean stack =
          edges.endAlike(lines.get(i - 2).end(), lines.get(i).end())
              && edges.endAlike(lines.get(i - 1).end(), lines.get(i).end());
      assertThat(stack).as("line %d", i).isFalse();
    }
  }

  private static LineItem.Box word(String text, double width) {
    ShapedText.Glyph glyph = new ShapedText.Glyph(1, width / 10, text);
    LineItem.Ink ink =
        new LineItem.Ink.Glyphs(
            STYLE, BundledFace.SERIF, List.of(glyph), LineItem.Owner.of(0), List.of());
    return new LineItem.Box(width, 0, 0, 0, 0, ink, OptionalInt.empty(), Optional.empty());
  }

  /** Lines and demerits; no demerits if a line is worse than the first pass of TeX takes. */
  private record FirstFit(List<String> lines, OptionalDouble demerits) {}

  private static FirstFit firstFit(List<LineItem> items, LineShape shape) {
    LineFit fit = new LineFit(items, shape);
    List<String> lines = new ArrayList<>();
    double demerits = 0;
    boolean good = true;
    int start = 0;
    int lastFitness = 1;
    while (start < items.size()) {
      int end = start + 1;
      for (int i = end; i < items.size(); i++) {
        boolean space =
            items.get(i) instanceof LineItem.Glue && items.get(i - 1) instanceof LineItem.Box;
        boolean last = i == items.size() - 1;
        if ((space || last) && (fit.of(start, i).ratio() >= -1 || end == start + 1)) {
          end = i;
        }
      }
      LineFit.Fit line = fit.of(start, end);
      int fitness = Demerits.fitness(line.ratio());
      good &= Demerits.badness(line.ratio()) <= 100;
      demerits += Demerits.ofLine(Demerits.badness(line.ratio()), 0);
      demerits += Math.abs(fitness - lastFitness) > 1 ? Demerits.UNLIKE_NEIGHBOURS : 0;
      boolean lastLine = end == items.size() - 1;
      boolean oneWord = text(items, new LineBreaker.Line(start, end)).indexOf(' ') < 0;
      boolean isShort = line.natural() < Demerits.SHORT_LAST_LINE * shape.measure();
      double shortness = oneWord ? Demerits.ONE_WORD_LAST : isShort ? Demerits.SHORT_LAST : 0;
      demerits += lastLine && !lines.isEmpty() ? shortness : 0;
      lines.add(text(items, new LineBreaker.Line(start, end)));
      lastFitness = fitness;
      start = lastLine ? items.size() : fit.lineStart(end);
    }
    return new FirstFit(lines, good ? OptionalDouble.of(demerits) : OptionalDouble.empty());
  }

  private static List<LineItem> random(Random random) {
    double[] widths = new double[1 + random.nextInt(60)];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = 3 + random.nextInt(random.nextInt(40) == 0 ? 200 : 30);
    }
    return paragraph(widths);
  }

  /** Long words that can be divided in two places. */
  private static List<LineItem> randomHyphenated(Random random) {
    List<LineItem> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (int part = 0; part < 3; part++) {
        LineItem.Box box = LineItem.Box.blank(8 + random.nextInt(30));
        items.add(box);
        if (part < 2) {
          items.add(LineItem.Penalty.hyphen(50, box, LineItem.Box.blank(box.width() + 3)));
        }
      }
      items.add(space(2.5));
    }
    items.remove(items.size() - 1);
    return end(items);
  }

  /** A paragraph of boxes of these widths with spaces of 2.5 pt, stretch 2.5, shrink 1. */
  private static List<LineItem> paragraph(double... widths) {
    List<LineItem> items = new ArrayList<>();
    for (double width : widths) {
      if (!items.isEmpty()) {
        items.add(space(2.5));
      }
      items.add(LineItem.Box.blank(width));
    }
    return end(items);
  }

  private static List<LineItem> end(List<LineItem> items) {
    items.add(LineItem.Penalty.of(LineItem.FORBIDDEN));
    items.add(new LineItem.Glue(0, LineItem.Glue.INFINITE, 0, STYLE, LineItem.Owner.of(0)));
    items.add(LineItem.Penalty.of(LineItem.FORCED));
    return items;
  }

  private static LineItem space(double stretch) {
    return new LineItem.Glue(2.5, stretch, 1, STYLE, LineItem.Owner.of(0));
  }

  private static List<String> linesOf(List<LineItem> items, double measure) {
    return LineBreaker.breakParagraph(items, LineShape.justified(measure)).lines().stream()
        .map(line -> text(items, line))
        .toList();
  }

  /** Widths of the boxes of a line. */
  private static String text(List<LineItem> items, LineBreaker.Line line) {
    return items.subList(line.start(), line.end()).stream()
        .filter(LineItem.Box.class::isInstance)
        .map(box -> "%.0f".formatted(box.width()))
        .collect(Collectors.joining(" "));
  }
}
