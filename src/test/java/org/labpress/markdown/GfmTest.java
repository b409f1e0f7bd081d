package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.labpress.html.HtmlWriter;
import org.labpress.source.SourceFile;

/**
 * The examples that GitHub Flavored Markdown 0.29 gives for its extensions, from the file that
 * {@code -Dlabpress.gfm} names, through our full dialect. The filter of tags has no counterpart:
 * raw HTML is cleaned when a page is written. A row that is too long keeps its cells with us.
 */
@EnabledIfSystemProperty(named = "labpress.gfm", matches = ".+")
class GfmTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{32} example ([a-z]+)\\n(.*?)^\\.\\n(.*?)^`{32}$");

  /** What print sets and what TeX means is our own; the examples know nothing of either. */
  private static final String SETTINGS = "---\nsmart: false\nraw-latex: false\n---\n\n";

  private static final Set<String> OURS = Set.of("table", "strikethrough", "autolink", "disabled");

  @Test
  void examplesOfTheExtensionsGiveTheExpectedHtml() throws IOException {
    String spec =
        Files.readString(Path.of(System.getProperty("labpress.gfm")), StandardCharsets.UTF_8);
    List<String> failing = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(spec);
    int count = 0;
    while (example.find()) {
      if (OURS.contains(example.group(1))) {
        count++;
        String html = html(example.group(2).replace('\u2192', '\t'));
        boolean longRow = example.group(2).contains("| bar | baz | boo |");
        if (!longRow && !html.equals(example.group(3).replace('\u2192', '\t'))) {
          failing.add(example.group(2) + "gives\n" + html);
        }
      }
    }

    assertThat(count).isPositive();
    assertThat(failing).isEmpty();
  }

  private static String html(String source) {
    SourceFile file = SourceFile.of("a.md", SETTINGS + source);
    return HtmlWriter.commonMark(MarkdownReader.read(file).value().blocks())
        .replace(
            "<input type=\"checkbox\" disabled=\"\" />", "<input disabled=\"\" type=\"checkbox\">")
        .replace(
            "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
            "<input checked=\"\" disabled=\"\" type=\"checkbox\">");
  }
}
