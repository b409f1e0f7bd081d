package org.labpress.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
  /** What opens something in one language or another, and what hurts. */
  private static final String[] PIECES = {
    "\"",
    "'",
    "`",
    "\"\"\"",
    "'''",
    "${",
    "$(",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "\\",
    "\\\n",
    "\n",
    " ",
    "\t",
    "\r\n",
    "#",
    "//",
    "/*",
    "*/",
    "--",
    "--[==[",
    "(*",
    "{-",
    "<!--",
    "<a b='",
    "</",
    "&amp",
    "<<EOF",
    "EOF",
    "r#\"",
    "R\"x(",
    "@a",
    "$x",
    ">>> ",
    "$ ",
    "=begin",
    "%{",
    "|",
    ":",
    ";",
    "=",
    ".",
    "0x",
    "1e-",
    "def",
    "class ",
    "f\"",
    "é",
    "数",
    "\uD83D\uDE00",
    "\uD83D",
    "\0",
    "---\n",
    "```python\n",
    "~~~",
    "<script>",
    "<style>",
    "\\begin{",
    "_",
    "a",
    "'a",
    "/",
    "if "
  };

  static Stream<String> languages() {
    return Highlighter.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void sampleHasTheseTokens(String language) {
    String dump = Samples.dump(language, Samples.code(language));

    assertThat(dump).isEqualTo(Samples.expected(language, dump));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void tokensCoverEveryPrefixOfTheSample(String language) {
    String code = Samples.code(language);
    for (int end = 0; end <= code.length(); end++) {
      assertCovered(language, code.substring(0, end));
      assertCovered(language, code.substring(end));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void tokensCoverAnyText(String language) {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String code =
          random
              .ints(random.nextInt(60), 0, PIECES.length)
              .mapToObj(i -> PIECES[i])
              .collect(Collectors.joining());

      assertCovered(language, code);
    }
  }

  /** Ends in time only if no character is looked at again for each of those before it. */
  @ParameterizedTest
  @MethodSource("languages")
  void repeatedOpeningsEnd(String language) {
    for (String piece : PIECES) {
      assertCovered(language, piece.repeat(8_000 / piece.length()));
      assertCovered(language, (piece + "\\").repeat(8_000 / piece.length() / 2));
    }
    assertCovered(language, " ".repeat(200_000) + "x");
  }

  private static void assertCovered(String language, String code) {
    int at = 0;
    TokenKind last = null;
    for (Token token : Highlighter.tokens(language, code)) {
      boolean cutsPair =
          token.end() < code.length()
              && Character.isLowSurrogate(code.charAt(token.end()))
              && Character.isHighSurrogate(code.charAt(token.end() - 1));
      if (token.start() != at || token.kind() == last || cutsPair) {
        fail("%s at %d after %s in %s: %s", token, at, last, language, code);
      }
      at = token.end();
      last = token.kind();
    }
    assertThat(at).as("end in %s", language).isEqualTo(code.length());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "py, python",
    "python3, python",
    "jl, julia",
    "rs, rust",
    "golang, go",
    "js, javascript",
    "jsx, javascript",
    "tsx, typescript",
    "sh, bash",
    "zsh, bash",
    "shell, bash",
    "yml, yaml",
    "latex, tex",
    "c++, cpp",
    "C++, cpp",
    "h, c",
    "PYTHON, python",
    "md, markdown",
    "bib, bibtex"
  })
  void languageHasOtherNames(String alias, String language) {
    String code = Samples.code(language);

    assertThat(Highlighter.tokens(alias, code)).isEqualTo(Highlighter.tokens(language, code));
  }

  @Test
  void wordsBehindACommaAreNotPartOfTheName() {
    assertThat(Samples.dump("rust,no_run", "fn")).isEqualTo("⟦k fn⟧");
    assertThat(Samples.dump("python:run.py", "def")).isEqualTo("⟦k def⟧");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nosuch", "text", "plain"})
  void unknownLanguageIsPlain(String language) {
    assertThat(Highlighter.tokens(language, "if x: pass"))
        .containsExactly(new Token(TokenKind.PLAIN, 0, 10));
  }

  @Test
  void noCodeHasNoTokens() {
    assertThat(Highlighter.tokens("python", "")).isEmpty();
  }

  @Test
  void expressionInAStringIsCode() {
    assertThat(Samples.dump("python", "f'a {x + \"1\"} b'"))
        .isEqualTo("⟦s f'a ⟧⟦e {⟧x ⟦o +⟧ ⟦s \"1\"⟧⟦e }⟧⟦s  b'⟧");
  }

  @Test
  void openStringEndsWithItsLine() {
    assertThat(Samples.dump("python", "a = 'open\nb = 1"))
        .isEqualTo("a ⟦o =⟧ ⟦s 'open⟧\nb ⟦o =⟧ ⟦n 1⟧");
  }

  @Test
  void apostropheInTextOfJsxStartsNoString() {
    assertThat(Samples.dump("jsx", "<p>don't</p>")).doesNotContain("⟦s");
  }

  @Test
  void prefixWithinAWordIsNone() {
    assertThat(Samples.dump("python", "ab'x'")).isEqualTo("ab⟦s 'x'⟧");
  }

  @Test
  void shellCodeWithAPromptIsASession() {
    assertThat(Samples.dump("bash", "$ ls\nfile\n")).isEqualTo("⟦p $ ⟧⟦f ls⟧\n⟦u file⟧\n");
  }

  @Test
  void consoleWithoutAPromptIsAScript() {
    assertThat(Samples.dump("console", "ls -l\n")).isEqualTo("⟦f ls⟧ ⟦a -l⟧\n");
  }

  @Test
  void rangeIsNoDecimalPoint() {
    assertThat(Samples.dump("rust", "0..10")).isEqualTo("⟦n 0⟧..⟦n 10⟧");
  }

  @Test
  void hereDocumentOfRubyIsAString() {
    assertThat(Samples.dump("ruby", "f(<<~EOS, 1)\n  a #{1} b\nEOS\nx = 2"))
        .isEqualTo("⟦f f⟧(⟦s <<~EOS⟧, ⟦n 1⟧)\n⟦s   a #{1} b\nEOS⟧\nx ⟦o =⟧ ⟦n 2⟧");
    assertThat(Samples.dump("ruby", "a <<b\nc")).doesNotContain("⟦s");
  }

  @Test
  void openHereDocumentsAreReadInLinearTime() {
    assertThat(Highlighter.tokens("ruby", "<<A ".repeat(20_000) + "\n<<B")).isNotEmpty();
    assertThat(Highlighter.tokens("ruby", "<<A\n".repeat(20_000))).isNotEmpty();
  }

  @Test
  void stringBetweenDollarsIsOne() {
    assertThat(Samples.dump("sql", "a = $$it's$$, $b$ $$ $b$, $1"))
        .startsWith("a ⟦o =⟧ ⟦s $$it's$$⟧, ⟦s $b$ $$ $b$⟧, ");
  }
}
