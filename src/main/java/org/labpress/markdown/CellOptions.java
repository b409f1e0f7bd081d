package org.labpress.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.SourceSpan;

/**
 * What stands in the lines {@code #| key: value} at the head of a code cell, as Quarto and
 * Jupyter's tools write them.
 *
 * @param values by key, quotation marks left out
 * @param lines number of lines that hold options
 */
public record CellOptions(Map<String, Located<String>> values, int lines) {
  // The comment signs of Python and R, C, SQL and Lua, TeX.
  private static final Pattern LINE =
      Pattern.compile("[ \\t]*+(?:#|//|--|%)\\|[ \\t]?(?<option>.*)");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<key>[A-Za-z][\\w.-]*+)[ \\t]*+:[ \\t]*+(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'"
              + "|(?<plain>.*?))[ \\t]*+");

  public CellOptions {
    values = Map.copyOf(values);
  }

  /**
   * Reads the options at the head of a cell. A line that holds none, such as an item of a list,
   * belongs to the options all the same.
   *
   * @param code the lines of the cell
   */
  public static CellOptions of(SourceSpan code) {
    Map<String, Located<String>> values = new TreeMap<>();
    String text = code.text();
    int lines = 0;
    int start = 0;
    Matcher line = LINE.matcher(text);
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (!line.region(start, end).matches()) {
        break;
      }
      Matcher option = OPTION.matcher(text).region(line.start("option"), end);
      if (option.matches()) {
        String group =
            option.group("double") != null
                ? "double"
                : option.group("single") != null ? "single" : "plain";
        values.putIfAbsent(
            option.group("key").toLowerCase(Locale.ROOT),
            new Located<>(option.group(group), code.part(option.start(group), option.end(group))));
      }
      lines++;
      start = nextLine(text, end);
    }
    return new CellOptions(values, lines);
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int nextLine(String text, int end) {
    boolean two = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (two ? 2 : 1));
  }

  /** Returns code without its first lines, which hold the options. */
  public String rest(String code) {
    int start = 0;
    for (int i = 0; i < lines; i++) {
      start = nextLine(code, lineEnd(code, start));
    }
    return code.substring(start);
  }

  /** Returns whether an option is switched off. */
  public boolean isOff(String key) {
    return value(key).filter(List.of("false", "no", "off")::contains).isPresent();
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key))
        .map(Located::value)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the text of an option as Markdown; empty if there is none. */
  public Checked<List<Inline>> inlines(String key) {
    Located<String> value = values.get(key);
    return value == null || value.value().isEmpty()
        ? Checked.of(List.of())
        : MarkdownReader.inlines(value.span());
  }

  /** Returns the label as an id. */
  public Attributes attributes() {
    return value("label").map(Attributes::ofId).orElse(Attributes.NONE);
  }
}
