package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.ImageFile;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.RawBlock;
import org.labpress.document.TableBlock;
import org.labpress.drawing.ImageHeader;

/** What holds for every document, in one column and in two; each is made from its own seed. */
class RandomPapersTest {
  /** So many documents; more with {@code -Dlabpress.random-papers=2000}. */
  private static final int PAPERS = Integer.getInteger("labpress.random-papers", 40);

  private static final List<PaperStyle> STYLES =
      List.of(PaperStyle.a4(), PaperStyle.a4().inTwoColumns());

  /** A document and the words that have to be printed, in the order of the text. */
  private record Sample(
      Document document, List<String> textWords, List<String> noteWords, int figures) {}

  @Test
  void nothingIsLostOverlapsOrLeavesItsOrder() {
    for (long seed = 0; seed < PAPERS; seed++) {
      for (PaperStyle style : STYLES) {
        Sample sample = sample(new Random(seed));

        Typeset typeset = Typesetter.typeset(sample.document, style).value();

        String name = "seed %d in %d columns".formatted(seed, style.columns().count());
        everyWordIsPrintedOnceAndInOrder(sample, typeset, name);
        everyFigureIsPrintedOnceAndInOrder(sample, typeset, name);
        PageFacts.noTwoLinesOverlap(typeset, name);
        PageFacts.noLineStandsInAPhoto(typeset, name);
        PageFacts.linesStayWithinTheTextHeight(typeset, style, name);
        lineThatLeavesItsMeasureSaysSo(typeset, name);
        everyPlacedItemNamesALeafOfTheStructure(typeset, name);
      }
    }
  }

  @Test
  void secondRunIsEqual() {
    for (long seed = 0; seed < 10; seed++) {
      for (PaperStyle style : STYLES) {
        assertThat(Typesetter.typeset(sample(new Random(seed)).document, style))
            .as("seed %d", seed)
            .isEqualTo(Typesetter.typeset(sample(new Random(seed)).document, style));
      }
    }
  }

  private static void everyWordIsPrintedOnceAndInOrder(
      Sample sample, Typeset typeset, String name) {
    assertThat(words(typeset, 't')).as(name).isEqualTo(sample.textWords);
    assertThat(words(typeset, 'n')).as(name).isEqualTo(sample.noteWords);
  }

  private static void everyFigureIsPrintedOnceAndInOrder(
      Sample sample, Typeset typeset, String name) {
    List<Integer> printed =
        typeset.pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(Placed.Photo.class::isInstance)
            .map(item -> ((Placed.Photo) item).file().path().replaceAll("\\D", ""))
            .map(Integer::valueOf)
            .toList();
    assertThat(printed).as(name).hasSize(sample.figures).isSorted();
  }

  private static void lineThatLeavesItsMeasureSaysSo(Typeset typeset, String name) {
    for (SetLine line : typeset.lines()) {
      if (!line.words().isEmpty()) {
        double width =
            line.words().get(line.words().size() - 1).right() - line.words().get(0).left();
        // Punctuation may hang out by half a quotation mark and 0.7 of a full stop.
        boolean fits = width <= line.measure() + 5;
        if (!fits && line.excess() == 0) {
          fail("%s: %s", name, line.words());
        }
      }
    }
  }

