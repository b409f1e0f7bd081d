package org.labpress.document;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of lines as authors write them: {@code 1,3-5}, {@code 2 4-6}, {@code [2,"4-6"]}. */
public final class LineRanges {
  /** Lines beyond cannot be named; longer code is not shown in colours either. */
  private static final int MAX_LINE = 200_000;

  private static final Pattern NOISE = Pattern.compile("[\\[\\]\"'{}]");
  private static final Pattern DASH = Pattern.compile("\\s{0,9}(?:-|–)\\s{0,9}");
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  private LineRanges() {}

  /** Returns the lines, from 1 in the code; empty if the text does not name lines. */
  public static Optional<NavigableSet<Integer>> read(String text) {
    NavigableSet<Integer> lines = new TreeSet<>();
    String list = DASH.matcher(NOISE.matcher(text).replaceAll(" ")).replaceAll("-").strip();
    if (list.isEmpty()) {
      return Optional.of(lines);
    }
    for (String part : SEPARATOR.split(list, -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        return part.isEmpty() ? Optional.of(lines) : Optional.empty();
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (first < 1 || last < first || last > MAX_LINE) {
        return Optional.empty();
      }
      for (int line = first; line <= last; line++) {
        lines.add(line);
      }
    }
    return Optional.of(Collections.unmodifiableNavigableSet(lines));
  }
}
