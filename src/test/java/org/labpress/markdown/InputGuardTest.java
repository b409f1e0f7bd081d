package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.Node;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Inputs that are known to overflow the stack of Markdown parsers, or to take them very long. */
class InputGuardTest {
  /** Lists count twice, as list and item; inlines have a limit of their own. */
  private static final int DEEPEST = 2 * InputGuard.MOST_LEVELS + InputGuard.MOST_LEVELS + 10;

  private static Map<String, String> hostile() {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("quotes", "> ".repeat(800) + "a");
    inputs.put("quotes without spaces", ">".repeat(100_000) + "a");
    inputs.put("items", "- ".repeat(20_000) + "a");
    inputs.put("quotes and items", "> - 1. ".repeat(300) + "a");
    inputs.put("footnotes in each other", "[^1]: ".repeat(3_000));
    inputs.put("divs", ":::: a\n".repeat(3_000));
    inputs.put("emphasis", "*a **a ".repeat(800));
    inputs.put("closed emphasis", "**a *b ".repeat(300) + "c* d** ".repeat(300));
    inputs.put("brackets and parentheses", "[ (](".repeat(1_000));
    inputs.put("open brackets", "[".repeat(50_000));
    inputs.put("brackets in each other", "[".repeat(900) + "a" + "]".repeat(900) + "\n\n[a]: b");
    inputs.put("entities", "&amp;".repeat(10_000));
    inputs.put("entities below the limit", "&amp;".repeat(1_990));
    inputs.put("open destinations", "[a](<b".repeat(4_000));
    inputs.put("open images", "![[]()".repeat(4_000));
    inputs.put("references", "[a]: u\n".repeat(4_000) + "[a]");
    inputs.put("open references", "[a\n".repeat(3_000));
    inputs.put("open citations", "[@a; ".repeat(1_500));
    inputs.put("open attributes", "![a](b){a=\"".repeat(900));
    inputs.put("open comments", "<!-- ".repeat(20_000));
    inputs.put("open declarations", "<?".repeat(1_900));
    inputs.put("addresses", "http://a.b/".repeat(4_000));
    inputs.put("mail", "a@b.c".repeat(10_000));
    inputs.put("columns", "|a".repeat(3_000) + "|\n" + "|-".repeat(3_000) + "|\n|b|\n");
    inputs.put("formulas", "$$\n".repeat(50_000));
    inputs.put("open formulas", "a\n\n\\[\n".repeat(20_000));
    inputs.put("open environments", "\\begin{align}\n".repeat(5_000));
    inputs.put("formulas in a paragraph", "a $$\n$$ b $$\n".repeat(5_000));
    inputs.put("dollars", ("$a ".repeat(1_900) + "\n\n").repeat(10));
    inputs.put("open words in formulas", ("$\\text{".repeat(1_900) + "\n\n").repeat(3));
    inputs.put("open formulas in brackets", "\\(a ".repeat(20_000));
    inputs.put("open notes", ("^[a ".repeat(1_900) + "\n\n").repeat(10));
    inputs.put("spans in each other", "[".repeat(900) + "]{.a}".repeat(900));
    inputs.put("open commands", ("\\textbf{".repeat(1_900) + "\n\n").repeat(10));
    inputs.put("open tags", ("<b><i>".repeat(900) + "\n\n").repeat(5));
    inputs.put("raised text", ("^a ".repeat(1_900) + "\n\n").repeat(10));
    inputs.put("quotes of print", ("'a \"".repeat(9_000) + "\n\n").repeat(10));
    inputs.put("one long line", "x".repeat(1_000_000));
    inputs.put("backslashes", "\\".repeat(60_000));
    return inputs;
  }

  @Test
  void hostileInputIsReadWithinTheDeadlineAndNotTooDeep() {
    hostile()
        .forEach(
            (name, text) -> {
              Checked<Document> read = MarkdownReader.read(SourceFile.of("a.md", text));

              assertThat(rules(read)).as(name).doesNotContain("md/deadline");
              assertThat(depth(read.value().blocks())).as(name).isLessThan(DEEPEST);
            });
  }

  @Test
  void runsOfBackticksOfGrowingLengthAreRead() {
    StringBuilder text = new StringBuilder();
    for (int run = 1; run < 250; run++) {
      text.append('e').append("`".repeat(run));
    }

    assertThat(rules(MarkdownReader.read(SourceFile.of("a.md", text.toString()))))
        .containsExactly("md/block-too-large");
  }

  @Test
  void itemsThatAreIndentedDeeperAndDeeperAreRead() {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < 300; level++) {
      text.append("  ".repeat(level)).append("- a\n");
    }
    Checked<Document> read = MarkdownReader.read(SourceFile.of("a.md", text.toString()));

    assertThat(rules(read)).contains("md/too-deep");
    assertThat(depth(read.value().blocks())).isLessThan(DEEPEST);
  }

  @Test
  void blockOverTheLimitIsPlainTextAndItsNeighbourIsNot() {
    Document document =
        MarkdownReader.read(SourceFile.of("a.md", "*a* ".repeat(1_500) + "\n\n*b*\n")).value();

    Paragraph first = (Paragraph) document.blocks().get(0);
    Paragraph second = (Paragraph) document.blocks().get(1);
    assertThat(PlainText.of(first.content())).startsWith("*a* *a* ");
    assertThat(PlainText.of(second.content())).isEqualTo("b");
  }

  @Test
  void deadlineLeavesNothing() {
    ParserThread.Outcome<String> outcome =
        ParserThread.call(
            () -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "late";
            },
            10);

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.failure()).isEqualTo(ParserThread.Failure.LATE);
  }

  @Test
  void overflowOfTheStackIsAnOutcome() {
    ParserThread.Outcome<Integer> outcome = ParserThread.call(() -> endless(0), 60_000);

    assertThat(outcome.failure()).isEqualTo(ParserThread.Failure.TOO_DEEP);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int n) {
    return endless(n + 1) + 1;
  }

  private static List<String> rules(Checked<Document> read) {
    return read.diagnostics().stream().map(Diagnostic::rule).distinct().toList();
  }

  private static int depth(List<? extends Node> nodes) {
    int deepest = 0;
    for (Node node : nodes) {
      deepest = Math.max(deepest, 1 + depth(node.children()));
    }
    return deepest;
  }
}
