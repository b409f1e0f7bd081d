package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;

/** Front matter that is broken, each kind with the one message that it gives. */
class BadFrontMatterTest {
  static Stream<Arguments> kinds() {
    return Stream.of(
        kind(
            "colon in a value",
            "title: Probes: again",
            "2:14 front/yaml a second \": \" in an unquoted value"),
        kind(
            "tab as indentation",
            "tags:\n\t- a",
            "3:1 front/yaml YAML allows no tab here; use spaces"),
        kind(
            "quote without an end", "title: \"Probes", "2:8 front/yaml this quote is never closed"),
        kind(
            "bracket without an end", "tags: [a, b", "2:7 front/yaml this bracket is never closed"),
        kind(
            "at sign at the start",
            "owner: @ana",
            "2:8 front/yaml quote this value: YAML gives \"@\" a meaning at its start"),
        kind(
            "backtick at the start",
            "title: `probe` again",
            "2:8 front/yaml quote this value: YAML gives \"`\" a meaning at its start"),
        kind(
            "percent sign at the start",
            "title: %done",
            "2:8 front/yaml quote this value: YAML gives \"%\" a meaning at its start"),
        kind(
            "link at the start",
            "title: [Probes] again",
            "2:8 front/yaml quote this value: YAML gives \"[\" a meaning at its start"),
        kind(
            "emphasis at the start",
            "title: *Probes* again",
            "2:8 front/yaml quote this value: YAML gives \"*\" a meaning at its start"),
        kind("line without a key", "draft: no\nProbes", "3:1 front/yaml expected \"key: value\""),
        kind(
            "wrong indentation",
            "authors:\n  - name: Ana\n email: a@b.org",
            "4:2 front/yaml this line fits to no line above it"),
        kind(
            "list on the line of its key",
            "tags: - a",
            "2:7 front/yaml a list item has to stand on a line of its own"),
        kind("tag", "date: !r Sys.Date()", "2:7 front/yaml a tag (\"!\") has no meaning here"),
        kind(
            "list of everything",
            "- title",
            "2:1 front/yaml expected lines of the form \"key: value\""),
        kind(
            "key twice",
            "draft: no\ndraft: yes",
            "3:1 front/duplicate-key \"draft\" is given at 2:1 and 3:1; the second is used"),
        kind(
            "sign of a comment in a value",
            "title: Bug #12",
            "2:12 front/comment-in-value the value ends before \"#\", which starts a comment in"
                + " YAML"),
        kind("list for a text", "title: [a]", "2:8 front/type title is a list, expected a text"),
        kind(
            "text for a number",
            "toc-depth: deep",
            "2:12 front/type toc-depth is \"deep\", expected a whole number from 1 to 6"),
        kind(
            "word that is none of three",
            "phase: thinking",
            "2:8 front/type phase is \"thinking\", expected exploratory, execution or writing"),
        kind(
            "code instead of a date",
            "date: '`r Sys.Date()`'",
            "2:7 exec/not-run code in a value is not run"),
        kind("misspelt key", "autors: Ana", "2:1 front/unknown-key no field \"autors\""));
  }

  private static Arguments kind(String name, String yaml, String message) {
    return Arguments.of(name, yaml, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void oneMessageAtTheFaultAndAPageAllTheSame(String name, String yaml, String message) {
    Checked<Document> read = read("---\n" + yaml + "\n---\n\nThe text.\n");

    assertThat(messages(read)).containsExactly(message);
    assertThat(read.value().blocks()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void fieldsBehindTheFaultAreRead(String name, String yaml, String message) {
    assumeFalse(yaml.startsWith("-"), "nothing in it is a field");

    Checked<Document> read = read("---\n" + yaml + "\nslug: probes\n---\n\nThe text.\n");

    assertThat(read.value().frontMatter().publishing().slug().map(Located::value))
        .contains("probes");
  }

  @Test
  void windowsLineEndsMoveNothing() {
    Checked<Document> read = read("---\r\ntitle: Probes\r\nowner: @ana\r\n---\r\n\r\nText.\r\n");

    assertThat(messages(read))
        .containsExactly(
            "3:8 front/yaml quote this value: YAML gives \"@\" a meaning at its start");
  }

  static Stream<String> hostileFields() {
    String many =
        IntStream.range(0, 1_900)
            .mapToObj("- {name: A, affiliation: L%d}\n"::formatted)
            .collect(Collectors.joining());
    return Stream.of(
        "author: '" + "^[".repeat(30_000) + "'",
        "author: 'a" + " ".repeat(60_000) + "b'",
        "authors: [{name: A, affiliation: '" + ",".repeat(60_000) + "x'}]",
        "authors:\n" + many,
        "date: '" + "1 ".repeat(30_000) + "'",
        "nocite: '" + "@a{".repeat(20_000) + "'",
        "authors: [{name: A, orcid: '" + "1-".repeat(30_000) + "'}]");
  }

  @ParameterizedTest
  @MethodSource("hostileFields")
  void longValuesCostNoMoreThanTheirLength(String yaml) {
    Checked<Document> read = read("---\n" + yaml + "\n---\n\nThe text.\n");

    assertThat(read.value().blocks()).hasSize(1);
    assertThat(messages(read)).allSatisfy(m -> assertThat(m).doesNotContain("md/deadline"));
    assertThat(messages(read)).allSatisfy(m -> assertThat(m).hasSizeLessThan(300));
  }

  private static List<String> messages(Checked<Document> read) {
    return read.diagnostics().stream()
        .map(
            d -> "%d:%d %s %s".formatted(d.span().line(), d.span().column(), d.rule(), d.message()))
        .collect(Collectors.toList());
  }

  private static Checked<Document> read(String text) {
    return MarkdownReader.read(SourceFile.of("a.md", text));
  }
}
