package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.document.Document;
import org.labpress.document.TableBlock;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Tables that are made to cost time, stack or memory. */
class HostileTablesTest {
  static Stream<String> costly() {
    return Stream.of(
        "+---+---+\n| a | b |\n".repeat(5_000),
        "+---+---+\n" + ("| ".repeat(1_000) + "\n").repeat(1_000) + "+---+---+\n",
        "+---+\n| a |\n" + "+-\n| a\n".repeat(5_000),
        "+-+\n|" + ("+".repeat(1_000) + "\n").repeat(500),
        "-----\nh h\n-- --\nx x\n".repeat(2_500),
        "a\n-- --\n".repeat(5_000),
        "1\n-- --\n".repeat(5_000),
        "-- --\nx\n\n" + "x\n\n".repeat(5_000),
        "a|b\n-|-\n" + "`|".repeat(30_000) + "\n",
        "a|b\n-|-\n" + "$|".repeat(30_000) + "\n");
  }

  @ParameterizedTest
  @MethodSource("costly")
  void isReadWithinTheDeadline(String text) {
    assertThat(read(text).diagnostics()).extracting(Diagnostic::rule).doesNotContain("md/deadline");
  }

  @Test
  void gridOfTenThousandLinesIsOneTable() {
    String text = "+---+---+\n| a | b |\n".repeat(5_000) + "+---+---+\n";

    assertThat(tables(text)).singleElement().satisfies(t -> assertThat(t.body()).hasSize(5_000));
  }

  @Test
  void gridsInGridsEndAtTheTenth() {
    List<String> lines = List.of("x");
    for (int i = 0; i < 40; i++) {
      int width = lines.get(0).length() + 2;
      String border = "+" + "-".repeat(width) + "+";
      lines =
          Stream.of(
                  Stream.of(border),
                  lines.stream().map(line -> "| " + line + " |"),
                  Stream.of(border))
              .flatMap(part -> part)
              .toList();
    }
    String text = String.join("\n", lines);

    assertThat(tables(text)).hasSize(11);
    assertThat(read(text).diagnostics()).extracting(Diagnostic::rule).containsOnly("md/too-deep");
  }

  @Test
  void longShortRowsDoNotFillTheMemory() {
    String text = "|a".repeat(500) + "|\n" + "|-".repeat(500) + "|\n" + "|1|\n".repeat(20_000);

    assertThat(tables(text))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.columns()).isEqualTo(500);
              assertThat(table.body().get(0).cells()).hasSize(1);
            });
  }

  private static List<TableBlock> tables(String text) {
    return read(text).value().nodes(TableBlock.class).toList();
  }

  private static Checked<Document> read(String text) {
    return MarkdownReader.read(SourceFile.of("a.md", text));
  }
}
