package org.labpress.layout;

import static org.labpress.layout.Papers.PLACE;
import static org.labpress.layout.Papers.heading;
import static org.labpress.layout.Papers.mark;
import static org.labpress.layout.Papers.note;
import static org.labpress.layout.Papers.paragraph;
import static org.labpress.layout.Papers.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.Affiliation;
import org.labpress.document.Attributes;
import org.labpress.document.Author;
import org.labpress.document.BlockQuote;
import org.labpress.document.Code;
import org.labpress.document.Document;
import org.labpress.document.Emphasis;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontTexts;
import org.labpress.document.Fronts;
import org.labpress.document.ListBlock;
import org.labpress.document.Located;
import org.labpress.document.PersonName;
import org.labpress.document.RichText;
import org.labpress.document.ThematicBreak;

class GoldenPagesTest {
  @Test
  void runningText() {
    Goldens.check(
        "text",
        dump(
            Papers.document(
                heading(1, "Method", "1"),
                paragraph(
                    text("We train with a "),
                    new Emphasis(List.of(text("constant")), PLACE),
                    text(" rate, set by "),
                    new Code("--lr", Attributes.NONE, PLACE),
                    text(", until the loss stays within one standard error for a thousand steps. "),
                    Papers.link("https://example.org/", "The code"),
                    text(" is public.")),
                paragraph("A second paragraph is told from the first by its indentation."),
                heading(2, "Data", "1.1"),
                paragraph("One line."))));
  }

  @Test
  void blocksOfEachKind() {
    Goldens.check(
        "blocks",
        dump(
            Papers.document(
                Papers.bullets(paragraph("one"), paragraph("two")),
                Papers.list(ListBlock.Kind.ORDERED, 9, paragraph("nine"), paragraph("ten")),
                new BlockQuote(List.of(paragraph("Quoted.")), PLACE),
                Papers.code("for run in runs:\n    print(run)\n"),
                new ThematicBreak(PLACE),
                Papers.figure(1, 200, 100),
                Papers.table("Model | Loss", "small | 1.44", "large | 1.21"))));
  }

  @Test
  void twoFootnotes() {
    Goldens.check(
        "footnotes",
        dump(
            Papers.document(
                List.of(paragraph(text("Marked"), mark(1), text(" twice."), mark(2))),
                List.of(note(1, "The first note."), note(2, "The second note.")))));
  }

  @Test
  void titleBlock() {
    Author first =
        new Author(
            PersonName.literal("Ana Lee"),
            Optional.of("0000-0002-1825-0097"),
            Optional.of("ana@example.org"),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(0),
            true,
            false,
            PLACE);
    Author second =
        new Author(
            PersonName.literal("Ben Okafor"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(0, 1),
            false,
            false,
            PLACE);
    FrontMatter front =
        Fronts.of(
            FrontTexts.NONE
                .withTitles(
                    Optional.of(new RichText(List.of(text("Smaller Steps")), PLACE)),
                    Optional.empty())
                .withAbstract(List.of(paragraph("We show that smaller steps help."))),
            List.of(first, second),
            List.of(
                Affiliation.named("1", "Institute of Runs", PLACE),
                Affiliation.named("2", "College of Plots", PLACE)),
            Optional.of(new Located<>(LocalDate.of(2026, 3, 2), PLACE)),
            PLACE);

    Goldens.check(
        "title", dump(new Document(front, List.of(paragraph("Text.")), List.of(), PLACE)));
  }

  private static String dump(Document document) {
    Typeset typeset = Papers.set(document);
    return PageDump.of(typeset) + "tags\n" + PageDump.tags(typeset);
  }
}
