package org.labpress.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import org.labpress.highlight.Delimited.Expression;
import org.labpress.highlight.Delimited.Trait;

/**
 * Reads strings and comments with what they contain. Expressions in strings are read as code by the
 * lexer, on a stack of its own, so that no nesting can exhaust the thread's.
 */
final class FormReader {
  /** Deeper expressions are read as part of their string. */
  private static final int MAX_DEPTH = 60;

  private final CodeCursor cursor;
  private final Deque<Frame> frames = new ArrayDeque<>();

  FormReader(CodeCursor cursor) {
    this.cursor = cursor;
  }

  /** A form in work, or an expression in it. */
  private static final class Frame {
    private final Delimited form;
    private final boolean expression;
    private int depth = 1;

    Frame(Delimited form, boolean expression) {
      this.form = form;
      this.expression = expression;
    }
  }

  boolean inForm() {
    return !frames.isEmpty() && !frames.getLast().expression;
  }

  /** Emits the opening of a form and starts it. */
  void open(Delimited form) {
    cursor.emit(form.kind(), cursor.at() + form.open().length());
    frames.addLast(new Frame(form, false));
  }

  /**
   * In an expression, counts the bracket at the cursor and emits it if it ends the expression.
   *
   * @return whether something was emitted or the expression was left
   */
  boolean endsExpression() {
    if (frames.isEmpty()) {
      return false;
    }
    Frame frame = frames.getLast();
    char c = cursor.peek();
    if (c == '\n' && !frame.form.is(Trait.MULTILINE)) {
      frames.removeLast();
      frames.removeLast();
      return true;
    }
    boolean round = frame.form.expression().open().endsWith("(");
    if (c == (round ? '(' : '{')) {
      frame.depth++;
    } else if (c == (round ? ')' : '}')) {
      frame.depth--;
      if (frame.depth == 0) {
        frames.removeLast();
        cursor.emit(TokenKind.ESCAPE, cursor.at() + 1);
        return true;
      }
    }
    return false;
  }

  /** Emits the form in work up to its end or to an expression; returns what it is. */
  TokenKind read() {
    Frame frame = frames.getLast();
    Delimited form = frame.form;
    int i = cursor.at();
    while (i < cursor.limit()) {
      char c = cursor.charAt(i);
      if (c == '\n' && !form.is(Trait.MULTILINE)) {
        break;
      }
      if (form.is(Trait.NESTED) && cursor.looksAt(i, form.open())) {
        frame.depth++;
        i += form.open().length();
        continue;
      }
      if (!form.close().isEmpty() && cursor.looksAt(i, form.close())) {
        int end = i + form.close().length();
        if (form.is(Trait.DOUBLED) && cursor.looksAt(end, form.close())) {
          cursor.emit(form.kind(), i);
          cursor.emit(TokenKind.ESCAPE, end + form.close().length());
          i = cursor.at();
          continue;
        }
        i = end;
        frame.depth--;
        if (frame.depth == 0) {
          break;
        }
        continue;
      }
      if (startsExpression(form, i)) {
        frames.addLast(new Frame(form, true));
        return form.kind();
      }
      int special = special(form, i);
      i = special > i ? special : i + 1;
    }
    cursor.emit(form.kind(), i);
    frames.removeLast();
    return form.kind();
  }

  private boolean startsExpression(Delimited form, int at) {
    Expression expression = form.expression();
    boolean starts =
        expression != Expression.NONE
            && cursor.looksAt(at, expression.open())
            && !(expression == Expression.BRACES && cursor.charAt(at + 1) == '{')
            && frames.size() < MAX_DEPTH;
    if (starts) {
      cursor.emit(form.kind(), at);
      cursor.emit(TokenKind.ESCAPE, at + expression.open().length());
    }
    return starts;
  }

  /** Emits an escape or a variable; returns its end, or the offset if there is none. */
  private int special(Delimited form, int at) {
    char c = cursor.charAt(at);
    int end = at;
    TokenKind kind = TokenKind.ESCAPE;
    if (c == '\\' && form.is(Trait.ESCAPES)) {
      end = Escapes.end(cursor, at);
    } else if (form.expression() == Expression.BRACES
        && (c == '{' || c == '}')
        && cursor.charAt(at + 1) == c) {
      end = at + 2;
    } else if (c == '$' && form.expression().namesVariables()) {
      int word = cursor.wordEnd(at + 1);
      boolean named = word > at + 1 && CodeCursor.isWordStart(cursor.charAt(at + 1));
      end = named ? word : at;
      kind = TokenKind.VARIABLE;
    }
    if (end > at) {
      cursor.emit(form.kind(), at);
      cursor.emit(kind, end);
      // A backslash at its end carries a string over to the next line.
      boolean carried = end == at + 1 && c == '\\' && cursor.charAt(end) == '\n';
      return carried ? end + 1 : cursor.at();
    }
    return at;
  }
}
