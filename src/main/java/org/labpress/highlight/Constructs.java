package org.labpress.highlight;

import org.labpress.highlight.Grammar.Rule;

/** Constructs that several languages share and that no table of words and marks can describe. */
final class Constructs {
  /** How far a rule looks ahead for the end of what it has begun. */
  private static final int LOOK_AHEAD = 500;

  private Constructs() {}

  /** A sign and a dotted name: {@code @app.route}. */
  static Rule signed(char sign, TokenKind kind, boolean atLineStart) {
    return (cursor, before) -> {
      int at = cursor.at();
      boolean starts =
          cursor.peek() == sign
              && CodeCursor.isWordStart(cursor.charAt(at + 1))
              && (!atLineStart || cursor.startsLine(at));
      if (!starts) {
        return false;
      }
      int end = cursor.wordEnd(at + 1);
      while (cursor.charAt(end) == '.' && CodeCursor.isWordStart(cursor.charAt(end + 1))) {
        end = cursor.wordEnd(end + 1);
      }
      cursor.emit(kind, end);
      return true;
    };
  }

  /** A variable with its sign: {@code $x}. */
  static Rule variable(String signs) {
    return (cursor, before) -> {
      int at = cursor.at();
      boolean starts =
          signs.indexOf(cursor.peek()) >= 0
              && CodeCursor.isWordStart(cursor.charAt(at + 1))
              && !CodeCursor.isWordPart(cursor.charAt(at - 1));
      if (starts) {
        cursor.emit(TokenKind.VARIABLE, cursor.wordEnd(at + 1));
      }
      return starts;
    };
  }

  /** A line of the preprocessor of C: its name, and the file of an {@code #include}. */
  static Rule preprocessor() {
    return (cursor, before) -> {
      int at = cursor.at();
      if (cursor.peek() != '#' || !cursor.startsLine(at)) {
        return false;
      }
      int name = cursor.skipBlanks(at + 1);
      int end = cursor.wordEnd(name);
      if (end == name) {
        return false;
      }
      String word = cursor.text().substring(name, end);
      cursor.emit(TokenKind.ATTRIBUTE, end);
      if (word.startsWith("include") || word.equals("import")) {
        int file = cursor.skipBlanks(end);
        int close = file;
        while (cursor.charAt(close) >= ' ' && cursor.charAt(close) != '>') {
          close++;
        }
        if (cursor.charAt(file) == '<' && cursor.charAt(close) == '>') {
          cursor.emit(TokenKind.PLAIN, file);
          cursor.emit(TokenKind.STRING, close + 1);
        }
      }
      return true;
    };
  }

  /** A name that ends in an exclamation mark: {@code println!}. */
  static Rule macro() {
    return (cursor, before) -> {
      int at = cursor.at();
      if (!CodeCursor.isWordStart(cursor.peek()) || CodeCursor.isWordPart(cursor.charAt(at - 1))) {
        return false;
      }
      int end = cursor.wordEnd(at);
      boolean macro = cursor.charAt(end) == '!' && "([{ ".indexOf(cursor.charAt(end + 1)) >= 0;
      if (macro) {
        cursor.emit(TokenKind.FUNCTION, end + 1);
      }
      return macro;
    };
  }

