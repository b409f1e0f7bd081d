package org.labpress.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Shell scripts: commands, options, variables, quotes and here-documents. */
final class ShellLexer implements Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("if then elif else fi for while until do done case esac in select function time return"
                  + " export local readonly declare typeset unset break continue exit source eval"
                  + " trap shift set")
              .split(" ", -1));

  /** Keywords and commands behind which a command comes. */
  private static final Set<String> BEFORE_COMMAND =
      Set.of("if then elif else while until do time sudo exec nohup xargs env".split(" ", -1));

  private static final Set<String> DECLARES =
      Set.of("export local readonly declare typeset".split(" ", -1));

  private static final String ENDS_WORD = " \t\n\r;|&<>()\"'`$#";
  private static final int MAX_DEPTH = 60;

  @Override
  public void lex(CodeCursor cursor) {
    new Run(cursor).run();
  }

  private static final class Run {
    private final CodeCursor cursor;

    /** What encloses the cursor, innermost last: quotes and parentheses, by what closes them. */
    private final Deque<Character> open = new ArrayDeque<>();

    private final int start;

    private boolean command = true;

    /** Whether the words are names to which values may be assigned, as behind {@code export}. */
    private boolean names;

    private String hereDocument = "";
    private boolean hereQuoted;

    Run(CodeCursor cursor) {
      this.cursor = cursor;
      this.start = cursor.at();
    }

    void run() {
      while (!cursor.done()) {
        if (!open.isEmpty() && open.getLast() == '"') {
          quoted();
        } else {
          step();
        }
      }
    }

    private void step() {
      char c = cursor.peek();
      int at = cursor.at();
      char last = cursor.charAt(at - 1);
      if (c == '\n') {
        cursor.emit(TokenKind.PLAIN);
        command = true;
        names = false;
        if (!hereDocument.isEmpty()) {
          hereDocument();
        }
      } else if (c <= ' ') {
        cursor.emit(TokenKind.PLAIN);
      } else if (c == '#' && (last <= ' ' || last == ';')) {
        cursor.emit(TokenKind.COMMENT, cursor.lineEnd(at));
      } else if (c == '\'') {
        single();
      } else if (c == '"') {
        cursor.emit(TokenKind.STRING);
        open.addLast('"');
        command = false;
      } else if (c == '$') {
        variable();
        command = false;
      } else if (c == '\\') {
        cursor.emit(TokenKind.ESCAPE, cursor.charAt(at + 1) == '\n' ? at + 1 : at + 2);
        if (cursor.peek() == '\n') {
          cursor.emit(TokenKind.PLAIN);
        }
      } else if (cursor.looksAt("<<") && !cursor.looksAt("<<<")) {
        hereStart();
      } else if (";|&(`{".indexOf(c) >= 0) {
        cursor.emit("({".indexOf(c) >= 0 ? TokenKind.PLAIN : TokenKind.OPERATOR);
        command = c != '&' || "<>".indexOf(last) < 0;
        names = false;
        if (c == '(') {
          enclose(')');
        }
      } else if (c == ')') {
        boolean expression = !open.isEmpty() && open.getLast() == ')';
        if (expression) {
          open.removeLast();
        }
        boolean inString = !open.isEmpty() && open.getLast() == '"';
        cursor.emit(inString ? TokenKind.ESCAPE : TokenKind.PLAIN);
        command = !expression;
      } else if ("<>=!".indexOf(c) >= 0) {
        cursor.emit(TokenKind.OPERATOR);
      } else {
        word();
      }
    }

    private void enclose(char close) {
      if (open.size() < MAX_DEPTH) {
        open.addLast(close);
      }
    }

    private void single() {
      cursor.emit(TokenKind.STRING, cursor.find("'", cursor.at() + 1) + 1);
      command = false;
    }

    private void quoted() {
      int i = cursor.at();
      while (i < cursor.limit() && "\"$\\".indexOf(cursor.charAt(i)) < 0) {
        i++;
      }
      cursor.emit(TokenKind.STRING, i);
      char c = cursor.peek();
      if (c == '"') {
        cursor.emit(TokenKind.STRING);
        open.removeLast();
      } else if (c == '\\') {
        boolean escapes = "\"$\\`".indexOf(cursor.charAt(i + 1)) >= 0;
        cursor.emit(escapes ? TokenKind.ESCAPE : TokenKind.STRING, i + (escapes ? 2 : 1));
      } else if (c == '$') {
        variable();
      }
    }

    /** Emits {@code $x}, {@code $1}, <code>${x}</code>, or the opening of {@code $(x)}. */
    private void variable() {
      int at = cursor.at();
      char next = cursor.charAt(at + 1);
      boolean inString = !open.isEmpty() && open.getLast() == '"';
      if (next == '{') {
        int end = at + 2;
        while (cursor.charAt(end) >= ' ' && cursor.charAt(end) != '}') {
          end++;
        }
        cursor.emit(TokenKind.VARIABLE, cursor.charAt(end) == '}' ? end + 1 : end);
      } else if (next == '(' && open.size() < MAX_DEPTH) {
        cursor.emit(inString ? TokenKind.ESCAPE : TokenKind.OPERATOR, at + 2);
        enclose(')');
        command = true;
        return;
      } else if (next == '\'' && !inString) {
        cursor.emit(TokenKind.STRING);
        cursor.emitQuoted(TokenKind.STRING, true);
      } else if (CodeCursor.isWordStart(next)) {
        cursor.emit(TokenKind.VARIABLE, cursor.wordEnd(at + 1));
      } else {
        boolean special = CodeCursor.isDigit(next) || "@*#?$!-<^".indexOf(next) >= 0;
        TokenKind otherwise = inString ? TokenKind.STRING : TokenKind.PLAIN;
        cursor.emit(special ? TokenKind.VARIABLE : otherwise, at + (special ? 2 : 1));
      }
    }

    private void word() {
      int at = cursor.at();
      int end = at;
      while (end < cursor.limit() && ENDS_WORD.indexOf(cursor.charAt(end)) < 0) {
        if (cursor.charAt(end) == '=' && assigns(at, end)) {
          cursor.emit(TokenKind.VARIABLE, end);
          cursor.emit(TokenKind.OPERATOR);
          value();
          return;
        }
        end++;
      }
      end = Math.max(end, at + 1);
      // A # within a word starts no comment.
      while (cursor.charAt(end) == '#') {
        end++;
      }
      String word = cursor.text().substring(at, end);
      boolean started = command && (at == start || ENDS_WORD.indexOf(cursor.charAt(at - 1)) >= 0);
      if (command && KEYWORDS.contains(word)) {
        cursor.emit(TokenKind.KEYWORD, end);
        command = BEFORE_COMMAND.contains(word);
        names = DECLARES.contains(word);
      } else if (word.equals("in") || word.equals("do") || word.equals("then")) {
        cursor.emit(TokenKind.KEYWORD, end);
        command = !word.equals("in");
      } else if (started && !word.startsWith("-") && !word.equals("[") && !word.equals("}")) {
        cursor.emit(TokenKind.FUNCTION, end);
        command = BEFORE_COMMAND.contains(word);
      } else if (word.startsWith("-") && word.length() > 1) {
        int equals = word.indexOf('=');
        cursor.emit(TokenKind.ATTRIBUTE, equals > 0 ? at + equals : end);
      } else {
        boolean number = word.chars().allMatch(d -> CodeCursor.isDigit((char) d) || d == '.');
        cursor.emit(number ? TokenKind.NUMBER : TokenKind.PLAIN, end);
        command = false;
      }
    }

    private boolean assigns(int at, int end) {
      return (command || names)
          && CodeCursor.isWordStart(cursor.charAt(at))
          && cursor.wordEnd(at) == end;
    }

    /** Emits the plain start of what is assigned; a command may come after it. */
    private void value() {
      int end = cursor.at();
      while (end < cursor.limit() && ENDS_WORD.indexOf(cursor.charAt(end)) < 0) {
        end++;
      }
      cursor.emit(TokenKind.STRING, end);
    }

    private void hereStart() {
      cursor.emit(TokenKind.OPERATOR, cursor.at() + (cursor.looksAt("<<-") ? 3 : 2));
      cursor.emitBlanks();
      int at = cursor.at();
      hereQuoted = "\"'".indexOf(cursor.peek()) >= 0 && !cursor.done();
      int from = hereQuoted ? at + 1 : at;
      int end = cursor.wordEnd(from);
      hereDocument = cursor.text().substring(from, end);
      cursor.emit(TokenKind.STRING, hereQuoted && end > from ? end + 1 : end);
    }

    private void hereDocument() {
      while (!cursor.done()) {
        int end = cursor.lineEnd(cursor.at());
        boolean last = cursor.text().substring(cursor.at(), end).strip().equals(hereDocument);
        if (last || hereQuoted) {
          cursor.emit(TokenKind.STRING, end);
        } else {
          hereLine(end);
        }
        cursor.emit(TokenKind.PLAIN);
        if (last) {
          break;
        }
      }
      hereDocument = "";
    }

    private void hereLine(int end) {
      while (cursor.at() < end) {
        int i = cursor.at();
        while (i < end && cursor.charAt(i) != '$') {
          i++;
        }
        cursor.emit(TokenKind.STRING, i);
        if (i < end) {
          boolean named = CodeCursor.isWordStart(cursor.charAt(i + 1));
          cursor.emit(
              named ? TokenKind.VARIABLE : TokenKind.STRING, named ? cursor.wordEnd(i + 1) : i + 1);
        }
      }
    }
  }
}
