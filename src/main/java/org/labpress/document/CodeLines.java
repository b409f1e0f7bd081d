package org.labpress.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the lines of a code block are shown, as its attributes say in one dialect or another.
 *
 * @param numbered whether line numbers stand beside the code
 * @param first the number of the first line
 * @param steps sets of lines to stress, one after another on a slide; counted from 1 in the code,
 *     whatever its first number is
 */
public record CodeLines(boolean numbered, int first, List<NavigableSet<Integer>> steps) {
  private static final List<String> NUMBERED =
      List.of(
          "numberLines",
          "number-lines",
          "numbered",
          "linenos",
          "lineNos",
          "line-numbers",
          "lineNumbers",
          "showLineNumbers",
          "code-line-numbers");

  /** Keys whose values are the number of the first line. */
  public static final List<String> FIRST =
      List.of(
          "startFrom",
          "start-from",
          "startfrom",
          "linenostart",
          "lineNoStart",
          "lineno-start",
          "linenums");

  /** Keys whose values name lines. */
  public static final List<String> MARKED =
      List.of(
          "code-line-numbers",
          "hl_lines",
          "hl-lines",
          "hl_Lines",
          "highlight",
          "emphasize-lines",
          "highlightLines");

  private static final List<String> YES = List.of("", "true", "inline", "table", "1");

  public CodeLines {
    steps = List.copyOf(steps);
  }

  /** Reads the attributes of a block; what cannot be read counts as not given. */
  public static CodeLines of(CodeBlock block) {
    Attributes attributes = block.attributes();
    Optional<Integer> first =
        FIRST.stream()
            .flatMap(key -> attributes.value(key).stream())
            .flatMap(CodeLines::number)
            .findFirst();
    String numbers = attributes.value("code-line-numbers").orElse("false");
    boolean numbered =
        first.isPresent()
            || NUMBERED.stream().anyMatch(attributes::hasClass)
            || NUMBERED.stream()
                .flatMap(key -> attributes.value(key).stream())
                .anyMatch(YES::contains)
            || !(numbers.equals("false") || numbers.isEmpty());
    List<NavigableSet<Integer>> steps = new ArrayList<>();
    for (String key : MARKED) {
      attributes
          .value(key)
          .filter(value -> !value.equals("true") && !value.equals("false"))
          .ifPresent(value -> steps.addAll(steps(value)));
    }
    return new CodeLines(numbered, first.orElse(1), steps);
  }

  private static Stream<Integer> number(String value) {
    return value.matches("\\d{1,6}") ? Stream.of(Integer.parseInt(value)) : Stream.empty();
  }

  /**
   * Returns the steps that a value names, such as {@code 1|3-4}; those that name no lines are
   * empty.
   */
  static List<NavigableSet<Integer>> steps(String value) {
    List<NavigableSet<Integer>> steps = new ArrayList<>();
    for (String step : value.split("\\|", -1)) {
      steps.add(LineRanges.read(step).orElse(Collections.emptyNavigableSet()));
    }
    return steps;
  }

  /** Returns the lines that are stressed where nothing moves: those of the last step. */
  public NavigableSet<Integer> marked() {
    return steps.isEmpty() ? Collections.emptyNavigableSet() : steps.get(steps.size() - 1);
  }

  /** Returns the lines that any step stresses. */
  public NavigableSet<Integer> everMarked() {
    NavigableSet<Integer> all = new TreeSet<>();
    steps.forEach(all::addAll);
    return all;
  }

  /** Returns whether every line has something of its own to show. */
  public boolean separate() {
    return numbered || !everMarked().isEmpty();
  }

  /** Returns the name of the file that the code is from, as the author gives it. */
  public static Optional<String> fileName(CodeBlock block) {
    return block
        .attributes()
        .value("filename")
        .or(() -> block.attributes().value("title"))
        .filter(name -> !name.isBlank());
  }
}
