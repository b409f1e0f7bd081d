package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.LargeOperator;
import org.labpress.math.MathNode.OperatorName;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Space;

/** The reading of one formula: its rows, groups, letters and arguments. */
final class Parsing {
  /** The blank between words, in em: that of Computer Modern at 10 points. */
  static final double WORD_SPACE = 0.333;

  final TokenStream tokens;
  final Budget budget;
  final Problems problems;

  private MathAlphabet alphabet = MathAlphabet.NORMAL;
  private RowNotes notes = new RowNotes();
  private Optional<NumberedTable> numbered = Optional.empty();

  /** An environment that may make the whole formula, and what its rows say of their numbers. */
  record NumberedTable(MathNode node, List<EquationRow> rows) {}

  Parsing(TexText source, Macros macros) {
    this.budget = new Budget();
    this.problems = new Problems(source);
    this.tokens = new TokenStream(source.tex(), macros, budget, problems);
  }

  MathAlphabet alphabet() {
    return alphabet;
  }

  /** Chooses an alphabet until the group ends. */
  void choose(MathAlphabet other) {
    alphabet = other;
  }

  RowNotes notes() {
    return notes;
  }

  /** Lets what follows speak of another row; returns the notes of the one before. */
  RowNotes replaceNotes(RowNotes other) {
    RowNotes before = notes;
    notes = other;
    return before;
  }

  void numbered(NumberedTable table) {
    numbered = Optional.of(table);
  }

  Optional<NumberedTable> numbered() {
    return numbered;
  }

  /** Returns whether the node is the environment that was numbered last. */
  boolean isNumbered(MathNode node) {
    return numbered.filter(table -> table.node().equals(node)).isPresent();
  }

  /**
   * Reads up to the end of a row: a closing brace, an ampersand, the end of a line, of an
   * environment, of a formula. What ends it is left in the stream.
   */
  List<MathNode> row() {
    budget.enter();
    List<MathNode> nodes = new ArrayList<>();
    Token token = tokens.nextInk();
    while (!endsRow(token)) {
      budget.node();
      RowReader.read(this, token, nodes);
      token = tokens.nextInk();
    }
    tokens.back(token);
    budget.leave();
    return nodes;
  }

  static boolean endsRow(Token token) {
    return token.isEnd()
        || token.is("}")
        || token.is("&")
        || token.isCommand("end")
        || token.isCommand("right")
        || closesNothing(token)
        || LineBreak.is(token);
  }

  /** Returns whether the token is only the end of what began with a sign of its own. */
  static boolean closesNothing(Token token) {
    return token.is("$") || token.isCommand(")") || token.isCommand("endgroup");
  }

  /** Reads a group whose opening brace has been read. */
  Row group(Token open) {
    MathAlphabet around = alphabet;
    Macros defined = tokens.macros();
    List<MathNode> nodes = new ArrayList<>(row());
    Token end = tokens.nextInk();
    while (end.is("&") || closesNothing(end) || LineBreak.is(end)) {
      misplaced(end);
      nodes.addAll(row());
      end = tokens.nextInk();
    }
    if (!end.is("}")) {
      tokens.back(end);
      problems.neverClosed(open);
    }
    alphabet = around;
    tokens.define(defined);
    return new Row(nodes, open.range().cover(after(open, end)));
  }

  /** A macro's tokens stand where its call does, so a later token may stand before an earlier. */
  static TexRange after(Token first, Token last) {
    return last.isEnd() ? first.range() : last.range();
  }

  void misplaced(Token token) {
    problems.error(
        "math/misplaced", token.range(), "\"%s\" has no meaning here".formatted(token.written()));
  }

  /** Reads tokens as a group of their own. */
  Row group(List<Token> inside, TexRange range) {
    List<Token> all = new ArrayList<>();
    Token open = Token.character("{", range);
    all.addAll(inside);
    all.add(Token.character("}", range));
    tokens.insert(all);
    return group(open);
  }

