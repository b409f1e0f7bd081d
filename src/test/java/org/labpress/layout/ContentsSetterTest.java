package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

class ContentsSetterTest {
  private static final String SECTIONS =
      "# First {#first}\n\n## Inner {#inner}\n\n### Deep {#deep}\n\n"
          + "Words of a paragraph that fill some space on the page.\n\n".repeat(120)
          + "# Last {#last}\n\nText.\n";

  @Test
  void numbersAreThoseOfThePagesOnWhichTheSectionsStand() {
    Typeset typeset = set("toc: true");
    int last = ContentsSetter.pages(typeset.pages()).get("last");

    assertThat(last).isGreaterThan(2).isEqualTo(typeset.pages().size());
    assertThat(linesOfTheFirstPage(typeset))
        .containsSubsequence("Contents", "First 1", "Inner 1", "Last " + last);
  }

  @Test
  void entriesLeadToTheirSections() {
    List<Placed.Target> targets =
        set("toc: true").pages().get(0).items().stream()
            .filter(Placed.LinkArea.class::isInstance)
            .map(item -> ((Placed.LinkArea) item).target())
            .toList();

    assertThat(targets)
        .containsExactly(
            new Placed.Target.Internal("first"),
            new Placed.Target.Internal("inner"),
            new Placed.Target.Internal("last"));
  }

  @Test
  void levelsAreAsManyAsThePageSays() {
    assertThat(linesOfTheFirstPage(set("toc: true\ntoc-depth: 3"))).contains("Deep 1");
    assertThat(linesOfTheFirstPage(set("toc: true\ntoc-depth: 1"))).doesNotContain("Inner 1");
  }

  @Test
  void withoutTheFieldThereIsNone() {
    assertThat(linesOfTheFirstPage(set("title: T"))).doesNotContain("Contents");
  }

  private static Typeset set(String fields) {
    String text = "---\n" + fields + "\n---\n\n" + SECTIONS;
    return Typesetter.typeset(
            MarkdownReader.read(SourceFile.of("a.md", text)).value(), PaperStyle.a4())
        .value();
  }

  /** Returns the words that stand at one height, from left to right. */
  private static List<String> linesOfTheFirstPage(Typeset typeset) {
    return typeset.lines().stream()
        .filter(line -> line.page() == 1)
        .flatMap(line -> line.words().stream())
        .collect(
            Collectors.groupingBy(
                word -> Math.round(word.baseline()),
                TreeMap::new,
                Collectors.mapping(SetLine.Word::text, Collectors.joining(" "))))
        .values()
        .stream()
        .toList();
  }
}
