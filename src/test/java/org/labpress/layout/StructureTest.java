package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labpress.layout.Papers.PLACE;
import static org.labpress.layout.Papers.heading;
import static org.labpress.layout.Papers.mark;
import static org.labpress.layout.Papers.note;
import static org.labpress.layout.Papers.paragraph;
import static org.labpress.layout.Papers.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Heading;
import org.labpress.document.Reference;
import org.labpress.layout.Placed.Target;

class StructureTest {
  @Test
  void paragraphWithoutLinksIsALeafAndOneWithLinksHasSpans() {
    Typeset typeset =
        Papers.set(
            paragraph("plain"),
            paragraph(
                text("before "), Papers.link("https://example.org/", "link"), text(" after")));

    assertThat(PageDump.tags(typeset))
        .isEqualTo(
            """
            DOCUMENT
              P
              P
                SPAN
                LINK
                SPAN
            """);
  }

  @Test
  void levelsOfHeadingsAreNeverSkipped() {
    Typeset typeset =
        Papers.set(
            heading(2, "a", ""),
            heading(4, "b", ""),
            heading(3, "c", ""),
            heading(2, "d", ""),
            heading(1, "e", ""));

    assertThat(typeset.structure().children())
        .extracting(StructureElement::role)
        .extracting(Enum::name)
        .containsExactly("H1", "H2", "H2", "H1", "H1");
    assertThat(typeset.outline())
        .extracting(Typeset.OutlineEntry::level)
        .containsExactly(1, 2, 2, 1, 1);
  }

  @Test
  void noteIsReadAfterTheParagraphOfItsMark() {
    Typeset typeset =
        Papers.set(
            Papers.document(
                List.of(paragraph(text("one"), mark(1)), paragraph("two")),
                List.of(note(1, "noted"))));

    assertThat(PageDump.tags(typeset))
        .isEqualTo(
            """
            DOCUMENT
              P
                SPAN
                REFERENCE
                  LINK
              NOTE
                P
                  LINK
                  SPAN
              P
            """);
  }

  @Test
  void markAndNoteLeadToEachOther() {
    Typeset typeset =
        Papers.set(
            Papers.document(
                List.of(paragraph(text("one"), mark(1)), paragraph(text("again"), mark(1))),
                List.of(note(1, "noted"))));

    String dump = PageDump.of(typeset);
    assertThat(dump).containsOnlyOnce("destination note 1").containsOnlyOnce("destination mark 1");
    assertThat(dump.split("#note 1\n", -1)).hasSize(3);
    assertThat(dump.split("#mark 1\n", -1)).hasSize(2);
  }

  @Test
  void tableHasHeaderCellsAndItsCaptionFirst() {
    assertThat(PageDump.tags(Papers.set(Papers.table("a|b", "1|2"))))
        .isEqualTo(
            """
            DOCUMENT
              TABLE
                CAPTION
                TABLE_ROW
                  TABLE_HEADER
                  TABLE_HEADER
                TABLE_ROW
                  TABLE_DATA
                  TABLE_DATA
            """);
  }

  @Test
  void figureSaysWhatItShows() {
    assertThat(PageDump.tags(Papers.set(Papers.figure(1, 100, 100))))
        .isEqualTo(
            """
            DOCUMENT
              DIV
                FIGURE "What it shows"
                CAPTION
            """);
  }

  @Test
  void listHasLabelsAndBodies() {
    assertThat(
            PageDump.tags(
                Papers.set(Papers.bullets(paragraph("a"), Papers.bullets(paragraph("b"))))))
        .isEqualTo(
            """
            DOCUMENT
              LIST
                LIST_ITEM
                  LABEL
                  LIST_BODY
                    P
                LIST_ITEM
                  LABEL
                  LIST_BODY
                    LIST
                      LIST_ITEM
                        LABEL
                        LIST_BODY
                          P
            """);
  }

  @Test
  void referenceLeadsToItsFigure() {
    Reference reference =
        new Reference(
            "fig-1",
            Reference.Form.FULL,
            Optional.of(new Reference.Target("fig-1", "Figure 1")),
            PLACE);

    Typeset typeset = Papers.set(paragraph(text("See "), reference), Papers.figure(1, 100, 100));

    assertThat(PageDump.of(typeset)).contains("destination fig-1\n", "#fig-1\n", " Figure ");
  }

  @Test
  void everyInternalLinkHasADestinationAndNamesAreUnique() {
    Heading twin =
        new Heading(1, List.of(text("Twin")), Attributes.ofId("fig-1"), Optional.empty(), PLACE);
    Typeset typeset =
        Papers.set(
            twin,
            twin,
            Papers.figure(1, 100, 100),
            paragraph(Papers.link("#fig-1", "there"), Papers.link("#nowhere", "not")));

    Set<String> names = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    for (Page page : typeset.pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.Destination place) {
          assertThat(names.add(place.name())).as(place.name()).isTrue();
        } else if (item instanceof Placed.LinkArea area
            && area.target() instanceof Target.Internal in) {
          wanted.add(in.name());
        }
      }
    }
    typeset.outline().forEach(entry -> wanted.add(entry.destination()));
    assertThat(names).containsAll(wanted).doesNotContain("nowhere");
  }
}
