package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.build.Report;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class TextFormatTest {
  @Test
  void findingShowsBothPlacesAndWhatToDo() {
    SourceFile csv = SourceFile.of("content/results/ablation.csv", "lr,loss\n\n3e-4,0.4,7\n");
    SourceFile page = SourceFile.of("content/log/x.md", "\n".repeat(41) + "data: ablation.csv\n");
    Diagnostic diagnostic =
        Diagnostic.error("csv/ragged-row", csv.lineSpan(3), "row has 3 fields, the header has 2")
            .withLabel(span(page, "ablation.csv"), "read for this chart")
            .withHint("add the value of \"seed\"");

    assertThat(plain(diagnostic))
        .isEqualTo(
            """
            error[csv/ragged-row]: row has 3 fields, the header has 2
              --> content/results/ablation.csv:3:1
               |
             3 | 3e-4,0.4,7
               | ^^^^^^^^^^
              ::: content/log/x.md:42:7
               |
            42 | data: ablation.csv
               |       ------------ read for this chart
               = hint: add the value of "seed"
               = explain: labpress explain csv/ragged-row

            """);
  }

  @Test
  void spanOverSeveralLinesIsMarkedOnItsFirst() {
    SourceFile page = SourceFile.of("a.md", "one two\nthree\n");

    assertThat(plain(Diagnostic.info("x/y", page.span(4, 13), "m")))
        .contains("1 | one two\n  |     ^^^\n");
  }

  @Test
  void emptySpanIsMarkedByOneCaret() {
    SourceFile page = SourceFile.of("a.md", "");

    assertThat(plain(Diagnostic.error("x/y", page.span(0, 0), "m"))).contains("1 | \n  | ^\n");
  }

  @Test
  void longLineIsCutAroundTheMark() {
    SourceFile page = SourceFile.of("a.md", "x".repeat(5_000) + "HERE" + "y".repeat(5_000));

    String text = plain(Diagnostic.error("x/y", span(page, "HERE"), "m"));

    assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(130);
    assertThat(text).contains("xxHEREyy").contains("^^^^");
  }

  @Test
  void textOfTheAuthorCannotCommandTheTerminal() {
    SourceFile page = SourceFile.of("a\u001b[2J.md", "a\u001b]0;pwned\u0007\u202Eb");

    String text = plain(Diagnostic.error("x/y", page.span(0, 1), "found \u001b[31mred"));

    assertThat(text).doesNotContain("\u001b").doesNotContain("\u202E").doesNotContain("\u0007");
    assertThat(text).contains("found \\u{1b}[31mred");
  }

  @Test
  void colorsComeOnlyWhenAskedFor() {
    SourceFile page = SourceFile.of("a.md", "abc");
    Report.Item item = Report.Item.of(Diagnostic.error("x/y", page.span(0, 1), "m"));

    assertThat(new TextFormat(true).format(item)).contains("\u001b[1;31merror[x/y]\u001b[0m");
  }

  @Test
  void lineHoldsOneFindingForEditors() {
    SourceFile page = SourceFile.of("content/a.md", "é abc");

    assertThat(
            new LineFormat()
                .format(Report.Item.of(Diagnostic.warning("x/y", page.span(2, 5), "m\nn"))))
        .isEqualTo("content/a.md:1:3: warning: m n [x/y]\n");
  }

  @Test
  void jsonHoldsPlacesInBothCounts() {
    SourceFile page = SourceFile.of("a.md", "\uD83D\uDE00 abc");
    Diagnostic.TextEdit deletion = new Diagnostic.TextEdit(page.span(3, 6), "");
    Diagnostic diagnostic =
        Diagnostic.warning("x/y", page.span(3, 6), "m")
            .withFix(new Diagnostic.Fix("delete it", true, List.of(deletion)));

    assertThat(new JsonFormat().format(Report.Item.of(diagnostic)))
        .isEqualTo(
            "{\"path\":\"a.md\",\"line\":1,\"column\":3,\"endLine\":1,\"endColumn\":6,"
                + "\"offset\":3,\"length\":3,\"rule\":\"x/y\",\"severity\":\"warning\","
                + "\"message\":\"m\",\"text\":\"abc\",\"related\":[],\"hints\":[],"
                + "\"fixes\":[{\"title\":\"delete it\",\"safe\":true,\"edits\":[{\"path\":\"a.md\","
                + "\"line\":1,\"column\":3,\"endLine\":1,\"endColumn\":6,\"offset\":3,\"length\":3,"
                + "\"replacement\":\"\"}]}],\"fingerprint\":\"\"}\n");
  }

  private static SourceSpan span(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return file.span(start, start + text.length());
  }

  private static String plain(Diagnostic diagnostic) {
    return new TextFormat(false).format(Report.Item.of(diagnostic));
  }
}
