package org.labpress.markdown;

import com.vladsch.flexmark.util.data.DataKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Located;

/**
 * The commands that an author has defined for running text, in {@code header-includes} and in the
 * page. Of two definitions of a name the last holds, for the whole page. Immutable.
 */
final class TextMacros {
  /** Nothing is defined. */
  static final TextMacros NONE = new TextMacros(Map.of(), Set.of());

  /** Where the parser of one text finds them. */
  static final DataKey<TextMacros> KEY = new DataKey<>("TEXT_MACROS", NONE);

  private static final int MOST = 500;
  private static final int LONGEST = 4_000;

  private static final String COMMANDS =
      "(newcommand|renewcommand|providecommand|DeclareRobustCommand|[gex]?def|let"
          + "|(?:New|Renew|Provide|Declare)DocumentCommand)";
  private static final Pattern DEFINITION = Pattern.compile("\\\\" + COMMANDS + "(?![A-Za-z])\\*?");
  private static final Pattern NAME =
      Pattern.compile("\\s*+(?:\\{\\s*+\\\\([A-Za-z]++)\\s*+\\}|\\\\([A-Za-z]++))\\s*+");
  private static final Pattern COUNT = Pattern.compile("\\[\\s*+([0-9])\\s*+\\]\\s*+");
  private static final Pattern DEFAULT = Pattern.compile("\\[([^\\[\\]]*+)\\]\\s*+");
  private static final Pattern PARAMETERS = Pattern.compile("((?:#[1-9])*+)\\s*+");
  private static final Pattern KINDS =
      Pattern.compile("\\{\\s*+(?:(o)|O\\s*+\\{([^{}]*+)\\})?\\s*+((?:m\\s*+)*+)\\}\\s*+");
  private static final Pattern EQUALS = Pattern.compile("=?\\s*+(\\\\[A-Za-z]++)");
  private static final Pattern ALIAS = Pattern.compile("\\\\([A-Za-z]{2,})");
  private static final Pattern LAST_SPACE = Pattern.compile("(?<!\\\\)\\\\ $");
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\\n]*+\\n[ \\t]*+");
  private static final Pattern BREAK = Pattern.compile("\\s*+\\n\\s*+");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}+|~{3,}+)(.*)$");
  private static final Pattern RAW = Pattern.compile("\\s*\\{=(?:latex|tex)\\}\\s*");

  private final Map<String, TextMacro> macros;
  private final Set<String> atWork;

  private TextMacros(Map<String, TextMacro> macros, Set<String> atWork) {
    this.macros = macros;
    this.atWork = atWork;
  }

  /** Returns whether the text in work is that of a macro, directly or not. */
  boolean isAtWork(String name) {
    return atWork.contains(name);
  }

  Optional<TextMacro> get(String name) {
    return Optional.ofNullable(macros.get(name));
  }

  /**
   * Returns the command that another is just a name for, as after {@code \let\name\command}, else
   * the name itself.
   */
  String meaning(String name) {
    TextMacro macro = macros.get(name);
    Matcher alias = ALIAS.matcher(macro == null || macro.arguments() > 0 ? "" : macro.body());
    return alias.matches() ? alias.group(1) : name;
  }

  /** Returns these without one, which is not looked for in its own text. */
  TextMacros without(String name) {
    Map<String, TextMacro> fewer = new TreeMap<>(macros);
    fewer.remove(name);
    Set<String> more = new TreeSet<>(atWork);
    more.add(name);
    return new TextMacros(fewer, more);
  }

  /** Returns these and what lines of LaTeX define. */
  TextMacros with(Iterable<Located<String>> lines) {
    StringBuilder tex = new StringBuilder();
    lines.forEach(line -> tex.append(line.value()).append('\n'));
    return withAll(tex.toString());
  }

  /** Returns these and what a page defines outside code. */
  TextMacros inPage(String text) {
    return text.contains("\\") && DEFINITION.matcher(text).find()
        ? withAll(withoutCode(text))
        : this;
  }

  private static String withoutCode(String text) {
    StringBuilder kept = new StringBuilder();
    String closing = "";
    boolean raw = false;
    for (String line : text.split("\n", -1)) {
      Matcher fence = FENCE.matcher(line);
      boolean marks = fence.matches();
      if (!closing.isEmpty()) {
        boolean closes = marks && fence.group(1).startsWith(closing) && fence.group(2).isBlank();
        kept.append(raw && !closes ? line : "").append('\n');
        closing = closes ? "" : closing;
      } else if (marks) {
        closing = fence.group(1);
        raw = RAW.matcher(fence.group(2)).matches();
        kept.append('\n');
      } else {
        int tick = line.indexOf('`');
        kept.append(tick < 0 ? line : line.substring(0, tick)).append('\n');
      }
    }
    return kept.toString();
  }

  private TextMacros withAll(String tex) {
    Map<String, TextMacro> all = new TreeMap<>(macros);
    Matcher command = DEFINITION.matcher(tex);
    int from = 0;
    while (all.size() < MOST && command.find(from)) {
      Optional<Found> found = read(tex, command);
      from = found.map(Found::end).orElse(command.end());
      if (found.isPresent()) {
        TextMacro macro = found.get().macro();
        if (command.group(1).startsWith("provide")) {
          all.putIfAbsent(macro.name(), macro);
        } else {
          TextMacro copied =
              command.group(1).equals("let") ? all.get(macro.body().substring(1)) : null;
          all.put(
              macro.name(),
              copied == null
                  ? macro
                  : new TextMacro(macro.name(), copied.arguments(), copied.first(), copied.body()));
        }
      }
    }
    return all.size() == macros.size() && all.equals(macros) ? this : new TextMacros(all, atWork);
  }

  /** Returns the offset behind the definition that begins at an offset; -1 if there is none. */
  static int definitionEnd(String tex, int start) {
    Matcher command = DEFINITION.matcher(tex).region(start, tex.length());
    return command.lookingAt() ? read(tex, command).map(Found::end).orElse(-1) : -1;
  }

  /** Returns whether TeX is nothing but definitions. */
  static boolean areAll(String tex) {
    int at = 0;
    while (at < tex.length()) {
      int end = Character.isWhitespace(tex.charAt(at)) ? at + 1 : definitionEnd(tex, at);
      if (end < 0) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private record Found(TextMacro macro, int end) {}

  private static Optional<Found> read(String tex, Matcher command) {
    Matcher name = at(NAME, tex, command.end());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String defined = name.group(1) == null ? name.group(2) : name.group(1);
    String kind = command.group(1);
    if (kind.equals("let")) {
      Matcher meaning = at(EQUALS, tex, name.end());
      return meaning.lookingAt()
          ? Optional.of(
              new Found(
                  new TextMacro(defined, 0, Optional.empty(), meaning.group(1)), meaning.end()))
          : Optional.empty();
    }
    Optional<String> first = Optional.empty();
    int arguments = 0;
    int end = name.end();
    if (kind.endsWith("def")) {
      Matcher parameters = at(PARAMETERS, tex, end);
      arguments = parameters.lookingAt() ? parameters.group(1).length() / 2 : 0;
      end = parameters.end();
    } else if (kind.endsWith("DocumentCommand")) {
      Matcher kinds = at(KINDS, tex, end);
      if (!kinds.lookingAt()) {
        return Optional.empty();
      }
      boolean optional = kinds.group(1) != null || kinds.group(2) != null;
      first = optional ? Optional.of(kinds.group(2) == null ? "" : kinds.group(2)) : first;
      arguments = kinds.group(3).replaceAll("\\s", "").length() + (optional ? 1 : 0);
      end = kinds.end();
    } else {
      Matcher count = at(COUNT, tex, end);
      if (count.lookingAt()) {
        arguments = count.group(1).charAt(0) - '0';
        end = count.end();
        Matcher left = at(DEFAULT, tex, end);
        if (left.lookingAt()) {
          first = Optional.of(left.group(1));
          end = left.end();
        }
      }
    }
    int close = TexText.groupEnd(tex, end);
    if (close < 0 || close - end > LONGEST || arguments > 9) {
      return Optional.empty();
    }
    String joined = COMMENT.matcher(tex.substring(end + 1, close)).replaceAll("");
    String body = LAST_SPACE.matcher(BREAK.matcher(joined).replaceAll(" ")).replaceAll(" ");
    return Optional.of(new Found(new TextMacro(defined, arguments, first, body), close + 1));
  }

  private static Matcher at(Pattern pattern, String tex, int start) {
    return pattern.matcher(tex).region(start, tex.length());
  }
}
