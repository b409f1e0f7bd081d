package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Derivatives, differentials and quantities in delimiters, as the package physics writes them. What
 * it has without optional arguments is a macro.
 */
final class PhysicsCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "|", "|", "{", "}");

  private static final String ROUND_D = "\\partial";
  private static final String UPRIGHT_D = "\\mathrm{d}";

  static {
    for (String name : List.of("dv", "derivative")) {
      TABLE.put(name, (p, c) -> new PhysicsCommands(p, c).derivative(UPRIGHT_D));
    }
    for (String name : List.of("pdv", "pderivative", "partialderivative")) {
      TABLE.put(name, (p, c) -> new PhysicsCommands(p, c).derivative(ROUND_D));
    }
    for (String name : List.of("dd", "differential")) {
      TABLE.put(name, (p, c) -> new PhysicsCommands(p, c).differential());
    }
    TABLE.put("mqty", (p, c) -> new PhysicsCommands(p, c).matrix("matrix"));
    TABLE.put("pmqty", (p, c) -> new PhysicsCommands(p, c).matrix("pmatrix"));
    TABLE.put("bmqty", (p, c) -> new PhysicsCommands(p, c).matrix("bmatrix"));
    TABLE.put("vmqty", (p, c) -> new PhysicsCommands(p, c).matrix("vmatrix"));
  }

  private final Parsing parsing;
  private final Token command;

  private PhysicsCommands(Parsing parsing, Token command) {
    this.parsing = parsing;
    this.command = command;
  }

  /**
   * Order in brackets, then what is derived, then by what; one argument alone is by what. A third
   * one makes a mixed derivative. With a star the fraction is written in a line.
   */
  private Optional<MathNode> derivative(String sign) {
    boolean flat = parsing.tokens.take("*");
    List<Token> order = parsing.tokens.bracketed().orElse(List.of());
    List<List<Token>> parts = new ArrayList<>(List.of(parsing.rawArgument(command)));
    while (parts.size() < 3 && parsing.tokens.peekRaw().is("{")) {
      parts.add(parsing.rawArgument(command));
    }
    boolean mixed = parts.size() == 3;
    List<Token> power = mixed ? tokens("2") : order;
    List<Token> above = raised(sign, power);
    List<Token> below = tokens(sign);
    if (parts.size() == 1) {
      below.addAll(scripted(parts.get(0), power));
    } else {
      above.addAll(parts.get(0));
      below.addAll(mixed ? parts.get(1) : scripted(parts.get(1), power));
    }
    if (mixed) {
      below.addAll(tokens(sign));
      below.addAll(parts.get(2));
    }
    List<Token> written = new ArrayList<>();
    if (flat) {
      written.addAll(above);
      written.addAll(tokens("/"));
      written.addAll(below);
    } else {
      written.addAll(tokens("\\frac"));
      written.addAll(braced(above));
      written.addAll(braced(below));
    }
    return Optional.of(read(written));
  }

  /** Power in brackets, and of what; a thin space parts it from what stands before. */
  private Optional<MathNode> differential() {
    List<Token> power = parsing.tokens.bracketed().orElse(List.of());
    List<Token> written = tokens("\\,");
    written.addAll(raised(UPRIGHT_D, power));
    if (parsing.tokens.peekRaw().is("{")) {
      written.addAll(parsing.rawArgument(command));
    }
    return Optional.of(read(written));
  }

  /**
   * A number with its unit as siunitx reads it, or, as physics does, what stands between
   * parentheses, brackets, bars or one pair of braces, between delimiters as high as it is.
   */
  static Optional<MathNode> quantityOrFence(Parsing parsing, Token command) {
    return new PhysicsCommands(parsing, command).quantityOrFence();
  }

  private Optional<MathNode> quantityOrFence() {
    // A star or a size before the delimiter would fix its height; it grows all the same.
    boolean fence = parsing.tokens.take("*") || takeSize();
    Token open = parsing.tokens.peekRaw();
    if (open.is("[")) {
      List<Token> inside = parsing.tokens.bracketed().orElse(List.of());
      if (parsing.tokens.peekRaw().is("{")) {
        return QuantityCommands.quantity(parsing, command);
      }
      return Optional.of(fenced("[", inside));
    }
    if (open.is("(") || open.is("|")) {
      parsing.tokens.rawInk();
      return Optional.of(fenced(open.text(), upTo(open)));
    }
    List<Token> first = parsing.rawArgument(command);
    boolean unit = parsing.tokens.peekRaw().is("{") || parsing.tokens.peekRaw().is("[");
    if (open.is("{") && (fence || !unit)) {
      return Optional.of(fenced("{", first));
    }
    parsing.tokens.insert(braced(first));
    return QuantityCommands.quantity(parsing, command);
  }

  private boolean takeSize() {
    Token token = parsing.tokens.rawInk();
    boolean size = token.isCommand() && Set.of("big", "Big", "bigg", "Bigg").contains(token.text());
    if (!size) {
      parsing.tokens.back(token);
    }
    return size;
  }

  private MathNode fenced(String open, List<Token> inside) {
    List<Token> written = tokens("\\left" + delimiter(open));
    written.addAll(inside);
    written.addAll(tokens("\\right" + delimiter(CLOSING.getOrDefault(open, "."))));
    return read(written);
  }

  private static String delimiter(String character) {
    return character.equals("{") || character.equals("}") ? "\\" + character : character;
  }

  /** A matrix in the delimiters of its name, or in those around its argument. */
  private Optional<MathNode> matrix(String environment) {
    Token open = parsing.tokens.peekRaw();
    String name =
        switch (open.written()) {
          case "(" -> "pmatrix";
          case "[" -> "bmatrix";
          case "|" -> "vmatrix";
          default -> environment;
        };
    List<Token> cells;
    if (name.equals(environment)) {
      cells = parsing.rawArgument(command);
    } else {
      parsing.tokens.rawInk();
      cells = upTo(open);
    }
    List<Token> written = tokens("\\begin{" + name + "}");
    written.addAll(cells);
    written.addAll(tokens("\\end{" + name + "}"));
    return Optional.of(read(written));
  }

  /** Returns the tokens before the delimiter that closes one which has been taken, and takes it. */
  private List<Token> upTo(Token open) {
    String close = CLOSING.getOrDefault(open.text(), "");
    List<Token> inside = new ArrayList<>();
    int braces = 0;
    int depth = 0;
    while (true) {
      Token token = parsing.tokens.raw();
      if (token.isEnd() || (braces == 0 && token.is("}"))) {
        parsing.tokens.back(token);
        parsing.problems.neverClosed(open);
        return inside;
      }
      if (braces == 0 && token.is(close) && depth-- == 0) {
        return inside;
      }
      depth += braces == 0 && token.is(open.text()) && !token.is(close) ? 1 : 0;
      braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      inside.add(token);
    }
  }

  private List<Token> tokens(String tex) {
    return Tokenizer.tokens(tex, command.range());
  }

  private List<Token> raised(String sign, List<Token> power) {
    return scripted(tokens(sign), power);
  }

  private List<Token> scripted(List<Token> base, List<Token> power) {
    List<Token> all = new ArrayList<>(base);
    if (!power.isEmpty()) {
      all.addAll(tokens("^"));
      all.addAll(braced(power));
    }
    return all;
  }

  private List<Token> braced(List<Token> inside) {
    List<Token> all = new ArrayList<>(tokens("{"));
    all.addAll(inside);
    all.addAll(tokens("}"));
    return all;
  }

  /** Reads tokens as a group; what the command itself gave stands where the command does. */
  private MathNode read(List<Token> written) {
    parsing.budget.expansion();
    parsing.budget.tokens(written.size());
    return Parsing.unwrapped(parsing.group(written, command.range()));
  }
}
