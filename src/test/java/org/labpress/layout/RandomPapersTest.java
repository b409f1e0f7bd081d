package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;

/** What holds for every document; each is made from its own seed. */
class RandomPapersTest {
  private static final int PAPERS = 60;

  /** A document and the words that have to be printed, in the order of the text. */
  private record Sample(Document document, List<String> textWords, List<String> noteWords) {}

  @Test
  void everyWordIsPrintedOnceAndInOrder() {
    for (long seed = 0; seed < PAPERS; seed++) {
      Sample sample = sample(new Random(seed));

      Typeset typeset = Papers.set(sample.document);

      assertThat(words(typeset, 't')).as("text, seed %d", seed).isEqualTo(sample.textWords);
      assertThat(words(typeset, 'n')).as("notes, seed %d", seed).isEqualTo(sample.noteWords);
    }
  }

  @Test
  void noTwoLinesOverlap() {
    for (long seed = 0; seed < PAPERS; seed++) {
      Typeset typeset = Papers.set(sample(new Random(seed)).document);

      Map<Integer, List<SetLine>> byPage =
          typeset.lines().stream()
              .filter(line -> !line.words().isEmpty())
              .collect(Collectors.groupingBy(SetLine::page));
      for (List<SetLine> lines : byPage.values()) {
        for (int i = 0; i < lines.size(); i++) {
          for (int j = 0; j < i; j++) {
            assertThat(overlap(lines.get(i), lines.get(j)))
                .as("seed %d: %s and %s", seed, lines.get(i).words(), lines.get(j).words())
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void linesStayWithinTheTextHeight() {
    PaperStyle style = PaperStyle.a4();
    double bottom = style.margins().top() + style.textHeight();
    for (long seed = 0; seed < PAPERS; seed++) {
      for (SetLine line : Papers.set(sample(new Random(seed)).document).lines()) {
        for (SetLine.Word word : line.words()) {
          assertThat(word.baseline())
              .as("seed %d: %s", seed, word)
              .isBetween(style.margins().top(), bottom);
        }
      }
    }
  }

  @Test
  void lineThatLeavesItsMeasureSaysSo() {
    for (long seed = 0; seed < PAPERS; seed++) {
      for (SetLine line : Papers.set(sample(new Random(seed)).document).lines()) {
        if (!line.words().isEmpty()) {
          double width =
              line.words().get(line.words().size() - 1).right() - line.words().get(0).left();
          // Punctuation may hang out by half a quotation mark and 0.7 of a full stop.
          boolean fits = width <= line.measure() + 5;
          assertThat(fits || line.excess() > 0).as("seed %d: %s", seed, line.words()).isTrue();
        }
      }
    }
  }

  @Test
  void secondRunIsEqual() {
    for (long seed = 0; seed < 10; seed++) {
      assertThat(Papers.set(sample(new Random(seed)).document))
          .as("seed %d", seed)
          .isEqualTo(Papers.set(sample(new Random(seed)).document));
    }
  }

  @Test
  void everyPlacedItemNamesALeafOfTheStructure() {
    for (long seed = 0; seed < PAPERS; seed++) {
      Typeset typeset = Papers.set(sample(new Random(seed)).document);

      Map<Integer, StructureElement> elements = new HashMap<>();
      collect(typeset.structure(), elements);
      for (Page page : typeset.pages()) {
        for (Placed item : page.items()) {
          if (item instanceof Placed.GlyphRun run && run.element() != Placed.ARTIFACT) {
            assertThat(elements.get(run.element()).children()).as("seed %d", seed).isEmpty();
          }
        }
      }
    }
  }

  private static void collect(StructureElement element, Map<Integer, StructureElement> all) {
    assertThat(all.put(element.number(), element)).isNull();
    element.children().forEach(child -> collect(child, all));
  }

  private static boolean overlap(SetLine a, SetLine b) {
    SetLine.Word first = a.words().get(0);
    SetLine.Word other = b.words().get(0);
    // Half an em apart is less than any leading, more than rounding.
    boolean level =
        Math.abs(first.baseline() - other.baseline()) < 0.5 * Math.min(first.size(), other.size());
    boolean beside =
        a.words().get(a.words().size() - 1).right() <= other.left()
            || b.words().get(b.words().size() - 1).right() <= first.left();
    return level && !beside;
  }

  /** Returns the words of text or notes that begin with the letter, hyphens taken out. */
  private static List<String> words(Typeset typeset, char kind) {
    StringBuilder text = new StringBuilder();
    for (SetLine line : typeset.lines()) {
      boolean note = line.words().stream().anyMatch(word -> word.size() < 9);
      if (note == (kind == 'n')) {
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
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      blocks.add(block(random, textWords, noteWords, notes, 0));
    }
    return new Sample(Papers.document(blocks, notes), textWords, noteWords);
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
