package org.labpress.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in braces after a construct: {@code {#id .class key=value}}.
 *
 * @param id without the {@code #}
 * @param classes without their full stops, in the order written
 * @param values by key, in the order of keys; of a key given twice the last value
 */
public record Attributes(
    Optional<String> id, List<String> classes, SortedMap<String, String> values) {
  public static final Attributes NONE =
      new Attributes(Optional.empty(), List.of(), new TreeMap<>());

  public Attributes {
    classes = List.copyOf(classes);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Returns attributes with an id only. */
  public static Attributes ofId(String id) {
    return NONE.withId(id);
  }

  /** Returns attributes with one class only. */
  public static Attributes ofClass(String name) {
    return new Attributes(Optional.empty(), List.of(name), new TreeMap<>());
  }

  public static Attributes of(
      Optional<String> id, List<String> classes, Map<String, String> values) {
    return new Attributes(id, classes, new TreeMap<>(values));
  }

  public Attributes withId(String other) {
    return new Attributes(Optional.of(other), classes, values);
  }

  public boolean hasClass(String name) {
    return classes.contains(name);
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public boolean isEmpty() {
    return id.isEmpty() && classes.isEmpty() && values.isEmpty();
  }
}
