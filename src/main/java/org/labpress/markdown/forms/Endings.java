package org.labpress.markdown.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the tags stand that end others, found once, so that nothing is looked for twice. */
final class Endings {
  private static final Pattern SHORTCODE =
      Pattern.compile("\\{\\{[<%][ \\t]*+/[ \\t]*+([A-Za-z][\\w/-]*+)[ \\t]*+[>%]\\}\\}");
  private static final Pattern LIQUID =
      Pattern.compile("\\{%-?[ \\t]*+end([a-z_]++)[ \\t]*+-?%\\}");

  private final Map<String, TreeSet<Integer>> starts = new HashMap<>();
  private final Map<Integer, Integer> ends = new HashMap<>();

  private Endings() {}

  static Endings ofShortcodes(String text) {
    return of(SHORTCODE.matcher(text));
  }

  static Endings ofLiquid(String text) {
    return of(LIQUID.matcher(text));
  }

  private static Endings of(Matcher matcher) {
    Endings endings = new Endings();
    while (matcher.find()) {
      endings.starts.computeIfAbsent(matcher.group(1), n -> new TreeSet<>()).add(matcher.start());
      endings.ends.put(matcher.start(), matcher.end());
    }
    return endings;
  }

  /** Returns where the first tag that ends a name stands behind an offset; -1 if there is none. */
  int start(String name, int from) {
    TreeSet<Integer> found = starts.get(name);
    Integer start = found == null ? null : found.ceiling(from);
    return start == null ? -1 : start;
  }

  /** Returns the offset behind the tag that starts at an offset of this. */
  int end(int start) {
    return ends.getOrDefault(start, start);
  }
}
