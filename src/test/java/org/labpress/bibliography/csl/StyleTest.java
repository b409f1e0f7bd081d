package org.labpress.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class StyleTest {
  private static final String LAYOUT = "<citation><layout><text macro=\"a\"/></layout></citation>";

  @Test
  void documentTypeIsRefused() {
    String bomb =
        "<!DOCTYPE style [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + "<style class=\"in-text\"><citation><layout>&b;</layout></citation></style>";

    assertThat(why(bomb)).isEqualTo("it has a document type");
  }

  @Test
  void macroThatCallsItselfIsRefused() {
    String style =
        "<style><macro name=\"a\"><group><text macro=\"b\"/></group></macro>"
            + "<macro name=\"b\"><text macro=\"a\"/></macro>"
            + LAYOUT
            + "</style>";

    assertThat(why(style)).contains("calls itself");
  }

  @Test
  void deepAndLargeFilesAreRefused() {
    assertThat(why("<style>" + "<group>".repeat(1_000))).isEqualTo("it has too many elements");
    assertThat(why("<style>" + "<text/>".repeat(30_000) + "</style>"))
        .isEqualTo("it has too many elements");
    assertThat(why(" ".repeat(StyleXml.LARGEST + 1))).startsWith("it has 1,048,577 characters");
  }

  @Test
  void styleThatOnlyNamesAnotherSaysWhich() {
    String style =
        "<style><info><link rel=\"independent-parent\""
            + " href=\"http://www.zotero.org/styles/apa\"/></info></style>";

    assertThatExceptionOfType(UnreadableStyleException.class)
        .isThrownBy(() -> Style.read(style))
        .satisfies(e -> assertThat(e.parent()).isEqualTo("apa"));
  }

  @Test
  void lineOfTheFaultIsKnown() {
    assertThatExceptionOfType(UnreadableStyleException.class)
        .isThrownBy(() -> Style.read("<style>\n<citation>\n</style>"))
        .satisfies(e -> assertThat(e.line()).isEqualTo(3));
  }

  private static String why(String xml) {
    try {
      Style.read(xml);
      return "";
    } catch (UnreadableStyleException e) {
      return e.why();
    }
  }
}
