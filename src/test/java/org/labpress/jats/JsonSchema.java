package org.labpress.jats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * As much of JSON Schema (draft 07) as the schema of the Citation File Format uses, over the trees
 * that a YAML reader gives. An unknown keyword that restricts something is an error of the test.
 */
final class JsonSchema {
  private static final java.util.Set<String> KNOWN =
      java.util.Set.of(
          "$ref",
          "type",
          "enum",
          "pattern",
          "minLength",
          "minimum",
          "maximum",
          "format",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "uniqueItems",
          "anyOf",
          "oneOf",
          "$id",
          "$schema",
          "$comment",
          "definitions",
          "title",
          "description",
          "examples",
          "default");

  private final Map<?, ?> root;

  JsonSchema(Map<?, ?> root) {
    this.root = root;
  }

  /** Returns what is wrong with a value; empty if it is valid. */
  List<String> check(Object value) {
    List<String> errors = new ArrayList<>();
    check(root, value, "", errors);
    return errors;
  }

  private void check(Map<?, ?> schema, Object value, String path, List<String> errors) {
    if (schema.get("$ref") instanceof String ref) {
      check(resolve(ref), value, path, errors);
      return;
    }
    schema.keySet().stream()
        .filter(keyword -> !KNOWN.contains(keyword))
        .forEach(keyword -> errors.add("this test does not know the keyword " + keyword));
    if (schema.get("type") instanceof String type && !isOf(type, value)) {
      errors.add("%s: %s is no %s".formatted(path, value, type));
      return;
    }
    if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
      errors.add("%s: %s is none of %s".formatted(path, value, values));
    }
    if (value instanceof String text) {
      text(schema, text, path, errors);
    } else if (value instanceof Number number) {
      number(schema, number, path, errors);
    } else if (value instanceof List<?> list) {
      list(schema, list, path, errors);
    } else if (value instanceof Map<?, ?> map) {
      map(schema, map, path, errors);
    }
    choice(schema, value, path, errors);
  }

  private Map<?, ?> resolve(String ref) {
    Object at = root;
    for (String name : ref.substring(2).split("/", -1)) {
      at = ((Map<?, ?>) at).get(name);
    }
    return (Map<?, ?>) at;
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Integer;
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static void text(Map<?, ?> schema, String text, String path, List<String> errors) {
    if (schema.get("pattern") instanceof String pattern
        && !Pattern.compile(pattern).matcher(text).find()) {
      errors.add("%s: \"%s\" does not match %s".formatted(path, text, pattern));
    }
    if (schema.get("minLength") instanceof Integer least && text.length() < least) {
      errors.add("%s: \"%s\" is too short".formatted(path, text));
    }
    if ("date".equals(schema.get("format")) && !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      errors.add("%s: \"%s\" is no date".formatted(path, text));
    }
  }

  private static void number(Map<?, ?> schema, Number number, String path, List<String> errors) {
    BigDecimal value = new BigDecimal(number.toString());
    boolean low =
        schema.get("minimum") instanceof Number least
            && value.compareTo(new BigDecimal(least.toString())) < 0;
    boolean high =
        schema.get("maximum") instanceof Number most
            && value.compareTo(new BigDecimal(most.toString())) > 0;
    if (low || high) {
      errors.add("%s: %s is out of range".formatted(path, number));
    }
  }

  private void list(Map<?, ?> schema, List<?> list, String path, List<String> errors) {
    if (schema.get("minItems") instanceof Integer least && list.size() < least) {
      errors.add(path + ": too few items");
    }
    if (Boolean.TRUE.equals(schema.get("uniqueItems"))
        && new HashSet<>(list).size() < list.size()) {
      errors.add(path + ": an item twice");
    }
    if (schema.get("items") instanceof Map<?, ?> items) {
      for (int i = 0; i < list.size(); i++) {
        check(items, list.get(i), path + "/" + i, errors);
      }
    }
  }

  private void map(Map<?, ?> schema, Map<?, ?> map, String path, List<String> errors) {
    if (schema.get("required") instanceof List<?> required) {
      required.stream()
          .filter(name -> !map.containsKey(name))
          .forEach(name -> errors.add("%s: no %s".formatted(path, name)));
    }
    Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> p ? p : Map.of();
    map.forEach(
        (name, value) -> {
          if (properties.get(name) instanceof Map<?, ?> property) {
            check(property, value, path + "/" + name, errors);
          } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
            errors.add("%s: %s is not allowed".formatted(path, name));
          }
        });
  }

  private void choice(Map<?, ?> schema, Object value, String path, List<String> errors) {
    for (String keyword : List.of("anyOf", "oneOf")) {
      if (schema.get(keyword) instanceof List<?> schemas) {
        long valid = schemas.stream().filter(one -> isValid((Map<?, ?>) one, value)).count();
        if (valid == 0 || (valid > 1 && keyword.equals("oneOf"))) {
          errors.add("%s: %s fits %d of %s".formatted(path, value, valid, keyword));
        }
      }
    }
  }

  private boolean isValid(Map<?, ?> schema, Object value) {
    List<String> errors = new ArrayList<>();
    check(schema, value, "", errors);
    return errors.isEmpty();
  }
}
