package org.labpress.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A construct of the dialect, how it is written, and what every output must show of it. Read from
 * {@code src/test/resources/capability/constructs.md}: a heading of level 1 for each group, one of
 * level 2 for each construct, a fence with the source, and a list of what must hold:
 *
 * <ul>
 *   <li>{@code words}: what a reader finds in every output, between backquotes
 *   <li>{@code show}: the example in the manual where the first line of the source is not one
 *   <li>{@code never}: what no output shows
 *   <li>{@code html}, {@code deck}: CSS selectors that must match; {@code pdf}: structure elements
 *   <li>{@code note html}, {@code note deck}, {@code note pdf}: what differs there
 * </ul>
 */
record Construct(
    String group,
    String name,
    String source,
    List<String> words,
    List<String> never,
    Map<Output, List<String>> forms,
    Map<Output, String> notes,
    String example) {

  /** The outputs of a document. */
  enum Output {
    HTML,
    DECK,
    PDF
  }

  private static final Path FILE = Path.of("src/test/resources/capability/constructs.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final String FENCE = "`````";

  static List<Construct> all() {
    List<Construct> constructs = new ArrayList<>();
    String group = "";
    List<String> lines = lines();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (line.startsWith("# ")) {
        group = line.substring(2);
      } else if (line.startsWith("## ")) {
        int open = next(lines, i, FENCE);
        int close = next(lines, open + 1, FENCE);
        int end = close + 1;
        while (end < lines.size() && !lines.get(end).startsWith("#")) {
          end++;
        }
        String source = String.join("\n", lines.subList(open + 1, close)) + "\n";
        constructs.add(read(group, line.substring(3), source, lines.subList(close + 1, end)));
        i = end - 1;
      }
      i++;
    }
    return constructs;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int next(List<String> lines, int from, String start) {
    int i = from;
    while (!lines.get(i).startsWith(start)) {
      i++;
    }
    return i;
  }

  private static Construct read(String group, String name, String source, List<String> facts) {
    List<String> words = new ArrayList<>();
    List<String> never = new ArrayList<>();
    Map<Output, List<String>> forms = new EnumMap<>(Output.class);
    Map<Output, String> notes = new EnumMap<>(Output.class);
    String example = source.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
    for (String fact : facts) {
      if (fact.isBlank()) {
        continue;
      }
      int colon = fact.indexOf(':');
      String key = fact.substring(2, colon);
      String value = fact.substring(colon + 1).strip();
      switch (key) {
        case "show" -> example = quoted(value).get(0);
        case "words" -> words.addAll(quoted(value));
        case "never" -> never.addAll(quoted(value));
        case "html" -> forms.put(Output.HTML, quoted(value));
        case "deck" -> forms.put(Output.DECK, quoted(value));
        case "pdf" -> forms.put(Output.PDF, quoted(value));
        case "note html" -> notes.put(Output.HTML, value);
        case "note deck" -> notes.put(Output.DECK, value);
        case "note pdf" -> notes.put(Output.PDF, value);
        default -> throw new IllegalArgumentException(name + " has a fact \"" + key + "\"");
      }
    }
    return new Construct(group, name, source, words, never, forms, notes, example);
  }

  private static List<String> quoted(String value) {
    List<String> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(value);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
