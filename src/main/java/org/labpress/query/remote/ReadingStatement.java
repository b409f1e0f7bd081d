package org.labpress.query.remote;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.query.SqlText;
import org.labpress.source.Diagnostic;

/**
 * Looks whether a statement of an unknown dialect reads and does nothing else: it begins with
 * SELECT or WITH, no part of it begins with a word that writes, there is no INTO, and no second
 * statement. Dialects differ in where a text or a comment ends, so a semicolon is allowed nowhere
 * but at the end. What gets past this meets a read-only transaction that is rolled back.
 */
final class ReadingStatement {
  private static final Set<String> READING = Set.of("select", "with");

  /** Words with which a statement begins, or a part in brackets. */
  private static final Set<String> WRITING =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "replace",
          "upsert",
          "truncate",
          "create",
          "drop",
          "alter",
          "grant",
          "revoke",
          "call",
          "exec",
          "execute",
          "do",
          "copy",
          "set",
          "reset",
          "begin",
          "commit",
          "rollback",
          "attach",
          "load",
          "install",
          "vacuum",
          "lock");

  /**
   * MySQL reads on behind a backslash before a quote and behind two hyphens without a space, where
   * others end a text or begin a comment.
   */
  private static final Pattern OF_DIALECTS = Pattern.compile("\\\\['\"`]|--(?=\\S)");

  /** No read-only transaction keeps {@code INTO OUTFILE} from a file. */
  private static final Pattern INTO = Pattern.compile("(?i)(?<!\\w)into(?!\\w)");

  private final SqlText sql;
  private final String text;
  private int at;
  private int depth;
  private boolean began;

  private ReadingStatement(SqlText sql) {
    this.sql = sql;
    this.text = withoutEnd(sql.text());
  }

  /**
   * Returns the statement without the semicolon at its end.
   *
   * @throws RemoteProblem {@code sql/not-select}
   */
  static String of(SqlText sql) throws RemoteProblem {
    ReadingStatement statement = new ReadingStatement(sql);
    statement.check();
    return statement.text;
  }

  private static String withoutEnd(String sql) {
    String text = sql.stripTrailing();
    return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }

  private void check() throws RemoteProblem {
    int second = text.indexOf(';');
    if (second >= 0) {
      throw refused(second, second + 1, "a semicolon stands before the end")
          .hint("leave it out of comments; in a text, write chr(59)");
    }
    Matcher into = INTO.matcher(text);
    if (into.find() && OF_DIALECTS.matcher(text).find()) {
      throw refused(into.start(), into.end(), "to some databases this INTO is no part of a text")
          .hint("write '' for a quote within a text, and a space after --");
    }
    boolean starts = true;
    boolean body = false;
    while (skipToToken()) {
      int start = at;
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
        starts = true;
        at++;
      } else if (c == ')') {
        depth--;
        // What follows the brackets of WITH a AS (…) is the statement itself.
        starts = depth == 0;
        at++;
      } else if (Character.isLetter(c) || c == '_') {
        String word = word();
        checkWord(word, start, starts);
        body |= depth == 0 && word.equals("select");
        starts = false;
      } else if (c == '\'' || c == '"' || c == '`') {
        skipQuoted(c);
        starts = false;
      } else {
        starts = false;
        at++;
      }
      if (!began && c != '(') {
        throw refused(start, at, "the statement does not begin with SELECT or WITH").plain();
      }
    }
    if (!began || !(body || bracketed())) {
      throw refused(0, text.length(), "there is no SELECT").plain();
    }
  }

  /** Returns whether the whole statement stands in brackets, as in (SELECT 1) UNION (SELECT 2). */
  private boolean bracketed() {
    return text.stripLeading().startsWith("(");
  }

  private void checkWord(String word, int start, boolean starts) throws RemoteProblem {
    if (!began) {
      began = READING.contains(word);
    }
    boolean called = at < text.length() && text.charAt(at) == '(';
    if (starts && WRITING.contains(word) && !called) {
      throw refused(start, at, "a part of the query begins with " + word.toUpperCase(Locale.ROOT))
          .plain();
    }
    if (word.equals("into")) {
      throw refused(start, at, "INTO writes a table").plain();
    }
  }

  private String word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  /** Skips spaces and comments and returns whether something follows. */
  private boolean skipToToken() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at) && !text.startsWith("/*!", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipQuoted(char quote) {
    int end = text.indexOf(quote, at + 1);
    at = end < 0 ? text.length() : end + 1;
  }

  private Refusal refused(int start, int end, String message) {
    return new Refusal(
        Diagnostic.error(
            "sql/not-select", sql.place(start, end), message + "; expected one SELECT"));
  }

  /** A finding to which what to do is still to be said. */
  private record Refusal(Diagnostic diagnostic) {
    RemoteProblem hint(String hint) {
      return new RemoteProblem(diagnostic.withHint(hint));
    }

    RemoteProblem plain() {
      return hint("write one SELECT, which may begin with WITH");
    }
  }
}
