package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.source.SourceSpan;

/**
 * Makes tables of simple and multiline tables. How the names stand above their dashes aligns the
 * columns: flush with the right end but not with the left is to the right, and so on; without names
 * the first row decides.
 */
final class DashedTableConverter {
  private final PreparedText source;
  private final PageNotes notes;

  DashedTableConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /** A group of dashes: columns on the screen, the end exclusive. */
  private record Group(int start, int end) {}

  TableBlock convert(DrawnTable node, SourceSpan span) {
    List<ColumnLine> lines = node.lines().stream().map(ColumnLine::new).toList();
    int rule = 0;
    while (!Dashes.areColumns(lines.get(rule).chars())) {
      rule++;
    }
    List<Group> groups = groups(lines.get(rule), span);
    boolean framed = rule > 1 || (rule == 1 && Dashes.groups(lines.get(0).chars()) > 0);
    List<ColumnLine> head = lines.subList(framed ? 1 : 0, rule);
    int end = lines.size();
    if (end > rule + 1 && Dashes.groups(lines.get(end - 1).chars()) > 0) {
      end--;
    }
    List<ColumnLine> body = lines.subList(rule + 1, end);
    boolean multiline = framed || body.stream().anyMatch(line -> line.chars().isBlank());
    CellText text = new CellText(source, notes, node);
    List<List<ColumnLine>> rows = rows(body, multiline);
    return new TableBlock(
        alignments(head.isEmpty() ? rows.stream().findFirst().orElse(List.of()) : head, groups),
        multiline ? widths(groups) : List.of(),
        head.isEmpty() ? List.of() : List.of(row(head, groups, text)),
        rows.stream().map(row -> row(row, groups, text)).toList(),
        List.of(),
        List.of(),
        Attributes.NONE,
        Optional.empty(),
        span);
  }

  private List<Group> groups(ColumnLine rule, SourceSpan table) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < rule.width(); i++) {
      if (rule.at(i) == '-') {
        int start = i;
        while (rule.at(i) == '-') {
          i++;
        }
        groups.add(new Group(start, i));
      }
    }
    if (groups.size() <= InputGuard.MOST_COLUMNS) {
      return groups;
    }
    notes.report(
        InputGuard.tooManyColumns(table, groups.size(), "the others stand in the last column"));
    return groups.subList(0, InputGuard.MOST_COLUMNS);
  }

  private static List<List<ColumnLine>> rows(List<ColumnLine> lines, boolean multiline) {
    if (!multiline) {
      return lines.stream().map(List::of).toList();
    }
    List<List<ColumnLine>> rows = new ArrayList<>();
    List<ColumnLine> row = new ArrayList<>();
    for (ColumnLine line : lines) {
      if (!line.chars().isBlank()) {
        row.add(line);
      } else if (!row.isEmpty()) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static TableRow row(List<ColumnLine> lines, List<Group> groups, CellText text) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<BasedSequence> parts = parts(lines, groups, i);
      cells.add(TableCell.of(text.inlines(parts), text.span(parts)));
    }
    SourceSpan span = text.span(lines.stream().map(ColumnLine::chars).toList());
    for (TableCell cell : cells) {
      span = span.cover(cell.span());
    }
    return new TableRow(cells, span);
  }

  private static List<BasedSequence> parts(List<ColumnLine> lines, List<Group> groups, int column) {
    boolean last = column == groups.size() - 1;
    return lines.stream()
        .map(
            line ->
                line.slice(
                    column == 0 ? 0 : border(line, groups, column),
                    last ? line.width() : border(line, groups, column + 1)))
        .toList();
  }

  /** Returns where a column begins in a line: where its dashes do, or at a word that overhangs. */
  private static int border(ColumnLine line, List<Group> groups, int column) {
    int start = groups.get(column).start;
    int border = start;
    while (border > groups.get(column - 1).end && line.at(border - 1) != ' ') {
      border--;
    }
    return line.at(border - 1) == ' ' ? border : start;
  }

  private static List<Alignment> alignments(List<ColumnLine> lines, List<Group> groups) {
    List<Alignment> alignments = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      int end = i + 1 < groups.size() ? groups.get(i + 1).start : Integer.MAX_VALUE;
      // As in Pandoc the shortest line tells.
      alignments.add(
          lines.stream()
              .filter(line -> lastOf(line, group, end) >= group.start)
              .min(Comparator.comparingInt(line -> lastOf(line, group, end)))
              .map(line -> alignment(line, group, lastOf(line, group, end)))
              .orElse(Alignment.NONE));
    }
    return alignments;
  }

  /** Returns the column of the last letter that stands in a group or in the gap behind it. */
  private static int lastOf(ColumnLine line, Group group, int end) {
    int last = Math.min(end, line.width()) - 1;
    while (last >= group.start && line.at(last) == ' ') {
      last--;
    }
    return last;
  }

  private static Alignment alignment(ColumnLine line, Group group, int last) {
    boolean spaceBefore = line.at(group.start) == ' ';
    boolean spaceBehind = last < group.end - 1;
    return spaceBefore && spaceBehind
        ? Alignment.CENTER
        : spaceBefore ? Alignment.RIGHT : spaceBehind ? Alignment.LEFT : Alignment.NONE;
  }

  private static List<Double> widths(List<Group> groups) {
    Group last = groups.get(groups.size() - 1);
    double whole = Math.max(GridTableConverter.FULL_WIDTH, last.end - groups.get(0).start);
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int end = i + 1 < groups.size() ? groups.get(i + 1).start : last.end;
      widths.add((end - groups.get(i).start) / whole);
    }
    return widths;
  }
}
