package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.TableRow;
import org.labpress.math.MathNode.Unreadable;
import org.labpress.source.Checked;

/**
 * Reads formulas in TeX notation: the commands of plain TeX, LaTeX and amsmath for formulas, some
 * of mathtools, bm, cancel, xcolor and siunitx, and those that the author defines.
 */
public final class MathParser {
  private MathParser() {}

  /**
   * A formula, and the author's commands after it.
   *
   * @param macros those before it, and those that it defines
   */
  public record Parsed(Formula formula, Macros macros) {}

  /**
   * Reads a formula. What cannot be read is an {@link Unreadable} in its place and is reported: an
   * unknown command as {@code math/unknown}, what is never closed as {@code math/open}, what closes
   * nothing as {@code math/stray}, a missing argument as {@code math/argument}, two scripts at one
   * corner as {@code math/double-script}, what has no meaning where it stands as {@code
   * math/misplaced}, a second definition as {@code math/redefined}, a bad colour as {@code
   * math/colour}, a bad length as {@code math/length}. A formula that is larger than a formula
   * should be is {@link Unreadable} as a whole and is reported as {@code math/limit}.
   *
   * @param macros what has been defined on the page before
   */
  public static Checked<Parsed> parse(TexText text, boolean display, Macros macros) {
    Parsing parsing = new Parsing(text, macros);
    TexRange whole = new TexRange(0, text.tex().length());
    List<Line> lines = lines(parsing, whole);
    Optional<String> exceeded = parsing.budget.exceeded();
    if (exceeded.isPresent()) {
      parsing.problems.onlyLimit(exceeded.get(), whole);
      Formula formula =
          new Formula(
              text.tex(),
              display,
              new Unreadable(text.tex(), whole),
              List.of(new EquationRow(Optional.empty(), List.of(), false, whole)));
      return new Checked<>(new Parsed(formula, macros), parsing.problems.found());
    }
    Formula formula = formula(parsing, text, display, lines, whole);
    return new Checked<>(new Parsed(formula, parsing.tokens.macros()), parsing.problems.found());
  }

  /**
   * Reads definitions, such as those of a LaTeX preamble. Everything else in the text is passed
   * over.
   *
   * @return the definitions before, and those of the text
   */
  public static Macros definitions(TexText text, Macros macros) {
    Parsing parsing = new Parsing(text, macros);
    Token token = parsing.tokens.raw();
    while (!token.isEnd()) {
      Optional<Command> definition =
          token.isCommand()
              ? Optional.ofNullable(Definitions.TABLE.get(token.text()))
              : Optional.empty();
      if (definition.isPresent()) {
        definition.get().read(parsing, token);
      }
      token = parsing.tokens.raw();
    }
    return parsing.tokens.macros();
  }

  /** Returns the names of all commands that are known from the start, sorted, no backslash. */
  public static Set<String> commands() {
    Set<String> names = new TreeSet<>(Symbols.names());
    names.addAll(Commands.names());
    names.addAll(StandardMacros.names());
    names.addAll(RowReader.names());
    names.addAll(TableReader.COMMANDS);
    names.addAll(LineBreak.COMMANDS);
    names.addAll(Set.of("right", "end"));
    return names;
  }

  /** Returns the names of all environments, sorted. */
  public static Set<String> environments() {
    return Environments.names();
  }

  /**
   * A line of a formula that is in no environment.
   *
   * @param gapBelow asked for after its end, in em
   */
  private record Line(Row row, double gapBelow) {}

  /** Reads to the end of the formula; a line break outside of any environment begins a line. */
  private static List<Line> lines(Parsing parsing, TexRange whole) {
    List<Line> lines = new ArrayList<>();
    List<MathNode> line = new ArrayList<>(parsing.row());
    Token stop = parsing.tokens.nextInk();
    while (!stop.isEnd()) {
      parsing.budget.node();
      if (LineBreak.is(stop)) {
        lines.add(new Line(new Row(line, whole), LineBreak.gapAfter(parsing, stop)));
        line = new ArrayList<>();
      } else {
        stray(parsing, stop);
      }
      line.addAll(parsing.row());
      stop = parsing.tokens.nextInk();
    }
    if (lines.isEmpty() || !line.isEmpty()) {
      lines.add(new Line(new Row(line, whole), 0));
    }
    return lines;
  }

  private static void stray(Parsing parsing, Token stop) {
    if (stop.isCommand("end")) {
      String name = parsing.name(stop);
      parsing.problems.error(
          "math/stray", stop.range(), "\"\\end{%s}\" closes nothing".formatted(name));
    } else if (stop.isCommand("right")) {
      Delimiters.read(parsing, stop);
      parsing.problems.error("math/stray", stop.range(), "\"\\right\" closes nothing");
    } else if (stop.is("}")) {
      parsing.problems.error("math/stray", stop.range(), "\"}\" closes nothing");
    } else {
      parsing.misplaced(stop);
    }
  }

  private static Formula formula(
      Parsing parsing, TexText text, boolean display, List<Line> lines, TexRange whole) {
    EquationRow own = parsing.notes().row(false, whole);
    if (lines.size() > 1) {
      return new Formula(text.tex(), display, gathered(lines, whole), List.of(own));
    }
    Row root = lines.get(0).row();
    List<MathNode> ink = root.children().stream().filter(node -> !(node instanceof Space)).toList();
    Optional<Parsing.NumberedTable> numbered = parsing.numbered();
    boolean alone =
        ink.size() == 1 && numbered.filter(n -> n.node().equals(ink.get(0))).isPresent();
    if (!alone || numbered.isEmpty()) {
      return new Formula(text.tex(), display, root, List.of(own));
    }
    return new Formula(
        text.tex(), display, numbered.get().node(), withNotes(numbered.get().rows(), own));
  }

  /** A tag or label beside an environment belongs to its last row. */
  private static List<EquationRow> withNotes(List<EquationRow> rows, EquationRow beside) {
    if (beside.tag().isEmpty() && beside.labels().isEmpty()) {
      return rows;
    }
    List<EquationRow> all = new ArrayList<>(rows);
    EquationRow last = all.remove(all.size() - 1);
    List<EquationRow.Label> labels = new ArrayList<>(last.labels());
    beside.labels().stream().filter(label -> !last.labels().contains(label)).forEach(labels::add);
    all.add(new EquationRow(last.tag().or(beside::tag), labels, last.numbered(), last.range()));
    return all;
  }

  private static Table gathered(List<Line> lines, TexRange whole) {
    TableStyle style = TableStyle.of("gathered").orElseThrow();
    List<TableRow> rows =
        lines.stream()
            .map(
                line ->
                    new TableRow(
                        List.of(new MathNode.Cell(line.row(), Optional.empty(), 1)),
                        List.of(),
                        line.gapBelow()))
            .toList();
    return new Table(
        style.columns(1, MathNode.Alignment.CENTER),
        0,
        rows,
        List.of(),
        style.rowGap(),
        style.baseline(),
        style.style(),
        whole);
  }
}
