package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labpress.document.Attributes;

/**
 * The abbreviations that a page explains on lines such as {@code *[HTML]: long form}, as PHP
 * Markdown Extra has them; the lines themselves are not printed.
 */
final class Abbreviations {
  private static final Pattern DEFINITION =
      Pattern.compile("\\*\\[([^\\[\\]\\n]{1,80})\\]:[ \\t]*+([^*\\n]{0,300}+)(?:\\n|$)");
  private static final int MOST = 500;

  private final Map<String, String> longForms = new TreeMap<>();
  private Optional<Pattern> words = Optional.empty();

  /** Returns the abbreviations that a page explains at its top level. */
  static Abbreviations in(Document page) {
    Abbreviations found = new Abbreviations();
    for (Node node : page.getChildren()) {
      for (MatchResult line : definitions(node)) {
        if (found.longForms.size() < MOST) {
          found.longForms.putIfAbsent(line.group(1).strip(), line.group(2).strip());
        }
      }
    }
    if (!found.longForms.isEmpty()) {
      String names =
          found.longForms.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      found.words =
          Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])"));
    }
    return found;
  }

  /** Returns whether a node is nothing but lines that explain abbreviations. */
  static boolean isDefinition(Node node) {
    return !definitions(node).isEmpty();
  }

  private static List<MatchResult> definitions(Node node) {
    String text = node instanceof Paragraph ? node.getChars().toString().strip() : "";
    List<MatchResult> lines = new ArrayList<>();
    Matcher line = DEFINITION.matcher(text);
    int at = 0;
    while (text.startsWith("*[", at) && line.region(at, text.length()).lookingAt()) {
      lines.add(line.toMatchResult());
      at = line.end();
    }
    return at == text.length() ? lines : List.of();
  }

  /** Returns where abbreviations stand in a text, in order. */
  List<MatchResult> find(String text) {
    return words.map(pattern -> pattern.matcher(text).results().toList()).orElse(List.of());
  }

  /** Returns the attributes of the span around an abbreviation. */
  Attributes attributes(String name) {
    Map<String, String> title = new TreeMap<>();
    String form = longForms.getOrDefault(name, "");
    if (!form.isEmpty()) {
      title.put("title", form);
    }
    return Attributes.of(Optional.empty(), List.of("abbr"), title);
  }
}
