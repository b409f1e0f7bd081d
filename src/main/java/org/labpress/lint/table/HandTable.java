package org.labpress.lint.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.TableCell;
import org.labpress.document.TableGrid;
import org.labpress.lint.LintContext;
import org.labpress.lint.TableFacts;
import org.labpress.metric.Metric;
import org.labpress.source.SourceSpan;

/** The columns of numbers of a table that its author wrote out, with what is bold in them. */
final class HandTable {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+−]?\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,12})?)\\s?%?(?:\\s?(?:±|\\+/-)\\s?(\\d{1,12}(?:\\.\\d{1,12})?)\\s?%?)?[*†‡]{0,3}");

  /** Rows that no method is compared with: what is best possible, or what guessing gives. */
  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(?:human|oracle|upper bound|upperbound|ceiling|ground truth|gold|skyline|chance|random"
              + "|majority|full|supervised|theoretical)\\b");

  private HandTable() {}

  /**
   * A column.
   *
   * @param better the direction in which its values are better
   */
  record Column(String title, Metric.Better better, List<Cell> cells) {}

  /**
   * A number.
   *
   * @param error what stands behind ±; empty if nothing does
   * @param compared whether its row is one of those that are compared
   */
  record Cell(
      String text,
      double value,
      OptionalDouble error,
      boolean bold,
      boolean compared,
      SourceSpan place) {}

  /**
   * Returns the columns of all tables of a page of which the page or the metrics say the direction.
   */
  static List<Column> columns(LintContext context) {
    List<SourceSpan> made = context.input().tables().stream().map(TableFacts::span).toList();
    return context
        .document()
        .nodes(TableBlock.class)
        .filter(table -> !made.contains(table.span()))
        .filter(table -> table.head().size() == 1)
        .flatMap(table -> columns(table, context))
        .toList();
  }

  private static Stream<Column> columns(TableBlock table, LintContext context) {
    List<TableGrid.Place> head = TableGrid.of(table.head(), table.columns()).places();
    List<TableGrid.Place> body = TableGrid.of(table.body(), table.columns()).places();
    boolean plain =
        Stream.concat(head.stream(), body.stream())
            .allMatch(place -> place.columnSpan() == 1 && place.rowSpan() == 1);
    if (!plain) {
      // Rows of several parts have a best value each.
      return Stream.empty();
    }
    List<Column> columns = new ArrayList<>();
    for (TableGrid.Place name : head) {
      String title = PlainText.of(name.cell().content()).strip();
      Optional<Metric.Better> better = better(title, context);
      if (better.isPresent() && name.column() > 0) {
        columns.add(new Column(title, better.get(), cells(body, name.column())));
      }
    }
    return columns.stream();
  }

  private static Optional<Metric.Better> better(String title, LintContext context) {
    String lower = title.toLowerCase(Locale.ROOT);
    boolean up = lower.contains("↑") || lower.contains("higher is better");
    boolean down = lower.contains("↓") || lower.contains("lower is better");
    if (up != down) {
      return Optional.of(up ? Metric.Better.HIGHER : Metric.Better.LOWER);
    }
    String bare = title.replaceAll("\\s*[(\\[][^)\\]]{0,40}[)\\]]\\s*$", "");
    return up ? Optional.empty() : context.input().metrics().named(bare).flatMap(Metric::better);
  }

  private static List<Cell> cells(List<TableGrid.Place> body, int column) {
    List<Cell> cells = new ArrayList<>();
    String name = "";
    for (TableGrid.Place place : body) {
      TableCell cell = place.cell();
      String text = PlainText.of(cell.content()).strip();
      if (place.column() == 0) {
        name = text.toLowerCase(Locale.ROOT);
      }
      Matcher number = NUMBER.matcher(text);
      if (place.column() == column && number.matches()) {
        double value = Double.parseDouble(number.group(1).replace(",", "").replace('−', '-'));
        OptionalDouble error =
            number.group(2) == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(number.group(2)));
        cells.add(
            new Cell(text, value, error, isBold(cell), !BOUND.matcher(name).find(), cell.span()));
      }
    }
    return cells;
  }

  private static boolean isBold(TableCell cell) {
    List<Inline> content = cell.content();
    return !content.isEmpty() && content.get(0) instanceof Strong;
  }

  /** Returns whether one value is better than another. */
  static boolean isBetter(Column column, Cell one, Cell other) {
    return column.better() == Metric.Better.HIGHER
        ? one.value() > other.value()
        : one.value() < other.value();
  }
}
