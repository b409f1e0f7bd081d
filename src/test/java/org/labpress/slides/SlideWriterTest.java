package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Footnote;
import org.labpress.document.Heading;
import org.labpress.document.Paragraph;
import org.labpress.document.Reference;
import org.labpress.document.Text;
import org.labpress.html.Addresses;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class SlideWriterTest {
  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          String page = sourcePath.equals("slides/week.md") ? "" : "../" + sourcePath;
          return page + (fragment.isEmpty() ? "" : "#" + fragment);
        }

        @Override
        public String file(String path) {
          return "../../" + path;
        }
      };

  @Test
  void eachSlideIsASectionWithItsPlaceAndName() {
    Source source = new Source("# Part\n\n## First\n\ntext\n");
    Document page =
        slides(
            source.document(
                source.titled("Week 10"),
                List.of(),
                source.heading(1, "Part"),
                source.heading(2, "First"),
                source.paragraph("text")));

    assertThat(page.select("section").eachAttr("aria-label"))
        .containsExactly("Slide 1 of 3: Week 10", "Slide 2 of 3: Part", "Slide 3 of 3: First");
    assertThat(page.select("section").eachAttr("data-number")).containsExactly("1", "2", "3");
    assertThat(page.select("section.title-slide h1").text()).isEqualTo("Week 10");
    assertThat(page.select("section.section-slide h1").text()).isEqualTo("Part");
    assertThat(page.select("section:last-child > h2").text()).isEqualTo("First");
  }

  @Test
  void titleSlideSaysWhoAndWhen() {
    Source source = new Source("");

    Element slide = slides(source.document(source.titled("Week 10"), List.of())).body().child(0);

    assertThat(slide.select(".subtitle").text()).isEqualTo("A subtitle");
    assertThat(slide.select(".authors").text()).isEqualTo("Ana Lee");
    assertThat(slide.select("time[datetime=2026-03-02]").text()).isEqualTo("2 March 2026");
  }

  @Test
  void shortVersionStandsOnTheTitleSlide() {
    Source source = new Source("It works.");

    Document page =
        slides(source.document(source.titled("Week 10", source.paragraph("It works.")), List.of()));

    assertThat(page.select(".title-slide .tldr").text()).isEqualTo("TL;DR It works.");
  }

  @Test
  void idAndClassesOfAHeadingAreThoseOfItsSlide() {
    SourceSpan span = SourceFile.of("slides/week.md", "").span();
    Attributes attributes =
        Attributes.of(Optional.of("plan"), List.of("center", "my-look"), Map.of("onclick", "x()"));
    Heading heading =
        new Heading(2, List.of(new Text("Plan", span)), attributes, Optional.empty(), span);

    Element slide = slides(new Source("").document(heading)).selectFirst("section");

    assertThat(slide.id()).isEqualTo("plan");
    assertThat(slide.classNames()).containsExactly("center", "my-look");
    assertThat(slide.selectFirst("h2").attributesSize()).isZero();
    assertThat(slide.hasAttr("onclick")).isFalse();
  }

  @Test
  void titleIsEscapedInTextAndInItsLabel() {
    String hostile = "\"><script>alert(1)</script>";
    Source source = new Source("## " + hostile);

    Document page = slides(source.document(source.heading(2, hostile)));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("section").attr("aria-label")).isEqualTo("Slide 1 of 1: " + hostile);
    assertThat(page.select("h2").text()).isEqualTo(hostile);
  }

  @Test
  void notesAreOnTheOtherPageOnly() {
    Source source = new Source("## First\n\nseen\n\nzq-secret\n");
    DeckPages pages =
        pages(
            source.document(
                source.heading(2, "First"),
                source.paragraph("seen"),
                source.div("notes", source.paragraph("zq-secret"))));

    assertThat(pages.slides()).contains("seen").doesNotContain("zq-secret");
    assertThat(pages.notes()).contains("zq-secret").doesNotContain("seen");
  }

  @Test
  void everySlideHasItsPlaceAmongTheNotes() {
    Source source = new Source("## First\n\none\n\n## Second\n");
    Document notes =
        Jsoup.parse(
            pages(
                    source.document(
                        source.titled("Week 10"),
                        List.of(),
                        source.heading(2, "First"),
                        source.div("notes", source.paragraph("one")),
                        source.heading(2, "Second")))
                .notes());

    assertThat(notes.select(".note h3").eachText())
        .containsExactly("1. Week 10", "2. First", "3. Second");
    assertThat(notes.select(".note aside.notes").eachText())
        .containsExactly("No notes.", "one", "No notes.");
  }

  @Test
  void referenceInNotesLeadsToThePageOfTheSlides() {
    SourceSpan span = SourceFile.of("slides/week.md", "").span();
    Reference reference =
        new Reference(
            "fig-a",
            Reference.Form.FULL,
            Optional.of(new Reference.Target("fig-a", "Figure 1")),
            span);
    Source source = new Source("");

    DeckPages pages =
        pages(source.document(source.div("notes", new Paragraph(List.of(reference), span))));

    assertThat(Jsoup.parse(pages.notes()).select("a").attr("href")).isEqualTo("index.html#fig-a");
  }

  @Test
  void footnoteStandsAtTheFootOfItsSlide() {
    Source source = new Source("## First\n\none\n\n## Second\n\nfoot\n");
    Heading first = source.heading(2, "First");
    Paragraph marked = source.marked("one", "a");
    Heading second = source.heading(2, "Second");
    Footnote footnote = source.footnote("a", source.paragraph("foot"));

    Document page =
        slides(source.document(source.titled("Week 10"), List.of(footnote), first, marked, second));

    assertThat(page.select("section:nth-child(2) > .footnotes").text()).startsWith("foot");
    assertThat(page.select("section:nth-child(3) > .footnotes")).isEmpty();
  }

  private static DeckPages pages(org.labpress.document.Document document) {
    return SlideWriter.write(DeckBuilder.build(document).value(), ADDRESSES);
  }

  private static Document slides(org.labpress.document.Document document) {
    return Jsoup.parseBodyFragment(pages(document).slides());
  }
}
