package org.labpress.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void membersStandInTheOrderTheyWereAdded() {
    Object value =
        JsonWriter.object()
            .put("b", 1)
            .put("a", List.of("x", true, 2.5, 3.0))
            .put("c", JsonWriter.object().build())
            .build();

    assertThat(JsonWriter.write(value)).isEqualTo("{\"b\":1,\"a\":[\"x\",true,2.5,3],\"c\":{}}");
  }

  // RFC 8259, 7: quotation mark, reverse solidus and U+0000 to U+001F must be escaped.
  @Test
  void controlCharactersAndQuotesAreEscaped() {
    assertThat(JsonWriter.write("\"\\\n\r\t\u0001é")).isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001é\"");
  }

  @Test
  void textCannotEndAScriptElement() {
    assertThat(JsonWriter.write("</script>\u2028")).isEqualTo("\"\\u003c/script>\\u2028\"");
  }

  @Test
  void loneSurrogateIsEscapedAndAPairIsKept() {
    assertThat(JsonWriter.write("\uD83D\uDE00\uD83D")).isEqualTo("\"\uD83D\uDE00\\ud83d\"");
  }

  @Test
  void valueWithoutAFormIsRefused() {
    assertThatThrownBy(() -> JsonWriter.write(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> JsonWriter.write(new Object())).hasMessageContaining("Object");
  }
}
