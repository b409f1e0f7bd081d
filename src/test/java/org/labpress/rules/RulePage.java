package org.labpress.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the manual about one rule.
 *
 * @param id what the first heading says
 * @param text the page without its examples
 */
record RulePage(String id, String text, List<Example> bad, List<Example> good) {

  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(file|bad|good)(?: (\\S+))?");
  private static final Pattern CARETS = Pattern.compile("( *)(\\^+)(?: (.*))?");
  private static final Pattern ELSEWHERE = Pattern.compile("!!! (\\S+):(\\d+):(\\d+) (.*)");

  /**
   * A page as an author would write it.
   *
   * @param files by path: those that stand before it on the page, of one path the nearest
   * @param marks what must be found in it; none for a good one
   */
  record Example(String text, SortedMap<String, String> files, List<Mark> marks) {
    /** Whether what is found lies in another file. */
    boolean elsewhere() {
      return marks.stream().anyMatch(mark -> !mark.path().isEmpty());
    }
  }

  /**
   * What must be found, lines and columns 1-based, columns in code points.
   *
   * @param path empty for the page itself
   * @param length in code points on this line; 0 if only the start is given
   * @param message what the message starts with
   */
  record Mark(String path, int line, int column, int length, String message) {}

  static RulePage parse(String page) {
    List<String> lines = page.lines().toList();
    StringBuilder text = new StringBuilder();
    SortedMap<String, String> files = new TreeMap<>();
    List<Example> bad = new ArrayList<>();
    List<Example> good = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (!fence.matches()) {
        text.append(lines.get(i)).append('\n');
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).equals(fence.group(1))) {
        end++;
      }
      List<String> inside = lines.subList(i + 1, end);
      switch (fence.group(2)) {
        case "file" -> files.put(fence.group(3), joined(inside));
        case "bad" -> bad.add(marked(inside, new TreeMap<>(files)));
        default -> good.add(new Example(joined(inside), new TreeMap<>(files), List.of()));
      }
      i = end;
    }
    String id = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^# ", "").strip();
    return new RulePage(id, text.toString(), List.copyOf(bad), List.copyOf(good));
  }

  private static Example marked(List<String> lines, SortedMap<String, String> files) {
    List<String> kept = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (String line : lines) {
      Matcher carets = CARETS.matcher(line);
      Matcher other = ELSEWHERE.matcher(line);
      if (other.matches()) {
        marks.add(
            new Mark(
                other.group(1),
                Integer.parseInt(other.group(2)),
                Integer.parseInt(other.group(3)),
                0,
                other.group(4)));
      } else if (carets.matches() && !kept.isEmpty()) {
        String message = carets.group(3) == null ? "" : carets.group(3);
        marks.add(
            new Mark(
                "", kept.size(), carets.group(1).length() + 1, carets.group(2).length(), message));
      } else {
        kept.add(line);
      }
    }
    return new Example(joined(kept), files, List.copyOf(marks));
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
