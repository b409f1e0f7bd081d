package org.labpress.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labpress.highlight.Delimited.Trait;
import org.labpress.highlight.Grammar.Before;

/** Splits the code of a programming language by its grammar. */
final class CodeLexer implements Lexer {
  private static final int ASCII = 128;

  private final Grammar grammar;

  /** Forms by the first character of their opening. */
  private final List<List<Delimited>> forms = new ArrayList<>();

  CodeLexer(Grammar grammar) {
    this.grammar = grammar;
    for (int i = 0; i < ASCII; i++) {
      char first = (char) i;
      forms.add(grammar.forms().stream().filter(f -> f.open().charAt(0) == first).toList());
    }
  }

  @Override
  public void lex(CodeCursor cursor) {
    new Run(cursor).run();
  }

  private final class Run {
    private final CodeCursor cursor;
    private final FormReader reader;

    /** Ends of the lines on which a form that must be closed was found open. */
    private final Map<Delimited, Integer> open = new HashMap<>();

    private Before before = Before.START;

    Run(CodeCursor cursor) {
      this.cursor = cursor;
      this.reader = new FormReader(cursor);
    }

    void run() {
      while (!cursor.done()) {
        if (reader.inForm()) {
          TokenKind kind = reader.read();
          before = kind == TokenKind.COMMENT ? before : new Before('"', "");
        } else if (!reader.endsExpression()) {
          code();
        }
      }
    }

    private void code() {
      char c = cursor.peek();
      if (c <= ' ') {
        cursor.emit(TokenKind.PLAIN, cursor.at() + 1);
        return;
      }
      int start = cursor.at();
      for (Grammar.Rule rule : grammar.rules()) {
        if (rule.apply(cursor, before)) {
          char last = cursor.charAt(cursor.at() - 1);
          before = new Before(last, "");
          return;
        }
      }
      if (form(c)) {
        return;
      }
      boolean number =
          CodeCursor.isDigit(c)
              || (c == '.'
                  && CodeCursor.isDigit(cursor.charAt(start + 1))
                  && cursor.charAt(start - 1) != '.'
                  && !CodeCursor.isWordPart(before.character()));
      if (number) {
        cursor.emit(TokenKind.NUMBER, Numbers.end(cursor, start));
        before = new Before('0', "");
      } else if (isNameStart(c)) {
        name();
      } else {
        boolean operator = grammar.operators().indexOf(c) >= 0;
        cursor.emit(operator ? TokenKind.OPERATOR : TokenKind.PLAIN, start + 1);
        before = new Before(c, "");
      }
    }

    /** Starts a string or comment, if one begins here. */
    private boolean form(char first) {
      if (first >= ASCII) {
        return false;
      }
      for (Delimited form : forms.get(first)) {
        if (cursor.looksAt(form.open()) && fits(form)) {
          reader.open(form);
          if (form.kind() != TokenKind.COMMENT) {
            before = new Before('"', "");
          }
          return true;
        }
      }
      return false;
    }

    private boolean fits(Delimited form) {
      int at = cursor.at();
      if (form.is(Trait.AT_LINE_START) && !cursor.startsLine(at)) {
        return false;
      }
      if (form.is(Trait.AFTER_SPACE) && at > 0 && cursor.text().charAt(at - 1) > ' ') {
        return false;
      }
      // A prefix is one only at the start of a word: the b of "ab" is none.
      boolean prefixed = CodeCursor.isWordStart(form.open().charAt(0));
      if (prefixed && at > 0 && CodeCursor.isWordPart(cursor.charAt(at - 1))) {
        return false;
      }
      return !form.is(Trait.CLOSED) || closes(form);
    }

    /** Looks at each character of a line once for each form, however many openings it has. */
    private boolean closes(Delimited form) {
      int at = cursor.at();
      if (open.getOrDefault(form, -1) >= at) {
        return false;
      }
      int i = at + form.open().length();
      for (; i < cursor.limit() && cursor.charAt(i) != '\n'; i++) {
        if (form.is(Trait.ESCAPES) && cursor.charAt(i) == '\\') {
          i++;
        } else if (cursor.looksAt(i, form.close())) {
          return true;
        }
      }
      open.put(form, i);
      return false;
    }

    private boolean isNameStart(char c) {
      return CodeCursor.isWordStart(c) || grammar.nameCharacters().indexOf(c) >= 0;
    }

    private void name() {
      int start = cursor.at();
      int end = start + 1;
      while (end < cursor.limit() && isNamePart(cursor.charAt(end))) {
        end++;
      }
      if (grammar.nameEnds().indexOf(cursor.charAt(end)) >= 0 && cursor.charAt(end + 1) != '=') {
        end++;
      }
      String name = cursor.text().substring(start, end);
      cursor.emit(kind(name, end), end);
      before = new Before(name.charAt(name.length() - 1), name);
    }

    private boolean isNamePart(char c) {
      return CodeCursor.isWordPart(c) || grammar.nameCharacters().indexOf(c) >= 0;
    }

    private TokenKind kind(String name, int end) {
      boolean member = before.character() == '.' && grammar.nameCharacters().indexOf('.') < 0;
      String key = grammar.ignoresCase() ? name.toLowerCase(Locale.ROOT) : name;
      TokenKind known = grammar.words().get(key);
      TokenKind defined = grammar.definers().get(before.word());
      if (known != null && !member && !(defined != null && known == TokenKind.FUNCTION)) {
        return known;
      }
      if (defined != null && !member) {
        return defined;
      }
      if (isCapitalType(name) && !(member && calls(end))) {
        boolean constant =
            name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)) && !calls(end);
        return constant ? TokenKind.CONSTANT : TokenKind.TYPE;
      }
      return grammar.callsAreFunctions() && calls(end) ? TokenKind.FUNCTION : TokenKind.PLAIN;
    }

    private boolean isCapitalType(String name) {
      return grammar.capitalTypes() > 0
          && name.length() >= grammar.capitalTypes()
          && Character.isUpperCase(name.charAt(0));
    }

    private boolean calls(int end) {
      return cursor.charAt(end) == '(';
    }
  }
}