  private static void everyPlacedItemNamesALeafOfTheStructure(Typeset typeset, String name) {
    Map<Integer, StructureElement> elements = new HashMap<>();
    collect(typeset.structure(), elements);
    for (Page page : typeset.pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.GlyphRun run
            && run.element() != Placed.ARTIFACT
            && !elements.get(run.element()).children().isEmpty()) {
          fail("%s: %s", name, run);
        }
      }
    }
  }

  private static void collect(StructureElement element, Map<Integer, StructureElement> all) {
    assertThat(all.put(element.number(), element)).isNull();
    element.children().forEach(child -> collect(child, all));
  }

  /** Returns the words of text or notes that begin with the letter, hyphens taken out. */
  private static List<String> words(Typeset typeset, char kind) {
    StringBuilder text = new StringBuilder();
    for (SetLine line : typeset.lines()) {
      // Text has 10 pt or more, notes have 8; captions, cells and code lie between.
      double size = line.words().stream().mapToDouble(SetLine.Word::size).max().orElse(0);
      if (kind == 't' ? size > 9.5 : size < 8.2) {
        String words =
            line.words().stream().map(SetLine.Word::text).collect(Collectors.joining(" "));
        text.append(words).append(line.hyphenated() ? "" : " ");
      }
    }
    return Stream.of(text.toString().replace("\u00AD", "").split(" "))
        .filter(word -> !word.isEmpty() && word.charAt(0) == kind)
        .map(word -> word.replaceAll("\\d+$", ""))
        .toList();
  }

  private static Sample sample(Random random) {
    List<String> textWords = new ArrayList<>();
    List<String> noteWords = new ArrayList<>();
    List<Footnote> notes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    int figures = 0;
    int count = random.nextInt(random.nextInt(4) == 0 ? 25 : 8);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(10)) {
        case 0 -> blocks.add(figure(random, ++figures));
        case 1 -> blocks.add(table(random));
        case 2 -> blocks.add(Papers.code("code\n".repeat(1 + random.nextInt(30))));
        case 3 -> {
          String command = random.nextInt(3) == 0 ? "\\clearpage" : "\\newpage";
          blocks.add(
              random.nextInt(4) == 0
                  ? new RawBlock("latex", command, Papers.PLACE)
                  : figure(random, ++figures));
        }
        default -> blocks.add(block(random, textWords, noteWords, notes, 0));
      }
    }
    return new Sample(Papers.document(blocks, notes), textWords, noteWords, figures);
  }

  private static Block figure(Random random, int number) {
    List<String> classes = random.nextInt(4) == 0 ? List.of("wide") : List.of();
    ImageHeader header =
        new ImageHeader(
            ImageHeader.Format.PNG, 20 + random.nextInt(700), 20 + random.nextInt(900), 96);
    return Papers.figure(
        number,
        Optional.of(new ImageFile("f%d.png".formatted(number), Optional.of(header))),
        Attributes.of(Optional.of("fig-" + number), classes, Map.of()));
  }

  private static Block table(Random random) {
    int columns = 1 + random.nextInt(7);
    String[] rows = new String[1 + random.nextInt(random.nextInt(8) == 0 ? 120 : 12)];
    for (int i = 0; i < rows.length; i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        cells.add(String.join(" ", Collections.nCopies(1 + random.nextInt(3), "cell")));
      }
      rows[i] = String.join("|", cells);
    }
    TableBlock table = Papers.table(rows);
    return new TableBlock(
        table.alignments(),
        table.widths(),
        table.head(),
        table.body(),
        table.foot(),
        List.of(Papers.text("Caption")),
        table.attributes(),
        table.number(),
        Papers.PLACE);
  }

  private static Block block(
      Random random,
      List<String> textWords,
      List<String> noteWords,
      List<Footnote> notes,
      int depth) {
    int kind = random.nextInt(depth > 2 ? 3 : 8);
    if (kind == 3) {
      String words = text(random, 't', 1 + random.nextInt(14), textWords);
      return Papers.heading(1 + random.nextInt(6), words, "");
    }
    if (kind == 4) {
      Block[] items = new Block[1 + random.nextInt(4)];
      for (int i = 0; i < items.length; i++) {
        items[i] = block(random, textWords, noteWords, notes, depth + 1);
      }
      return random.nextBoolean()
          ? Papers.bullets(items)
          : Papers.list(ListBlock.Kind.ORDERED, 1, items);
    }
    if (kind == 5) {
      List<Block> quoted = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        quoted.add(block(random, textWords, noteWords, notes, depth + 1));
      }
      return new BlockQuote(quoted, Papers.PLACE);
    }
    return paragraph(random, textWords, noteWords, notes);
  }

  private static Block paragraph(
      Random random, List<String> textWords, List<String> noteWords, List<Footnote> notes) {
    List<Inline> content = new ArrayList<>();
    content.add(Papers.text(text(random, 't', 1 + random.nextInt(90), textWords)));
    if (random.nextInt(4) == 0) {
      int number = notes.size() + 1;
      content.add(Papers.mark(number));
      int length = random.nextInt(12) == 0 ? 900 : 1 + random.nextInt(60);
      notes.add(Papers.note(number, text(random, 'n', length, noteWords)));
      content.add(Papers.text(" " + text(random, 't', 1 + random.nextInt(30), textWords)));
    }
    return Papers.paragraph(content.toArray(Inline[]::new));
  }

  /** Words of syllables that can be hyphenated, all beginning with one letter. */
  private static String text(Random random, char first, int count, List<String> words) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder().append(first);
      int syllables = random.nextInt(60) == 0 ? 40 : 1 + random.nextInt(5);
      for (int s = 0; s < syllables; s++) {
        word.append("aeiou".charAt(random.nextInt(5))).append("lmrstbk".charAt(random.nextInt(7)));
      }
      made.add(word.toString());
    }
    words.addAll(made);
    return String.join(" ", made);
  }
}
