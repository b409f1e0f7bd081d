package org.labpress.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text must hold for a pattern to match in it. */
class RequiredTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      value = {
        "very = very",
        "due\\s+to\\s+the\\s+fact = due to the fact",
        "utili[sz]e = utili",
        "colou?rs = colo",
        "favou+rable = favou",
        "(?:is|are)\\s+able\\s+to = ~ able to~",
        "(?:leverag(?:e[sd]?|ing)|utili[sz]e) = leverag,utili",
        "(?<![\\p{L}_])(?:state of the art)(?![\\p{L}]) = state of the art",
        "e\\.g\\.x = e.g.x",
        "STRASSE = strasse",
        "(?:do|wo)n['’]t = n't",
      })
  void isTheLongestRunOfEachAlternative(String pattern, String texts) {
    String list = texts.replace("~", "");
    assertThat(RequiredText.of(pattern).anyOf()).containsExactly(list.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "[abc]+",
        "word|\\d+",
        "(?:word)?",
        "(?:word){0,3}",
        "\\Qword\\E",
        "\\x41bcd"
      })
  void isUnknownWhereNothingNeedBeThere(String pattern) {
    assertThat(RequiredText.of(pattern).anyOf()).isEmpty();
    assertThat(RequiredText.of(pattern).allows(TextSignature.of(""))).isTrue();
  }

  @Test
  void capitalsAndKindsOfWhiteSpaceDoNotMatter() {
    RequiredText required = RequiredText.of("task\\s+force");

    assertThat(required.allows(TextSignature.of("A TAS\u212A\u00A0\n Force."))).isTrue();
    assertThat(required.allows(TextSignature.of("A taskforce."))).isFalse();
  }

  @Test
  void allowsEveryLineInWhichAWordOfTheRulesIsFound() throws IOException {
    List<WordPattern> patterns =
        RuleSet.standard().rules().stream()
            .filter(WordRule.class::isInstance)
            .map(WordRule.class::cast)
            .flatMap(
                rule ->
                    Stream.concat(
                        rule.forms().stream().map(WordRule.Form::pattern), rule.except().stream()))
            .toList();
    int found = 0;
    int refused = 0;
    List<String> lines = manual();
    for (String line : lines) {
      TextSignature text = TextSignature.of(line);
      for (WordPattern pattern : patterns) {
        boolean matches = pattern.compiled().matcher(line).find();
        boolean allowed = pattern.required().allows(text);
        assertThat(allowed || !matches).as("%s in %s", pattern.compiled(), line).isTrue();
        found += matches ? 1 : 0;
        refused += allowed ? 0 : 1;
      }
    }

    assertThat(found).isGreaterThan(50);
    assertThat((double) refused / (patterns.size() * lines.size())).isGreaterThan(0.75);
  }

  private static List<String> manual() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("content/manual"))) {
      return pages
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .flatMap(RequiredTextTest::lines)
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  private static Stream<String> lines(Path page) {
    try {
      return Files.readAllLines(page).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
