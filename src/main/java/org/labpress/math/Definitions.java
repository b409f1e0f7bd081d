package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands with which authors define their own. */
final class Definitions {
  static final Map<String, Command> TABLE = new TreeMap<>();

  private static final int MOST_ARGUMENTS = 9;

  private static final Pattern DOCUMENT_ARGUMENTS = Pattern.compile("(o|O\\{([^{}]*)\\})?(m{0,8})");

  static {
    TABLE.put("newcommand", (p, c) -> newCommand(p, c));
    TABLE.put("renewcommand", (p, c) -> newCommand(p, c));
    TABLE.put("providecommand", (p, c) -> newCommand(p, c));
    TABLE.put("DeclareRobustCommand", (p, c) -> newCommand(p, c));
    TABLE.put("newenvironment", (p, c) -> newEnvironment(p, c));
    TABLE.put("renewenvironment", (p, c) -> newEnvironment(p, c));
    TABLE.put("def", (p, c) -> def(p, c));
    TABLE.put("gdef", (p, c) -> def(p, c));
    TABLE.put("let", (p, c) -> let(p, c));
    TABLE.put("DeclareMathOperator", (p, c) -> operator(p, c));
    TABLE.put("DeclarePairedDelimiter", (p, c) -> pair(p, c));
    TABLE.put("DeclarePairedDelimiterX", (p, c) -> pairWithBody(p, c));
    TABLE.put("setlength", Definitions::length);
    TABLE.put("NewDocumentCommand", (p, c) -> documentCommand(p, c));
    TABLE.put("RenewDocumentCommand", (p, c) -> documentCommand(p, c));
    TABLE.put("ProvideDocumentCommand", (p, c) -> documentCommand(p, c));
    TABLE.put("DeclareDocumentCommand", (p, c) -> documentCommand(p, c));
    TABLE.put("edef", (p, c) -> def(p, c));
    TABLE.put("xdef", (p, c) -> def(p, c));
    TABLE.put("global", (p, c) -> Optional.empty());
    TABLE.put("long", (p, c) -> Optional.empty());
  }

  private Definitions() {}

