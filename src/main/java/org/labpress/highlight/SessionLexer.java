package org.labpress.highlight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stood in a terminal: prompts, commands behind them, and what they printed. */
final class SessionLexer implements Lexer {
  private static final Pattern FAILURE =
      Pattern.compile(
          "(?:Traceback"
              + " \\(|(?:[\\w.]{1,60})?(?:Error|Exception)(?::|$)|[Ee]rror(?:\\[[\\w/-]{1,40}\\])?:|ERROR:?|fatal:|Error"
              + " in )");

  private final String language;
  private final List<Prompt> prompts;

  /**
   * A prompt at the start of a line.
   *
   * @param language of what follows; empty: that of the session
   */
  private record Prompt(Pattern pattern, String language) {}

  private static final Prompt SHELL =
      new Prompt(
          Pattern.compile(
              "(?:\\([\\w.-]{1,40}\\) )?(?:[\\w.-]{1,40}@[\\w.-]{1,60}[: ][^\\n$#%]{0,80})?[$%❯] "
                  + "|(?:[\\w.-]{1,40}@[\\w.-]{1,60}[: ][^\\n$#%]{0,80})# "
                  + "|PS [A-Z]:[^\\n>]{0,80}> |[A-Z]:\\\\[^\\n>]{0,80}>"),
          "bash");
  private static final Prompt PYTHON =
      new Prompt(Pattern.compile(">>> ?|\\.\\.\\. ?|In \\[\\d{0,6}\\]: "), "python");
  private static final Prompt JULIA =
      new Prompt(Pattern.compile("julia> |(?:shell|help\\?|\\([\\w@. ]{1,40}\\) pkg)> "), "julia");
  private static final Prompt SQL =
      new Prompt(Pattern.compile("(?:sqlite|mysql|postgres[=#]*|duckdb|D)[=#-]*> |D "), "sql");
  private static final Prompt R = new Prompt(Pattern.compile("R?> |\\+ "), "r");

  private SessionLexer(String language, List<Prompt> prompts) {
    this.language = language;
    this.prompts = prompts;
  }

  /** Any terminal. A session without any prompt is a list of shell commands. */
  static Lexer console() {
    return new SessionLexer("bash", List.of(SHELL, PYTHON, JULIA, SQL));
  }

  static Lexer python() {
    return new SessionLexer("python", List.of(PYTHON));
  }

  static Lexer julia() {
    return new SessionLexer("julia", List.of(JULIA));
  }

  static Lexer r() {
    return new SessionLexer("r", List.of(R));
  }

  /** Returns a lexer for code that turns into a session if its first line has a prompt. */
  static Lexer orElse(Lexer session, Lexer script) {
    return cursor ->
        (startsWithPrompt((SessionLexer) session, cursor) ? session : script).lex(cursor);
  }

  private static boolean startsWithPrompt(SessionLexer session, CodeCursor cursor) {
    return session.prompt(cursor, 0).isPresent();
  }

  /** A prompt that was found. */
  private record Found(Prompt prompt, int end) {}

  @Override
  public void lex(CodeCursor cursor) {
    boolean any = hasPrompt(cursor);
    boolean failed = false;
    while (!cursor.done()) {
      Optional<Found> found = prompt(cursor, cursor.at());
      if (found.isPresent()) {
        cursor.emit(TokenKind.PROMPT, found.get().end());
        embed(cursor, found.get().prompt().language(), commandEnd(cursor));
        failed = false;
      } else if (!any) {
        embed(cursor, language, cursor.limit());
      } else {
        Matcher failure =
            FAILURE.matcher(cursor.text()).region(cursor.at(), cursor.lineEnd(cursor.at()));
        boolean traceback = failure.lookingAt();
        failed = traceback || (failed && cursor.peek() == ' ');
        cursor.emitLine(failed ? TokenKind.ERROR : TokenKind.OUTPUT);
      }
    }
  }

  private boolean hasPrompt(CodeCursor cursor) {
    for (int i = cursor.at(); i < cursor.limit(); i = cursor.lineEnd(i) + 1) {
      if (prompt(cursor, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> prompt(CodeCursor cursor, int at) {
    for (Prompt prompt : prompts) {
      Matcher matcher = prompt.pattern().matcher(cursor.text()).region(at, cursor.limit());
      if (matcher.lookingAt()) {
        return Optional.of(new Found(prompt, matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** Returns the end of a command, which a backslash carries over to the next line. */
  private static int commandEnd(CodeCursor cursor) {
    int end = cursor.lineEnd(cursor.at());
    while (end < cursor.limit() && cursor.charAt(end - 1) == '\\') {
      end = cursor.lineEnd(end + 1);
    }
    return Math.min(end + 1, cursor.limit());
  }

  private static void embed(CodeCursor cursor, String language, int end) {
    Languages.script(language.toLowerCase(Locale.ROOT))
        .ifPresent(lexer -> cursor.embed(lexer, end));
  }
}
