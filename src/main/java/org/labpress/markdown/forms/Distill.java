package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes the elements of Distill, such as {@code <d-cite key="a">}, in our dialect. */
final class Distill {
  private static final Pattern CITE =
      Pattern.compile("<d-cite[ \\t]++key=\"(?<keys>[^\"<>]*+)\"[ \\t]*+>(?:</d-cite>)?+");
  private static final Pattern OPEN =
      Pattern.compile("<d-(?<name>footnote|math)(?<block>[ \\t]++block(?:=\"\")?+)?+[ \\t]*+>");

  private final String text;
  private final Rewriting rewriting;
  private final Marks marks;

  Distill(String text, Rewriting rewriting) {
    this.text = text;
    this.rewriting = rewriting;
    this.marks = new Marks(text);
  }

  /** Returns the offset behind an element, or the start if there is none. */
  int write(int start, int limit) {
    Matcher cite = CITE.matcher(text).region(start, limit);
    if (cite.lookingAt()) {
      List<String> keys = new ArrayList<>();
      for (String key : cite.group("keys").split(",", -1)) {
        keys.add("@" + key.strip());
      }
      rewriting.add(
          new Edit(start, cite.end(), List.of(Piece.of("[" + String.join("; ", keys) + "]"))));
      return cite.end();
    }
    Matcher element = OPEN.matcher(text).region(start, limit);
    if (!element.lookingAt()) {
      return start;
    }
    String close = "</d-" + element.group("name") + ">";
    int end = marks.next(close, element.end());
    if (end < 0 || end >= limit) {
      return start;
    }
    boolean math = element.group("name").equals("math");
    String sign = element.group("block") != null ? "$$" : "$";
    rewriting.add(new Edit(start, element.end(), List.of(Piece.of(math ? sign : "^["))));
    rewriting.add(new Edit(end, end + close.length(), List.of(Piece.of(math ? sign : "]"))));
    return element.end();
  }
}
