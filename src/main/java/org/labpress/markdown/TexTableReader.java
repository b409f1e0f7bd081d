package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.source.SourceSpan;

/**
 * Makes a table of a LaTeX {@code table}, {@code longtable} or {@code tabular} of the plain kind:
 * cells between {@code &}, rows up to {@code \\}, rules of LaTeX or of the booktabs package, {@code
 * \multicolumn}, {@code \multirow}, {@code \caption} and {@code \label}. The rows above the first
 * rule inside the table are its head.
 */
final class TexTableReader {
  private static final Pattern BODY =
      Pattern.compile("\\\\begin\\{(tabular\\*?|tabularx|longtable)\\}");
  private static final Pattern CAPTION =
      Pattern.compile("\\\\caption\\*?(?:\\[[^\\]]*\\])?(?=\\{)");
  private static final Pattern LABEL = Pattern.compile("\\\\label\\{([^{}\\s]{1,200})\\}");
  private static final Pattern RULE =
      Pattern.compile(
          "\\\\(?:(hline|midrule|specialrule)|toprule|bottomrule|endhead|endfirsthead|endfoot"
              + "|endlastfoot|cmidrule(?:\\[[^\\]]*\\])?(?:\\([lr]*\\))?|cline|addlinespace"
              + "|noalign|rowcolor)(?![a-zA-Z])(?:\\[[^\\]]*\\])?(?:\\{[^{}]*\\})*\\s*");
  private static final Pattern SPAN =
      Pattern.compile("\\\\multi(column|row)(?:\\[[^\\]]*\\])?(?=\\{)");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
  private static final Pattern TABULAR_END = Pattern.compile("\\\\tabularnewline(?![a-zA-Z])");

  private final MarkupCells cells;
  private final String tex;
  private final List<Boolean> ruledAbove = new ArrayList<>();
  private final List<List<MarkupCells.Range>> rows = new ArrayList<>();

  /**
   * @param tex with spaces in place of comments
   */
  TexTableReader(MarkupCells cells, String tex) {
    this.cells = cells;
    this.tex = tex;
  }

  /** Returns the table; empty if it is not of the plain kind. */
  Optional<TableBlock> read(SourceSpan span) {
    Matcher body = BODY.matcher(tex);
    if (!body.find()) {
      return Optional.empty();
    }
    String name = body.group(1);
    int columnsStart = body.end();
    if (name.equals("tabular*") || name.equals("tabularx")) {
      columnsStart = TexText.groupEnd(tex, columnsStart) + 1;
    }
    while (columnsStart < tex.length() && tex.charAt(columnsStart) == '[') {
      columnsStart = tex.indexOf(']', columnsStart) + 1;
    }
    int columnsEnd = TexText.groupEnd(tex, columnsStart);
    int end = tex.indexOf("\\end{" + name + "}", Math.max(0, columnsEnd));
    if (columnsStart <= 0 || columnsEnd < 0 || end < 0 || body.find(columnsEnd)) {
      return Optional.empty();
    }
    List<Alignment> alignments = TexColumns.read(tex.substring(columnsStart + 1, columnsEnd));
    if (alignments.isEmpty() || alignments.size() > InputGuard.MOST_COLUMNS) {
      return Optional.empty();
    }
    divide(columnsEnd + 1, end);
    List<TableRow> made = made(alignments.size());
    int head = head();
    LabelMarks caption = caption();
    Attributes inCaption = caption.in(Attributes.NONE);
    return Optional.of(
        new TableBlock(
            alignments,
            List.of(),
            made.subList(0, head),
            made.subList(head, made.size()),
            List.of(),
            caption.rest(),
            inCaption.id().isPresent() ? inCaption : label(),
            Optional.empty(),
            span));
  }

  /** Divides the body into rows, and rows into cells. */
  private void divide(int from, int to) {
    List<MarkupCells.Range> row = new ArrayList<>();
    int start = afterRules(from, to);
    int depth = 0;
    for (int i = start; i < to; i++) {
      char c = tex.charAt(i);
      Matcher newline = TABULAR_END.matcher(tex).region(i, to);
      boolean ends = depth == 0 && c == '\\' && (tex.startsWith("\\\\", i) || newline.lookingAt());
      if (ends) {
        row.add(cells.trimmed(start, i));
        rows.add(List.copyOf(row));
        row.clear();
        int after = tex.startsWith("\\\\", i) ? i + 2 : newline.end();
        start = afterRules(afterGap(after, to), to);
        i = start - 1;
      } else if (c == '\\') {
        i++;
      } else if (c == '{' || c == '}') {
        depth += c == '{' ? 1 : -1;
      } else if (c == '&' && depth == 0) {
        row.add(cells.trimmed(start, i));
        start = i + 1;
      }
    }
    MarkupCells.Range rest = cells.trimmed(start, to);
    if (!row.isEmpty() || rest.end() > rest.start()) {
      row.add(rest);
      rows.add(List.copyOf(row));
    }
    while (ruledAbove.size() <= rows.size()) {
      ruledAbove.add(false);
    }
  }

