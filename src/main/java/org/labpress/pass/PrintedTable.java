package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.chart.spec.Spread;
import org.labpress.document.Attributes;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.PlainText;
import org.labpress.document.Span;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.tabular.BoundTable;

/** Makes a block of a table that is bound to its data. */
final class PrintedTable {
  /** Tables of this class can be sorted by their readers. */
  static final String SORTABLE = "sortable";

  /** Of fewer rows readers see the order themselves. */
  private static final int FEWEST_SORTED = 3;

  private static final Pattern INTERVAL_SAID =
      Pattern.compile(
          "±|\\b(?:sd|se|sem|ci|intervals?|standard (?:deviation|error)s?|bootstrap)\\b",
          Pattern.CASE_INSENSITIVE);

  private final BoundTable bound;
  private final Attributes attributes;
  private final SourceSpan block;
  private final SourceSpan header;
  private final List<Diagnostic> diagnostics;

  /**
   * @param header place of the row of names in the data
   */
  PrintedTable(
      BoundTable bound,
      Attributes attributes,
      SourceSpan block,
      SourceSpan header,
      List<Diagnostic> diagnostics) {
    this.bound = bound;
    this.attributes = attributes;
    this.block = block;
    this.header = header;
    this.diagnostics = diagnostics;
  }

  /**
   * @param source written path of the data, to which the caption leads where rows are left out
   */
  TableBlock build(List<Inline> caption, Optional<String> source) {
    List<TableRow> body = new ArrayList<>();
    for (BoundTable.Section section : bound.sections()) {
      if (bound.spec().section().isPresent()) {
        body.add(title(section));
      }
      section.rows().forEach(row -> body.add(row(row)));
    }
    List<Inline> text = new ArrayList<>(caption);
    text.addAll(note(caption, source));
    return new TableBlock(
        bound.columns().stream()
            .map(column -> column.number() ? Alignment.DECIMAL : Alignment.NONE)
            .toList(),
        List.of(),
        new TableHead(bound, header).rows(),
        body,
        List.of(),
        text,
        sortable(),
        Optional.empty(),
        Optional.empty(),
        block);
  }

  private Attributes sortable() {
    List<String> classes = new ArrayList<>(attributes.classes());
    if (bound.allRows().size() >= FEWEST_SORTED && !classes.contains(SORTABLE)) {
      classes.add(SORTABLE);
    }
    return new Attributes(attributes.id(), classes, attributes.values());
  }

  private TableRow title(BoundTable.Section section) {
    SourceSpan place = section.rows().isEmpty() ? header : section.rows().get(0).place();
    Text name = new Text(section.name().isEmpty() ? "–" : section.name(), place);
    SourceSpan start = place.part(0, 0);
    TableCell words = TableCell.of(List.of(new Emphasis(List.of(name), place)), place);
    return new TableRow(
        List.of(new TableCell(words.blocks(), Math.max(1, bound.columns().size()), 1, place)),
        start);
  }

  private TableRow row(BoundTable.Row row) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      BoundTable.Cell cell = row.cells().get(i);
      cells.add(TableCell.of(content(cell, bound.columns().get(i)), cell.place()));
    }
    return new TableRow(cells, row.place());
  }

  private List<Inline> content(BoundTable.Cell cell, BoundTable.Column column) {
    SourceSpan place = cell.place();
    if (cell.text().isEmpty()) {
      boolean gap = column.number() && !column.spec().named();
      return gap ? List.of(new Text("–", place)) : List.of();
    }
    if (column.spec().markdown() && place.text().equals(cell.text())) {
      return MarkdownReader.inlines(place).drainTo(diagnostics);
    }
    Inline text = new Text(cell.text(), place);
    if (!Double.isNaN(cell.value()) && !saysValue(cell.text())) {
      text =
          new Span(
              List.of(text),
              Attributes.of(
                  Optional.empty(), List.of("data"), Map.of("value", plain(cell.value()))),
              place);
    }
    return List.of(cell.best() && bound.spec().best() ? new Strong(List.of(text), place) : text);
  }

  /** Whether a script can read the number, by which it sorts, from the text. */
  private static boolean saysValue(String text) {
    return text.matches("[-+−]?[\\d,]*\\.?\\d+%?(?: [±\\[].*)?");
  }

  private static String plain(double value) {
    return value == StrictMath.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Returns what the cells do not say of themselves, in parentheses and with a space before it. */
  private List<Inline> note(List<Inline> caption, Optional<String> source) {
    List<Inline> note = new ArrayList<>();
    boolean said = INTERVAL_SAID.matcher(PlainText.of(caption)).find();
    String intervals = said || caption.isEmpty() ? "" : intervals();
    String cut = cut();
    if (intervals.isEmpty() && cut.isEmpty()) {
      return note;
    }
    note.add(
        new Text(" (" + intervals + (intervals.isEmpty() || cut.isEmpty() ? "" : "; "), block));
    if (!cut.isEmpty()) {
      Text words = new Text(cut, block);
      note.add(
          source
              .<Inline>map(
                  path ->
                      new Link(path, "", List.of(words), Attributes.NONE, Optional.empty(), block))
              .orElse(words));
    }
    note.add(new Text(")", block));
    return note;
  }

  private String cut() {
    List<String> parts = new ArrayList<>();
    int shown = bound.allRows().size();
    boolean summarised = bound.columns().stream().anyMatch(BoundTable.Column::mean);
    int all = summarised ? shown + bound.left() : bound.rows();
    if (shown < all && (bound.left() > 0 || !summarised)) {
      parts.add("%d of %d rows".formatted(shown, all));
    }
    if (bound.columnsLeft() > 0) {
      int columns = bound.columns().size();
      parts.add("%d of %d columns".formatted(columns, columns + bound.columnsLeft()));
    }
    return String.join(", ", parts);
  }

  /** Returns what the intervals mean, where their columns do not come from the data. */
  private String intervals() {
    return String.join(
        ", ",
        bound.columns().stream()
            .map(this::interval)
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList());
  }

  private String interval(BoundTable.Column column) {
    Spread spread = column.spread().orElse(Spread.GIVEN);
    int index = bound.columns().indexOf(column);
    String sample =
        bound.allRows().stream()
            .map(row -> row.cells().get(index).text())
            .filter(text -> text.contains("±") || text.contains("["))
            .findFirst()
            .orElse("");
    if (spread == Spread.GIVEN || sample.isEmpty()) {
      return "";
    }
    String sign = sample.contains("±") ? "±" : "[ ]";
    return sign + ": " + spread.label().replace("±", "").replaceAll(" \\((\\w+)\\)", ", $1");
  }
}
