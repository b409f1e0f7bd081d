package org.labpress.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which elements and attributes of raw HTML reach a page. */
final class HtmlAllowList {
  private static final Set<String> IN_LINES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i",
          "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
          "time", "u", "var", "wbr");
  private static final Set<String> IN_BLOCKS =
      Set.of(
          "article",
          "blockquote",
          "caption",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Elements whose content is no text for readers; of all others the content stays. */
  private static final Set<String> WITH_CONTENT =
      Set.of(
          "applet",
          "audio",
          "canvas",
          "datalist",
          "embed",
          "frame",
          "frameset",
          "head",
          "iframe",
          "link",
          "math",
          "meta",
          "base",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "param",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video",
          "xmp");

  private static final Set<String> EVERYWHERE = Set.of("lang", "dir", "title");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan", "scope"),
          "col", Set.of("span"),
          "colgroup", Set.of("span"),
          "ol", Set.of("start", "reversed"),
          "li", Set.of("value"),
          "details", Set.of("open"),
          "time", Set.of("datetime"),
          "img", Set.of("alt", "width", "height"));
  private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

  private final HtmlCleaner.Context context;
  private final Addresses addresses;

  HtmlAllowList(HtmlCleaner.Context context, Addresses addresses) {
    this.context = context;
    this.addresses = addresses;
  }

  /** Returns whether an element of this name is kept. */
  static boolean keeps(String name, HtmlCleaner.Context context) {
    return IN_LINES.contains(name)
        || (context == HtmlCleaner.Context.BLOCKS && IN_BLOCKS.contains(name));
  }

  /** Returns whether an element that is not kept takes its content with it. */
  static boolean takesContent(String name) {
    return WITH_CONTENT.contains(name);
  }

  /** Cleans one element; its children are left for calls of their own. */
  void apply(Element element) {
    String name = element.normalName();
    if (takesContent(name)) {
      element.remove();
    } else if (!keeps(name, context)) {
      element.unwrap();
    } else {
      attributes(element, name);
    }
  }

  private void attributes(Element element, String name) {
    List<Attribute> written = new ArrayList<>(element.attributes().asList());
    element.clearAttributes();
    List<String> classes = new ArrayList<>();
    for (Attribute attribute : written) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      Set<String> ofElement = ATTRIBUTES.getOrDefault(name, Set.of());
      boolean length = key.equals("width") || key.equals("height");
      if (length && ofElement.contains(key) && !value.matches("\\d{1,5}")) {
        ImageWidth.className(value).filter(c -> key.equals("width")).ifPresent(classes::add);
      } else if (EVERYWHERE.contains(key) || ofElement.contains(key)) {
        element.attr(key, value);
      } else if (key.equals("class")) {
        classes.addAll(List.of(value.split("\\s+")));
      } else if (key.equals("id") && !value.isBlank()) {
        element.attr("id", ContentNames.id(value));
      } else if (key.equals("align") && ALIGNMENTS.contains(value.toLowerCase(Locale.ROOT))) {
        classes.add("align-" + value.toLowerCase(Locale.ROOT));
      }
    }
    ContentNames.classes("", classes).ifPresent(all -> element.attr("class", all));
    if (name.equals("a")) {
      link(element, value(written, "href"));
    } else if (name.equals("img")) {
      image(element, value(written, "src"));
    }
  }

  private static String value(List<Attribute> attributes, String key) {
    return attributes.stream()
        .filter(attribute -> attribute.getKey().equalsIgnoreCase(key))
        .map(Attribute::getValue)
        .findFirst()
        .orElse("");
  }

  private void link(Element element, String href) {
    if (LinkScheme.leadsOutside(href)) {
      element.attr("href", HtmlEscape.url(href.strip())).attr("rel", "external noreferrer");
    } else if (href.startsWith("#")) {
      element.attr("href", ContentNames.fragment(href.substring(1)));
    } else if (LinkScheme.allows(href)) {
      addresses.written(href).ifPresent(address -> element.attr("href", address));
    }
  }

  /** An image of the project stays; a remote one becomes a link, since our pages load nothing. */
  private void image(Element element, String src) {
    Optional<String> address =
        LinkScheme.allows(src) && !LinkScheme.leadsOutside(src)
            ? addresses.written(src)
            : Optional.empty();
    if (address.isPresent()) {
      element.attr("src", address.get()).attr("alt", element.attr("alt"));
      element.attr("loading", "lazy");
      return;
    }
    String text = element.attr("alt").isBlank() ? src : element.attr("alt");
    boolean linked = LinkScheme.leadsOutside(src) && element.closest("a") == null;
    Element shown = new Element(linked ? "a" : "span");
    shown.addClass(LinkScheme.leadsOutside(src) ? "image-remote" : "image-missing");
    if (linked) {
      shown.attr("href", HtmlEscape.url(src.strip())).attr("rel", "external noreferrer");
    }
    element.replaceWith(shown.text(text));
  }
}