  /** Passes over the star and the gap that may follow the end of a row. */
  private int afterGap(int from, int to) {
    int at = from < to && tex.charAt(from) == '*' ? from + 1 : from;
    if (at < to && tex.charAt(at) == '[') {
      int close = tex.indexOf(']', at);
      return close >= 0 && close < to ? close + 1 : at;
    }
    return at;
  }

  /** Passes over rules and captions between two rows, and notes whether one goes right across. */
  private int afterRules(int from, int to) {
    boolean ruled = false;
    boolean captioned = false;
    int at = from;
    while (true) {
      while (at < to && Character.isWhitespace(tex.charAt(at))) {
        at++;
      }
      Matcher rule = RULE.matcher(tex).region(at, to);
      Matcher caption = CAPTION.matcher(tex).region(at, to);
      Matcher label = LABEL.matcher(tex).region(at, to);
      if (rule.lookingAt()) {
        ruled |= rule.group(1) != null;
        at = rule.end();
      } else if (caption.useTransparentBounds(true).lookingAt()) {
        int end = TexText.groupEnd(tex, caption.end());
        at = end < 0 ? to : end + 1;
        captioned = true;
      } else if (label.lookingAt()) {
        at = label.end();
        captioned = true;
      } else if (captioned && tex.startsWith("\\\\", at)) {
        at += 2;
        captioned = false;
      } else {
        break;
      }
    }
    while (ruledAbove.size() < rows.size()) {
      ruledAbove.add(false);
    }
    if (ruledAbove.size() == rows.size()) {
      ruledAbove.add(ruled);
    }
    return Math.min(at, to);
  }

  /** Returns the number of rows above the first rule inside the table. */
  private int head() {
    for (int i = 1; i < rows.size(); i++) {
      if (ruledAbove.get(i)) {
        return i;
      }
    }
    return 0;
  }

  private List<TableRow> made(int columns) {
    int[] covered = new int[columns];
    List<TableRow> made = new ArrayList<>();
    for (List<MarkupCells.Range> row : rows) {
      List<TableCell> rowCells = new ArrayList<>();
      int column = 0;
      for (MarkupCells.Range range : row) {
        boolean below = column < columns && covered[column] > 0;
        if (below) {
          covered[column]--;
          column++;
          if (range.start() == range.end()) {
            continue;
          }
        }
        TableCell cell = cell(range);
        rowCells.add(cell);
        if (!below) {
          for (int i = 0; i < cell.columnSpan() && column < columns; i++, column++) {
            covered[column] = cell.rowSpan() - 1;
          }
        }
      }
      SourceSpan span = cells.span(row.get(0)).cover(cells.span(row.get(row.size() - 1)));
      made.add(new TableRow(rowCells, span));
    }
    return made;
  }

  private TableCell cell(MarkupCells.Range written) {
    MarkupCells.Range range = written;
    int columnSpan = 1;
    int rowSpan = 1;
    Matcher span = SPAN.matcher(tex);
    while (span.region(range.start(), range.end()).useTransparentBounds(true).lookingAt()) {
      int first = TexText.groupEnd(tex, span.end());
      int second = first < 0 ? -1 : TexText.groupEnd(tex, first + 1);
      int third = second < 0 ? -1 : TexText.groupEnd(tex, second + 1);
      if (third < 0 || third >= range.end()) {
        break;
      }
      int count = count(tex.substring(span.end() + 1, first));
      columnSpan = span.group(1).equals("column") ? count : columnSpan;
      rowSpan = span.group(1).equals("row") ? count : rowSpan;
      range = cells.trimmed(second + 2, third);
    }
    List<Inline> content = cells.inlines(range);
    List<Block> blocks =
        content.isEmpty() ? List.of() : List.of(new Paragraph(content, cells.span(range)));
    return new TableCell(blocks, columnSpan, rowSpan, cells.span(written));
  }

  private static int count(String written) {
    Matcher count = COUNT.matcher(written.strip());
    return count.matches() ? Math.max(1, Integer.parseInt(count.group())) : 1;
  }

  /** Returns the caption, and the label if that stands in it. */
  private LabelMarks caption() {
    Matcher caption = CAPTION.matcher(tex);
    int end = caption.find() ? TexText.groupEnd(tex, caption.end()) : -1;
    return LabelMarks.take(
        end < 0 ? List.of() : cells.inlines(cells.trimmed(caption.end() + 1, end)));
  }

  private Attributes label() {
    Matcher label = LABEL.matcher(tex);
    return label.find()
        ? cells.defined(
            Attributes.ofId(label.group(1)), new MarkupCells.Range(label.start(), label.end()))
        : Attributes.NONE;
  }
}
