package org.labpress.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.EquationBlock;
import org.labpress.document.EquationBlock.RowNumber;
import org.labpress.math.EquationRow;
import org.labpress.math.Formula;
import org.labpress.math.MathNode;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Table;
import org.labpress.math.PlainMath;
import org.labpress.math.layout.BrokenFormula;
import org.labpress.math.layout.MathLayout;

/** Writes formulas on lines of their own, with their numbers and labels. */
final class EquationText {
  /** Formulas with more characters may be too wide; LaTeX measures those. */
  private static final double CHARACTERS_PER_EM = 1.2;

  /** Makes a formula smaller that is too wide; amsmath finds a place for its number. */
  private static final String FITTED =
      """
      \\newcommand{\\fitted}[1]{\\sbox0{$\\displaystyle #1$}%
        \\ifdim\\wd0>\\linewidth\\resizebox{\\linewidth}{!}{\\usebox0}\\else\\usebox0\\fi}\
      """;

  private final LatexContext context;

  EquationText(LatexContext context) {
    this.context = context;
  }

  String write(EquationBlock block, Formula formula) {
    Map<Integer, RowNumber> numbers = new HashMap<>();
    block.numbers().forEach(number -> numbers.put(number.row(), number));
    FormulaWriter writer = context.formulas().writer(context, block.span());
    String anchor = anchor(block);
    String written =
        formula.rows().size() > 1 && formula.root() instanceof Table table
            ? rows(table, formula, numbers, writer)
            : formula.root() instanceof Table table && isMultline(table)
                ? multline(table, formula, numbers, writer)
                : one(block, formula, numbers);
    context.formulas().use(writer);
    return anchor + written;
  }

  /** A formula with an id and without a number is led to by a place before it. */
  private String anchor(EquationBlock block) {
    return block.numbers().isEmpty() ? context.labels().anchor(block.attributes().id()) : "";
  }

  private String one(EquationBlock block, Formula formula, Map<Integer, RowNumber> numbers) {
    String tex = context.formulas().write(formula, code -> context.missing(code, block.span()));
    if (tex.isBlank()) {
      return "";
    }
    double ems = context.look().measure() / context.look().size();
    Optional<BrokenFormula> broken =
        MathLayout.broken(formula, context.look().size(), context.look().measure());
    if (broken.isPresent() || PlainMath.of(formula.root()).length() > CHARACTERS_PER_EM * ems) {
      context.define(FITTED.strip());
      tex = "\\fitted{" + broken.map(lines -> aligned(lines, block)).orElse(tex) + "}";
    }
    RowNumber number = numbers.get(0);
    if (number == null) {
      return "\\[\n" + tex + "\n\\]";
    }
    Note note = note(number, formula, block.attributes().id());
    String name = note.counted() ? "equation" : "equation*";
    return note.before()
        + "\\begin{"
        + name
        + "}"
        + note.label()
        + "\n"
        + tex
        + note.tag()
        + "\n\\end{"
        + name
        + "}";
  }

  /** Returns the lines of a formula, those that go on below or after its first relation. */
  private String aligned(BrokenFormula broken, EquationBlock block) {
    FormulaWriter writer = context.formulas().writer(context, block.span());
    List<MathNode> first = broken.lines().get(0).nodes();
    int at = broken.relation().orElse(0);
    String relation =
        broken.relation().isEmpty()
            ? ""
            : writer.all(
                at < first.size()
                    ? first.subList(at, at + 1)
                    : broken.lines().get(1).nodes().subList(0, 1));
    String below = relation.isEmpty() ? "\\qquad " : "";
    String after = relation.isEmpty() ? "\\qquad " : "\\mathrel{\\phantom{" + relation + "}}{}";
    StringBuilder out = new StringBuilder("\\begin{aligned}\n");
    out.append(writer.all(first.subList(0, at)))
        .append(" & ")
        .append(writer.all(first.subList(at, first.size())));
    for (BrokenFormula.Line line : broken.lines().subList(1, broken.lines().size())) {
      out.append(" \\\\\n & ").append(line.relation() ? below : after);
      out.append(writer.all(line.nodes()));
    }
    context.formulas().use(writer);
    return out.append("\n\\end{aligned}").toString();
  }

