package org.labpress.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.FrontMatter;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.Paragraph;
import org.labpress.document.TableBlock;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.drawing.ImageHeader;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Documents for tests, made of records. */
final class Papers {
  static final SourceSpan PLACE =
      SourceFile.decode("paper.md", new byte[] {'x'}).value().span(0, 1);

  private Papers() {}

  static Document document(Block... blocks) {
    return document(Arrays.asList(blocks), List.of());
  }

  static Document document(List<Block> blocks, List<Footnote> notes) {
    return new Document(FrontMatter.empty(PLACE), blocks, notes, PLACE);
  }

  static Typeset set(Block... blocks) {
    return set(document(blocks));
  }

  static Typeset set(Document document) {
    return Typesetter.typeset(document, PaperStyle.a4()).value();
  }

  static Checked<Typeset> check(Block... blocks) {
    return Typesetter.typeset(document(blocks), PaperStyle.a4());
  }

  static Text text(String text) {
    return new Text(text, PLACE);
  }

  static Paragraph paragraph(Inline... content) {
    return new Paragraph(List.of(content), PLACE);
  }

  static Paragraph paragraph(String text) {
    return paragraph(text(text));
  }

  static Heading heading(int level, String text, String number) {
    Optional<String> printed = number.isEmpty() ? Optional.empty() : Optional.of(number);
    return new Heading(level, List.of(text(text)), Attributes.NONE, printed, PLACE);
  }

  static CodeBlock code(String code) {
    return CodeBlock.of("", Attributes.NONE, code, PLACE);
  }

  static ListBlock bullets(Block... items) {
    return list(ListBlock.Kind.BULLET, 1, items);
  }

  static ListBlock list(ListBlock.Kind kind, int start, Block... items) {
    List<ListItem> all =
        Stream.of(items)
            .map(item -> new ListItem(ListItem.Task.NONE, List.of(item), PLACE))
            .toList();
    return new ListBlock(kind, start, true, all, PLACE);
  }

  static Link link(String destination, String text) {
    return Link.of(destination, List.of(text(text)), PLACE);
  }

  static FootnoteReference mark(int number) {
    return new FootnoteReference("n" + number, OptionalInt.of(number), PLACE);
  }

  static Footnote note(int number, String text) {
    return new Footnote("n" + number, List.of(paragraph(text)), PLACE);
  }

  /** A picture in a line of text, of so many CSS pixels, 0.75 pt each. */
  static Image image(int width, int height) {
    ImageHeader header = new ImageHeader(ImageHeader.Format.PNG, width, height, 96);
    Optional<ImageFile> file = Optional.of(new ImageFile("i.png", Optional.of(header)));
    return new Image("i.png", "", List.of(text("What it shows")), Attributes.NONE, file, PLACE);
  }

  /** A picture of so many CSS pixels, 0.75 pt each. */
  static Figure figure(int number, int width, int height) {
    ImageHeader header = new ImageHeader(ImageHeader.Format.PNG, width, height, 96);
    return figure(
        number,
        Optional.of(new ImageFile("f%d.png".formatted(number), Optional.of(header))),
        Attributes.ofId("fig-" + number));
  }

  static Figure figure(int number, Optional<ImageFile> file, Attributes attributes) {
    Image image = new Image("f.png", "", List.of(text("What it shows")), attributes, file, PLACE);
    return new Figure(
        image,
        List.of(text("Caption of figure " + number)),
        attributes,
        Optional.of(Integer.toString(number)),
        PLACE);
  }

  static Attributes width(String width) {
    return Attributes.of(Optional.empty(), List.of(), Map.of("width", width));
  }

  /** A table of rows of cells, the header first. */
  static TableBlock table(String... rows) {
    List<TableRow> all = new ArrayList<>();
    for (String row : rows) {
      all.add(
          new TableRow(
              Stream.of(row.split("\\|", -1))
                  .map(cell -> TableCell.of(List.of(text(cell.strip())), PLACE))
                  .toList(),
              PLACE));
    }
    List<TableBlock.Alignment> alignments =
        all.get(0).cells().stream().map(cell -> TableBlock.Alignment.NONE).toList();
    return new TableBlock(
        alignments,
        List.of(),
        all.subList(0, 1),
        all.subList(1, all.size()),
        List.of(),
        List.of(text("Caption of the table")),
        Attributes.NONE,
        Optional.of("1"),
        PLACE);
  }

  /** Words that differ in length, always the same. */
  static String words(int count) {
    String[] some = {
      "the", "learning", "rate", "of", "a", "model", "decides", "whether", "training",
      "converges", "and", "how", "quickly", "it", "does", "so;", "in", "experiments,",
      "smaller", "values", "generalise", "better."
    };
    StringBuilder text = new StringBuilder();
    int next = 7;
    for (int i = 0; i < count; i++) {
      next = (next * 31 + 11) % 1009;
      text.append(i == 0 ? "" : " ").append(some[next % some.length]);
    }
    return text.toString();
  }
}