  /** Everything from an opening to the bracket that closes it: {@code #[derive(Debug)]}. */
  static Rule bracketed(String open, TokenKind kind) {
    return (cursor, before) -> {
      if (!cursor.looksAt(open)) {
        return false;
      }
      int depth = 0;
      int i = cursor.at();
      int end = Math.min(cursor.limit(), i + LOOK_AHEAD);
      for (; i < end; i++) {
        char c = cursor.charAt(i);
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == ']' && depth == 0) {
          cursor.emit(kind, i + 1);
          return true;
        }
      }
      return false;
    };
  }

  /**
   * A raw string between marks of any length: {@code r#"…"#} of Rust, {@code [==[…]==]} of Lua.
   *
   * @param prefixes what may stand before the marks, longest first
   */
  static Rule fenced(String[] prefixes, char mark, char open, char close, TokenKind kind) {
    return (cursor, before) -> {
      for (String prefix : prefixes) {
        int at = cursor.at();
        if (!cursor.looksAt(prefix) || CodeCursor.isWordPart(cursor.charAt(at - 1))) {
          continue;
        }
        int i = at + prefix.length();
        int marks = 0;
        while (cursor.charAt(i + marks) == mark && marks < 100) {
          marks++;
        }
        if (cursor.charAt(i + marks) != open) {
          continue;
        }
        String tail = String.valueOf(mark).repeat(marks);
        String closing = close == ']' ? "]" + tail + "]" : close + tail;
        int end = cursor.find(closing, i + marks + 1);
        cursor.emit(kind, end + closing.length());
        return true;
      }
      return false;
    };
  }

  /** A raw string of C++: {@code R"mark(…)mark"}. */
  static Rule rawOfCpp() {
    return (cursor, before) -> {
      int at = cursor.at();
      if (!cursor.looksAt("R\"") || CodeCursor.isWordPart(cursor.charAt(at - 1))) {
        return false;
      }
      int i = at + 2;
      while (i < at + 20 && cursor.charAt(i) > ' ' && "()\\\"".indexOf(cursor.charAt(i)) < 0) {
        i++;
      }
      if (cursor.charAt(i) != '(') {
        return false;
      }
      String closing = ")" + cursor.text().substring(at + 2, i) + "\"";
      cursor.emit(TokenKind.STRING, cursor.find(closing, i) + closing.length());
      return true;
    };
  }

  /**
   * A character in single quotes: {@code 'a'}, {@code '\n'}, where a quote may also mean something
   * else. A name behind a quote that closes nothing is a lifetime or a symbol.
   */
  static Rule character(TokenKind lifetime) {
    return (cursor, before) -> {
      int at = cursor.at();
      if (cursor.peek() != '\'') {
        return false;
      }
      boolean escape = cursor.charAt(at + 1) == '\\';
      int end = escape ? Escapes.end(cursor, at + 1) : at + 2;
      if (Character.isHighSurrogate(cursor.charAt(at + 1))) {
        end++;
      }
      if (cursor.charAt(end) == '\'' && cursor.charAt(at + 1) != '\n') {
        cursor.emit(TokenKind.STRING, at + 1);
        cursor.emit(escape ? TokenKind.ESCAPE : TokenKind.STRING, end);
        cursor.emit(TokenKind.STRING, end + 1);
        return true;
      }
      int word = cursor.wordEnd(at + 1);
      cursor.emit(word > at + 1 ? lifetime : TokenKind.PLAIN, Math.max(word, at + 1));
      return true;
    };
  }

  /** A quote behind an operand, which transposes it: {@code A'}. */
  static Rule transpose() {
    return (cursor, before) -> {
      char last = cursor.charAt(cursor.at() - 1);
      boolean transposes =
          cursor.peek() == '\'' && (CodeCursor.isWordPart(last) || ")]}'.".indexOf(last) >= 0);
      if (transposes) {
        cursor.emit(TokenKind.OPERATOR, cursor.at() + 1);
      }
      return transposes;
    };
  }

  /** A regular expression between slashes, where an operand is expected. */
  static Rule regularExpression(String wordsBefore) {
    String words = " " + wordsBefore + " ";
    return (cursor, before) -> {
      boolean operand =
          !before.endsOperand()
              || (!before.word().isEmpty() && words.contains(" " + before.word() + " "));
      if (cursor.peek() != '/' || !operand || "/*".indexOf(cursor.charAt(cursor.at() + 1)) >= 0) {
        return false;
      }
      boolean set = false;
      int end = cursor.at() + LOOK_AHEAD;
      for (int i = cursor.at() + 1; i < end && cursor.charAt(i) >= ' '; i++) {
        char c = cursor.charAt(i);
        if (c == '\\') {
          i++;
        } else if (c == '[') {
          set = true;
        } else if (c == ']') {
          set = false;
        } else if (c == '/' && !set) {
          cursor.emit(TokenKind.STRING, cursor.wordEnd(i + 1));
          return true;
        }
      }
      return false;
    };
  }

  /**
   * The name of an element in JSX: {@code <Chart}, {@code </div>}, where an operand is expected.
   */
  static Rule element() {
    return (cursor, before) -> {
      int at = cursor.at();
      boolean closing = cursor.charAt(at + 1) == '/';
      int name = at + (closing ? 2 : 1);
      boolean operand =
          !before.endsOperand() || before.word().equals("return") || cursor.startsLine(at);
      if (cursor.peek() != '<'
          || !(closing || operand)
          || !CodeCursor.isWordStart(cursor.charAt(name))) {
        return false;
      }
      cursor.emit(TokenKind.OPERATOR, name);
      int end = name;
      while (CodeCursor.isWordPart(cursor.charAt(end)) || ".-".indexOf(cursor.charAt(end)) >= 0) {
        end++;
      }
      cursor.emit(TokenKind.TYPE, end);
      return true;
    };
  }

  /** A symbol: {@code :name} where an operand is expected. */
  static Rule symbol() {
    return (cursor, before) -> {
      int at = cursor.at();
      char last = cursor.charAt(at - 1);
      boolean symbol =
          cursor.peek() == ':'
              && CodeCursor.isWordStart(cursor.charAt(at + 1))
              && last != ':'
              && !CodeCursor.isWordPart(last)
              && ")]}\"<>".indexOf(last) < 0;
      if (symbol) {
        cursor.emit(TokenKind.CONSTANT, cursor.wordEnd(at + 1));
      }
      return symbol;
    };
  }
}
