package org.labpress.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.PlainText;
import org.labpress.document.RawInline;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Makes nodes of the HTML tags that form text, so that every output shows them: {@code
 * H<sub>2</sub>O} is what {@code H~2~O} is. Only tags that are opened and closed among the same
 * siblings, with attributes that the nodes can hold, are taken; all others stay raw.
 */
final class HtmlPairs {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)([^<>]*+)>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s*+([A-Za-z][A-Za-z0-9-]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++))");

  /** Addresses of pages and places; what else a browser may do with an address is not read. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?i)(?:https?://|mailto:|#)[^\\s\\p{Cntrl}]*|[\\w./%~-][^:\\s\\p{Cntrl}]*");

  private static final Set<String> NAMES =
      Set.of(
          "a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "s", "small", "span", "strike",
          "strong", "sub", "sup", "tt", "u", "ins");
  private static final Set<String> KEYS = Set.of("id", "class", "title", "lang", "dir");

  private final Deque<Open> stack = new ArrayDeque<>();
  private final Map<String, Integer> opened = new HashMap<>();
  private final int room;

  private HtmlPairs(int room) {
    this.room = room;
  }

  /** A tag and what follows it. */
  private record Open(String name, Attributes attributes, List<Inline> content) {}

  /**
   * Returns inlines with pairs of tags as nodes.
   *
   * @param room how much deeper they may nest
   */
  static List<Inline> fold(List<Inline> inlines, int room) {
    if (inlines.stream().noneMatch(HtmlPairs::isHtml)) {
      return inlines;
    }
    return new HtmlPairs(room).folded(inlines);
  }

  private static boolean isHtml(Inline inline) {
    return inline instanceof RawInline raw && raw.format().equals("html");
  }

  private List<Inline> folded(List<Inline> inlines) {
    stack.push(new Open("", Attributes.NONE, new ArrayList<>()));
    for (Inline inline : inlines) {
      Matcher tag = isHtml(inline) ? TAG.matcher(((RawInline) inline).text()) : TAG.matcher("");
      if (!tag.matches()) {
        top().add(inline);
        continue;
      }
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (name.equals("br")) {
        top().add(new LineBreak(inline.span()));
      } else if (tag.group(1).isEmpty()) {
        open(name, tag.group(3), inline);
      } else {
        close(name, inline);
      }
    }
    while (stack.size() > 1) {
      spill();
    }
    return top();
  }

  private List<Inline> top() {
    return stack.element().content();
  }

  private void open(String name, String rest, Inline tag) {
    Optional<Attributes> attributes =
        NAMES.contains(name) && stack.size() < room ? attributes(rest) : Optional.empty();
    if (attributes.isEmpty()) {
      top().add(tag);
      return;
    }
    List<Inline> content = new ArrayList<>();
    content.add(tag);
    stack.push(new Open(name, attributes.get(), content));
    opened.merge(name, 1, Integer::sum);
  }

  private void close(String name, Inline tag) {
    if (opened.getOrDefault(name, 0) == 0) {
      top().add(tag);
      return;
    }
    while (!stack.element().name().equals(name)) {
      spill();
    }
    Open open = stack.pop();
    opened.merge(name, -1, Integer::sum);
    List<Inline> content = open.content().subList(1, open.content().size());
    SourceSpan span = open.content().get(0).span().cover(tag.span());
    top().add(node(open, List.copyOf(content), span));
  }

  /** Leaves a tag that is never closed raw. */
  private void spill() {
    Open open = stack.pop();
    opened.merge(open.name(), -1, Integer::sum);
    top().addAll(open.content());
  }

  private static Inline node(Open open, List<Inline> content, SourceSpan span) {
    Attributes attributes = open.attributes();
    boolean plain = attributes.isEmpty();
    return switch (open.name()) {
      case "b", "strong" -> plain ? new Strong(content, span) : span(open, content, "strong", span);
      case "i", "em" -> plain ? new Emphasis(content, span) : span(open, content, "em", span);
      case "s", "del", "strike" ->
          plain ? new Strikethrough(content, span) : span(open, content, "del", span);
      case "sub" -> plain ? new Subscript(content, span) : span(open, content, "sub", span);
      case "sup" -> plain ? new Superscript(content, span) : span(open, content, "sup", span);
      case "code", "tt" ->
          content.stream().allMatch(inline -> inline instanceof Text)
              ? new Code(PlainText.of(content), attributes, span)
              : span(open, content, "code", span);
      case "u", "ins" -> span(open, content, "underline", span);
      case "a" -> link(attributes, content, span);
      case "span" -> new Span(content, attributes, span);
      default -> span(open, content, open.name(), span);
    };
  }

  private static Inline link(Attributes attributes, List<Inline> content, SourceSpan span) {
    TreeMap<String, String> values = new TreeMap<>(attributes.values());
    String destination = values.remove("href");
    Attributes others = new Attributes(attributes.id(), attributes.classes(), values);
    return destination == null
        ? new Span(content, others, span)
        : new Link(destination, "", content, others, Optional.empty(), span);
  }

  private static Span span(Open open, List<Inline> content, String name, SourceSpan span) {
    Attributes given = open.attributes();
    List<String> classes = new ArrayList<>(List.of(name));
    classes.addAll(given.classes());
    return new Span(content, new Attributes(given.id(), classes, given.values()), span);
  }

  /** Returns the attributes of a tag, or empty if one of them is more than a node can hold. */
  private static Optional<Attributes> attributes(String text) {
    Optional<String> id = Optional.empty();
    List<String> classes = List.of();
    TreeMap<String, String> values = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    int at = 0;
    while (attribute.region(at, text.length()).lookingAt()) {
      String key = attribute.group(1).toLowerCase(Locale.ROOT);
      String value =
          attribute.group(attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4);
      switch (key) {
        case "id", "name" -> id = Optional.of(value).filter(given -> !given.isBlank());
        case "class" -> classes = List.of(value.strip().split("\\s+"));
        case "href" -> {
          if (!HARMLESS.matcher(value).matches()) {
            return Optional.empty();
          }
          values.put(key, value);
        }
        case "target" -> values.put(key, value);
        default -> {
          if (!KEYS.contains(key)) {
            return Optional.empty();
          }
          values.put(key, value);
        }
      }
      at = attribute.end();
    }
    return text.substring(at).isBlank()
        ? Optional.of(new Attributes(id, classes, values))
        : Optional.empty();
  }
}
