package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

/** Tables of Markdown on the pages of a paper. */
class TablePagesTest {
  private static final String SPANS =
      """
      +-------+-----------+
      | Place | Celsius   |
      |       +-----+-----+
      |       | min | max |
      +=======+====:+=====+
      | Pole  | -89 | 1   |
      +-------+-----+-----+
      | Sea   | both      |
      |       +-----+-----+
      |       | - a | 2   |
      |       | - b |     |
      +=======+=====+=====+
      | all   | 0   | 0   |
      +=======+=====+=====+
      """;

  @Test
  void spansBlocksAndFoot() {
    Goldens.check("tables", PageDump.of(set(SPANS)));
  }

  @Test
  void tagsSayHowManyColumnsAndRowsACellTakes() {
    assertThat(PageDump.tags(set(SPANS)))
        .isEqualTo(
            """
            DOCUMENT
              TABLE
                TABLE_ROW
                  TABLE_HEADER rows 2
                  TABLE_HEADER columns 2
                TABLE_ROW
                  TABLE_HEADER
                  TABLE_HEADER
                TABLE_ROW
                  TABLE_DATA
                  TABLE_DATA
                  TABLE_DATA
                TABLE_ROW
                  TABLE_DATA rows 2
                  TABLE_DATA columns 2
                TABLE_ROW
                  TABLE_DATA
                    LIST
                      LIST_ITEM
                        LABEL
                        LIST_BODY
                          P
                      LIST_ITEM
                        LABEL
                        LIST_BODY
                          P
                  TABLE_DATA
                TABLE_ROW
                  TABLE_DATA
                  TABLE_DATA
                  TABLE_DATA
            """);
  }

  @Test
  void decimalPointsStandBelowEachOther() {
    List<SetLine.Word> words =
        words(
            set(
                """
                | model | acc |
                |-------|----:|
                | a | 10.5 |
                | b | 9.875 |
                | c | 7 |
                """));

    assertThat(left(words, "7")).isCloseTo(left(words, "9.875"), within(0.01));
    // Digits of STIX Two Text are about half an em wide; the text has 9 pt.
    assertThat(left(words, "9.875") - left(words, "10.5")).isCloseTo(9 * 0.5, within(0.3));
  }

  @Test
  void dashesThatOnlyFollowTheNamesDoNotNarrowAColumnOfText() {
    String text = Papers.words(40);
    Typeset narrow =
        set("| a long name of a column | b |\n|----------------------|--|\n| x | " + text + " |\n");
    Typeset even = set("| a long name of a column | b |\n|--|--|\n| x | " + text + " |\n");

    assertThat(narrow.lines()).hasSameSizeAs(even.lines());
  }

  @Test
  void widthsOfTheAuthorHoldWhereTheyCostFewLines() {
    String text = Papers.words(30);
    String row = "| " + text + " | " + text + " |\n";

    assertThat(words(set("| a | b |\n|------|-----|\n" + row)).get(1).left())
        .isGreaterThan(words(set("| a | b |\n|-----|------|\n" + row)).get(1).left() + 20);
  }

  @Test
  void longCellBesideAListGoesOnOverThePage() {
    String words = Papers.words(1_200);
    String long1 = "| - one     | " + words.replace(" ", "\n|           | ") + "\n";
    String width = "+-----------+" + "-".repeat(16) + "+\n";
    String table =
        width
            + Arrays.stream(long1.split("\n"))
                .map(line -> line + " ".repeat(width.length() - 2 - line.length()) + "|\n")
                .collect(Collectors.joining())
            + width;

    Typeset typeset = set(table);

    assertThat(typeset.pages()).hasSizeGreaterThan(1);
    assertThat(String.join(" ", words(typeset).stream().map(SetLine.Word::text).toList()))
        .contains(words.substring(words.length() - 40));
    assertThat(typeset.lines()).allMatch(line -> line.excess() == 0);
  }

  @Test
  void cellOverThousandsOfRowsGoesOnOverPages() {
    String table =
        "+---+---+\n| a | b |\n" + "|   +---+\n|   | c |\n".repeat(5_000) + "+---+---+\n";

    Typeset typeset = set(table);

    assertThat(words(typeset)).hasSize(5_002);
    assertThat(typeset.pages()).hasSizeGreaterThan(80);
  }

  @Test
  void nameOfASectionStandsOnThePageOfItsFirstRow() {
    String section =
        "<tr><td colspan=\"2\">Section</td></tr>\n" + "<tr><td>a</td><td>1</td></tr>\n".repeat(4);
    String table = "<table>\n<tbody>\n" + section.repeat(60) + "</tbody>\n</table>\n";

    for (int before = 0; before < 5; before++) {
      Typeset typeset = set("Text.\n\n".repeat(before) + table);

      assertThat(typeset.pages()).hasSizeGreaterThan(3);
      Map<Integer, String> lowest = new TreeMap<>();
      typeset.lines().forEach(line -> lowest.put(line.page(), line.words().get(0).text()));
      assertThat(lowest.values()).doesNotContain("Section");
    }
  }

  @Test
  void twoHundredColumnsAreSetAndFoundTooWide() {
    String row = IntStream.range(0, 200).mapToObj(i -> "c" + i).collect(Collectors.joining("|"));
    String table = "|" + row + "|\n" + "|-".repeat(200) + "|\n" + ("|" + row + "|\n").repeat(20);

    Typeset typeset = set(table);

    assertThat(words(typeset)).hasSize(200 * 21);
    // The rule render/overfull reports it: the first line of the table runs past the column.
    assertThat(typeset.lines().get(0).excess()).isGreaterThan(1_000);
  }

  private static double left(List<SetLine.Word> words, String text) {
    return words.stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow().left();
  }

  private static List<SetLine.Word> words(Typeset typeset) {
    return typeset.lines().stream().flatMap(line -> line.words().stream()).toList();
  }

  private static Document read(String markdown) {
    return MarkdownReader.read(SourceFile.of("a.md", markdown)).value();
  }

  private static Typeset set(String markdown) {
    return Typesetter.typeset(read(markdown), PaperStyle.a4()).value();
  }
}
