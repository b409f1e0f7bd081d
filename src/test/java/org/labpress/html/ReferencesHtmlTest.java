package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Citation;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.ReferenceList;
import org.labpress.document.Text;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class ReferencesHtmlTest {
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

  @Test
  void citationLeadsToItsEntryAndTheEntryBack() {
    Element page = page(new HtmlWriter(ADDRESSES), "");

    Element link = page.selectFirst(".citation a");
    Element entry = page.getElementById(link.attr("href").substring(1));
    assertThat(entry.selectFirst(".reference-text").id()).isEqualTo(link.attr("aria-describedby"));
    assertThat(entry.selectFirst("em").text()).isEqualTo("Journal");
    assertThat(entry.select(".reference-back a"))
        .extracting(back -> page.getElementById(back.attr("href").substring(1)))
        .hasSize(2)
        .allMatch(place -> place.parent().hasClass("citation"));
    assertThat(entry.select(".reference-back a").eachText()).containsExactly("↩\uFE0E 1", "2");
  }

  @Test
  void namesInASentenceCountOnce() {
    Element page = page(new HtmlWriter(ADDRESSES), "");

    assertThat(page.select("[id^=lp-cite-]")).hasSize(2);
    assertThat(page.select(".citation a")).hasSize(3);
  }

  @Test
  void numbersStandBeforeTheirEntries() {
    Element list = page(new HtmlWriter(ADDRESSES), "[1]").selectFirst(".references ul");

    assertThat(list.hasClass("numbered")).isTrue();
    assertThat(list.selectFirst(".reference-label").text()).isEqualTo("[1]");
  }

  @Test
  void hostileKeysAndFieldsStayText() {
    String hostile = "</span><script>alert(1)</script>\" onfocus=\"x";
    ReferenceList.Entry entry =
        new ReferenceList.Entry(hostile, hostile, Optional.of(hostile), List.of(text(hostile)));
    Citation.Part part = new Citation.Part(List.of(text("x")), Optional.of(hostile));

    Element page =
        Jsoup.parseBodyFragment(
                new HtmlWriter(ADDRESSES)
                    .blocks(
                        List.of(
                            paragraph(citation(part)),
                            new ReferenceList(List.of(entry), Attributes.NONE, HERE))))
            .body();

    assertThat(page.select("script, [onfocus]")).isEmpty();
    assertThat(page.selectFirst(".reference-text").text()).isEqualTo(hostile);
  }

  @Test
  void slidesHaveNoLinksBack() {
    HtmlWriter writer = HtmlWriter.forSlides(ADDRESSES, PrintedLanguage.ENGLISH);
    writer.nextSlide();

    assertThat(page(writer, "").select(".reference-back")).isEmpty();
  }

  private static Element page(HtmlWriter writer, String label) {
    ReferenceList.Entry entry =
        new ReferenceList.Entry(
            "ref-lee",
            "lee",
            label.isEmpty() ? Optional.empty() : Optional.of(label),
            List.of(text("Lee. "), new Emphasis(List.of(text("Journal")), HERE)));
    List<Block> blocks =
        List.of(
            paragraph(citation(part("("), linked("Lee, 2024"), part(")"))),
            paragraph(citation(linked("Lee"), part(" ("), linked("2024"), part(")"))),
            new ReferenceList(List.of(entry), Attributes.ofId("refs"), HERE));
    return Jsoup.parseBodyFragment(writer.blocks(blocks)).body();
  }

  private static Paragraph paragraph(Inline inline) {
    return new Paragraph(List.of(inline), HERE);
  }

  private static Citation citation(Citation.Part... parts) {
    Citation.Item item = new Citation.Item("lee", List.of(), List.of(), false, HERE);
    return Citation.of(Citation.Form.BRACKETED, List.of(item), HERE).withPrinted(List.of(parts));
  }

  private static Citation.Part part(String words) {
    return new Citation.Part(List.of(text(words)), Optional.empty());
  }

  private static Citation.Part linked(String words) {
    return new Citation.Part(List.of(text(words)), Optional.of("ref-lee"));
  }

  private static Text text(String words) {
    return new Text(words, HERE);
  }
}
