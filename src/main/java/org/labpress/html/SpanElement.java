package org.labpress.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Link;

/** What the attributes of a span or a link are in HTML: an element, and values by an allow-list. */
final class SpanElement {
  private static final List<Map.Entry<String, String>> ELEMENTS =
      List.of(
          Map.entry("abbr", "abbr"),
          Map.entry("data", "data"),
          Map.entry("kbd", "kbd"),
          Map.entry("mark", "mark"),
          Map.entry("small", "small"),
          Map.entry("underline", "u"),
          Map.entry("ul", "u"));
  private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
  private static final Set<String> TARGETS = Set.of("_blank", "_self", "_parent", "_top");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.]{1,30}(?:[eE][-+]?\\d{1,3})?");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}");

  private SpanElement() {}

  /** Returns the element for the classes of a span; {@code data} needs the value that it has. */
  static String of(Attributes attributes) {
    return ELEMENTS.stream()
        .filter(element -> attributes.hasClass(element.getKey()))
        .filter(element -> !element.getKey().equals("data") || hasNumber(attributes))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("span");
  }

  private static boolean hasNumber(Attributes attributes) {
    return attributes.value("value").filter(v -> NUMBER.matcher(v).matches()).isPresent();
  }

  /** Returns the classes that the element does not say already. */
  static List<String> classes(Attributes attributes) {
    String element = of(attributes);
    return attributes.classes().stream()
        .filter(name -> !ELEMENTS.contains(Map.entry(name, element)))
        .toList();
  }

  /** Returns the attributes that reach the page, by name. */
  static SortedMap<String, String> values(Attributes attributes) {
    SortedMap<String, String> values = new TreeMap<>();
    attributes
        .value("dir")
        .filter(DIRECTIONS::contains)
        .ifPresent(direction -> values.put("dir", direction));
    attributes
        .value("lang")
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .ifPresent(tag -> values.put("lang", tag));
    attributes.value("title").ifPresent(title -> values.put("title", title));
    if (of(attributes).equals("data")) {
      attributes.value("value").ifPresent(value -> values.put("value", value));
    }
    return values;
  }

  /** Returns the same for a link, whose title may stand behind its address. */
  static SortedMap<String, String> ofLink(Link link) {
    SortedMap<String, String> values = values(link.attributes());
    if (!link.title().isEmpty()) {
      values.remove("title");
    }
    link.attributes()
        .value("target")
        .filter(TARGETS::contains)
        .ifPresent(target -> values.put("target", target));
    return values;
  }
}
