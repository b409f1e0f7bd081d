package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.example.Example;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.Node;
import org.labpress.document.TableBlock;
import org.labpress.document.TableRow;
import org.labpress.document.TreePrinter;
import org.labpress.source.SourceFile;

/** What holds for every text. The texts are those of the specification and our own examples. */
class TreePropertiesTest {
  @Test
  void everyPrefixIsReadAndItsNodesLieInTheirParentsInOrder() throws IOException {
    texts().parallelStream()
        .forEach(
            text -> {
              for (int end = 0; end <= text.length(); end++) {
                assertNested(read(text.substring(0, end)));
              }
            });
  }

  @Test
  void everySuffixIsReadAndItsNodesLieInTheirParentsInOrder() throws IOException {
    texts().parallelStream()
        .forEach(
            text -> {
              for (int start = 1; start < text.length(); start++) {
                assertNested(read(text.substring(start)));
              }
            });
  }

  @Test
  void lineEndsDoNotChangeTheTree() throws IOException {
    for (String text : texts()) {
      String tree = TreePrinter.printWithoutOffsets(read(text));

      for (String end : List.of("\r\n", "\r")) {
        Document other = read(text.replace("\n", end));
        assertThat(TreePrinter.printWithoutOffsets(other)).as(text).isEqualTo(tree);
        assertNested(other);
      }
    }
  }

  @Test
  void byteOrderMarkDoesNotChangeTheTree() throws IOException {
    for (String text : texts()) {
      assertThat(TreePrinter.printWithoutOffsets(read("\uFEFF" + text)))
          .isEqualTo(TreePrinter.printWithoutOffsets(read(text)));
    }
  }

  @Test
  void linesAboveMoveEveryDiagnosticByTheirNumber() throws IOException {
    for (String text : texts()) {
      if (text.startsWith("---") || text.startsWith("+++") || text.startsWith("{")) {
        continue;
      }
      assertThat(lines("Above.\n\n\n" + text, 3)).as(text).isEqualTo(lines(text, 0));
    }
  }

  private static List<String> lines(String text, int moved) {
    return MarkdownReader.read(SourceFile.of("a.md", text)).diagnostics().stream()
        .map(d -> d.rule() + " " + (d.span().line() - moved))
        .sorted()
        .toList();
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Example example : SpecExamples.all()) {
      texts.add(SpecExamples.withTabs(example.getSource()));
    }
    OwnExamples.all().forEach(example -> texts.add(example.source()));
    return texts;
  }

  private static Document read(String text) {
    return MarkdownReader.read(SourceFile.of("a.md", text)).value();
  }

  private static void assertNested(Document document) {
    document.blocks().forEach(TreePropertiesTest::assertNested);
    document.footnotes().forEach(TreePropertiesTest::assertNested);
  }

  private static void assertNested(Node parent) {
    // The cells of a drawn table stand side by side over several lines.
    boolean sideBySide = parent instanceof TableBlock || parent instanceof TableRow;
    int last = parent.span().start();
    for (Node child : parent.children()) {
      if (child.span().start() < last || child.span().end() > parent.span().end()) {
        throw new AssertionError(
            "%s does not lie in %s, behind what comes before it, in \"%s\""
                .formatted(child, parent, parent.span().file().text()));
      }
      last = sideBySide ? last : child.span().end();
      assertNested(child);
    }
  }
}
