package org.labpress.slides;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.document.Attributes;
import org.labpress.document.Author;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontTexts;
import org.labpress.document.Fronts;
import org.labpress.document.Heading;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.document.PersonName;
import org.labpress.document.RichText;
import org.labpress.document.Text;
import org.labpress.document.ThematicBreak;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Nodes of a deck made by hand; each takes the next place at which its text stands. */
final class Source {
  private final SourceFile file;
  private int position;

  Source(String text) {
    file = SourceFile.of("slides/week.md", text);
  }

  Heading heading(int level, String text) {
    SourceSpan span = next("#".repeat(level) + " " + text);
    return new Heading(
        level, List.of(new Text(text, span)), Attributes.NONE, Optional.empty(), span);
  }

  Heading setext(String text) {
    SourceSpan span = next(text);
    return new Heading(2, List.of(new Text(text, span)), Attributes.NONE, Optional.empty(), span);
  }

  Paragraph paragraph(String text) {
    SourceSpan span = next(text);
    return new Paragraph(List.of(new Text(text, span)), span);
  }

  Paragraph marked(String text, String label) {
    SourceSpan span = next(text);
    return new Paragraph(
        List.of(new Text(text, span), new FootnoteReference(label, OptionalInt.of(1), span)), span);
  }

  ThematicBreak rule() {
    return new ThematicBreak(next("---"));
  }

  Div div(String name, Block... blocks) {
    return new Div(
        Attributes.of(Optional.empty(), List.of(name), Map.of()), List.of(blocks), file.span());
  }

  Footnote footnote(String label, Block... blocks) {
    return new Footnote(label, List.of(blocks), file.span());
  }

  FrontMatter titled(String title, Block... tldr) {
    SourceSpan span = file.span(0, 0);
    return Fronts.of(
        FrontTexts.NONE
            .withTitles(
                Optional.of(new RichText(List.of(new Text(title, span)), span)),
                Optional.of(new RichText(List.of(new Text("A subtitle", span)), span)))
            .withShortVersion(List.of(tldr)),
        List.of(Author.named(PersonName.literal("Ana Lee"), span)),
        List.of(),
        Optional.of(new Located<>(LocalDate.of(2026, 3, 2), span)),
        span);
  }

  Document document(Block... blocks) {
    return new Document(
        FrontMatter.empty(file.span(0, 0)), List.of(blocks), List.of(), file.span());
  }

  Document document(FrontMatter front, List<Footnote> footnotes, Block... blocks) {
    return new Document(front, List.of(blocks), footnotes, file.span());
  }

  private SourceSpan next(String text) {
    int start = file.text().indexOf(text, position);
    if (start < 0) {
      throw new IllegalArgumentException("\"%s\" does not follow".formatted(text));
    }
    position = start + text.length();
    return file.span(start, position);
  }
}