  /** Name, number of arguments, what the first is if left out, and text. */
  private static Optional<MathNode> newCommand(Parsing parsing, Token command) {
    parsing.tokens.take("*");
    Optional<Token> name = name(parsing, command);
    int arguments = count(parsing, command);
    Optional<List<Token>> first = arguments > 0 ? parsing.tokens.bracketed() : Optional.empty();
    Optional<List<Token>> body = body(parsing, command);
    if (name.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    String defined = name.get().text();
    boolean exists = parsing.tokens.macros().command(defined).isPresent();
    if (exists && command.isCommand("providecommand")) {
      return Optional.empty();
    }
    Macro macro = new Macro.Replacement(pattern(arguments), first, body.get());
    boolean same =
        parsing.tokens.macros().command(defined).filter(before -> same(before, macro)).isPresent();
    if (exists && !same && command.isCommand("newcommand")) {
      parsing.problems.redefined(name.get());
    }
    define(parsing, defined, macro);
    return Optional.empty();
  }

  /** Of LaTeX's lengths one is a matter of formulas; it is a macro, which an array looks up. */
  private static Optional<MathNode> length(Parsing parsing, Token command) {
    Optional<Token> name = name(parsing, command);
    Optional<List<Token>> length = body(parsing, command);
    if (name.filter(n -> n.isCommand("arraycolsep")).isPresent() && length.isPresent()) {
      define(parsing, "arraycolsep", Macro.Replacement.of(length.get()));
    }
    return Optional.empty();
  }

  /**
   * LaTeX's newer form: name, a letter for each argument, and text. Arguments are {@code m}, and
   * the first may be {@code O} with what it is if left out, or {@code o}.
   */
  private static Optional<MathNode> documentCommand(Parsing parsing, Token command) {
    Optional<Token> name = name(parsing, command);
    String kinds = body(parsing, command).map(Parsing::written).orElse("").replace(" ", "");
    Optional<List<Token>> body = body(parsing, command);
    Matcher matcher = DOCUMENT_ARGUMENTS.matcher(kinds);
    if (name.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    if (!matcher.matches()) {
      parsing.problems.argument(
          command,
          "the arguments are \"%s\", expected \"m\" up to %d times, the first perhaps \"O{…}\""
              .formatted(kinds, MOST_ARGUMENTS));
      return Optional.empty();
    }
    boolean optional = matcher.group(1) != null;
    Optional<List<Token>> first =
        optional
            ? Optional.of(
                Tokenizer.tokens(Optional.ofNullable(matcher.group(2)).orElse(""), command.range()))
            : Optional.empty();
    int arguments = matcher.group(3).length() + (optional ? 1 : 0);
    define(
        parsing, name.get().text(), new Macro.Replacement(pattern(arguments), first, body.get()));
    return Optional.empty();
  }

  /** Returns whether two macros say the same, wherever they are written. */
  private static boolean same(Macro one, Macro other) {
    return one instanceof Macro.Replacement a
        && other instanceof Macro.Replacement b
        && Parsing.written(a.pattern()).equals(Parsing.written(b.pattern()))
        && a.first().map(Parsing::written).equals(b.first().map(Parsing::written))
        && Parsing.written(a.body()).equals(Parsing.written(b.body()));
  }

  private static Optional<MathNode> newEnvironment(Parsing parsing, Token command) {
    parsing.tokens.take("*");
    String name = parsing.name(command);
    int arguments = count(parsing, command);
    Optional<List<Token>> first = arguments > 0 ? parsing.tokens.bracketed() : Optional.empty();
    Optional<List<Token>> begin = body(parsing, command);
    Optional<List<Token>> end = body(parsing, command);
    if (!name.isEmpty() && begin.isPresent() && end.isPresent()) {
      parsing.tokens.define(
          parsing
              .tokens
              .macros()
              .withEnvironment(
                  name, new Macro.Environment(arguments, first, begin.get(), end.get())));
    }
    return Optional.empty();
  }

  /** Name, parameters with what must stand between them, and text. */
  private static Optional<MathNode> def(Parsing parsing, Token command) {
    Token name = parsing.tokens.rawInk();
    if (!name.isCommand()) {
      parsing.tokens.back(name);
      needsName(parsing, command);
      return Optional.empty();
    }
    List<Token> pattern = new ArrayList<>();
    Token token = parsing.tokens.raw();
    while (!token.is("{") && !token.isEnd()) {
      pattern.add(token);
      token = parsing.tokens.raw();
    }
    parsing.tokens.back(token);
    Optional<List<Token>> body =
        body(parsing, command)
            .map(tokens -> expandsNow(command) ? expanded(parsing, tokens, command) : tokens);
    body.ifPresent(
        tokens ->
            define(parsing, name.text(), new Macro.Replacement(pattern, Optional.empty(), tokens)));
    return Optional.empty();
  }

  private static boolean expandsNow(Token command) {
    return command.isCommand("edef") || command.isCommand("xdef");
  }

  /** Returns tokens after the macros among them are replaced. */
  private static List<Token> expanded(Parsing parsing, List<Token> tokens, Token command) {
    Token mark = Token.character("", command.range());
    List<Token> marked = new ArrayList<>(tokens);
    marked.add(mark);
    parsing.tokens.insert(marked);
    List<Token> expanded = new ArrayList<>();
    Token token = parsing.tokens.next();
    while (!token.isEnd() && !token.same(mark)) {
      expanded.add(token);
      token = parsing.tokens.next();
    }
    return expanded;
  }

  /** The new name has the meaning that the other one has now, whatever becomes of that later. */
  private static Optional<MathNode> let(Parsing parsing, Token command) {
    Token name = parsing.tokens.rawInk();
    if (!name.isCommand()) {
      parsing.tokens.back(name);
      needsName(parsing, command);
      return Optional.empty();
    }
    parsing.tokens.take("=");
    Token meaning = parsing.tokens.rawInk();
    if (meaning.isEnd() || meaning.is("}")) {
      parsing.tokens.back(meaning);
      parsing.problems.argument(command, "\"\\let\" lacks the command to copy");
      return Optional.empty();
    }
    Macro macro =
        (meaning.isCommand() && !meaning.primitive()
                ? parsing.tokens.macro(meaning.text())
                : Optional.<Macro>empty())
            .orElse(Macro.Replacement.of(List.of(meaning.asPrimitive())));
    define(parsing, name.text(), macro);
    return Optional.empty();
  }

  private static Optional<MathNode> operator(Parsing parsing, Token command) {
    boolean limits = parsing.tokens.take("*");
    Optional<Token> name = name(parsing, command);
    Optional<List<Token>> text = body(parsing, command);
    if (name.isPresent() && text.isPresent()) {
      List<Token> body = new ArrayList<>();
      body.add(Token.command("operatorname", command.range()));
      if (limits) {
        body.add(Token.character("*", command.range()));
      }
      body.add(Token.character("{", command.range()));
      body.addAll(text.get());
      body.add(Token.character("}", command.range()));
      define(parsing, name.get().text(), Macro.Replacement.of(body));
    }
    return Optional.empty();
  }

  private static Optional<MathNode> pair(Parsing parsing, Token command) {
    Optional<Token> name = name(parsing, command);
    Optional<List<Token>> left = body(parsing, command);
    Optional<List<Token>> right = body(parsing, command);
    if (name.isPresent() && left.isPresent() && right.isPresent()) {
      List<Token> body = List.of(parameter(1));
      define(parsing, name.get().text(), new Macro.Pair(left.get(), right.get(), 1, body));
    }
    return Optional.empty();
  }

  private static Optional<MathNode> pairWithBody(Parsing parsing, Token command) {
    Optional<Token> name = name(parsing, command);
    int arguments = Math.max(1, count(parsing, command));
    Optional<List<Token>> left = body(parsing, command);
    Optional<List<Token>> right = body(parsing, command);
    Optional<List<Token>> body = body(parsing, command);
    if (name.isPresent() && left.isPresent() && right.isPresent() && body.isPresent()) {
      define(
          parsing,
          name.get().text(),
          new Macro.Pair(left.get(), right.get(), arguments, body.get()));
    }
    return Optional.empty();
  }

  private static void define(Parsing parsing, String name, Macro macro) {
    parsing.budget.node();
    parsing.tokens.define(parsing.tokens.macros().with(name, macro));
  }

  /** The name of a command, with or without braces. */
  private static Optional<Token> name(Parsing parsing, Token command) {
    Optional<Token> name =
        parsing
            .tokens
            .argument()
            .map(tokens -> tokens.stream().filter(token -> !token.isSpace()).toList())
            .filter(tokens -> tokens.size() == 1)
            .map(tokens -> tokens.get(0))
            .filter(Token::isCommand);
    if (name.isEmpty()) {
      needsName(parsing, command);
    }
    return name;
  }

  private static void needsName(Parsing parsing, Token command) {
    parsing.problems.argument(
        command, "\"%s\" names no command to define".formatted(command.written()));
  }

  private static int count(Parsing parsing, Token command) {
    Optional<String> written = parsing.tokens.bracketed().map(Parsing::written).map(String::strip);
    if (written.isEmpty()) {
      return 0;
    }
    boolean digit = written.get().matches("\\d");
    if (!digit) {
      parsing.problems.argument(
          command,
          "the number of arguments is \"%s\", expected 0 to %d"
              .formatted(written.get(), MOST_ARGUMENTS));
      return 0;
    }
    return Integer.parseInt(written.get());
  }

  private static Optional<List<Token>> body(Parsing parsing, Token command) {
    Optional<List<Token>> body = parsing.tokens.argument();
    if (body.isEmpty()) {
      parsing.problems.argument(command, "\"%s\" lacks an argument".formatted(command.written()));
    }
    return body;
  }

  private static List<Token> pattern(int arguments) {
    List<Token> pattern = new ArrayList<>();
    for (int i = 1; i <= arguments; i++) {
      pattern.add(parameter(i));
    }
    return pattern;
  }

  private static Token parameter(int number) {
    return new Token(Token.Kind.PARAMETER, Integer.toString(number), new TexRange(0, 0), false);
  }
}