  /**
   * What belongs to a number.
   *
   * @param before what has to be written before the environment
   * @param tag of a number that LaTeX does not count
   */
  private record Note(String before, String label, String tag, boolean counted) {}

  private Note note(RowNumber number, Formula formula, Optional<String> blockId) {
    StringBuilder label = new StringBuilder(context.labels().label(number.id()));
    label.append(context.labels().label(blockId));
    Optional<EquationRow.Tag> tag =
        number.row() < formula.rows().size()
            ? formula.rows().get(number.row()).tag()
            : Optional.empty();
    if (tag.isPresent()) {
      String text = tag.get().parentheses() ? number.name() : number.printed();
      boolean parentheses = tag.get().parentheses();
      String shown = TextCharacters.write(text, TextCharacters.Manner.TEXT, code -> {});
      return new Note(
          "", label.toString(), "\\tag" + (parentheses ? "" : "*") + "{" + shown + "}", false);
    }
    return new Note(context.counters().step("equation", number.name()), label.toString(), "", true);
  }

  private static boolean isMultline(Table table) {
    return table.columns().size() == 1
        && table.rows().size() > 1
        && table.rows().stream()
            .anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.alignment().isPresent()));
  }

  private String multline(
      Table table, Formula formula, Map<Integer, RowNumber> numbers, FormulaWriter writer) {
    Optional<Note> note =
        Optional.ofNullable(numbers.get(0)).map(n -> note(n, formula, Optional.empty()));
    List<String> rows = new ArrayList<>();
    for (MathNode.TableRow row : table.rows()) {
      rows.add(row.cells().isEmpty() ? "" : writer.open(row.cells().get(0).content()));
    }
    String name = note.filter(Note::counted).isPresent() ? "multline" : "multline*";
    return note.map(Note::before).orElse("")
        + "\\begin{"
        + name
        + "}"
        + note.map(Note::label).orElse("")
        + "\n"
        + String.join(" \\\\\n", rows)
        + note.map(Note::tag).orElse("")
        + "\n\\end{"
        + name
        + "}";
  }

  private String rows(
      Table table, Formula formula, Map<Integer, RowNumber> numbers, FormulaWriter writer) {
    boolean numbered = !numbers.isEmpty();
    MathTables tables = new MathTables(writer);
    String kind =
        MathTables.isPairs(table)
            ? "align"
            : table.columns().size() == 1 && table.columns().get(0).alignment() == Alignment.CENTER
                ? "gather"
                : "eqnarray";
    boolean relation = kind.equals("eqnarray");
    if (relation && table.columns().size() != 3) {
      kind = "gather";
    }
    String name = kind + (numbered ? "" : "*");
    StringBuilder before = new StringBuilder();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < table.rows().size(); i++) {
      String cells = tables.cells(table.rows().get(i), false, "");
      if (kind.equals("gather") && table.columns().size() > 1) {
        cells = cells.replace(" & ", "\\quad ");
      }
      if (i > 0) {
        out.append(MathTables.rowEnd(table.rows().get(i - 1), cells)).append('\n');
      }
      out.append(cells);
      RowNumber number = numbers.get(i);
      if (number != null) {
        Note note = note(number, formula, Optional.empty());
        // Within the rows the counter steps by itself; only the first may have to be told.
        if (before.length() == 0) {
          before.append(note.before());
        }
        out.append(note.tag()).append(note.label());
      } else if (numbered) {
        out.append(relation ? "\\nonumber" : "\\notag");
      }
    }
    return before + "\\begin{" + name + "}\n" + out + "\n\\end{" + name + "}";
  }
}
