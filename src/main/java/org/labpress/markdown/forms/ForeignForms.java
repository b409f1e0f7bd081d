package org.labpress.markdown.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/**
 * Finds the forms of other tools in a text by their shape, whatever the file says it is. Code and
 * code spans are left alone. The cost grows with the length of the text only.
 */
public final class ForeignForms {
  private static final Pattern ANY =
      Pattern.compile(
          "\\{\\{|\\{%|\\{:|\\}`|\\}\\n|:\\{|\\)=|`\\{|<d-|!\\[\\[|\\\\@ref\\(|\\(\\\\#|^%|^\\+\\+\\+",
          Pattern.MULTILINE);
  private static final Pattern MYST =
      Pattern.compile(
          "(?m)^[ \\t>]*+(?:`{3,}+|:{3,}+)\\{([a-z][\\w:+-]*+)\\}|\\{[a-z][a-z:-]*+\\}`");
  private static final Pattern TARGET =
      Pattern.compile("\\((?<label>[A-Za-z0-9][\\w:.-]*+)\\)=[ \\t]*+");
  private static final Pattern INLINE_LIST =
      Pattern.compile("\\{:[ \\t]*+(?<content>[^{}\\n]*+)\\}");

  private final String text;
  private final Lines lines;
  private final Rewriting rewriting = new Rewriting();
  private final Directives directives;
  private final Kramdown kramdown;
  private final Shortcodes shortcodes;
  private final Liquid liquid;
  private final Roles roles;
  private final Distill distill;
  private final Bookdown bookdown;
  private final Marks marks;
  private final Set<Integer> done = new HashSet<>();
  private final Map<Character, Integer> neverClosed = new HashMap<>();
  private final boolean myst;

  private ForeignForms(String text, Function<String, Optional<String>> fields) {
    this.text = text;
    this.myst = MYST.matcher(text).results().anyMatch(ForeignForms::isMyst);
    this.lines = new Lines(text);
    this.directives = new Directives(lines, rewriting);
    this.kramdown = new Kramdown(lines, rewriting);
    this.shortcodes = new Shortcodes(text, rewriting, fields);
    this.liquid = new Liquid(text, rewriting);
    this.roles = new Roles(text, rewriting);
    this.marks = new Marks(text);
    this.distill = new Distill(text, rewriting);
    this.bookdown = new Bookdown(text, rewriting);
  }

  /**
   * Returns what brings a text into our dialect.
   *
   * @param text with LF line ends, without front matter and comments
   */
  public static Rewriting of(String text) {
    return of(text, key -> Optional.empty());
  }

  /**
   * Returns the same for a page with front matter.
   *
   * @param fields finds the text of a field by its path
   */
  public static Rewriting of(String text, Function<String, Optional<String>> fields) {
    return ANY.matcher(text).find() ? new ForeignForms(text, fields).read() : new Rewriting();
  }

  private static boolean isMyst(MatchResult found) {
    return found.group(1) == null || Directives.isKnown(found.group(1));
  }

  private Rewriting read() {
    int line = 0;
    while (line < lines.count()) {
      line = read(line);
    }
    return rewriting.sorted();
  }

  private int read(int line) {
    if (done.contains(line)) {
      return line + 1;
    }
    String content = lines.line(line);
    Optional<Fence> fence = Fence.read(content);
    if (fence.isPresent()) {
      return fence(line, fence.get());
    }
    Matcher target = TARGET.matcher(content);
    if (target.matches()) {
      target(line, target.group("label"));
      return line + 1;
    }
    if (content.isBlank()) {
      return line + 1;
    }
    if (isMystLine(line)) {
      rewriting.add(Edit.removal(lines.start(line), lines.end(line)));
      return line + 1;
    }
    if (kramdown.write(line) || isIndentedCode(line)) {
      return line + 1;
    }
    return paragraph(line);
  }

  /** Returns whether a line is a comment or parts two blocks, as MyST has them. */
  private boolean isMystLine(int line) {
    String content = lines.line(line);
    return myst && (content.startsWith("%") || (line > 0 && content.startsWith("+++")));
  }

  private boolean isIndentedCode(int line) {
    return lines.line(line).startsWith("    ") && (line == 0 || lines.isBlank(line - 1));
  }

  private int fence(int line, Fence fence) {
    boolean directive =
        !fence.name().isEmpty() && (Directives.isKnown(fence.name()) || !fence.isCode());
    if (!directive && !fence.isCode()) {
      return line + 1;
    }
    int close = close(line, fence);
    if (directive && close >= 0) {
      done.add(close);
      return directives.write(Directive.read(lines, fence, line, close));
    }
    return !fence.isCode() ? line + 1 : close < 0 ? lines.count() : close + 1;
  }

