package org.labpress.markdown.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that opens a fence.
 *
 * @param sign backquote, tilde or colon
 * @param length how often it stands there
 * @param name what stands in braces, as in MyST; empty if there are none
 * @param rest what follows the name or the signs, without white space around it
 * @param restStart offset of the rest in the line
 */
record Fence(String indent, char sign, int length, String name, String rest, int restStart) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<indent>(?:[ \\t]|>)*+)(?<signs>`{3,}+|~{3,}+|:{3,}+)[ \\t]*+"
              + "(?:\\{(?<name>[A-Za-z][\\w:+-]*+)"
              + "(?:[ \\t]++[\\w-]++=(?:\"[^\"]*+\"|[^\\s{}\",]*+))*+[ \\t]*+\\})?+[ \\t]*+(?<rest>.*?)[ \\t]*+");

  static Optional<Fence> read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String signs = matcher.group("signs");
    String rest = matcher.group("rest");
    if (signs.charAt(0) == '`' && rest.indexOf('`') >= 0) {
      return Optional.empty();
    }
    String name = matcher.group("name");
    return Optional.of(
        new Fence(
            matcher.group("indent"),
            signs.charAt(0),
            signs.length(),
            name == null ? "" : name,
            rest,
            matcher.start("rest")));
  }

  boolean isCode() {
    return sign != ':';
  }

  /** Returns whether a line closes this fence. */
  boolean isClosedBy(String line) {
    String signs = line.replace('>', ' ').strip();
    return signs.length() >= length && signs.chars().allMatch(c -> c == sign);
  }
}
