package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.browser.Browser;
import org.labpress.browser.Tab;
import org.labpress.document.Attributes;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.source.SourceFile;

/** What a reader copies from code, in a real browser. */
class CodeInBrowserTest {
  private static final String SELECTED =
      "(getSelection().selectAllChildren(document.querySelector('pre')),"
          + " getSelection().toString())";

  @TempDir private Path folder;

  @Test
  void numbersOfLinesAreNotCopied() throws IOException {
    String code = "def f(x):\n\n    '''a\n    b'''\n    return x\n";
    HtmlBuffer out = new HtmlBuffer();
    CodeLines lines = CodeLines.of(block(Map.of("startFrom", "9", "hl_lines", "2-3")));
    new CodeWriter(out, "python", code).lines(lines, lines.marked());

    assertThat(copied("numbered", out).stripTrailing()).isEqualTo(code.stripTrailing());
  }

  @Test
  void promptsAreNotCopied() throws IOException {
    HtmlBuffer out = new HtmlBuffer();
    new CodeWriter(out, "console", "$ ls -l\nrun.csv\n").tokens();

    assertThat(copied("", out).strip()).isEqualTo("ls -l\nrun.csv");
  }

  private String copied(String name, HtmlBuffer code) throws IOException {
    Path page = folder.resolve("page.html");
    Files.copy(Path.of("templates/assets/code.css"), folder.resolve("code.css"));
    Files.writeString(
        page,
        "<!DOCTYPE html><meta charset=utf-8><link rel=stylesheet href=code.css><pre class=\""
            + name
            + "\"><code>"
            + code
            + "</code></pre>");
    try (Tab tab = Browser.orSkip().open()) {
      tab.go(page.toUri());
      return tab.text(SELECTED);
    }
  }

  private static CodeBlock block(Map<String, String> values) {
    Attributes attributes = Attributes.of(Optional.empty(), List.of(), values);
    return CodeBlock.of("python", attributes, "", SourceFile.of("a.md", "a").span(0, 1));
  }
}