  /** Returns the line that closes a fence; -1 if there is none. */
  private int close(int line, Fence fence) {
    int shortest = neverClosed.getOrDefault(fence.sign(), Integer.MAX_VALUE);
    if (fence.length() >= shortest) {
      return -1;
    }
    int depth = 0;
    for (int i = line + 1; i < lines.count(); i++) {
      String content = lines.line(i);
      if (fence.isClosedBy(content)) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (!fence.isCode() && nests(content, fence)) {
        depth++;
      }
    }
    neverClosed.put(fence.sign(), fence.length());
    return -1;
  }

  /** Returns whether a line opens a div of as many colons, which is closed first. */
  private static boolean nests(String content, Fence outer) {
    return content.contains(":::")
        && Fence.read(content)
            .filter(inner -> inner.sign() == ':' && inner.length() >= outer.length())
            .isPresent();
  }

  /** Gives the name to the heading below, else puts an anchor before the text. */
  private void target(int line, String label) {
    rewriting.add(Edit.removal(lines.start(line), lines.end(line)));
    int next = line + 1;
    while (next < lines.count() && lines.isBlank(next)) {
      next++;
    }
    if (next >= lines.count()) {
      return;
    }
    String below = lines.line(next);
    if (below.matches(" {0,3}#{1,6}[ \\t].*") && below.indexOf('{') < 0) {
      int end = lines.end(next);
      rewriting.add(new Edit(end, end, List.of(Piece.of(" {#" + label + "}"))));
    } else if (Fence.read(below).isEmpty() && Character.isLetter(below.stripLeading().charAt(0))) {
      int start = lines.start(next);
      rewriting.add(new Edit(start, start, List.of(Piece.of("[]{#" + label + "}"))));
    }
  }

  /** Reads the lines up to one that is blank or begins something else; returns that line. */
  private int paragraph(int first) {
    int last = first + 1;
    while (last < lines.count() && !lines.isBlank(last) && !startsOther(last)) {
      last++;
    }
    int limit = lines.end(last - 1);
    int at = inlines(lines.start(first), limit);
    int line = last;
    while (line < lines.count() && lines.start(line) < at) {
      line++;
    }
    return line;
  }

  private boolean startsOther(int line) {
    String content = lines.line(line);
    return done.contains(line)
        || isMystLine(line)
        || Fence.read(content).isPresent()
        || TARGET.matcher(content).matches()
        || content.stripLeading().startsWith("{:");
  }

  /** Returns how far was read, which is behind the limit where a form goes on there. */
  private int inlines(int start, int limit) {
    int at = start;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '\\' || c == '(') {
        int end = bookdown.write(at, limit);
        at = end > at ? end : c == '(' ? at + 1 : at + 2;
      } else if (c == '`') {
        at = codeSpan(at, limit);
      } else if (c == '!') {
        int end = Embeds.write(text, at, limit, rewriting);
        at = end > at ? end : at + 1;
      } else if (c == '{' || c == '<') {
        int end = form(at, limit);
        at = end > at ? end : at + 1;
      } else {
        at++;
      }
    }
    return at;
  }

  private int codeSpan(int start, int limit) {
    int end = start;
    while (end < limit && text.charAt(end) == '`') {
      end++;
    }
    String ticks = text.substring(start, end);
    int close = marks.next(ticks, end);
    while (close >= 0 && close < limit) {
      int after = close + ticks.length();
      if (after >= text.length() || text.charAt(after) != '`') {
        return after;
      }
      while (after < text.length() && text.charAt(after) == '`') {
        after++;
      }
      close = marks.next(ticks, after);
    }
    return end;
  }

  private int form(int at, int limit) {
    if (text.charAt(at) == '<') {
      return text.startsWith("<d-", at) ? distill.write(at, limit) : at;
    }
    if (text.startsWith("{{<", at) || text.startsWith("{{%", at)) {
      return shortcodes.write(at);
    }
    if (text.startsWith("{%", at) || text.startsWith("{{", at)) {
      return liquid.write(at);
    }
    if (text.startsWith("{:", at)) {
      Matcher list = INLINE_LIST.matcher(text).region(at, limit);
      boolean behind = at > 0 && ")`".indexOf(text.charAt(at - 1)) >= 0;
      if (behind && list.lookingAt()) {
        rewriting.add(Edit.removal(at + 1, list.start("content")));
        return list.end();
      }
      return at;
    }
    return roles.write(at, limit);
  }
}
