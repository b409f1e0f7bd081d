package org.labpress.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Makes markup that somebody else wrote safe to stand among our own, which may lie between its
 * tags: {@code <details>}, paragraphs of Markdown, {@code </details>}.
 *
 * <p>The foreign parts are joined, with a slot for each part of ours, and parsed as a browser
 * would; what {@link HtmlAllowList} does not name goes, and the slots are filled. So what comes out
 * is balanced: nothing in it can close an element of the page around it.
 */
final class HtmlCleaner {
  // Elements that make the parser read what follows as text, and comments, could swallow a slot.
  private static final Pattern SWALLOWS =
      Pattern.compile(
          "(?i)<(?:!|\\?|/?(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript"
              + "|plaintext|select|template|svg|math|frameset|object)\\b)");

  private static final Pattern HEADING = Pattern.compile("<h[1-6]");

  private static final int SETTLING_ROUNDS = 4;

  private final Context context;
  private final HtmlAllowList allowList;
  private final List<Part> parts = new ArrayList<>();

  HtmlCleaner(Context context, Addresses addresses) {
    this.context = context;
    this.allowList = new HtmlAllowList(context, addresses);
  }

  /** What the markup stands in. */
  enum Context {
    /** A line of text: only elements that may stand in one are kept. */
    LINE,
    BLOCKS
  }

  private record Part(String html, boolean own) {}

  /** Adds markup that is not to be trusted. */
  void foreign(String html) {
    parts.add(new Part(html, false));
  }

  /** Adds markup that our writers made. */
  void own(String html) {
    parts.add(new Part(html, true));
  }

  /** Returns all parts in their order. */
  String clean() {
    String slot = freeName();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.own()) {
        String element = context == Context.LINE ? "span" : "div";
        joined.append("<%s %s=\"%d\"></%s>".formatted(element, slot, i, element));
      } else {
        joined.append(harmless(part.html()));
      }
    }
    return fill(cleanTree(joined.toString(), slot), slot).orElseGet(this::eachAlone);
  }

  /** Returns an attribute name that no foreign part can have written. */
  private String freeName() {
    String name = "lp-slot";
    while (true) {
      String tried = name;
      if (parts.stream().noneMatch(part -> !part.own() && part.html().contains(tried))) {
        return tried;
      }
      name += "-x";
    }
  }

  /** Returns the part as it is, or cleaned by itself if it could hide the parts behind it. */
  private String harmless(String html) {
    return SWALLOWS.matcher(html).find() ? cleanTree(html, "").html() : html;
  }

  private Element cleanTree(String html, String slot) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    for (Element element : body.stream().skip(1).toList()) {
      if (slot.isEmpty() || !element.hasAttr(slot)) {
        allowList.apply(element);
      }
    }
    removeComments(body);
    return settled(body);
  }

  /**
   * Returns a tree that a browser reads back as it is. Tables can move elements to places in which
   * the next parser would not leave them; markup that does not settle is reduced to its text.
   */
  private static Element settled(Element body) {
    Element tree = body;
    for (int round = 0; round < SETTLING_ROUNDS; round++) {
      Document next = Jsoup.parseBodyFragment(tree.html());
      next.outputSettings().prettyPrint(false);
      if (next.body().html().equals(tree.html())) {
        return tree;
      }
      tree = next.body();
    }
    return Jsoup.parseBodyFragment(HtmlEscape.text(body.text())).body();
  }

  private static void removeComments(Element body) {
    List<Node> comments = new ArrayList<>();
    body.forEachNode(
        node -> {
          if (node instanceof Comment) {
            comments.add(node);
          }
        });
    comments.forEach(Node::remove);
  }

  /** Fills the slots; empty if the parser lost, moved or doubled one. */
  private Optional<String> fill(Element body, String slot) {
    List<Element> slots = body.select("[" + slot + "]");
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).own()) {
        expected.add(i);
      }
    }
    List<Integer> found = slots.stream().map(e -> Integer.valueOf(e.attr(slot))).toList();
    if (!found.equals(expected) || slots.stream().anyMatch(element -> nests(element, slot))) {
      return Optional.empty();
    }
    String html = body.html();
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int index : expected) {
      String element = context == Context.LINE ? "span" : "div";
      String empty = "<%s %s=\"%d\"></%s>".formatted(element, slot, index, element);
      int at = html.indexOf(empty, from);
      if (at < 0) {
        return Optional.empty();
      }
      filled.append(html, from, at).append(parts.get(index).html());
      from = at + empty.length();
    }
    return Optional.of(filled.append(html, from, html.length()).toString());
  }

  /** A browser closes a link at the next link inside it, and a heading at the next heading. */
  private boolean nests(Element element, String slot) {
    String own = parts.get(Integer.parseInt(element.attr(slot))).html();
    return (element.closest("a") != null && own.contains("<a "))
        || (element.closest("h1, h2, h3, h4, h5, h6") != null && HEADING.matcher(own).find());
  }

  private String eachAlone() {
    StringBuilder all = new StringBuilder();
    for (Part part : parts) {
      all.append(part.own() ? part.html() : cleanTree(part.html(), "").html());
    }
    return all.toString();
  }
}
