package org.labpress.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  @Test
  void lineEndsAfterLfCrLfAndCr() {
    SourceFile file = SourceFile.of("a.md", "one\ntwo\r\nthree\rfour");

    assertThat(file.lineCount()).isEqualTo(4);
    assertThat(file.line(1)).isEqualTo("one");
    assertThat(file.line(2)).isEqualTo("two");
    assertThat(file.line(3)).isEqualTo("three");
    assertThat(file.line(4)).isEqualTo("four");
    assertThat(file.lineAt(5)).isEqualTo(2);
  }

  @Test
  void emptyFileHasOneEmptyLine() {
    SourceFile file = SourceFile.of("a.md", "");

    assertThat(file.lineCount()).isEqualTo(1);
    assertThat(file.line(1)).isEmpty();
    assertThat(file.lineAt(0)).isEqualTo(1);
    assertThat(file.columnAt(0)).isEqualTo(1);
  }

  @Test
  void columnsCountCodePoints() {
    SourceFile file = SourceFile.of("a.md", "x\n\uD83D\uDE00é!");

    assertThat(file.columnAt(file.text().indexOf('!'))).isEqualTo(3);
  }

  @Test
  void byteOrderMarkHasNoColumn() {
    SourceFile file = SourceFile.of("a.md", "\uFEFFab\nc");

    assertThat(file.contentStart()).isEqualTo(1);
    assertThat(file.columnAt(1)).isEqualTo(1);
    assertThat(file.columnAt(2)).isEqualTo(2);
    assertThat(file.line(1)).isEqualTo("ab");
    assertThat(file.lineSpan(1).start()).isEqualTo(1);
  }

  @Test
  void everyOffsetLiesInItsLine() {
    for (long seed = 0; seed < 300; seed++) {
      SourceFile file = SourceFile.of("a.md", randomText(new Random(seed)));
      for (int offset = 0; offset <= file.text().length(); offset++) {
        int line = file.lineAt(offset);

        assertThat(file.lineStart(line)).as("seed %d", seed).isLessThanOrEqualTo(offset);
        if (line < file.lineCount()) {
          assertThat(file.lineStart(line + 1)).as("seed %d", seed).isGreaterThan(offset);
        }
      }
    }
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWhereTheyStand() {
    byte[] latin1 = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    Checked<SourceFile> decoded = SourceFile.decode("a.md", latin1);

    assertThat(decoded.value().text()).isEqualTo("caf\uFFFD");
    assertThat(decoded.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.rule()).isEqualTo("file/encoding");
              assertThat(d.message()).isEqualTo("byte 0xE9 is not UTF-8");
              assertThat(d.span()).hasToString("a.md:1:4");
            });
  }

  @Test
  void utf8IsDecodedWithoutAWord() {
    byte[] bytes = "π ≈ 3".getBytes(StandardCharsets.UTF_8);

    assertThat(SourceFile.decode("a.md", bytes))
        .isEqualTo(Checked.of(SourceFile.of("a.md", "π ≈ 3")));
  }

  @Test
  void spanOutsideItsFileIsRefusedWithTheNumbers() {
    SourceFile file = SourceFile.of("a.md", "abc");

    assertThatThrownBy(() -> file.span(2, 4))
        .hasMessage("span [2, 4) does not lie within a.md (3 characters)");
    assertThatThrownBy(() -> file.span(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spansCoverAndContain() {
    SourceFile file = SourceFile.of("a.md", "abcdef");

    SourceSpan hull = file.span(1, 2).cover(file.span(4, 5));

    assertThat(hull).isEqualTo(file.span(1, 5));
    assertThat(hull.contains(file.span(2, 3))).isTrue();
    assertThat(hull.contains(file.span(0, 3))).isFalse();
    assertThat(hull.part(1, 2).text()).isEqualTo("c");
    assertThatThrownBy(() -> hull.cover(SourceFile.of("b.md", "abcdef").span(0, 1)))
        .hasMessageContaining("different files");
  }

  private static String randomText(Random random) {
    String[] parts = {"a", "\n", "\r", "\r\n", "é", "\uD83D\uDE00", ""};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
