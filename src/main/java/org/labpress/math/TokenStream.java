package org.labpress.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens of a formula in order, with macros replaced when they are met. Once the budget is
 * spent it gives the end for ever, so that every reader comes to its end.
 */
final class TokenStream {
  private final List<Token> tokens;
  private final Token end;
  private final Budget budget;
  private final Problems problems;

  /** Tokens that come before the rest: those that macros gave and those that were put back. */
  private final Deque<Token> pending = new ArrayDeque<>();

  private int at;
  private TexRange last = new TexRange(0, 0);
  private Macros macros;

  TokenStream(String tex, Macros macros, Budget budget, Problems problems) {
    budget.length(tex.length());
    this.tokens = budget.exceeded().isPresent() ? List.of() : Tokenizer.tokens(tex);
    this.end = new Token(Token.Kind.END, "", new TexRange(tex.length(), tex.length()), false);
    this.budget = budget;
    this.problems = problems;
    this.macros = macros;
  }

  Macros macros() {
    return macros;
  }

  /** Returns the author's macro of this name, else ours. */
  Optional<Macro> macro(String name) {
    return macros.command(name).or(() -> StandardMacros.find(name));
  }

  void define(Macros other) {
    macros = other;
  }

  /** Returns the next token as it is written. */
  Token raw() {
    if (budget.exceeded().isPresent()) {
      return end;
    }
    Token waiting = pending.poll();
    Token token = waiting != null ? waiting : at < tokens.size() ? tokens.get(at++) : end;
    last = token.range();
    return token;
  }

  /** Returns the place of the token that was taken last. */
  TexRange last() {
    return last;
  }

  /** Returns the next token after macros are replaced. */
  Token next() {
    Token token = raw();
    while (token.isCommand() && !token.primitive()) {
      Optional<Macro> macro = macro(token.text());
      if (macro.isEmpty()) {
        break;
      }
      expand(token, starred(token).orElse(macro.get()));
      token = raw();
    }
    return token;
  }

  /** Returns what one of our own macros stands for with a star behind it, and takes the star. */
  private Optional<Macro> starred(Token call) {
    boolean ours = macros.command(call.text()).isEmpty();
    Optional<Macro> starred = ours ? StandardMacros.find(call.text() + "*") : Optional.empty();
    return starred.filter(macro -> take("*"));
  }

  /** Returns the next token after blanks, with macros replaced. */
  Token nextInk() {
    Token token = next();
    while (token.isSpace()) {
      token = next();
    }
    return token;
  }

  /** Returns what {@link #nextInk} will return. */
  Token peek() {
    Token token = nextInk();
    back(token);
    return token;
  }

  /** Returns the next token after blanks as it is written, and leaves it there. */
  Token peekRaw() {
    Token token = rawInk();
    back(token);
    return token;
  }

  Token rawInk() {
    Token token = raw();
    while (token.isSpace()) {
      token = raw();
    }
    return token;
  }

  /** Puts a token back before all others. */
  void back(Token token) {
    if (!token.isEnd()) {
      pending.push(token);
    }
  }

  /** Puts tokens before all others, in their order. */
  void insert(List<Token> inserted) {
    for (int i = inserted.size() - 1; i >= 0; i--) {
      back(inserted.get(i));
    }
  }

  /** Takes the next character after blanks if it is this one. */
  boolean take(String character) {
    Token token = rawInk();
    if (token.is(character)) {
      return true;
    }
    back(token);
    return false;
  }

  /**
   * Returns the tokens of an argument as they are written, without its braces: a group or one
   * token. Empty if a brace closes, or the formula ends, before there is one.
   */
  Optional<List<Token>> argument() {
    Token first = rawInk();
    if (first.isEnd() || first.is("}") || first.is("&")) {
      back(first);
      return Optional.empty();
    }
    return Optional.of(first.is("{") ? group(first) : List.of(first));
  }

  /** Returns the tokens within square brackets; empty if none follow. */
  Optional<List<Token>> bracketed() {
    Token open = rawInk();
    if (!open.is("[")) {
      back(open);
      return Optional.empty();
    }
    List<Token> inside = new ArrayList<>();
    int depth = 0;
    while (true) {
      Token token = raw();
      if (token.isEnd()) {
        problems.neverClosed(open);
        return Optional.of(inside);
      }
      if (depth == 0 && token.is("]")) {
        return Optional.of(inside);
      }
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      inside.add(token);
    }
  }

  /** Returns the tokens up to the brace that closes a group which has been opened. */
  private List<Token> group(Token open) {
    List<Token> inside = new ArrayList<>();
    int depth = 0;
    while (true) {
      Token token = raw();
      if (token.isEnd()) {
        problems.neverClosed(open);
        return inside;
      }
      if (token.is("}") && depth-- == 0) {
        return inside;
      }
      depth += token.is("{") ? 1 : 0;
      inside.add(token);
    }
  }

  /** Takes the tokens before the end of an environment, and its end; empty if it has none. */
  Optional<List<Token>> untilEnd(String name) {
    List<Token> inside = new ArrayList<>();
    int depth = 0;
    while (true) {
      Token token = raw();
      if (token.isEnd()) {
        budget.tokens(inside.size());
        insert(inside);
        return Optional.empty();
      }
      if (token.isCommand("begin") || token.isCommand("end")) {
        List<Token> argument = argument().orElse(List.of());
        boolean same = Parsing.written(argument).strip().equals(name);
        if (same && token.isCommand("end") && depth-- == 0) {
          return Optional.of(inside);
        }
        depth += same && token.isCommand("begin") ? 1 : 0;
        inside.add(token);
        inside.add(Token.character("{", token.range()));
        inside.addAll(argument);
        inside.add(Token.character("}", token.range()));
      } else {
        inside.add(token);
      }
    }
  }

