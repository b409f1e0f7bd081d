package org.labpress.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) as maps, lists, strings, doubles, booleans and null. It trusts its input,
 * which comes from the browser.
 */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static @Nullable Object read(String text) {
    return new JsonText(text).value();
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> literal();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      peek();
      String name = string();
      expect(':');
      members.put(name, value());
      skip(',');
    }
    at++;
    return members;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> elements = new ArrayList<>();
    at++;
    while (peek() != ']') {
      elements.add(value());
      skip(',');
    }
    at++;
    return elements;
  }

  private String string() {
    StringBuilder read = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      int plain = at;
      while (text.charAt(at) != '"' && text.charAt(at) != '\\') {
        at++;
      }
      read.append(text, plain, at);
      if (text.charAt(at) == '\\') {
        read.append(escape());
      }
    }
    at++;
    return read.toString();
  }

  private char escape() {
    char kind = text.charAt(at + 1);
    if (kind == 'u') {
      at += 6;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    at += 2;
    int control = "bfnrt".indexOf(kind);
    return control < 0 ? kind : "\b\f\n\r\t".charAt(control);
  }

  private @Nullable Object literal() {
    int start = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String literal = text.substring(start, at);
    return switch (literal) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> Double.valueOf(literal);
    };
  }

  /** Returns the next character that is not white space. */
  private char peek() {
    while (" \n\r\t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException(
          "expected %s at offset %d, found %s".formatted(c, at, text.charAt(at)));
    }
    at++;
  }

  private void skip(char c) {
    if (peek() == c) {
      at++;
    }
  }
}
