package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.math.MathNode.Fenced;
import org.labpress.math.MathNode.Row;

/** Reads environments: {@code \begin{name} … \end{name}}. */
final class Environments {
  /** Environments that only hold a formula, and whether its number is counted. */
  private static final Map<String, Boolean> PLAIN =
      Map.of(
          "equation", true,
          "equation*", false,
          "displaymath", false,
          "math", false,
          "subequations", false);

  private Environments() {}

  static Set<String> names() {
    Set<String> names = new TreeSet<>(TableStyle.names());
    names.addAll(PLAIN.keySet());
    names.add(DiagramReader.NAME);
    return names;
  }

  static Optional<MathNode> read(Parsing parsing, Token begin) {
    String name = parsing.name(begin);
    TexRange range = begin.range().cover(parsing.tokens.last());
    Optional<Macro.Environment> own = parsing.tokens.macros().environment(name);
    if (own.isPresent()) {
      return Optional.of(defined(parsing, begin, name, own.get()));
    }
    MathAlphabet around = parsing.alphabet();
    Macros macros = parsing.tokens.macros();
    Optional<TableStyle> style = TableStyle.of(name);
    MathNode node;
    if (style.isPresent()) {
      node = table(parsing, begin, name, style.get(), range);
    } else if (name.equals(DiagramReader.NAME)) {
      node = new DiagramReader(parsing).read(range);
      close(parsing, begin, name);
    } else if (PLAIN.containsKey(name)) {
      node = plain(parsing, begin, name, range);
    } else {
      Set<String> known = new TreeSet<>(names());
      parsing.problems.unknown(range, "environment \"" + name + "\"", name, "", () -> known);
      node = unknown(parsing, begin, name, range);
    }
    parsing.choose(around);
    parsing.tokens.define(macros);
    return Optional.of(node);
  }

  private static MathNode plain(Parsing parsing, Token begin, String name, TexRange range) {
    List<MathNode> children = new ArrayList<>(parsing.row());
    Token end = parsing.tokens.nextInk();
    while (end.is("&") || end.isCommand("\\")) {
      parsing.misplaced(end);
      children.addAll(parsing.row());
      end = parsing.tokens.nextInk();
    }
    parsing.tokens.back(end);
    close(parsing, begin, name);
    Row row = new Row(children, range);
    if (PLAIN.getOrDefault(name, false)) {
      parsing.numbered(new Parsing.NumberedTable(row, List.of(parsing.notes().row(true, range))));
    }
    return children.size() == 1 && parsing.isNumbered(children.get(0)) ? children.get(0) : row;
  }

  /** What stands in an unknown environment is read as a table, so that its cells are seen. */
  private static MathNode unknown(Parsing parsing, Token begin, String name, TexRange range) {
    TableStyle gathered = TableStyle.of("matrix").orElseThrow();
    MathNode source = new MathNode.Unreadable("\\begin{" + name + "}", range);
    MathNode table = new TableReader(parsing, gathered).read(range);
    close(parsing, begin, name);
    MathNode end = new MathNode.Unreadable("\\end{" + name + "}", range);
    return new Row(List.of(source, table, end), range);
  }

  /** The author's own environment: its beginning, what stands in it, its end. */
  private static MathNode defined(
      Parsing parsing, Token begin, String name, Macro.Environment environment) {
    List<Token> ending = parsing.tokens.begin(begin, environment);
    Optional<List<Token>> inside = parsing.tokens.untilEnd(name);
    if (inside.isEmpty()) {
      parsing.problems.open(begin.range(), "\\begin{" + name + "}");
    }
    List<Token> all = new ArrayList<>(inside.orElse(List.of()));
    all.addAll(ending);
    return Parsing.unwrapped(parsing.group(all, begin.range()));
  }

  private static MathNode table(
      Parsing parsing, Token begin, String name, TableStyle style, TexRange range) {
    TableReader reader = new TableReader(parsing, style);
    if (style.columns() == TableStyle.Columns.DESCRIBED) {
      parsing.tokens.bracketed();
      reader.describe(ColumnSpec.read(parsing, parsing.rawArgument(begin)));
    } else if (name.contains("alignat") || name.equals("alignedat") || name.startsWith("IEEE")) {
      parsing.rawArgument(begin);
    } else if (name.endsWith("matrix*") || style.isDisplay()) {
      reader.position(parsing.tokens.peekRaw().is("[") && takesPosition(name));
    }
    boolean rows = style.isDisplay() && !name.endsWith("ed") && !name.equals("split");
    RowNotes outer = parsing.notes();
    if (rows) {
      parsing.replaceNotes(new RowNotes());
    }
    MathNode.Table table = reader.read(range);
    close(parsing, begin, name);
    if (rows) {
      parsing.replaceNotes(outer);
      parsing.numbered(new Parsing.NumberedTable(table, reader.equationRows()));
    }
    return style.left().isEmpty() && style.right().isEmpty()
        ? table
        : new Fenced(style.left(), List.of(table), style.right(), range);
  }

  /** Only these take a position or an alignment in brackets; elsewhere brackets are content. */
  private static boolean takesPosition(String name) {
    return name.endsWith("matrix*") || name.endsWith("ed") || name.equals("alignedat");
  }

  /** amsmath's lines of a script: an environment between braces. */
  static Optional<MathNode> substack(Parsing parsing, Token command) {
    Token open = parsing.tokens.nextInk();
    if (!open.is("{")) {
      parsing.tokens.back(open);
      return Optional.of(parsing.argument(command));
    }
    MathNode lines =
        new TableReader(parsing, TableStyle.of("smallmatrix").orElseThrow()).read(command.range());
    Token end = parsing.tokens.nextInk();
    if (!end.is("}")) {
      parsing.tokens.back(end);
      parsing.problems.neverClosed(open);
    }
    return Optional.of(lines);
  }

  private static void close(Parsing parsing, Token begin, String name) {
    Token end = parsing.tokens.nextInk();
    if (!end.isCommand("end")) {
      parsing.tokens.back(end);
      parsing.problems.open(begin.range(), "\\begin{" + name + "}");
      return;
    }
    String closed = parsing.name(end);
    if (!closed.equals(name)) {
      parsing.problems.error(
          "math/stray",
          end.range(),
          "\"\\end{%s}\" closes \"\\begin{%s}\"".formatted(closed, name));
    }
  }
}
