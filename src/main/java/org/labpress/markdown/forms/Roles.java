package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes MyST's roles, such as <code>{ref}`fig-a`</code>, as links, citations and formulas. */
final class Roles {
  private static final Pattern ROLE =
      Pattern.compile("\\{(?<name>[a-z][a-z0-9:-]*+)\\}(?<ticks>`++)");
  private static final Pattern TITLED =
      Pattern.compile("(?<text>[^<>]*+)<(?<target>[^<>]++)>\\s*+");
  private static final Pattern LONG_FORM =
      Pattern.compile("(?<short>[^()]++)\\((?<long>[^()]++)\\)");

  private final String text;
  private final Rewriting rewriting;
  private final Marks marks;

  Roles(String text, Rewriting rewriting) {
    this.text = text;
    this.rewriting = rewriting;
    this.marks = new Marks(text);
  }

  /**
   * Writes a role.
   *
   * @param start offset of its brace
   * @param limit end of the paragraph
   * @return offset behind it, or the start if there is no role
   */
  int write(int start, int limit) {
    Matcher role = ROLE.matcher(text).region(start, limit);
    if (!role.lookingAt()) {
      return start;
    }
    String ticks = role.group("ticks");
    int close = marks.next(ticks, role.end());
    if (close < 0 || close >= limit || ticks.length() > 8) {
      return start;
    }
    int end = close + ticks.length();
    String name = role.group("name");
    Optional<List<Piece>> pieces = pieces(name, role.end(), close);
    if (pieces.isPresent()) {
      rewriting.add(new Edit(start, end, pieces.get()));
    } else {
      rewriting.warn(
          "import/directive",
          start,
          end,
          "the role \"%s\" is not known; it is shown as text".formatted(name),
          "write the text without it");
    }
    return end;
  }

  private Optional<List<Piece>> pieces(String name, int start, int end) {
    String content = text.substring(start, end);
    return switch (name) {
      case "math" -> around("$", start, end, "$");
      case "sub", "subscript" -> around("~", start, end, "~");
      case "sup", "superscript" -> around("^", start, end, "^");
      case "del", "strike" -> around("~~", start, end, "~~");
      case "u", "underline" -> around("[", start, end, "]{.ul}");
      case "smallcaps", "sc" -> around("[", start, end, "]{.smallcaps}");
      case "kbd" -> around("<kbd>", start, end, "</kbd>");
      case "code", "file", "func", "class", "mod" -> around("`", start, end, "`");
      case "term", "dfn", "emphasis" -> around("*", start, end, "*");
      case "strong" -> around("**", start, end, "**");
      case "ref", "numref", "doc", "download", "eq" -> Optional.of(link(name, content, start));
      case "abbr" -> Optional.of(abbreviation(content, start));
      default -> name.startsWith("cite") ? Optional.of(citation(name, content)) : Optional.empty();
    };
  }

  private static Optional<List<Piece>> around(String open, int start, int end, String close) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of(open));
    if (start < end) {
      pieces.add(Piece.copy(start, end));
    }
    pieces.add(Piece.of(close));
    return Optional.of(pieces);
  }

  private static List<Piece> link(String name, String content, int start) {
    Matcher titled = TITLED.matcher(content);
    boolean hasText = titled.matches() && !titled.group("text").isBlank();
    String target = (titled.matches() ? titled.group("target") : content).strip();
    if (name.equals("eq")) {
      return List.of(Piece.of("\\eqref{" + target + "}"));
    }
    boolean page = name.equals("doc") || name.equals("download");
    if (!page && (!hasText || name.equals("numref"))) {
      return List.of(Piece.of("@" + target));
    }
    String file =
        name.equals("doc") && !target.matches(".*\\.(?:md|ipynb)") ? target + ".md" : target;
    Piece words =
        hasText
            ? Piece.copy(start + titled.start("text"), start + titled.end("text"))
            : Piece.of(target);
    return List.of(
        Piece.of("["),
        words,
        Piece.of("](" + (page ? Pictures.destination(file) : "#" + file) + ")"));
  }

  private static List<Piece> abbreviation(String content, int start) {
    Matcher both = LONG_FORM.matcher(content);
    if (!both.matches()) {
      return List.of(Piece.copy(start, start + content.length()));
    }
    int end = start + both.group("short").stripTrailing().length();
    return List.of(
        Piece.of("["),
        Piece.copy(start, end),
        Piece.of("]{.abbr title=" + Names.quoted(both.group("long")) + "}"));
  }

  private static List<Piece> citation(String name, String content) {
    List<String> keys = new ArrayList<>();
    for (String key : content.split(",", -1)) {
      keys.add("@" + key.strip());
    }
    boolean inText = name.endsWith(":t") || name.equals("citet");
    boolean yearOnly = name.equals("cite:year") || name.equals("cite:yearpar");
    return List.of(
        Piece.of(
            inText
                ? String.join(" and ", keys)
                : "[" + (yearOnly ? "-" : "") + String.join("; ", keys) + "]"));
  }
}
