package org.labpress.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes JSON (RFC 8259) on one line.
 *
 * <p>Characters that could end a script element or a line of JavaScript are escaped too, so that
 * the text may stand inside a page.
 */
public final class JsonWriter {
  private JsonWriter() {}

  /**
   * Returns the JSON text of a value.
   *
   * @param value a string, boolean, integer or finite number, or a collection or map of such
   *     values; members are written in the order of the map
   */
  public static String write(Object value) {
    if (value instanceof CharSequence text) {
      return string(text);
    }
    if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
      return value.toString();
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Collection<?> elements) {
      StringJoiner array = new StringJoiner(",", "[", "]");
      elements.forEach(element -> array.add(write(element)));
      return array.toString();
    }
    if (value instanceof Map<?, ?> members) {
      StringJoiner object = new StringJoiner(",", "{", "}");
      members.forEach((name, member) -> object.add(string(name.toString()) + ":" + write(member)));
      return object.toString();
    }
    throw new IllegalArgumentException("JSON has no form for " + value.getClass().getName());
  }

  /** Returns an object under construction; members are written in the order they are added. */
  public static ObjectBuilder object() {
    return new ObjectBuilder();
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no form for " + value);
    }
    boolean whole = value == StrictMath.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  private static String string(CharSequence text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          boolean escaped =
              c < 0x20 || c == 0x7F || c == '<' || c == '\u2028' || c == '\u2029' || lone(text, i);
          if (escaped) {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }

  private static boolean lone(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Collects the members of an object. */
  public static final class ObjectBuilder {
    private final Map<String, Object> members = new LinkedHashMap<>();

    public ObjectBuilder put(String name, Object value) {
      members.put(name, value);
      return this;
    }

    /** Returns the members as a value for {@link JsonWriter#write}. */
    public Map<String, Object> build() {
      return new LinkedHashMap<>(members);
    }
  }
}
