package org.labpress.build.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/**
 * The parameters of a style by their names, such as {@code page.margins.top}. The first file that
 * gives a usable value is followed; each value that is not usable is reported as {@code
 * style/value}, and each name that means nothing as {@code style/unknown-key}.
 */
final class StyleValues {
  private static final Pattern LENGTH =
      Pattern.compile("(-?[0-9]{1,6}(?:\\.[0-9]{1,6})?)\\s*(mm|cm|in|pt|)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(?:\\.[0-9]{1,6})?");
  private static final String AUTO = "auto";

  private final List<YamlMap> layers;
  private final List<Diagnostic> diagnostics;

  /**
   * @param layers each before those that it extends; the last has every parameter, and no others
   *     are known
   */
  StyleValues(List<YamlMap> layers, List<Diagnostic> diagnostics) {
    this.layers = List.copyOf(layers);
    this.diagnostics = diagnostics;
    YamlMap all = layers.get(layers.size() - 1);
    for (YamlMap layer : layers) {
      checkKeys(layer, "", all);
    }
  }

  private void checkKeys(YamlMap map, String prefix, YamlMap all) {
    List<String> known = all.entries().stream().map(entry -> entry.key().text()).toList();
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      String name = prefix + key;
      Optional<YamlNode> model = all.get(key);
      if (name.equals(StyleFiles.EXTENDS)) {
        continue;
      }
      if (model.isEmpty()) {
        Diagnostic unknown =
            Diagnostic.error(
                "style/unknown-key",
                entry.key().span(),
                "styles have no parameter \"%s\"".formatted(name));
        diagnostics.add(
            unknown.withHint(
                Suggestions.nearest(key, known)
                    .map("did you mean \"%s\"?"::formatted)
                    .orElseGet(() -> "there are " + String.join(", ", known))));
      } else if (model.get() instanceof YamlMap below) {
        if (entry.value() instanceof YamlMap value) {
          checkKeys(value, name + ".", below);
        } else {
          List<String> names = below.entries().stream().map(e -> e.key().text()).toList();
          report(name, entry.value(), "a map of " + String.join(", ", names));
        }
      }
    }
  }

  /** Returns a length in points. */
  double length(String name, double least, double most) {
    String expected =
        "a length from %s to %s pt, such as 12, 20mm or 1in".formatted(plain(least), plain(most));
    return value(name, expected, node -> text(node).flatMap(text -> points(text, least, most)));
  }

  /** Returns a length in points; empty for {@code auto}. */
  OptionalDouble lengthOrAuto(String name, double least, double most) {
    String expected = "auto, or a length from %s to %s pt".formatted(plain(least), plain(most));
    return value(
        name,
        expected,
        node ->
            text(node)
                .flatMap(
                    text ->
                        text.equals(AUTO)
                            ? Optional.of(OptionalDouble.empty())
                            : points(text, least, most).map(OptionalDouble::of)));
  }

  double number(String name, double least, double most) {
    String expected = "a number from %s to %s".formatted(plain(least), plain(most));
    return value(name, expected, node -> text(node).flatMap(text -> decimal(text, least, most)));
  }

  int integer(String name, int least, int most) {
    String expected =
        most == least + 1
            ? "%d or %d".formatted(least, most)
            : "a whole number from %d to %d".formatted(least, most);
    return value(
        name,
        expected,
        node ->
            text(node)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most));
  }

  boolean bool(String name) {
    return value(
        name,
        "true or false",
        node -> node instanceof YamlScalar scalar ? scalar.asBoolean() : Optional.empty());
  }

  /** Returns a text; {@code null} and nothing are an empty one. */
  String text(String name) {
    return value(
        name,
        "a text",
        node ->
            node instanceof YamlScalar scalar
                ? Optional.of(scalar.isNull() ? "" : scalar.text())
                : Optional.empty());
  }

  /** Returns a text in which only some words stand in braces. */
  String pattern(String name, List<String> words) {
    List<String> braced = words.stream().map("{%s}"::formatted).toList();
    return value(
        name,
        "a text, in which braces stand in %s only".formatted(String.join(" ", braced)),
        node -> {
          String text = node instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
          String rest = text;
          for (String word : braced) {
            rest = rest.replace(word, "");
          }
          boolean usable =
              node instanceof YamlScalar && rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
          return usable ? Optional.of(text) : Optional.empty();
        });
  }

  /**
   * Returns one of the constants of an enumeration, which are written in lower case and with
   * hyphens.
   */
  <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    Map<String, E> known = words(type);
    return value(name, alternatives(known), node -> text(node).flatMap(text -> find(known, text)));
  }

  /** Returns as many numbers as asked for; fewer are continued with the last one. */
  List<Double> numbers(String name, int count, double least, double most) {
    String expected =
        "a list of up to %d numbers from %s to %s".formatted(count, plain(least), plain(most));
    return list(name, count, expected, text -> decimal(text, least, most));
  }

  /** Returns as many constants as asked for; fewer are continued with the last one. */
  <E extends Enum<E>> List<E> listOf(String name, int count, Class<E> type) {
    Map<String, E> known = words(type);
    String expected = "a list of up to %d of %s".formatted(count, alternatives(known));
    return list(name, count, expected, text -> find(known, text));
  }

  /** Returns where the value of a parameter that is followed stands. */
  SourceSpan place(String name) {
    return layers.stream()
        .flatMap(layer -> node(layer, name).stream())
        .map(YamlNode::span)
        .findFirst()
        .orElseThrow();
  }

  private <T> List<T> list(
      String name, int count, String expected, Function<String, Optional<T>> reader) {
    return value(
        name,
        expected,
        node -> {
          List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
          List<T> values =
              items.stream().flatMap(item -> text(item).flatMap(reader).stream()).toList();
          if (items.isEmpty() || items.size() > count || values.size() < items.size()) {
            return Optional.empty();
          }
          List<T> all = new ArrayList<>(values);
          while (all.size() < count) {
            all.add(values.get(values.size() - 1));
          }
          return Optional.of(List.copyOf(all));
        });
  }

  private <T> T value(String name, String expected, Function<YamlNode, Optional<T>> reader) {
    for (YamlMap layer : layers) {
      Optional<YamlNode> node = node(layer, name);
      Optional<T> value = node.flatMap(reader);
      if (value.isPresent()) {
        return value.get();
      }
      node.ifPresent(found -> report(name, found, expected));
    }
    throw new IllegalStateException(
        "templates/papers/%s.yml has no %s".formatted(StyleFiles.DEFAULT, name));
  }

  private static Optional<YamlNode> node(YamlMap layer, String name) {
    Optional<YamlNode> node = Optional.of(layer);
    for (String key : name.split("\\.", -1)) {
      node = node.flatMap(n -> n instanceof YamlMap map ? map.get(key) : Optional.empty());
    }
    return node;
  }

  private void report(String name, YamlNode node, String expected) {
    diagnostics.add(
        Diagnostic.error(
            "style/value",
            node.span(),
            "%s %s, expected %s".formatted(name, found(node), expected)));
  }

  private static String found(YamlNode node) {
    if (node instanceof YamlMap) {
      return "is a map";
    }
    if (node instanceof YamlScalar scalar) {
      boolean nothing = scalar.isNull() && scalar.text().isEmpty();
      return nothing ? "has no value" : "is \"%s\"".formatted(scalar.text());
    }
    return "is " + node.span().text();
  }

  private static Optional<String> text(YamlNode node) {
    return node instanceof YamlScalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  private static Optional<Double> decimal(String text, double least, double most) {
    return Optional.of(text)
        .filter(written -> NUMBER.matcher(written).matches())
        .map(Double::valueOf)
        .filter(value -> value >= least && value <= most);
  }

  private static Optional<Double> points(String text, double least, double most) {
    Matcher matcher = LENGTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    double points =
        switch (matcher.group(2)) {
          case "mm" -> number * 72 / 25.4;
          case "cm" -> number * 72 / 2.54;
          case "in" -> number * 72;
          default -> number;
        };
    return points >= least && points <= most ? Optional.of(points) : Optional.empty();
  }

  private static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return words;
  }

  private static <E> Optional<E> find(Map<String, E> known, String word) {
    return Optional.ofNullable(known.get(word));
  }

  private static String alternatives(Map<String, ?> known) {
    List<String> words = List.copyOf(known.keySet());
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String plain(double value) {
    return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
