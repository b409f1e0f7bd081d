package org.labpress.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.lint.RuleSet;
import org.labpress.rules.RulePage.Example;
import org.labpress.rules.RulePage.Mark;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** The examples of the rule pages, run; and that there is a page for every id and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulePagesTest {
  private static final Path PAGES = Path.of("content/manual/rules");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String PAPER = "content/papers/example.md";
  private static final String ENTRY = "content/log/example.md";

  /** What looks like an id and is none. */
  private static final Set<String> NO_IDS =
      Set.of("image", "text", "application", "content", "n", "parts");

  /** Areas that speak of several files or of templates; one page cannot show them. */
  private static final Set<String> WHOLE_PROJECT = Set.of("site/");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*)/([a-z][a-z0-9-]*)\"");

  private final Set<String> ids = new TreeSet<>();

  RulePagesTest() {
    pages().forEach(page -> ids.add(id(page)));
  }

  static Stream<Path> pages() {
    return files(PAGES, ".md").filter(path -> !path.endsWith("index.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsComplete(Path path) {
    RulePage page = RulePage.parse(text(path));

    assertThat(page.id()).isEqualTo(id(path));
    assertThat(page.text()).contains("Level: ");
    boolean wholeProject = WHOLE_PROJECT.stream().anyMatch(area -> page.id().startsWith(area));
    if (page.bad().isEmpty() && page.good().isEmpty() && !wholeProject) {
      assertThat(page.text()).as("says why it has none").contains("There are no examples: ");
    } else if (!wholeProject) {
      boolean elsewhere = page.bad().stream().anyMatch(Example::elsewhere);
      assertThat(page.bad()).hasSizeGreaterThanOrEqualTo(elsewhere ? 1 : 2);
      assertThat(page.good()).hasSizeGreaterThanOrEqualTo(elsewhere ? 1 : 2);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void examplesGiveWhatThePageSays(Path path, @TempDir Path folder) {
    RulePage page = RulePage.parse(text(path));
    int number = 0;
    for (Example example : page.bad()) {
      assumeTrue(isReady(example), "charts are not bound yet");
      assertThat(example.marks()).as("marks in %s", example.text()).isNotEmpty();
      assertThat(found(page, example, folder.resolve("bad" + number++)))
          .as("in\n%s", example.text())
          .isEqualTo(expected(example));
    }
    for (Example example : page.good()) {
      assumeTrue(isReady(example), "charts are not bound yet");
      assertThat(found(page, example, folder.resolve("good" + number++)))
          .as("in\n%s", example.text())
          .isEmpty();
    }
  }

  private static boolean isReady(Example example) {
    return ExampleChain.bindsCharts() || !example.text().contains("```chart");
  }

  @Test
  void everyIdHasAPageAndEveryPageAnId() {
    Set<String> reported = new TreeSet<>(RuleSet.standard().ids());
    files(SOURCES, ".java")
        .forEach(
            source -> {
              Matcher literal = LITERAL.matcher(text(source));
              while (literal.find()) {
                String id = literal.group(1) + "/" + literal.group(2);
                if (!NO_IDS.contains(literal.group(1)) || ids.contains(id)) {
                  reported.add(id);
                }
              }
            });

    Set<String> withoutPage = new TreeSet<>(reported);
    withoutPage.removeAll(ids);
    Set<String> withoutId = new TreeSet<>(ids);
    withoutId.removeAll(reported);
    assertThat(withoutPage).as("ids without a page").isEmpty();
    assertThat(withoutId).as("pages without an id").isEmpty();
  }

  /** An example stands among the papers, or among log entries where its files are. */
  private static String pathOf(Example example) {
    return example.files().keySet().stream().anyMatch(file -> file.startsWith("content/log/"))
        ? ENTRY
        : PAPER;
  }

  private static List<String> expected(Example example) {
    SourceFile file = SourceFile.of(pathOf(example), example.text());
    return example.marks().stream().map(mark -> describe(mark, file)).sorted().toList();
  }

  private static String describe(Mark mark, SourceFile file) {
    if (!mark.path().isEmpty()) {
      return "%s:%d:%d %s".formatted(mark.path(), mark.line(), mark.column(), mark.message());
    }
    String line = file.line(mark.line());
    int from = offset(line, mark.column() - 1);
    int to = offset(line, mark.column() - 1 + mark.length());
    return "%d:%d [%s] %s"
        .formatted(mark.line(), mark.column(), line.substring(from, to), mark.message());
  }

  private static int offset(String line, int codePoints) {
    int length = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(length, codePoints));
  }

  /** Describes what was found as the marks do, each with as much of its message as they give. */
  private static List<String> found(RulePage page, Example example, Path folder) {
    String path = pathOf(example);
    return ExampleChain.run(folder, path, example.text(), example.files()).stream()
        .filter(diagnostic -> diagnostic.rule().equals(page.id()))
        .map(diagnostic -> describe(diagnostic, path, example.marks()))
        .sorted()
        .toList();
  }

  private static String describe(Diagnostic diagnostic, String path, List<Mark> marks) {
    SourceSpan span = diagnostic.span();
    SourceFile file = span.file();
    Mark mark =
        marks.stream()
            .filter(m -> m.line() == span.line() && m.column() == span.column())
            .filter(m -> diagnostic.message().startsWith(m.message()))
            .findFirst()
            .orElse(new Mark("", 0, 0, 0, diagnostic.message()));
    if (!file.path().equals(path)) {
      return "%s %s".formatted(span, mark.message());
    }
    // A construct of several lines is marked on its first; a place between characters by one caret.
    int lineEnd = file.lineEnd(span.line());
    int end = Math.max(Math.min(span.end(), lineEnd), Math.min(span.start() + 1, lineEnd));
    String marked = file.text().substring(span.start(), end);
    return "%d:%d [%s] %s".formatted(span.line(), span.column(), marked, mark.message());
  }

  private static String id(Path page) {
    return PAGES.relativize(page).toString().replace('\\', '/').replaceFirst("\\.md$", "");
  }

  private static Stream<Path> files(Path root, String end) {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(path -> path.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
