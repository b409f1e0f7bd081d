package org.labpress.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labpress.document.Comment;
import org.labpress.document.Comments;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** What holds for every text: pages are put together at random from pieces that hurt. */
class InvariantsTest {
  private static final int PAGES = 60;

  private static final String[] WORDS = {
    "the",
    "the",
    "we",
    "loss",
    "don't",
    "it’s",
    "actually",
    "basically,",
    "significantly",
    "TODO",
    "???",
    "et al",
    "et. al.",
    "we will show",
    "*the*",
    "**loss**",
    "`the the`",
    "caf\u00e9",
    "\u00e9tude",
    "\\*",
    "&amp;",
    "(docs)[a/b.md]",
    "https://a.org/todo/TODO",
    "falls.",
    "Rises.",
    "\"the the\"",
    "$x_1 x_1$",
    "[link](b.md)",
    "![](a.png)",
    "U.S.",
    "3.14",
    "of course"
  };

  private static final String[] SINGLE_LINES = {
    "# Results",
    "### Deep",
    "```\nthe the TODO\n```",
    "> the the",
    "- the the\n- don't",
    "| the the | b |\n|---|---|\n| TODO | d |",
    "<div>the the TODO</div>"
  };

  private final Linter linter = new Linter(RuleSet.standard());

  @Test
  void movingAPageByLinesMovesItsFindings() {
    for (long seed = 0; seed < PAGES; seed++) {
      String page = page(new Random(seed), " ");
      int lines = new Random(seed).nextInt(9) + 1;

      List<String> moved =
          findings("\n".repeat(lines) + page).stream()
              .map(d -> place(d.span().line() - lines, d))
              .toList();

      assertThat(moved)
          .as("seed %d", seed)
          .isEqualTo(findings(page).stream().map(d -> place(d.span().line(), d)).toList());
    }
  }

