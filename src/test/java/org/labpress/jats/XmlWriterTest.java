package org.labpress.jats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlWriterTest {
  private static String written(XmlWriter out) {
    return out.toString().replaceFirst("<\\?xml[^>]*>\n", "");
  }

  @Test
  void elementsOfElementsStandOnLinesAndTextStaysAsItIs() {
    XmlWriter out = XmlWriter.document("");
    out.block("a").block("p").text("one ").inline("b").text("two").close().close();
    out.block("empty").close().close();

    assertThat(written(out)).isEqualTo("<a>\n  <p>one <b>two</b></p>\n  <empty/>\n</a>\n");
  }

  @Test
  void marksOfXmlAreEscaped() {
    XmlWriter out = XmlWriter.document("");
    out.block("a", "href", "x?a=1&b=\"<\n").text("a < b && c > \"d\" ]]>").close();

    assertThat(written(out))
        .isEqualTo(
            "<a href=\"x?a=1&amp;b=&quot;&lt;&#10;\">a &lt; b &amp;&amp; c &gt; \"d\""
                + " ]]&gt;</a>\n");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() {
    XmlWriter out = XmlWriter.document("");
    out.block("a").text("a\u0000b\u001bc\ud800d\uffffe\rf\ud83d\ude00").close();

    assertThat(written(out)).isEqualTo("<a>a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ud83d\ude00</a>\n");
    assertThat(new Xml(out.toString()).value("/a")).contains("\ud83d\ude00");
  }

  @Test
  void attributesWithoutValueAreLeftOut() {
    XmlWriter out = XmlWriter.document("");
    out.block("a", "id", "", "name", "n").close();

    assertThat(written(out)).isEqualTo("<a name=\"n\"/>\n");
  }
}
