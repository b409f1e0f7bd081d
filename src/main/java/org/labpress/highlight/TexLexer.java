package org.labpress.highlight;

import java.util.Set;

/** TeX and LaTeX: commands, environments, math, comments. */
final class TexLexer implements Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("documentclass usepackage begin end newcommand renewcommand providecommand"
                  + " newenvironment DeclareMathOperator def let input include part chapter section"
                  + " subsection subsubsection paragraph RequirePackage newtheorem if else fi"
                  + " bibliography addbibresource")
              .split(" ", -1));

  /** Commands whose argument is a name, not text. */
  private static final Set<String> NAMES =
      Set.of(
          ("label ref eqref pageref autoref cref Cref cite citep citet parencite textcite nocite"
                  + " input include includegraphics usepackage documentclass bibliography"
                  + " bibliographystyle addbibresource url")
              .split(" ", -1));

  @Override
  public void lex(CodeCursor cursor) {
    while (!cursor.done()) {
      char c = cursor.peek();
      int at = cursor.at();
      if (c == '%') {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(at));
      } else if (c == '\\') {
        command(cursor);
      } else if (c == '$') {
        cursor.emit(TokenKind.OPERATOR, cursor.looksAt("$$") ? at + 2 : at + 1);
      } else if ("&~^_".indexOf(c) >= 0) {
        cursor.emit(TokenKind.OPERATOR);
      } else if (c == '#' && CodeCursor.isDigit(cursor.charAt(at + 1))) {
        cursor.emit(TokenKind.VARIABLE, at + 2);
      } else if (CodeCursor.isDigit(c) && !CodeCursor.isWordPart(cursor.charAt(at - 1))) {
        int end = at + 1;
        while (CodeCursor.isDigit(cursor.charAt(end))
            || (cursor.charAt(end) == '.' && CodeCursor.isDigit(cursor.charAt(end + 1)))) {
          end++;
        }
        cursor.emit(TokenKind.NUMBER, end);
      } else {
        cursor.emit(TokenKind.PLAIN);
      }
    }
  }

  private static void command(CodeCursor cursor) {
    int at = cursor.at();
    int end = at + 1;
    while (isLetter(cursor.charAt(end)) || cursor.charAt(end) == '@') {
      end++;
    }
    if (end == at + 1) {
      char c = cursor.charAt(end);
      cursor.emit(
          "\\()[]".indexOf(c) >= 0 ? TokenKind.OPERATOR : TokenKind.ESCAPE,
          c == '\n' ? end : end + 1);
      return;
    }
    String name = cursor.text().substring(at + 1, end);
    end += cursor.charAt(end) == '*' ? 1 : 0;
    cursor.emit(KEYWORDS.contains(name) ? TokenKind.KEYWORD : TokenKind.FUNCTION, end);
    boolean environment = name.equals("begin") || name.equals("end");
    if (environment || NAMES.contains(name)) {
      argument(cursor, environment ? TokenKind.TYPE : TokenKind.STRING);
    }
  }

  private static boolean isLetter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  }

  /** Emits an argument that is one name or list of names, with the options before it. */
  private static void argument(CodeCursor cursor, TokenKind kind) {
    int at = cursor.at();
    if (cursor.peek() == '[') {
      int end = at;
      while (cursor.charAt(end) >= ' ' && "]{".indexOf(cursor.charAt(end)) < 0) {
        end++;
      }
      if (cursor.charAt(end) != ']') {
        return;
      }
      cursor.emit(TokenKind.PLAIN, end + 1);
    }
    if (cursor.peek() != '{') {
      return;
    }
    int end = cursor.at() + 1;
    while (cursor.charAt(end) >= ' ' && "{}\\%$".indexOf(cursor.charAt(end)) < 0) {
      end++;
    }
    if (cursor.charAt(end) == '}') {
      cursor.emit(TokenKind.PLAIN);
      cursor.emit(kind, end);
      cursor.emit(TokenKind.PLAIN);
    }
  }
}
