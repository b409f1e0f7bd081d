package org.labpress.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class JsonReaderTest {
  @Test
  void everyValueKnowsItsPlace() {
    JsonObject root = (JsonObject) read("{\n  \"a\": [1, \"x\"],\n  \"b\": null}").value();

    assertThat(root.span()).hasToString("data.json:1:1");
    assertThat(root.get("a")).get().extracting(node -> node.span().text()).isEqualTo("[1, \"x\"]");
    assertThat(root.array("a").orElseThrow().elements().get(1).span())
        .hasToString("data.json:2:12");
    assertThat(root.get("b")).get().extracting(node -> node.span().text()).isEqualTo("null");
  }

  // RFC 8259, section 7.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"a\\nb\"|~a\nb~",
        "\"\\\"\\\\\\/\"|~\"\\/~",
        "\"\\u00e9\\u00E9\"|éé",
        "\"\\ud834\\udd1e\"|𝄞",
        "\"plain é\"|plain é"
      })
  void escapesAreDecoded(String json, String text) {
    assertThat(((JsonText) read(json).value()).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "10", "1.50", "-1e5", "2E+7", "0.1e-2"})
  void numbersStayAsWritten(String json) {
    assertThat(((JsonNumber) read(json).value()).text()).isEqualTo(json);
  }

  @ParameterizedTest(name = "{0} fails at column {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "01|1|found \"01\", expected a number such as 1 or 0.5e3",
        "[1,]|3|found \",\", expected no comma before \"]\"",
        "[1 2]|4|found \"2\", expected \",\" or \"]\"",
        "{\"a\" 1}|6|found \"1\", expected \":\"",
        "{a: 1}|2|found \"a\", expected a name in quotes or \"}\"",
        "[nul]|2|found \"nul\", expected a value",
        "[1|3|the file ends, expected \",\" or \"]\"",
        "~\"a\nb\"~|1|this text is not closed on its line",
        "\"\\x\"|2|found \"\\\", expected an escape such as \\n, \\\\ or \\u00e9",
        "1 2|3|found \"2\", expected the end of the file",
        "NaN|1|found \"NaN\", expected a value"
      })
  void faultIsReportedWhereItStands(String json, int column, String message) {
    Diagnostic fault = only(read(json));

    assertThat(fault.rule()).isEqualTo("json/syntax");
    assertThat(fault.span().column()).isEqualTo(column);
    assertThat(fault.message()).isEqualTo(message);
  }

  @Test
  void whatStandsBeforeAFaultIsKept() {
    JsonObject root = (JsonObject) read("{\"a\": [1, {\"b\": 2, \"c\" 3}], \"d\": 4}").value();

    assertThat(root.array("a").orElseThrow().elements()).hasSize(2);
    assertThat(root.get("d")).isEmpty();
  }

  @Test
  void ofTwoMembersOfOneNameTheLastHolds() {
    JsonObject root = (JsonObject) read("{\"a\": \"1\", \"a\": \"2\"}").value();

    assertThat(root.text("a")).contains("2");
    assertThat(root.members()).hasSize(2);
  }

  @Test
  void depthIsBounded() {
    assertThat(read("[".repeat(200) + "]".repeat(200)).diagnostics()).isEmpty();

    Diagnostic tooDeep = only(read("[".repeat(100_000)));
    assertThat(tooDeep.rule()).isEqualTo("json/too-large");
    assertThat(tooDeep.span().column()).isEqualTo(202);
  }

  @Test
  void byteOrderMarkAndSpaceAroundAreSkipped() {
    assertThat(read("\uFEFF\r\n\t true \r\n").value())
        .extracting(node -> ((JsonWord) node).word())
        .isEqualTo(JsonWord.Word.TRUE);
  }

  @Test
  void whatTheWriterWritesIsReadBack() {
    for (long seed = 0; seed < 300; seed++) {
      Object value = random(new Random(seed), 4);

      Checked<JsonNode> read = read(JsonWriter.write(value));

      assertThat(read.diagnostics()).as("seed %d", seed).isEmpty();
      assertThat(plain(read.value())).as("seed %d", seed).isEqualTo(value);
    }
  }

  @Test
  void everyPrefixIsReadWithoutAnException() {
    String json = "{\"a\": [1.5e3, \"x\\u00e9\\\"\", {}, [], true, null], \"b\": {\"c\": -1}}";
    for (int length = 0; length < json.length(); length++) {
      assertThat(read(json.substring(0, length)).diagnostics()).as("length %d", length).hasSize(1);
    }
  }

  private static Object random(Random random, int levels) {
    int kind = random.nextInt(levels == 0 ? 3 : 5);
    return switch (kind) {
      case 0 -> text(random);
      case 1 -> random.nextInt();
      case 2 -> random.nextBoolean();
      case 3 -> {
        List<Object> elements = new ArrayList<>();
        Collections.nCopies(random.nextInt(4), 0)
            .forEach(ignored -> elements.add(random(random, levels - 1)));
        yield elements;
      }
      default -> {
        Map<String, Object> members = new LinkedHashMap<>();
        Collections.nCopies(random.nextInt(4), 0)
            .forEach(ignored -> members.put(text(random), random(random, levels - 1)));
        yield members;
      }
    };
  }

  private static String text(Random random) {
    String hard = "\"\\/\b\f\n\r\té𝄞\u2028<a \u0001";
    int[] drawn =
        random.ints(random.nextInt(6), 0, hard.codePointCount(0, hard.length())).toArray();
    StringBuilder text = new StringBuilder();
    for (int index : drawn) {
      text.appendCodePoint(hard.codePointAt(hard.offsetByCodePoints(0, index)));
    }
    return text.toString();
  }

  private static Object plain(JsonNode node) {
    return node.accept(
        new JsonNode.Visitor<Object>() {
          @Override
          public Object object(JsonObject object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object
                .members()
                .forEach(member -> members.put(member.name().text(), plain(member.value())));
            return members;
          }

          @Override
          public Object array(JsonArray array) {
            return array.elements().stream().map(JsonReaderTest::plain).toList();
          }

          @Override
          public Object text(JsonText text) {
            return text.text();
          }

          @Override
          public Object number(JsonNumber number) {
            return Integer.parseInt(number.text());
          }

          @Override
          public Object word(JsonWord word) {
            return word.word() == JsonWord.Word.TRUE;
          }
        });
  }

  private static Checked<JsonNode> read(String text) {
    return JsonReader.read(SourceFile.of("data.json", text));
  }

  private static Diagnostic only(Checked<?> checked) {
    assertThat(checked.diagnostics()).hasSize(1);
    return checked.diagnostics().get(0);
  }
}