  /**
   * Reads an argument: a group, or one symbol with its own arguments. A missing one is reported and
   * is an empty row.
   */
  MathNode argument(Token command) {
    return optionalArgument()
        .orElseGet(
            () -> {
              problems.argument(command, "\"%s\" lacks an argument".formatted(command.written()));
              return new Row(List.of(), command.range());
            });
  }

  private Optional<MathNode> optionalArgument() {
    Token token = tokens.nextInk();
    if (endsRow(token) || token.is("^") || token.is("_")) {
      tokens.back(token);
      return Optional.empty();
    }
    budget.enter();
    budget.node();
    MathNode node = token.is("{") ? unwrapped(group(token)) : single(token);
    budget.leave();
    return Optional.of(node);
  }

  /** Returns the only child of a row, where a row of its own makes no difference. */
  static MathNode unwrapped(Row row) {
    boolean alone = row.children().size() == 1 && ClassOf.node(row.children().get(0)).isPresent();
    return alone ? row.children().get(0) : row;
  }

  /** Returns a node for a list of nodes: the only one, or a row. */
  static MathNode nodeOf(List<MathNode> nodes, TexRange range) {
    return unwrapped(new Row(nodes, range));
  }

  /** Reads an argument in brackets; empty if none follows. */
  Optional<MathNode> optional(Token command) {
    return tokens.bracketed().map(inside -> unwrapped(group(inside, command.range())));
  }

  /** Reads an argument that is text, such as a name; a missing one is reported and empty. */
  String name(Token command) {
    return written(rawArgument(command)).strip();
  }

  /** Returns the tokens of an argument as they are written; a missing one is reported and empty. */
  List<Token> rawArgument(Token command) {
    return tokens
        .argument()
        .orElseGet(
            () -> {
              problems.argument(command, "\"%s\" lacks an argument".formatted(command.written()));
              return List.of();
            });
  }

  static String written(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(token.written());
    }
    return text.toString();
  }

  /** Reads one symbol with its arguments: of a number the first digit alone. */
  private MathNode single(Token token) {
    if (RowReader.isDigit(token)) {
      String digit = alphabet.letter(token.text(), true);
      return new Atom(digit, AtomClass.ORD, Atom.Kind.NUMBER, token.range());
    }
    if (RowReader.isLetter(token)) {
      return symbol(Symbols.character(token.text()), token.range());
    }
    List<MathNode> nodes = new ArrayList<>();
    RowReader.read(this, token, nodes);
    return nodeOf(nodes, token.range());
  }

  /** Reads what a symbol prints. */
  MathNode symbol(Symbol symbol, TexRange range) {
    String text = symbol.text();
    return switch (symbol.kind()) {
      case LETTER -> letter(alphabet.letter(text, false), range);
      case UPRIGHT -> letter(alphabet.letter(text, true), range);
      case LARGE -> new LargeOperator(text, Placement.LIMITS_IN_DISPLAY, range);
      case INTEGRAL -> new LargeOperator(text, Placement.BESIDE, range);
      case ORD, BIN, REL, OPEN, CLOSE, PUNCT, INNER ->
          new Atom(
              text,
              symbol.atomClass(),
              isWordLike(text) ? Atom.Kind.IDENTIFIER : Atom.Kind.SYMBOL,
              range);
    };
  }

  private static boolean isWordLike(String text) {
    return Character.isLetter(text.codePointAt(0));
  }

  private static MathNode letter(String text, TexRange range) {
    return new Atom(text, AtomClass.ORD, Atom.Kind.IDENTIFIER, range);
  }

  /** Reads the name of a function. */
  static MathNode function(Symbols.FunctionName name, TexRange range) {
    Atom text = new Atom(name.printed(), AtomClass.ORD, Atom.Kind.IDENTIFIER, range);
    Placement placement = name.limits() ? Placement.LIMITS_IN_DISPLAY : Placement.BESIDE;
    return new OperatorName(text, placement, range);
  }

  static Space space(double em, Token command) {
    return new Space(em, command.range());
  }

  /** Returns every name that a command can have here. */
  Set<String> knownCommands() {
    Set<String> names = new TreeSet<>(MathParser.commands());
    names.addAll(tokens.macros().names());
    return names;
  }
}
