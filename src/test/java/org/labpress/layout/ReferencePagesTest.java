package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Citation;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.ReferenceList;
import org.labpress.document.Text;
import org.labpress.layout.look.Design;
import org.labpress.layout.look.ReferencesLook;

class ReferencePagesTest {
  private static final String LONG = "Lee, A. (2024). Probes of seeds in sweeps. ".repeat(5);

  @Test
  void allLinesOfAnEntryButTheFirstAreIndented() {
    List<Double> starts = starts(Papers.set(list(entry("ref-a", "", LONG))));

    assertThat(starts).hasSizeGreaterThan(2);
    assertThat(starts.subList(1, starts.size())).allMatch(start -> start > starts.get(0) + 10);
  }

  @Test
  void numberedEntriesHangBehindTheirNumbers() {
    Typeset typeset = Papers.set(list(entry("ref-a", "[1]", LONG), entry("ref-b", "[10]", LONG)));

    assertThat(PageDump.tags(typeset))
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
                    P
            """);
  }

  @Test
  void sizeAndSpaceOfEntriesAreThoseOfTheStyle() {
    ReferenceList list = list(entry("ref-a", "", "Lee."), entry("ref-b", "", "Diaz."));

    // Lines of 12 pt, a tenth of it between entries; then 0.9 of both.
    assertThat(distance(set(PaperStyle.a4(), list))).isCloseTo(13.2, within(0.01));
    assertThat(distance(set(withReferences(0.9, 0.1), list))).isCloseTo(11.88, within(0.01));
    assertThat(distance(set(withReferences(1, 0), list))).isCloseTo(12, within(0.01));
  }

  private static Typeset set(PaperStyle style, ReferenceList list) {
    return Typesetter.typeset(Papers.document(list), style).value();
  }

  private static double distance(Typeset typeset) {
    List<SetLine> lines = typeset.lines();
    return lines.get(1).words().get(0).baseline() - lines.get(0).words().get(0).baseline();
  }

  private static PaperStyle withReferences(double size, double space) {
    Design d = Design.ARTICLE;
    return PaperStyle.a4()
        .withDesign(
            new Design(
                d.family(),
                d.paragraphs(),
                d.lineNumbers(),
                d.headings(),
                d.title(),
                d.summary(),
                d.captions(),
                new ReferencesLook(size, space),
                d.running(),
                d.sideBar()));
  }

  @Test
  void citationLeadsToItsEntry() {
    Citation.Item item = new Citation.Item("a", List.of(), List.of(), false, Papers.PLACE);
    Citation citation =
        Citation.of(Citation.Form.BRACKETED, List.of(item), Papers.PLACE)
            .withPrinted(List.of(new Citation.Part(text("Lee, 2024"), Optional.of("ref-a"))));

    Typeset typeset =
        Papers.set(
            new Paragraph(List.of(citation), Papers.PLACE), list(entry("ref-a", "", "Lee.")));

    List<Placed> items = typeset.pages().get(0).items();
    assertThat(items).hasAtLeastOneElementOfType(Placed.LinkArea.class);
    assertThat(items)
        .filteredOn(Placed.Destination.class::isInstance)
        .extracting(place -> ((Placed.Destination) place).name())
        .contains("ref-a");
  }

  /** The left edge of the first word of each line. */
  private static List<Double> starts(Typeset typeset) {
    return typeset.pages().get(0).items().stream()
        .filter(Placed.GlyphRun.class::isInstance)
        .map(Placed.GlyphRun.class::cast)
        .collect(
            Collectors.groupingBy(
                Placed.GlyphRun::y,
                TreeMap::new,
                Collectors.mapping(
                    Placed.GlyphRun::x, Collectors.minBy(Comparator.naturalOrder()))))
        .values()
        .stream()
        .map(Optional::orElseThrow)
        .toList();
  }

  private static ReferenceList list(ReferenceList.Entry... entries) {
    return new ReferenceList(List.of(entries), Attributes.ofId("refs"), Papers.PLACE);
  }

  private static ReferenceList.Entry entry(String id, String label, String words) {
    return new ReferenceList.Entry(
        id, id, label.isEmpty() ? Optional.empty() : Optional.of(label), text(words));
  }

  private static List<Inline> text(String words) {
    return List.of(new Text(words, Papers.PLACE));
  }
}
