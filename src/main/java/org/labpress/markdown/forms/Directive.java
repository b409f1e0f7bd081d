package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Arguments.Value;

/**
 * A directive of MyST: a fence with a name in braces, an argument, options and a body.
 *
 * @param first line of the fence
 * @param body first line behind the options
 * @param close line that closes the fence
 * @param start offset of the fence behind its indentation
 */
record Directive(
    Fence fence,
    Value argument,
    Map<String, Value> options,
    int first,
    int body,
    int close,
    int start) {
  private static final Pattern COLONS =
      Pattern.compile("(?:[ \\t]|>)*+:(?<key>[A-Za-z][\\w-]*+):[ \\t]*+(?<value>.*?)[ \\t]*+");
  private static final Pattern YAML =
      Pattern.compile("(?:[ \\t]|>)*+(?<key>[A-Za-z][\\w-]*+):[ \\t]*+(?<value>.*?)[ \\t]*+");

  static Directive read(Lines lines, Fence fence, int first, int close) {
    Map<String, Value> options = new TreeMap<>();
    int body = options(lines, first + 1, close, options);
    int start = lines.start(first);
    Value argument =
        new Value(
            fence.rest(),
            start + fence.restStart(),
            start + fence.restStart() + fence.rest().length());
    return new Directive(
        fence, argument, options, first, body, close, start + fence.indent().length());
  }

  private static int options(Lines lines, int from, int close, Map<String, Value> options) {
    boolean yaml = from < close && lines.line(from).replace('>', ' ').strip().equals("---");
    int line = yaml ? from + 1 : from;
    Pattern pattern = yaml ? YAML : COLONS;
    while (line < close) {
      Matcher option = pattern.matcher(lines.line(line));
      if (!option.matches()) {
        break;
      }
      int start = lines.start(line);
      String value = option.group("value");
      boolean quoted =
          yaml
              && value.length() > 1
              && "\"'".indexOf(value.charAt(0)) >= 0
              && value.charAt(value.length() - 1) == value.charAt(0);
      int cut = quoted ? 1 : 0;
      options.put(
          option.group("key"),
          new Value(
              value.substring(cut, value.length() - cut),
              start + option.start("value") + cut,
              start + option.end("value") - cut));
      line++;
    }
    boolean closed = line < close && lines.line(line).replace('>', ' ').strip().equals("---");
    if (yaml && !closed) {
      options.clear();
      return from;
    }
    return yaml ? line + 1 : line;
  }

  String name() {
    return fence.name();
  }

  Optional<Value> option(String... keys) {
    for (String key : keys) {
      Value value = options.get(key);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Returns the label as the start of an attribute list: {@code #name }. */
  String id() {
    return option("name", "label").map(value -> "#" + value.text() + " ").orElse("");
  }

  /** Returns attributes in braces; nothing where there are none. */
  static String braces(List<String> attributes) {
    List<String> given = new ArrayList<>(attributes);
    given.removeIf(String::isBlank);
    return given.isEmpty() ? "" : "{" + String.join(" ", given).strip() + "}";
  }
}
