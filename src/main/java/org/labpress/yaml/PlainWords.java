package org.labpress.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in the author's words what the parser says in the words of the YAML specification. */
final class PlainWords {
  private static final String RULE = "yaml/syntax";
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("\\s*(?:- +)*([^:#]+?):[ \\t]+(\\S.*?)\\s*");
  private static final String NEVER_CLOSED = "this bracket is never closed";
  private static final String MEANINGFUL = "@`%*&!|>[{]},?";

  private final SourceSpan span;
  private final Offsets offsets;

  PlainWords(SourceSpan span, Offsets offsets) {
    this.span = span;
    this.offsets = offsets;
  }

  Diagnostic of(MarkedYamlEngineException exception) {
    String problem = Optional.ofNullable(exception.getProblem()).orElse("");
    String context = Optional.ofNullable(exception.getContext()).orElse("");
    int at = offsets.offset(exception.getProblemMark());
    int opened = offsets.offset(exception.getContextMark().or(exception::getProblemMark));
    if (isTabAt(at) || problem.contains("TAB")) {
      return error(at, at + 1, "YAML allows no tab here; use spaces");
    }
    if (context.contains("flow") && problem.startsWith("expected ','")) {
      return bracket(problem, at, opened);
    }
    Optional<Diagnostic> special = specialStart(lineOf(at)).or(() -> specialStart(lineOf(opened)));
    if (problem.contains("mapping values are not allowed")) {
      return secondColon(at);
    }
    if (context.contains("quoted scalar")) {
      return error(opened, opened + 1, "this quote is never closed");
    }
    if (isCloserAt(at)
        && special.filter(d -> "[{".indexOf(d.span().text().charAt(0)) >= 0).isPresent()) {
      return error(at, at + 1, "this bracket closes nothing");
    }
    if (special.isPresent()) {
      return special.get();
    }
    if (problem.contains("block end")) {
      return unfit(at);
    }
    if (problem.contains("sequence entries are not allowed")) {
      return error(at, at + 1, "a list item has to stand on a line of its own");
    }
    if (problem.contains("':'")) {
      return line(opened, "expected \"key: value\"");
    }
    if (context.contains("flow")) {
      return error(opened, opened + 1, NEVER_CLOSED);
    }
    return line(at, "YAML cannot be read here: " + problem.replaceAll("\\s+", " ").strip());
  }

  /**
   * Reports brackets that do not match.
   *
   * @param problem such as {@code expected ',' or ']', but got '}'}
   */
  private Diagnostic bracket(String problem, int at, int opened) {
    if (at >= span.end() || !isClosed(opened)) {
      return error(opened, opened + 1, NEVER_CLOSED);
    }
    return error(
        at, at + 1, "expected \",\" or \"%s\" here".formatted(problem.contains("']'") ? "]" : "}"));
  }

  private boolean isClosed(int opened) {
    String text = span.file().text();
    int depth = 0;
    for (int i = opened; i < span.end(); i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  /** Reports an alias without an anchor, which mostly is emphasis without quotes. */
  Diagnostic unknownAnchor(SourceSpan alias, String name) {
    return specialStart(span.file().lineAt(alias.start()))
        .orElseGet(
            () ->
                Diagnostic.error(RULE, alias, "no value is named \"&%s\"".formatted(name))
                    .withHint("quote the value"));
  }

  private boolean isTabAt(int offset) {
    return offset < span.end() && span.file().text().charAt(offset) == '\t';
  }

  private boolean isCloserAt(int offset) {
    return offset < span.end() && "]}".indexOf(span.file().text().charAt(offset)) >= 0;
  }

  /** Returns the line of an offset; the end of what is read belongs to its last line. */
  private int lineOf(int offset) {
    return span.file().lineAt(Math.min(offset, Math.max(span.start(), span.end() - 1)));
  }

  private Diagnostic secondColon(int at) {
    Matcher matcher = KEY_AND_VALUE.matcher(span.file().line(lineOf(at)));
    if (!matcher.matches() || !(matcher.group(2) + " ").contains(": ")) {
      return unfit(at);
    }
    return error(at, at + 1, "a second \": \" in an unquoted value")
        .withHint("write " + quoted(matcher));
  }

  private Diagnostic unfit(int at) {
    int line = lineOf(Math.min(at, span.end()));
    String above = line > span.line() ? span.file().line(line - 1).strip() : "";
    if (!above.isEmpty()
        && !above.contains(":")
        && !above.startsWith("-")
        && !above.startsWith("#")) {
      return line(span.file().lineStart(line - 1), "expected \"key: value\"");
    }
    return line(at, "this line fits to no line above it")
        .withHint("indent it like its neighbours, or quote the value above it");
  }

  /**
   * Returns a diagnostic if the value in a line begins with a character that YAML gives a meaning.
   */
  private Optional<Diagnostic> specialStart(int line) {
    SourceFile file = span.file();
    Matcher matcher = KEY_AND_VALUE.matcher(file.line(line));
    if (!matcher.matches()
        || MEANINGFUL.indexOf(matcher.group(2).charAt(0)) < 0
        || isOpenBracket(matcher.group(2))) {
      return Optional.empty();
    }
    int start = file.lineSpan(line).start() + matcher.start(2);
    return Optional.of(
        Diagnostic.error(
                RULE,
                file.span(start, start + matcher.group(2).length()),
                "quote this value: YAML gives \"%c\" a meaning at its start"
                    .formatted(matcher.group(2).charAt(0)))
            .withHint("write " + quoted(matcher)));
  }

  private static boolean isOpenBracket(String value) {
    return (value.startsWith("[") && value.indexOf(']') < 0)
        || (value.startsWith("{") && value.indexOf('}') < 0);
  }

  private static String quoted(Matcher matcher) {
    String value = matcher.group(2);
    String quoted =
        value.contains("\"") ? "'" + value.replace("'", "''") + "'" : "\"" + value + "\"";
    return matcher.group(1).strip() + ": " + quoted;
  }

  private Diagnostic line(int at, String message) {
    SourceSpan line = span.file().lineSpan(lineOf(Math.min(at, span.end())));
    String text = line.text();
    int lead = text.length() - text.stripLeading().length();
    return Diagnostic.error(RULE, line.part(lead, text.length()), message);
  }

  private Diagnostic error(int start, int end, String message) {
    int from = Math.min(start, span.end());
    return Diagnostic.error(
        RULE, span.file().span(from, Math.min(Math.max(from, end), span.end())), message);
  }
}
