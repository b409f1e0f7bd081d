package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Attributes;
import org.labpress.document.CodeBlock;
import org.labpress.document.CodeLines;
import org.labpress.source.SourceFile;

class CodeWriterTest {
  @Test
  void tokensAreElementsOfOneLetterClasses() {
    assertThat(tokens("x = f(\"<b>\")\n"))
        .isEqualTo(
            "x <span class=\"o\">=</span> <span class=\"f\">f</span>("
                + "<span class=\"s\">&quot;&lt;b&gt;&quot;</span>)\n");
  }

  @Test
  void linesHaveTheirNumbersAsAttributes() {
    assertThat(lines("a\n\n'b'\n", Map.of("startFrom", "9", "hl_lines", "3")))
        .isEqualTo(
            """
            <span class="line" data-line="9">a</span>
            <span class="line" data-line="10"></span>
            <span class="line marked" data-line="11"><span class="s">'b'</span></span>
            """);
  }

  @Test
  void tokenOverSeveralLinesIsWrittenOnEach() {
    assertThat(lines("\"\"\"a\n\nb\"\"\" + 1", Map.of("highlight", "1")))
        .isEqualTo(
            """
            <span class="line marked"><span class="s">&quot;&quot;&quot;a</span></span>
            <span class="line"></span>
            <span class="line"><span class="s">b&quot;&quot;&quot;</span> <span class="o">+</span> \
            <span class="n">1</span></span>\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a",
        "a\n",
        "\n\na\n\n",
        "def f():\n  '''x\n\n  y'''\n\n# end",
        "\t\n \n"
      })
  void textIsThatOfTheSource(String code) {
    String lines = lines(code, Map.of("startFrom", "1"));

    assertThat(Jsoup.parse("<pre>\n" + lines + "</pre>").selectFirst("pre").wholeText())
        .isEqualTo(code);
    assertThat(Jsoup.parse("<pre>\n" + tokens(code) + "</pre>").selectFirst("pre").wholeText())
        .isEqualTo(code);
  }

  private static String tokens(String code) {
    HtmlBuffer out = new HtmlBuffer();
    new CodeWriter(out, "python", code).tokens();
    return out.toString();
  }

  private static String lines(String code, Map<String, String> values) {
    HtmlBuffer out = new HtmlBuffer();
    Attributes attributes = Attributes.of(Optional.empty(), List.of(), values);
    CodeBlock block =
        CodeBlock.of("python", attributes, code, SourceFile.of("a.md", "a").span(0, 1));
    CodeLines lines = CodeLines.of(block);
    new CodeWriter(out, "python", code).lines(lines, lines.marked());
    return out.toString();
  }
}
