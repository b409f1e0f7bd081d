package org.labpress.markdown.forms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes Kramdown's attribute lists, <code>{: #id .class}</code>, as ours. */
final class Kramdown {
  private static final Pattern LINE =
      Pattern.compile("[ \\t]*+\\{:[ \\t]*+(?<content>[^{}\\n]*+)\\}[ \\t]*+");
  private static final Pattern CONTENTS =
      Pattern.compile(" {0,3}(?:[*+-]|1\\.)(?:[ \\t][^\\n]*+)?");
  private static final Pattern TAKES =
      Pattern.compile(" {0,3}#{1,6}[ \\t].*|.*\\]\\([^()]*+\\)[ \\t]*+");

  private final Lines lines;
  private final Rewriting rewriting;

  Kramdown(Lines lines, Rewriting rewriting) {
    this.lines = lines;
    this.rewriting = rewriting;
  }

  /** Returns whether a line holds nothing but an attribute list, which is then written. */
  boolean write(int line) {
    Matcher list = LINE.matcher(lines.line(line));
    if (line == 0 || !list.matches()) {
      return false;
    }
    String content = list.group("content").strip();
    int before = line - 1;
    int end = lines.end(line);
    if (content.matches("\\.?toc(?:\\s.*)?") && CONTENTS.matcher(lines.line(before)).matches()) {
      rewriting.add(new Edit(lines.start(before), end, List.of(Piece.of("[TOC]"))));
    } else if (TAKES.matcher(lines.line(before)).matches() && !content.isEmpty()) {
      rewriting.add(new Edit(lines.end(before), end, List.of(Piece.of(" {" + content + "}"))));
    } else {
      rewriting.add(Edit.removal(lines.end(before), end));
      rewriting.inform(
          "attr/unknown", lines.start(line), end, "attributes of this block have no meaning here");
    }
    return true;
  }
}
