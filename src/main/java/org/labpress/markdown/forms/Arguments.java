package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/**
 * What stands behind the name of a shortcode or tag: words and {@code key="value"}.
 *
 * @param words in their order
 * @param named by key; of a key given twice the last
 */
record Arguments(List<Value> words, Map<String, Value> named) {
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "\\s*+(?:(?<key>[A-Za-z_][\\w.-]*+)\\s*+=\\s*+)?+"
              + "(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'|`(?<raw>[^`]*+)`|(?<word>[^\\s\"'`=]++))");

  /** A value and where it stands. */
  record Value(String text, int start, int end) {
    Piece piece() {
      return Piece.copy(start, end);
    }
  }

  /** Reads the range of a text; what is no argument ends the reading. */
  static Arguments read(String text, int start, int end) {
    List<Value> words = new ArrayList<>();
    Map<String, Value> named = new TreeMap<>();
    Matcher matcher = ARGUMENT.matcher(text).region(start, end);
    while (matcher.lookingAt()) {
      String group = group(matcher);
      Value value = new Value(matcher.group(group), matcher.start(group), matcher.end(group));
      if (matcher.group("key") == null) {
        words.add(value);
      } else {
        named.put(matcher.group("key"), value);
      }
      matcher.region(matcher.end(), end);
    }
    return new Arguments(words, named);
  }

  private static String group(Matcher matcher) {
    for (String name : List.of("double", "single", "raw")) {
      if (matcher.group(name) != null) {
        return name;
      }
    }
    return "word";
  }

  Optional<Value> named(String... keys) {
    for (String key : keys) {
      Value value = named.get(key);
      if (value != null && !value.text().isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  Optional<Value> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  /** Returns the value of a key, else a word. */
  Optional<Value> either(int index, String... keys) {
    return named(keys).or(() -> word(index));
  }
}