  @Test
  void lineEndsAndByteOrderMarkChangeNothing() {
    for (long seed = 0; seed < PAGES; seed++) {
      String page = page(new Random(seed), " ");
      List<String> expected = places(page);

      assertThat(places(page.replace("\n", "\r\n"))).as("CRLF, seed %d", seed).isEqualTo(expected);
      assertThat(places(page.replace("\n", "\r"))).as("CR, seed %d", seed).isEqualTo(expected);
      assertThat(places("\uFEFF" + page)).as("byte order mark, seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void otherWrappingGivesTheSameFindings() {
    for (long seed = 0; seed < PAGES; seed++) {
      assertThat(texts(page(new Random(seed), "\n")))
          .as("seed %d", seed)
          .isEqualTo(texts(page(new Random(seed), " ")));
    }
  }

  @Test
  void emojiBeforeThemMovesFindingsByOneColumn() {
    for (long seed = 0; seed < PAGES; seed++) {
      Random random = new Random(seed);
      String line = line(random, " ");
      String before = "A ";
      String emoji = "\uD83D\uDE00 A ";

      assertThat(columns(emoji + line, 2))
          .as("seed %d: %s", seed, line)
          .isEqualTo(columns(before + line, 0));
    }
  }

  @Test
  void verbatimTextEqualsItsSource() {
    for (long seed = 0; seed < PAGES; seed++) {
      SourceFile file = SourceFile.of("a.md", page(new Random(seed), " "));
      LintContext context = LintContext.of(input(file));
      for (TextBlock block : context.blocks()) {
        for (Segment segment : block.segments()) {
          if (segment.kind() == Segment.Kind.VERBATIM) {
            assertThat(file.text().substring(segment.sourceStart(), segment.sourceEnd()))
                .as("seed %d", seed)
                .isEqualTo(block.text().substring(segment.textStart(), segment.textEnd()));
          }
        }
      }
    }
  }

  @Test
  void safeFixesSilenceTheirFindingsAndASecondRunChangesNothing() {
    for (long seed = 0; seed < PAGES; seed++) {
      String page = page(new Random(seed), " ");
      for (int round = 0; round < 20; round++) {
        String fixed = fixedOnce(page);
        if (fixed.equals(page)) {
          break;
        }
        page = fixed;
      }

      assertThat(safelyFixable(page)).as("seed %d: %s", seed, page).isEmpty();
      assertThat(fixedOnce(page)).isEqualTo(page);
    }
  }

  @Test
  void nothingFiresInCodeAddressesAndKeys() {
    String page =
        """
        `the the don't TODO et al`

        ```
        the the TODO
        ```

            the the TODO

        <https://a.org/TODO> https://a.org/the-the/TODO

        [link](TODO/the-the)

        <span title="TODO the the">x</span>

        <!-- the the TODO don't -->

        $the the don't$
        """;

    assertThat(texts(page)).isEmpty();
  }

  @Test
  void longTextsAreLintedInBoundedSteps() {
    for (String piece :
        List.of("a", "a ", ".", "( ", "the the ", "don't ", "we will ", "significant ")) {
      assertThat(findings(piece.repeat(20_000 / piece.length())))
          .extracting(Diagnostic::rule)
          .as("repeated \"%s\"", piece)
          .doesNotContain("meta/rule-over-budget", "meta/rule-crashed");
    }
  }

  private String fixedOnce(String page) {
    List<Diagnostic> fixable = safelyFixable(page);
    if (fixable.isEmpty()) {
      return page;
    }
    StringBuilder fixed = new StringBuilder(page);
    fixable.get(0).fixes().get(0).edits().stream()
        .sorted((a, b) -> b.span().start() - a.span().start())
        .forEach(edit -> fixed.replace(edit.span().start(), edit.span().end(), edit.replacement()));
    return fixed.toString();
  }

  private List<Diagnostic> safelyFixable(String page) {
    return findings(page).stream()
        .filter(d -> d.fixes().stream().anyMatch(Diagnostic.Fix::safe))
        .toList();
  }

  private static String page(Random random, String space) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      boolean single = random.nextInt(4) == 0;
      parts.add(single ? SINGLE_LINES[random.nextInt(SINGLE_LINES.length)] : line(random, space));
    }
    return String.join("\n\n", parts) + "\n";
  }

  /** Words with one space between them, or with a line end where the space is one. */
  private static String line(Random random, String space) {
    StringBuilder line = new StringBuilder("We");
    for (int i = random.nextInt(14); i > 0; i--) {
      String word = WORDS[random.nextInt(WORDS.length)];
      line.append(random.nextInt(3) == 0 ? space : " ").append(word);
    }
    return line.toString();
  }

  private List<Diagnostic> findings(String page) {
    return linter.lint(input(SourceFile.of("a.md", page))).diagnostics();
  }

  private static LintInput input(SourceFile file) {
    return LintInput.of(MarkdownReader.read(file).value(), PageKind.PAPER, LocalDate.EPOCH)
        .withComments(Comments.of(file).stream().map(Comment::span).toList());
  }

  private List<String> places(String page) {
    return findings(page).stream().map(d -> place(d.span().line(), d)).toList();
  }

  private static String place(int line, Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    int end = Math.min(span.end(), span.file().lineEnd(span.line()));
    return "%d:%d %s %s"
        .formatted(
            line,
            span.column(),
            diagnostic.rule(),
            span.file().text().substring(span.start(), Math.max(span.start(), end)));
  }

  /** Rules and words of findings about places, in the order of the text. */
  private List<String> texts(String page) {
    return findings(page).stream()
        .filter(
            d -> !d.rule().startsWith("a11y/") && !d.rule().equals("structure/abstract-missing"))
        .map(d -> d.rule() + " " + d.span().text().replaceAll("\\s+", " "))
        .collect(Collectors.toList());
  }

  private List<String> columns(String line, int shift) {
    return findings(line).stream()
        .filter(d -> d.span().start() > 0)
        .map(d -> d.rule() + " " + (d.span().column() - shift))
        .collect(Collectors.toList());
  }
}