  private void expand(Token call, Macro macro) {
    budget.expansion();
    if (macro instanceof Macro.Replacement replacement) {
      replace(call, replacement);
    } else if (macro instanceof Macro.Pair pair) {
      surround(call, pair);
    }
  }

  private void replace(Token call, Macro.Replacement macro) {
    Map<String, List<Token>> arguments = new HashMap<>();
    List<Token> pattern = macro.pattern();
    for (int i = 0; i < pattern.size(); i++) {
      Token part = pattern.get(i);
      if (part.kind() != Token.Kind.PARAMETER) {
        Token found = part.isSpace() ? raw() : rawInk();
        if (!found.same(part)) {
          back(found);
          problems.argument(
              call,
              "%s is followed by \"%s\", expected \"%s\" as in its definition"
                  .formatted(call.written(), found.written(), part.written()));
        }
        continue;
      }
      boolean optional = i == 0 && macro.first().isPresent();
      boolean delimited =
          i + 1 < pattern.size() && pattern.get(i + 1).kind() != Token.Kind.PARAMETER;
      Optional<List<Token>> argument =
          optional
              ? bracketed().or(macro::first)
              : delimited ? before(pattern.get(i + 1)) : argument();
      if (argument.isEmpty()) {
        problems.argument(
            call,
            "%s has %d of its %d arguments"
                .formatted(
                    call.written(),
                    arguments.size(),
                    pattern.stream().filter(p -> p.kind() == Token.Kind.PARAMETER).count()));
        return;
      }
      arguments.put(part.text(), argument.get());
    }
    insertBody(call, macro.body(), arguments);
  }

  /** Returns the tokens before the next one that is the same as the given one, braces respected. */
  private Optional<List<Token>> before(Token delimiter) {
    List<Token> inside = new ArrayList<>();
    int depth = 0;
    while (true) {
      Token token = raw();
      if (token.isEnd()) {
        budget.tokens(inside.size());
        insert(inside);
        return Optional.empty();
      }
      if (depth == 0 && token.same(delimiter)) {
        back(token);
        return Optional.of(unbraced(inside));
      }
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      inside.add(token);
    }
  }

  private static List<Token> unbraced(List<Token> tokens) {
    int last = tokens.size() - 1;
    boolean braced =
        last > 0
            && tokens.get(0).is("{")
            && tokens.get(last).is("}")
            && tokens.subList(1, last).stream().noneMatch(t -> t.is("{") || t.is("}"));
    return braced ? tokens.subList(1, last) : tokens;
  }

  /**
   * A star makes the delimiters grow, a size in brackets gives them that size: the manual of
   * mathtools, "Paired delimiters".
   */
  private void surround(Token call, Macro.Pair pair) {
    boolean grows = take("*");
    Optional<List<Token>> size = grows ? Optional.empty() : bracketed();
    Map<String, List<Token>> arguments = new HashMap<>();
    for (int i = 1; i <= pair.arguments(); i++) {
      Optional<List<Token>> argument = argument();
      if (argument.isEmpty()) {
        problems.argument(
            call,
            "%s has %d of its %d arguments".formatted(call.written(), i - 1, pair.arguments()));
        return;
      }
      arguments.put(Integer.toString(i), argument.get());
    }
    List<Token> body = new ArrayList<>();
    delimiter(body, grows ? "left" : sized(size, "l"), pair.left(), call);
    body.addAll(pair.body());
    delimiter(body, grows ? "right" : sized(size, "r"), pair.right(), call);
    insertBody(call, body, arguments);
  }

  private static String sized(Optional<List<Token>> size, String side) {
    return size.filter(tokens -> !tokens.isEmpty() && tokens.get(0).isCommand())
        .map(tokens -> tokens.get(0).text() + side)
        .orElse("");
  }

  private static void delimiter(List<Token> body, String command, List<Token> text, Token call) {
    if (command.isEmpty()) {
      body.add(Token.command(body.isEmpty() ? "mathopen" : "mathclose", call.range()));
      body.add(Token.character("{", call.range()));
      body.addAll(text);
      body.add(Token.character("}", call.range()));
    } else {
      body.add(Token.command(command, call.range()));
      body.addAll(text);
    }
  }

  /** Puts the text of a macro into the stream: its own tokens stand where the call stands. */
  private void insertBody(Token call, List<Token> body, Map<String, List<Token>> arguments) {
    List<Token> given = new ArrayList<>();
    for (Token token : body) {
      List<Token> argument =
          token.kind() == Token.Kind.PARAMETER ? arguments.get(token.text()) : null;
      if (argument == null) {
        given.add(token.at(call.range()));
      } else {
        given.addAll(argument);
      }
      if (given.size() > Budget.TOKENS) {
        break;
      }
    }
    budget.tokens(given.size());
    insert(given);
  }

  /**
   * Puts the beginning of an environment of the author's into the stream.
   *
   * @return what stands at its end
   */
  List<Token> begin(Token call, Macro.Environment environment) {
    budget.expansion();
    Map<String, List<Token>> arguments = new HashMap<>();
    for (int i = 1; i <= environment.arguments(); i++) {
      Optional<List<Token>> argument =
          i == 1 && environment.first().isPresent()
              ? bracketed().or(environment::first)
              : argument();
      arguments.put(Integer.toString(i), argument.orElse(List.of()));
    }
    insertBody(call, environment.begin(), arguments);
    return environment.end().stream().map(token -> token.at(call.range())).toList();
  }
}
