package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
          "multirow",
          "hdotsfor",
          "intertext",
          "shortintertext",
          "shoveleft",
          "shoveright");

  /** LaTeX's {@code \arraycolsep}, half of what is between two columns, in em. */
  private static final double SEP = ColumnSpec.GAP / 2;

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
    double apart = given("arraycolsep").map(Lengths::em).orElse(OptionalDouble.empty()).orElse(SEP);
    if (!style.isDisplay() && apart != SEP) {
      columns.replaceAll(
          column ->
              new Column(
                  column.alignment(), column.gapBefore() * apart / SEP, column.rulesBefore()));
    }
    return new Table(
        columns,
        described.map(ColumnSpec::rulesAfter).orElse(0),
        placed(widest),
        rulesBelow,
        style.rowGap(),
        style.baseline() * stretch(),
        style.style(),
        range);
  }

  /** Returns what the author says of the distance of lines: LaTeX's {@code \arraystretch}. */
  private double stretch() {
    String written = given("arraystretch").map(Parsing::written).orElse("1").strip();
    return written.matches("\\d(\\.\\d{0,3})?|\\.\\d{1,3}")
        ? Math.max(0.5, Double.parseDouble(written))
        : 1;
  }

  private Optional<List<Token>> given(String parameter) {
    return parsing
        .tokens
        .macros()
        .command(parameter)
        .flatMap(
            macro ->
                macro instanceof Macro.Replacement replacement
                    ? Optional.of(replacement.body())
                    : Optional.empty());
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
    boolean pairs =
        style.columns() == TableStyle.Columns.PAIRS
            || style.columns() == TableStyle.Columns.CLOSE_PAIRS;
    boolean relation = pairs && index % 2 == 1;
    boolean continued = style.columns() == TableStyle.Columns.MULTLINE && !rows.isEmpty();
    if (relation || continued || style.columns() == TableStyle.Columns.RELATION) {
      nodes.add(new Row(List.of(), first.isEnd() ? range : first.range()));
    }
    if (first.isCommand("multicolumn")) {
      span = span(parsing.name(first));
      ColumnSpec spec = ColumnSpec.read(parsing, parsing.rawArgument(first));
      own = spec.columns().stream().findFirst().map(Column::alignment);
      nodes.add(parsing.argument(first));
    } else if (first.isCommand("hdotsfor")) {
      parsing.tokens.bracketed();
      span = span(parsing.name(first));
      nodes.addAll(dots(3 * span, first));
    } else if (first.isCommand("multirow")) {
      nodes.add(multirow(first));
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
    while (Parsing.closesNothing(stop) || stop.isCommand("right")) {
      parsing.misplaced(parsing.tokens.nextInk());
      nodes.addAll(parsing.row());
      stop = parsing.tokens.peek();
    }
    parsing.choose(around);
    parsing.tokens.define(macros);
    return new Cell(new Row(nodes, first.isEnd() ? range : first.range()), own, span);
  }

  private static int span(String columns) {
    return columns.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(columns)) : 1;
  }

  /** amsmath's row of dots under several columns. */
  private static List<MathNode> dots(int count, Token command) {
    List<MathNode> dots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dots.add(new MathNode.Atom(".", AtomClass.INNER, MathNode.Atom.Kind.SYMBOL, command.range()));
    }
    return dots;
  }

  /** A cell over several rows is moved to the middle of them, and makes its own row no higher. */
  private MathNode multirow(Token command) {
    String rows = parsing.name(command);
    int more = rows.matches("\\d{1,2}") ? Integer.parseInt(rows) - 1 : 0;
    parsing.rawArgument(command);
    MathNode moved =
        new MathNode.Raised(
            parsing.argument(command), -more * style.baseline() / 2, command.range());
    return new MathNode.Padded(moved, true, true, false, false, Alignment.LEFT, command.range());
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
