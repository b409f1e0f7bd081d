package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Callout;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Text;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class CalloutHtmlTest {
  private static final SourceSpan HERE = SourceFile.of("log/a.md", "").span();
  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return sourcePath;
        }

        @Override
        public String file(String path) {
          return path;
        }
      };

  private static Element box(String type, String title, Callout.Fold fold) {
    List<Inline> words = title.isEmpty() ? List.of() : List.of(new Text(title, HERE));
    Paragraph inside = new Paragraph(List.of(new Text("inside", HERE)), HERE);
    Attributes attributes = Attributes.of(Optional.of("a"), List.of(), java.util.Map.of());
    Callout callout = new Callout(type, words, fold, attributes, List.of(inside), HERE);
    String html = new HtmlWriter(ADDRESSES).blocks(List.of(callout));
    return Jsoup.parseBodyFragment(html).body().child(0);
  }

  @Test
  void boxWithATitleStillSaysItsType() {
    Element box = box("tip", "Five seeds", Callout.Fold.NONE);

    assertThat(box.normalName()).isEqualTo("aside");
    assertThat(box.id()).isEqualTo("a");
    assertThat(box.selectFirst(".callout-title").text()).isEqualTo("Tip: Five seeds");
  }

  @Test
  void foldedBoxCanBeOpenedWithoutScript() {
    Element closed = box("note", "", Callout.Fold.CLOSED);

    assertThat(closed.normalName()).isEqualTo("details");
    assertThat(closed.hasAttr("open")).isFalse();
    assertThat(closed.child(0).normalName()).isEqualTo("summary");
    assertThat(box("note", "", Callout.Fold.OPEN).hasAttr("open")).isTrue();
  }

  @Test
  void typeOfTheAuthorIsSeenAsAWord() {
    Element box = box("lemma", "Of Zorn", Callout.Fold.NONE);

    assertThat(box.classNames()).containsExactly("callout", "callout-other");
    assertThat(box.select(".lp-spoken")).isEmpty();
    assertThat(box.selectFirst(".callout-title").text()).isEqualTo("Lemma: Of Zorn");
  }
}
