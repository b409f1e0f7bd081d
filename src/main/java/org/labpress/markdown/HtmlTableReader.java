package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;
import org.labpress.source.SourceSpan;

/**
 * Makes a table of an HTML table. Only the tags that make the table are read here; what stands
 * between them is Markdown with tags in it, as anywhere. End tags of rows and cells may be missing.
 */
final class HtmlTableReader {
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(table|caption|thead|tbody|tfoot|tr|th|td|colgroup|col)\\b"
              + "((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]++)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]++))");
  private static final Pattern TEXT_ALIGN = Pattern.compile("(?i)text-align\\s*:\\s*([a-z]+)");
  private static final Pattern BLOCKS =
      Pattern.compile("\\n\\s*\\n|(?i)<(?:p|ul|ol|pre|div|blockquote)\\b");
  private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?p(?:\\s[^>]*)?>\\s*|\\n\\s*\\n");
  private static final int MOST_SPAN = 1_000;

  private final MarkupCells cells;
  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private Optional<Row> row = Optional.empty();
  private Optional<Open> open = Optional.empty();
  private Part part = Part.NONE;
  private List<Inline> caption = List.of();
  private Attributes attributes = Attributes.NONE;

  private enum Part {
    NONE,
    HEAD,
    BODY,
    FOOT
  }

  /** An element whose end is not read yet. */
  private record Open(String name, int start, Attributes attributes) {}

  private record Cell(TableCell cell, boolean header, Optional<Alignment> alignment) {}

  private record Row(Part part, int start, List<Cell> cells) {}

  HtmlTableReader(MarkupCells cells, String text) {
    this.cells = cells;
    this.text = text;
  }

  TableBlock read(SourceSpan span) {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      boolean end = !tag.group(1).isEmpty();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      switch (name) {
        case "table" -> {
          close(tag.start());
          attributes = end ? attributes : ofTable(tag.group(3));
        }
        case "thead" -> startPart(end ? Part.NONE : Part.HEAD, tag.start());
        case "tbody" -> startPart(end ? Part.NONE : Part.BODY, tag.start());
        case "tfoot" -> startPart(end ? Part.NONE : Part.FOOT, tag.start());
        case "tr" -> {
          close(tag.start());
          row = end ? Optional.empty() : startRow(tag.start());
        }
        case "th", "td", "caption" -> {
          close(tag.start());
          if (!end) {
            if (!name.equals("caption") && row.isEmpty()) {
              row = startRow(tag.start());
            }
            open = Optional.of(new Open(name, tag.end(), attributes(tag.group(3))));
          }
        }
        default -> {}
      }
    }
    close(text.length());
    return build(span);
  }

  private void startPart(Part other, int at) {
    close(at);
    row = Optional.empty();
    part = other;
  }

  private Optional<Row> startRow(int start) {
    Row started = new Row(part, start, new ArrayList<>());
    rows.add(started);
    return Optional.of(started);
  }

  /** Ends the cell or caption that is open. */
  private void close(int end) {
    if (open.isEmpty()) {
      return;
    }
    Open element = open.get();
    open = Optional.empty();
    MarkupCells.Range range = cells.trimmed(element.start, end);
    if (element.name.equals("caption")) {
      caption = cells.inlines(range);
      return;
    }
    boolean header = element.name.equals("th");
    TableCell cell =
        new TableCell(
            content(range),
            span(element.attributes, "colspan"),
            span(element.attributes, "rowspan"),
            cells.span(range));
    row.ifPresent(
        current -> current.cells.add(new Cell(cell, header, alignment(element.attributes))));
  }

  private List<Block> content(MarkupCells.Range range) {
    String written = cells.text(range);
    if (!BLOCKS.matcher(written).find()) {
      List<Inline> inlines = cells.inlines(range);
      return inlines.isEmpty() ? List.of() : List.of(new Paragraph(inlines, cells.span(range)));
    }
    if (Pattern.compile("(?i)<(?:ul|ol|pre|div|blockquote)\\b").matcher(written).find()) {
      return cells.blocks(range);
    }
    List<Block> blocks = new ArrayList<>();
    Matcher border = PARAGRAPH.matcher(written);
    int start = 0;
    while (start <= written.length()) {
      boolean more = border.find();
      int end = more ? border.start() : written.length();
      MarkupCells.Range piece = cells.trimmed(range.start() + start, range.start() + end);
      List<Inline> inlines = cells.inlines(piece);
      if (!inlines.isEmpty()) {
        blocks.add(new Paragraph(inlines, cells.span(piece)));
      }
      start = more ? border.end() : written.length() + 1;
    }
    return blocks;
  }

  private static int span(Attributes attributes, String key) {
    String value = attributes.value(key).orElse("").strip();
    int count = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    return Math.max(1, Math.min(MOST_SPAN, count));
  }

  private static Optional<Alignment> alignment(Attributes attributes) {
    Matcher style = TEXT_ALIGN.matcher(attributes.value("style").orElse(""));
    String value = style.find() ? style.group(1) : attributes.value("align").orElse("");
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "left", "start" -> Optional.of(Alignment.LEFT);
      case "center" -> Optional.of(Alignment.CENTER);
      case "right", "end" -> Optional.of(Alignment.RIGHT);
      default -> Optional.empty();
    };
  }

  private static Attributes attributes(String written) {
    TreeMap<String, String> values = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(written);
    while (attribute.find()) {
      String value =
          attribute.group(2) != null
              ? attribute.group(2)
              : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
      values.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value);
    }
    return Attributes.of(Optional.empty(), List.of(), values);
  }

  /** Of the attributes of the table the id and the classes have a meaning. */
  private static Attributes ofTable(String written) {
    Attributes all = attributes(written);
    List<String> classes =
        all.value("class").stream()
            .flatMap(value -> List.of(value.strip().split("\\s+")).stream())
            .filter(name -> !name.isEmpty())
            .toList();
    return new Attributes(all.value("id").filter(id -> !id.isBlank()), classes, new TreeMap<>());
  }

  private TableBlock build(SourceSpan span) {
    rows.removeIf(written -> written.cells.isEmpty());
    int head = 0;
    boolean named = rows.stream().anyMatch(written -> written.part == Part.HEAD);
    while (head < rows.size()
        && (named
            ? rows.get(head).part == Part.HEAD
            : rows.get(head).part != Part.FOOT
                && rows.get(head).cells.stream().allMatch(Cell::header))) {
      head++;
    }
    int foot = rows.size();
    while (foot > head && rows.get(foot - 1).part == Part.FOOT) {
      foot--;
    }
    List<TableRow> made = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      made.add(row(rows.get(i), i < head));
    }
    int columns = Math.max(1, columns(made));
    return new TableBlock(
        alignments(made, columns),
        List.of(),
        made.subList(0, head),
        made.subList(head, foot),
        made.subList(foot, made.size()),
        caption,
        attributes,
        Optional.empty(),
        span);
  }

  private static TableRow row(Row written, boolean head) {
    List<TableCell> made =
        written.cells.stream()
            .map(cell -> cell.header && !head ? strong(cell.cell) : cell.cell)
            .toList();
    SourceSpan span = made.get(0).span();
    for (TableCell cell : made) {
      span = span.cover(cell.span());
    }
    return new TableRow(made, span);
  }

  /** A name at the left of a row. */
  private static TableCell strong(TableCell cell) {
    return cell.isText() && !cell.blocks().isEmpty()
        ? cell.withContent(List.of(new Strong(cell.content(), cell.span())))
        : cell;
  }

  private static int columns(List<TableRow> rows) {
    int columns = 0;
    for (TableGrid.Place place : TableGrid.of(rows, InputGuard.MOST_COLUMNS).places()) {
      columns = Math.max(columns, place.columnEnd());
    }
    return columns;
  }

  /** A column is set as the first of its cells that says how. */
  private List<Alignment> alignments(List<TableRow> made, int columns) {
    List<Alignment> alignments = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      alignments.add(Alignment.NONE);
    }
    for (TableGrid.Place place : TableGrid.of(made, columns).places()) {
      if (place.columnSpan() == 1 && alignments.get(place.column()) == Alignment.NONE) {
        int index = made.get(place.row()).cells().indexOf(place.cell());
        rows.get(place.row())
            .cells
            .get(index)
            .alignment
            .ifPresent(found -> alignments.set(place.column(), found));
      }
    }
    return alignments;
  }
}
