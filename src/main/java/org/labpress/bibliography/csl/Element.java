package org.labpress.bibliography.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a style or a locale.
 *
 * @param name without its namespace
 * @param text its own characters, white space at the ends left out
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
  Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
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
    String value = get(attribute).strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  /** Returns the value of an attribute that is a count; {@code otherwise} where it is none. */
  int count(String attribute, int otherwise) {
    String value = get(attribute);
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /** Returns this element and all below it. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }
}
