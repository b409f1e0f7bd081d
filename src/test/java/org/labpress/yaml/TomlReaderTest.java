package org.labpress.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class TomlReaderTest {
  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("a = \"b\"", "{a: b}"),
        Arguments.of("a = 'C:\\x'", "{a: C:\\x}"),
        Arguments.of("a = \"x\\ty \\u00e9 \\U0001F600\"", "{a: x\ty é 😀}"),
        Arguments.of("a = 1.10", "{a: 1.10}"),
        Arguments.of("a = 08", "{a: 08}"),
        Arguments.of("a = 2026-03-02 10:00:00Z # when", "{a: 2026-03-02 10:00:00Z}"),
        Arguments.of("a = [1, [\"x\", 'y'], ]", "{a: [1, [x, y]]}"),
        Arguments.of("a = { b = 1, c.d = true }", "{a: {b: 1, c: {d: true}}}"),
        Arguments.of("a.b.c = 1", "{a: {b: {c: 1}}}"),
        Arguments.of("\"a b\" = 1", "{a b: 1}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void values(String toml, String tree) {
    assertThat(print(read(toml).value())).isEqualTo(tree);
    assertThat(read(toml).diagnostics()).isEmpty();
  }

  @Test
  void tablesMayStandInAnyOrder() {
    String toml =
        """
        title = "T"

        [taxonomies]
        tags = [
          "a", # first
          "b",
        ]
        [[author]]
        name = "Ana"
        [[author]]
        name = "Bo"
        [author.place]
        city = "Ghent"
        [extra.deep]
        x = 1
        [extra]
        y = 2
        """;

    assertThat(print(read(toml).value()))
        .isEqualTo(
            "{title: T, taxonomies: {tags: [a, b]}, author: [{name: Ana}, {name: Bo, place: {city:"
                + " Ghent}}], extra: {y: 2, deep: {x: 1}}}");
  }

  @Test
  void textOverSeveralLines() {
    String toml = "a = \"\"\"\nOne\n\"two\" \\\n   three\"\"\"\nb = '''x\n\\y'''";

    assertThat(print(read(toml).value())).isEqualTo("{a: One\n\"two\" three, b: x\n\\y}");
  }

  @Test
  void everythingKnowsItsPlace() {
    YamlMap map = (YamlMap) read("a = 1\nlong = [\"x\",\n  \"why\"]\n").value();
    YamlList list = (YamlList) map.get("long").orElseThrow();

    assertThat(map.entries().get(1).key().span()).hasToString("a.toml:2:1");
    assertThat(list.span().text()).isEqualTo("[\"x\",\n  \"why\"]");
    assertThat(list.items().get(1).span()).hasToString("a.toml:3:3");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("a = Probes # x", "1:5 a text in TOML stands in quotes"),
        Arguments.of("a: 1", "1:1 \"a:\" is YAML"),
        Arguments.of("a =", "1:4 expected a value"),
        Arguments.of("a 1", "1:3 expected \"=\" behind the key"),
        Arguments.of("= 1", "1:1 expected a key"),
        Arguments.of("a = \"b", "1:5 this quote is never closed"),
        Arguments.of("a = [1", "1:5 this bracket is never closed"),
        Arguments.of("a = [1 2]", "1:5 expected \",\" between the items"),
        Arguments.of("a = {b = 1", "1:5 this bracket is never closed"),
        Arguments.of("a = \"\\q\"", "1:6 \"\\q\" means nothing in a text of TOML"),
        Arguments.of("a = \"\\uD800\"", "1:6 no character has this number"),
        Arguments.of("a = 1 2", "1:7 expected the end of the line"),
        Arguments.of("[a", "1:3 expected \"]\""),
        Arguments.of("a = 1\n[a]", "2:2 \"a\" has a value already"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void faultIsReportedAtItsPlaceAndWhatFollowsIsRead(String toml, String message) {
    Checked<YamlNode> read = read(toml + "\nz = 1");

    assertThat(read.diagnostics())
        .extracting(d -> d.span().line() + ":" + d.span().column() + " " + d.message())
        .containsExactly(message);
    assertThat(((YamlMap) read.value()).get("z")).isPresent();
  }

  @Test
  void ofEqualKeysTheLastHolds() {
    Checked<YamlNode> read = read("a = 1\n[b]\nc = 1\nc = 2");

    assertThat(print(read.value())).isEqualTo("{a: 1, b: {c: 2}}");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("yaml/duplicate-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = ", "a.", "[x."})
  void nestingIsBounded(String start) {
    String part = start.endsWith(".") ? "b." : "[";

    assertThat(read(start + part.repeat(20_000)).diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("yaml/too-large");
  }

  @Test
  void anyTextEndsWithATree() {
    String alphabet = "ab=.[]{}\"'#,\\ \n\t1-:é";
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }

      Checked<YamlNode> read = read(text.toString());

      assertThat(read.value()).as("seed %d", seed).isInstanceOf(YamlMap.class);
    }
  }

  private static Checked<YamlNode> read(String text) {
    return TomlReader.read(SourceFile.of("a.toml", text).span());
  }

  private static String print(YamlNode node) {
    return node.accept(
        new YamlNode.Visitor<String>() {
          @Override
          public String map(YamlMap map) {
            return map.entries().stream()
                .map(entry -> entry.key().text() + ": " + print(entry.value()))
                .collect(Collectors.joining(", ", "{", "}"));
          }

          @Override
          public String list(YamlList list) {
            List<String> items = list.items().stream().map(TomlReaderTest::print).toList();
            return "[" + String.join(", ", items) + "]";
          }

          @Override
          public String scalar(YamlScalar scalar) {
            return scalar.text();
          }
        });
  }
}
