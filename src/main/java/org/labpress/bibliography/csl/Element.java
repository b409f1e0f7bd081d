package org.labpress.bibliography.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of a style or a locale. */
final class Element {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String name;
  private final Map<String, String> attributes;
  private final List<Element> children;
  private final String text;

  /** Attributes as lists of words, each taken apart once: a style asks for them at every work. */
  private final Map<String, List<String>> words = new ConcurrentHashMap<>();

  /**
   * @param name without its namespace
   * @param text its own characters; where it has children, without white space at the ends
   */
  Element(String name, Map<String, String> attributes, List<Element> children, String text) {
    this.name = name;
    this.attributes = Map.copyOf(attributes);
    this.children = List.copyOf(children);
    this.text = text;
  }

  String name() {
    return name;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<Element> children() {
    return children;
  }

  String text() {
    return text;
  }

  /** Returns an attribute, empty where it is missing. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  Stream<Element> children(String childName) {
    return children.stream().filter(child -> child.name().equals(childName));
  }

  Optional<Element> child(String childName) {
    return children(childName).findFirst();
  }

  /** Returns a list of words in an attribute. */
  List<String> words(String attribute) {
    return attributes.containsKey(attribute)
        ? words.computeIfAbsent(attribute, key -> split(get(key).strip()))
        : List.of();
  }

  private static List<String> split(String value) {
    return value.isEmpty() ? List.of() : List.of(SPACE.split(value, -1));
  }

  /** Returns this element and all below it. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }
}
