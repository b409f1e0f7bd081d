package org.labpress.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Block;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableRow;

class OutputTableTest {
  private static List<Block> read(String html) {
    return OutputTable.of(html, "a.ipynb output 1").orElseThrow();
  }

  private static TableBlock table(String html) {
    return (TableBlock) read(html).get(0);
  }

  /** Returns the text of the last row's only cell. */
  private static String words(TableBlock table) {
    List<TableRow> rows = table.rows();
    return PlainText.of(rows.get(rows.size() - 1).cells().get(0).content());
  }

  @Test
  void dataFrameIsATableWithItsSpansAndTheWordsAfterIt() {
    List<Block> blocks =
        read(
            """
            <div>
            <table border="1" class="dataframe">
              <thead>
                <tr style="text-align: right;">
                  <th></th>
                  <th colspan="2">score</th>
                </tr>
                <tr><th>model</th><th>mean</th><th>n</th></tr>
              </thead>
              <tbody>
                <tr><th rowspan="2" valign="top">big</th><td>0.91</td><td>a</td></tr>
                <tr><td>-1.5e-3</td><td>b</td></tr>
              </tbody>
            </table>
            <p>2 rows × 2 columns</p>
            </div>
            """);

    TableBlock table = (TableBlock) blocks.get(0);
    assertThat(table.head()).hasSize(2);
    assertThat(table.body()).hasSize(2);
    assertThat(table.head().get(0).cells().get(1).columnSpan()).isEqualTo(2);
    assertThat(table.body().get(0).cells().get(0).rowSpan()).isEqualTo(2);
    assertThat(table.alignments().get(1)).isEqualTo(Alignment.RIGHT);
    assertThat(table.alignments().get(2)).isNotEqualTo(Alignment.RIGHT);
    assertThat(PlainText.ofParagraphs(blocks.subList(1, 2))).isEqualTo("2 rows × 2 columns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a_b_c",
        "*x*",
        "$5 and $6",
        "[@key]",
        "--",
        "a\\b",
        "`c`",
        "~x~",
        "{.x}",
        "# h",
        "1. x"
      })
  void wordsOfACellAreNoMarkdown(String words) {
    TableBlock table = table("<table><tr><th>h</th></tr><tr><td>" + words + "</td></tr></table>");

    assertThat(words(table)).isEqualTo(words);
  }

  @Test
  void signsOfHtmlAreRead() {
    assertThat(words(table("<table><tr><td>&lt;NA&gt; &amp; b</td></tr></table>")))
        .isEqualTo("<NA> & b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td><img src=\"x.png\"></td></tr></table>",
        "<table><tr><td><table></table></td></tr></table>",
        "<table><tr><td>open",
        "<table><tr><td><script>x</script></td></tr></table>",
        "<button>b</button><table><tr><td>a</td></tr></table>"
      })
  void tableWithMoreThanWordsIsNone(String html) {
    assertThat(OutputTable.of(html, "a.ipynb output 1")).isEmpty();
  }
}
