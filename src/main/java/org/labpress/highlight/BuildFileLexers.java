package org.labpress.highlight;

import java.util.Locale;
import java.util.Set;

/** Files that say how something is built: Dockerfiles and makefiles. */
final class BuildFileLexers {
  private static final Set<String> INSTRUCTIONS =
      Set.of(
          ("add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run"
                  + " shell stopsignal user volume workdir")
              .split(" ", -1));
  private static final Set<String> DIRECTIVES =
      Set.of(
          ("ifeq ifneq ifdef ifndef else endif include sinclude define endef export unexport"
                  + " override vpath private")
              .split(" ", -1));

  private BuildFileLexers() {}

  static void dockerfile(CodeCursor cursor) {
    while (!cursor.done()) {
      cursor.emitBlanks();
      int end = cursor.wordEnd(cursor.at());
      String word = cursor.text().substring(cursor.at(), end).toLowerCase(Locale.ROOT);
      if (cursor.peek() == '#') {
        cursor.emitLine(TokenKind.COMMENT);
      } else if (INSTRUCTIONS.contains(word)) {
        cursor.emit(TokenKind.KEYWORD, end);
        boolean shell = word.equals("run");
        arguments(cursor, shell, carriedEnd(cursor));
      } else {
        cursor.emitLine(TokenKind.PLAIN);
      }
    }
  }

  /** Returns the end of a line that backslashes carry over to others. */
  private static int carriedEnd(CodeCursor cursor) {
    int end = cursor.lineEnd(cursor.at());
    while (end < cursor.limit() && cursor.charAt(end - 1) == '\\') {
      end = cursor.lineEnd(end + 1);
    }
    return end;
  }

  private static void arguments(CodeCursor cursor, boolean shell, int end) {
    if (shell) {
      Languages.script("bash").ifPresent(lexer -> cursor.embed(lexer, end));
      return;
    }
    while (cursor.at() < end) {
      char c = cursor.peek();
      int at = cursor.at();
      boolean start = cursor.charAt(at - 1) <= ' ';
      if (c == '"' || c == '\'') {
        cursor.emitQuoted(TokenKind.STRING, true);
      } else if (c == '$') {
        int close =
            cursor.charAt(at + 1) == '{' ? cursor.find("}", at) + 1 : cursor.wordEnd(at + 1);
        cursor.emit(TokenKind.VARIABLE, Math.min(end, Math.max(close, at + 1)));
      } else if (start && cursor.looksAt("--")) {
        int option = at;
        while (cursor.charAt(option) > ' ' && cursor.charAt(option) != '=') {
          option++;
        }
        cursor.emit(TokenKind.ATTRIBUTE, option);
      } else if (start && CodeCursor.isWordStart(c)) {
        int word = cursor.wordEnd(at);
        String text = cursor.text().substring(at, word).toLowerCase(Locale.ROOT);
        boolean key = cursor.charAt(word) == '=';
        cursor.emit(
            text.equals("as") ? TokenKind.KEYWORD : key ? TokenKind.ATTRIBUTE : TokenKind.PLAIN,
            word);
      } else {
        cursor.emit(c == '=' || c == '\\' ? TokenKind.OPERATOR : TokenKind.PLAIN);
      }
    }
  }

  static void makefile(CodeCursor cursor) {
    while (!cursor.done()) {
      if (cursor.peek() == '\t') {
        recipe(cursor, carriedEnd(cursor));
      } else {
        rule(cursor, carriedEnd(cursor));
      }
      cursor.emit(TokenKind.PLAIN, cursor.at() + (cursor.peek() == '\n' ? 1 : 0));
    }
  }

  private static void recipe(CodeCursor cursor, int end) {
    cursor.emit(TokenKind.PLAIN);
    if ("@-+".indexOf(cursor.peek()) >= 0 && !cursor.done()) {
      cursor.emit(TokenKind.OPERATOR);
    }
    Languages.script("bash").ifPresent(lexer -> cursor.embed(lexer, end));
  }

  private static void rule(CodeCursor cursor, int end) {
    cursor.emitBlanks();
    int start = cursor.at();
    int word = cursor.wordEnd(start);
    if (DIRECTIVES.contains(cursor.text().substring(start, word))) {
      cursor.emit(TokenKind.KEYWORD, word);
    }
    int colon = find(cursor, ':', end);
    int equals = find(cursor, '=', end);
    boolean assigns = equals < end && equals <= colon + 1;
    TokenKind left = assigns ? TokenKind.ATTRIBUTE : TokenKind.FUNCTION;
    int edge = assigns ? Math.min(colon, equals) : colon;
    boolean sides = assigns || colon < end;
    while (cursor.at() < end) {
      char c = cursor.peek();
      int at = cursor.at();
      if (c == '#') {
        cursor.emit(TokenKind.COMMENT, end);
      } else if (c == '$') {
        cursor.emit(TokenKind.VARIABLE, Math.min(end, variableEnd(cursor)));
      } else if (":=?+".indexOf(c) >= 0) {
        cursor.emit(TokenKind.OPERATOR);
      } else if (c > ' ' && sides && at < edge) {
        cursor.emit(left);
      } else {
        cursor.emit(assigns && c > ' ' ? TokenKind.STRING : TokenKind.PLAIN);
      }
    }
  }

  private static int find(CodeCursor cursor, char wanted, int end) {
    int i = cursor.at();
    while (i < end && cursor.charAt(i) != wanted) {
      i++;
    }
    return i;
  }

  /** Returns the end of {@code $@}, {@code $(NAME)} or <code>${NAME}</code>. */
  private static int variableEnd(CodeCursor cursor) {
    int at = cursor.at();
    char open = cursor.charAt(at + 1);
    if (open != '(' && open != '{') {
      return at + 2;
    }
    char close = open == '(' ? ')' : '}';
    int depth = 0;
    int i = at + 1;
    for (; i < cursor.limit() && cursor.charAt(i) != '\n'; i++) {
      depth += cursor.charAt(i) == open ? 1 : cursor.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return i;
  }
}
