package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.example.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.labpress.html.HtmlWriter;
import org.labpress.source.SourceFile;

/** CommonMark 0.31.2 through our tree and our HTML. */
class CommonMarkTest {
  /**
   * Examples that flexmark reads by the rules of an older version, with the section: 215 and 216
   * link reference definitions (above a setext line), 312 and 313 lists (items indented by four),
   * 540 links (case folding of capital sharp s).
   */
  private static final List<Integer> DIFFERENT = List.of(215, 216, 312, 313, 540);

  @Test
  @DisabledIfSystemProperty(named = "labpress.spec", matches = ".*")
  void theSpecificationHas652Examples() {
    assertThat(SpecExamples.all()).hasSize(652);
  }

  @Test
  @DisabledIfSystemProperty(named = "labpress.spec", matches = ".*")
  void allExamplesButTheListedOnesGiveTheExpectedHtml() {
    List<Integer> failing = new ArrayList<>();
    List<Example> examples = SpecExamples.all();
    for (int i = 0; i < examples.size(); i++) {
      if (!html(examples.get(i)).equals(SpecExamples.withTabs(examples.get(i).getHtml()))) {
        failing.add(i + 1);
      }
    }

    assertThat(failing).isEqualTo(DIFFERENT);
  }

  @Test
  void ofAnyVersionOfTheSpecificationAtMostEightExamplesDiffer() {
    List<String> failing = new ArrayList<>();
    for (Example example : SpecExamples.all()) {
      if (!html(example).equals(SpecExamples.withTabs(example.getHtml()))) {
        failing.add(example.getSource());
      }
    }

    assertThat(failing).hasSizeLessThanOrEqualTo(8);
  }

  private static String html(Example example) {
    SourceFile file = SourceFile.of("a.md", SpecExamples.withTabs(example.getSource()));
    return HtmlWriter.commonMark(MarkdownReader.commonMark(file).value().blocks());
  }
}
