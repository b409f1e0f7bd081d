package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/** Reads the tag of an HTML image, and attributes of other tags. */
final class HtmlImage {
  private static final Pattern TAG =
      Pattern.compile("(?is)<img\\b((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)/?>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([A-Za-z][A-Za-z-]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++))");
  private static final Pattern WIDTH =
      Pattern.compile("(?i)(?:^|;)\\s*width\\s*:\\s*([0-9.]{1,6}(?:%|px|cm|mm|in|pt))");

  private HtmlImage() {}

  /** Returns the image that a tag is; empty for other tags and for one without an address. */
  static Optional<Image> of(String tag, SourceSpan span) {
    Matcher image = TAG.matcher(tag.strip());
    if (!image.matches()) {
      return Optional.empty();
    }
    Map<String, String> written = attributes(image.group(1));
    String source = written.getOrDefault("src", "").strip();
    if (source.isEmpty() || source.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    for (String key : List.of("width", "height")) {
      Optional.ofNullable(written.get(key))
          .filter(value -> !value.isBlank())
          .ifPresent(value -> values.put(key, value.strip()));
    }
    Matcher width = WIDTH.matcher(written.getOrDefault("style", ""));
    if (width.find()) {
      values.putIfAbsent("width", width.group(1));
    }
    String alt = written.getOrDefault("alt", "");
    List<Inline> alternative = alt.isBlank() ? List.of() : List.of(new Text(alt, span));
    Attributes attributes = Attributes.of(id(written), classes(written), values);
    String title = written.getOrDefault("title", "");
    return Optional.of(new Image(source, title, alternative, attributes, Optional.empty(), span));
  }

  /** Returns the attributes of a tag by their names in lower case; the first of a name holds. */
  static Map<String, String> attributes(String written) {
    Map<String, String> found = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(written);
    while (attribute.find()) {
      String value =
          attribute.group(2) != null
              ? attribute.group(2)
              : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
      found.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), Escaping.unescapeHtml(value));
    }
    return found;
  }

  static Optional<String> id(Map<String, String> attributes) {
    return Optional.ofNullable(attributes.get("id")).filter(id -> id.matches("\\S{1,200}"));
  }

  static List<String> classes(Map<String, String> attributes) {
    List<String> classes = new ArrayList<>();
    for (String name : attributes.getOrDefault("class", "").split("\\s+", -1)) {
      if (!name.isEmpty()) {
        classes.add(name);
      }
    }
    String align = attributes.getOrDefault("align", "").toLowerCase(Locale.ROOT);
    if (align.matches("left|center|right")) {
      classes.add("align-" + align);
    }
    return classes;
  }
}
