package org.labpress.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class YamlReaderTest {
  @Test
  void textThatLooksLikeANumberStaysText() {
    YamlMap map = map("ror: 03e847295\nindex: 08\nversion: 1.10\ntitle: NO\ntime: 1:30\n");

    assertThat(map.entries())
        .extracting(entry -> ((YamlScalar) entry.value()).text())
        .containsExactly("03e847295", "08", "1.10", "NO", "1:30");
  }

  @Test
  void scalarKnowsItsQuotingAndItsPlaceInTheFile() {
    SourceFile file =
        SourceFile.of("a.md", "---\r\ntitle: 'it''s \uD83D\uDE00'\r\nb: c\r\n---\r\n");
    YamlMap map = (YamlMap) YamlReader.read(file.span(5, file.text().indexOf("---", 5))).value();

    YamlScalar title = (YamlScalar) map.get("title").orElseThrow();
    assertThat(title.text()).isEqualTo("it's \uD83D\uDE00");
    assertThat(title.quoting()).isEqualTo(YamlScalar.Quoting.SINGLE);
    assertThat(title.span().text()).isEqualTo("'it''s \uD83D\uDE00'");
    assertThat(map.get("b").orElseThrow().span()).hasToString("a.md:3:4");
  }

  @Test
  void secondColonIsReportedWithTheQuotedLine() {
    Diagnostic diagnostic = onlyDiagnosticOf("title: A: b\n");

    assertThat(diagnostic.message()).isEqualTo("a second \": \" in an unquoted value");
    assertThat(diagnostic.span()).hasToString("a.md:1:9");
    assertThat(diagnostic.hints()).containsExactly("write title: \"A: b\"");
  }

  @Test
  void characterWithAMeaningIsNamed() {
    for (String value : List.of("@x", "`x`", "%x", "[x] y", "*x* y")) {
      Diagnostic diagnostic = onlyDiagnosticOf("a: b\ntitle: " + value + "\n");

      assertThat(diagnostic.message()).as(value).contains("\"" + value.charAt(0) + "\"");
      assertThat(diagnostic.span()).as(value).hasToString("a.md:2:8");
    }
  }

  @Test
  void tabIsReportedWhereItStands() {
    Diagnostic diagnostic = onlyDiagnosticOf("a: b\n\tc: d\n");

    assertThat(diagnostic.message()).isEqualTo("YAML allows no tab here; use spaces");
    assertThat(diagnostic.span()).hasToString("a.md:2:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a: {b: 2|c: {d: 10} ~ 1:4 this bracket is never closed",
        "a: [1, 2|c: d| ~ 1:4 this bracket is never closed",
        "a:|  b: {c: 30|  d: 2| ~ 2:6 this bracket is never closed",
        "{a: {b: 2} ~ 1:1 this bracket is never closed",
        "a: {b: [1, 2} ~ 1:13 expected \",\" or \"]\" here",
        "a: {b: 2 c: 3} ~ 1:11 expected \",\" or \"}\" here",
        "a: {b: 2}}|c: d ~ 1:10 this bracket closes nothing",
      })
  void bracketsThatDoNotMatchAreSaidToBeSo(String lines, String expected) {
    Diagnostic diagnostic = onlyDiagnosticOf(lines.replace('|', '\n'));

    assertThat(diagnostic.span().toString().replace("a.md:", "") + " " + diagnostic.message())
        .isEqualTo(expected);
  }

  @Test
  void openQuoteIsReportedWhereItBegins() {
    Diagnostic diagnostic = onlyDiagnosticOf("a: b\nc: \"d\n\ne: f\n");

    assertThat(diagnostic.message()).isEqualTo("this quote is never closed");
    assertThat(diagnostic.span()).hasToString("a.md:2:4");
  }

  @Test
  void lineWithoutColonIsReportedItself() {
    assertThat(onlyDiagnosticOf("a: b\ntitle\nc: d\n").span()).hasToString("a.md:2:1");
  }

  @Test
  void oneBrokenKeyLeavesTheOthers() {
    YamlMap map = map("title: A: b\nauthors:\n  - Ana\n   - Bo\ndate: 2026-03-02\n");

    assertThat(map.entries())
        .extracting(entry -> entry.key().text())
        .containsExactly("title", "authors", "date");
    assertThat(map.get("title").orElseThrow()).extracting("text").isEqualTo("A: b");
  }

  @Test
  void everyBrokenKeyIsReported() {
    assertThat(read("a: b: c\nd: @e\n").diagnostics()).hasSize(2);
  }

  @Test
  void lastOfEqualKeysHolds() {
    Checked<YamlNode> read = read("a: 1\nb: 2\na: 3\n");

    assertThat(((YamlMap) read.value()).get("a").orElseThrow()).extracting("text").isEqualTo("3");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("\"a\" is given at 1:1 and 3:1; the second is used");
  }

  @Test
  void numberSignWithoutSpaceBehindItCutsTheValueAndIsReported() {
    assertThat(onlyDiagnosticOf("title: Bug #12\n").rule()).isEqualTo("yaml/comment-in-value");
    assertThat(read("title: Bug # a comment\n").diagnostics()).isEmpty();
    assertThat(read("title: \"Bug\" #TODO\n").diagnostics()).isEmpty();
  }

  @Test
  void tagIsRefusedAndItsValueKept() {
    Checked<YamlNode> read = read("a: !!python/name x\n");

    assertThat(((YamlMap) read.value()).get("a").orElseThrow()).extracting("text").isEqualTo("x");
    assertThat(read.hasErrors()).isTrue();
  }

  @Test
  void aliasStandsForItsAnchorUpToALimit() {
    assertThat(map("a: &x [1]\nb: *x\n").get("b")).containsInstanceOf(YamlList.class);

    StringBuilder bomb = new StringBuilder("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String item = "*l" + (i - 1);
      bomb.append("l%d: &l%d [%s, %s, %s, %s]\n".formatted(i, i, item, item, item, item));
    }
    assertThat(onlyDiagnosticOf(bomb.toString()).rule()).isEqualTo("yaml/too-large");
  }

  @Test
  void deepNestingIsRefusedWithoutOverflow() {
    assertThat(onlyDiagnosticOf("a: " + "[".repeat(20_000)).rule()).isEqualTo("yaml/too-large");
    assertThat(onlyDiagnosticOf("- ".repeat(20_000) + "a\n").rule()).isEqualTo("yaml/too-large");
  }

  @Test
  void blockOver64KilobytesIsNotRead() {
    assertThat(onlyDiagnosticOf("a: " + "b".repeat(70_000)).rule()).isEqualTo("yaml/too-large");
  }

  @Test
  void emptyBlockIsAnEmptyMap() {
    assertThat(map("# nothing\n").entries()).isEmpty();
  }

  @Test
  void anyTextIsReadWithoutException() {
    String alphabet = "ab: -[]{},\"'#&*!|>%@`?\n\t\r\u0007\uD83D";
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        read(text.toString());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static YamlMap map(String text) {
    return (YamlMap) read(text).value();
  }

  private static Diagnostic onlyDiagnosticOf(String text) {
    List<Diagnostic> diagnostics = read(text).diagnostics();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0);
  }

  private static Checked<YamlNode> read(String text) {
    return YamlReader.read(SourceFile.of("a.md", text).span());
  }
}
