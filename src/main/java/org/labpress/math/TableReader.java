package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Cell;
import org.labpress.math.MathNode.Column;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.RuleStyle;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.TableRow;
import org.labpress.math.MathNode.TextFont;

/** Reads the rows and cells of an environment. */
final class TableReader {
  private static final Map<String, RuleStyle> RULES =
      Map.of(
          "hline", RuleStyle.SOLID,
          "hdashline", RuleStyle.DASHED,
          "toprule", RuleStyle.SOLID,
          "midrule", RuleStyle.SOLID,
          "bottomrule", RuleStyle.SOLID);

  /** Commands that have a meaning at the start of a row or cell only. */
  static final Set<String> COMMANDS =
      Set.of(
          "hline",
          "hdashline",
          "toprule",
          "midrule",
          "bottomrule",
          "multicolumn",
          "intertext",
          "shortintertext",
          "shoveleft",
          "shoveright");

  private final Parsing parsing;
  private final TableStyle style;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<EquationRow> equationRows = new ArrayList<>();
  private Optional<ColumnSpec> described = Optional.empty();
  private Alignment alignment = Alignment.CENTER;

  TableReader(Parsing parsing, TableStyle style) {
    this.parsing = parsing;
    this.style = style;
  }

  /** Sets the columns that the author describes. */
  void describe(ColumnSpec columns) {
    described = Optional.of(columns);
  }

  /** Reads the letter in brackets after the name: mathtools' alignment of a matrix. */
  void position(boolean given) {
    if (given) {
      String letter = parsing.tokens.bracketed().map(Parsing::written).orElse("").strip();
      alignment =
          switch (letter) {
            case "l" -> Alignment.LEFT;
            case "r" -> Alignment.RIGHT;
            default -> Alignment.CENTER;
          };
    }
  }

  /** Returns what the rows say about their numbers; one row if the whole has one number. */
  List<EquationRow> equationRows() {
    return equationRows;
  }

  /** Reads up to the end of the environment, which is left in the stream. */
  Table read(TexRange range) {
    parsing.budget.enter();
    List<RuleStyle> rules = rules();
    boolean more = true;
    while (more) {
      more = row(rules, range);
      rules = rules();
      Token next = parsing.tokens.peek();
      // A line break at the end of the last row begins no other.
      more = more && !next.isEnd() && !next.isCommand("end") && !next.is("}");
    }
    if (style.numbers() == TableStyle.Numbers.WHOLE || equationRows.isEmpty()) {
      equationRows.clear();
      equationRows.add(parsing.notes().row(style.numbers() != TableStyle.Numbers.NONE, range));
    }
    parsing.budget.leave();
    return table(rules, range);
  }

  private Table table(List<RuleStyle> rulesBelow, TexRange range) {
    int widest =
        rows.stream()
            .mapToInt(row -> row.cells().stream().mapToInt(Cell::columnSpan).sum())
            .max()
            .orElse(1);
    parsing.budget.cells((long) widest * rows.size());
    List<Column> columns = new ArrayList<>(described.map(ColumnSpec::columns).orElse(List.of()));
    List<Column> usual = style.columns(Math.max(widest, columns.size()), alignment);
    columns.addAll(usual.subList(Math.min(columns.size(), usual.size()), usual.size()));
    return new Table(
        columns,
        described.map(ColumnSpec::rulesAfter).orElse(0),
        placed(widest),
        rulesBelow,
        style.rowGap(),
        style.baseline(),
        style.style(),
        range);
  }

  /** Gives the rows of a multline their sides, and text between rows its width. */
  private List<TableRow> placed(int widest) {
    List<TableRow> placed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        boolean ends = style.columns() == TableStyle.Columns.MULTLINE && rows.size() > 1;
        Optional<Alignment> side =
            ends && i == 0
                ? Optional.of(Alignment.LEFT)
                : ends && i == rows.size() - 1 ? Optional.of(Alignment.RIGHT) : Optional.empty();
        int span = cell.columnSpan() == 0 ? widest : cell.columnSpan();
        cells.add(new Cell(cell.content(), cell.alignment().or(() -> side), Math.max(1, span)));
      }
      placed.add(new TableRow(cells, row.rulesAbove(), row.gapBelow()));
    }
    return placed;
  }

  /** Reads one row; returns whether a line break ended it. */
  private boolean row(List<RuleStyle> rulesAbove, TexRange range) {
    List<Cell> cells = new ArrayList<>();
    Token end;
    do {
      cells.add(cell(cells.size(), range));
      end = parsing.tokens.nextInk();
    } while (end.is("&"));
    boolean broken = LineBreak.is(end);
    double gap = broken ? LineBreak.gapAfter(parsing, end) : 0;
    if (!broken) {
      parsing.tokens.back(end);
    }
    rows.add(new TableRow(cells, rulesAbove, gap));
    if (style.isDisplay() && style.numbers() != TableStyle.Numbers.WHOLE) {
      boolean counted = style.numbers() == TableStyle.Numbers.EACH_ROW;
      equationRows.add(parsing.replaceNotes(new RowNotes()).row(counted, range));
    }
    return broken;
  }

  private Cell cell(int index, TexRange range) {
    parsing.budget.node();
    MathAlphabet around = parsing.alphabet();
    Macros macros = parsing.tokens.macros();
    Token first = parsing.tokens.nextInk();
    int span = 1;
    Optional<Alignment> own = Optional.empty();
    List<MathNode> nodes = new ArrayList<>();
    boolean relation = style.columns() == TableStyle.Columns.PAIRS && index % 2 == 1;
    boolean continued = style.columns() == TableStyle.Columns.MULTLINE && !rows.isEmpty();
    if (relation || continued || style.columns() == TableStyle.Columns.RELATION) {
      nodes.add(new Row(List.of(), first.isEnd() ? range : first.range()));
    }
    if (first.isCommand("multicolumn")) {
      String columns = parsing.name(first);
      span = columns.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(columns)) : 1;
      ColumnSpec spec = ColumnSpec.read(parsing, parsing.rawArgument(first));
      own = spec.columns().stream().findFirst().map(Column::alignment);
      nodes.add(parsing.argument(first));
    } else if (first.isCommand("intertext") || first.isCommand("shortintertext")) {
      // Text between rows goes over all columns; its width is known when all rows are read.
      nodes.add(TextCommands.argument(parsing, first, TextFont.PLAIN));
      parsing.notes().unnumbered();
      parsing.tokens.insert(List.of(Token.command("\\", first.range())));
      return new Cell(new Row(nodes, first.range()), Optional.of(Alignment.LEFT), 0);
    } else if (first.isCommand("shoveleft") || first.isCommand("shoveright")) {
      own = Optional.of(first.isCommand("shoveleft") ? Alignment.LEFT : Alignment.RIGHT);
    } else {
      parsing.tokens.back(first);
    }
    if (style.columns() == TableStyle.Columns.CASES_WITH_WORDS && index == 1) {
      nodes.addAll(TextCommands.cell(parsing, range));
    }
    nodes.addAll(parsing.row());
    Token stop = parsing.tokens.peek();
    while (stop.is("$") || stop.isCommand("right")) {
      parsing.misplaced(parsing.tokens.nextInk());
      nodes.addAll(parsing.row());
      stop = parsing.tokens.peek();
    }
    parsing.choose(around);
    parsing.tokens.define(macros);
    return new Cell(new Row(nodes, first.isEnd() ? range : first.range()), own, span);
  }

  private List<RuleStyle> rules() {
    List<RuleStyle> rules = new ArrayList<>();
    Token token = parsing.tokens.nextInk();
    while (token.isCommand() && RULES.containsKey(token.text())) {
      rules.add(RULES.getOrDefault(token.text(), RuleStyle.SOLID));
      token = parsing.tokens.nextInk();
    }
    parsing.tokens.back(token);
    return rules;
  }
}
