package org.labpress.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Document;
import org.labpress.document.Node;
import org.labpress.document.RawBlock;
import org.labpress.document.RawInline;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Says what of an author's raw HTML does not reach the page. */
public final class UnsafeHtml {
  private static final String RULE = "html/unsafe";
  private static final Set<String> VOID = Set.of("base", "embed", "frame", "link", "meta", "param");

  private UnsafeHtml() {}

  /**
   * Returns {@code html/unsafe} warnings, each at its tag: for elements that are removed, and for
   * event attributes, inline styles and script addresses. Attributes that only concern looks, such
   * as {@code valign}, are dropped without a word.
   */
  public static List<Diagnostic> find(Document document) {
    List<Diagnostic> found = new ArrayList<>();
    document.nodes().forEach(node -> addFindings(node, found));
    return List.copyOf(found);
  }

  private static void addFindings(Node node, List<Diagnostic> found) {
    if (node instanceof RawBlock raw && raw.format().equals("html")) {
      addFindings(raw.text(), raw.span(), HtmlCleaner.Context.BLOCKS, found);
    } else if (node instanceof RawInline raw && raw.format().equals("html")) {
      addFindings(raw.text(), raw.span(), HtmlCleaner.Context.LINE, found);
    }
  }

  private static void addFindings(
      String html, SourceSpan span, HtmlCleaner.Context context, List<Diagnostic> found) {
    // The XML parser keeps every tag where it stands; the HTML parser drops some and moves others.
    Element root = Jsoup.parse(html, "", Parser.xmlParser().setTrackPosition(true));
    TagPlaces places = new TagPlaces(html, span);
    @Nullable Element removed = null;
    for (Element element : root.select("*")) {
      String name = element.normalName();
      if (element.equals(root) || isInside(element, removed)) {
        continue;
      }
      SourceSpan place = places.of(element.sourceRange().startPos());
      if (!HtmlAllowList.keeps(name, context)) {
        removed = HtmlAllowList.takesContent(name) && !VOID.contains(name) ? element : removed;
        found.add(removal(name, place, context));
      } else {
        unsafeAttribute(element)
            .ifPresent(
                what ->
                    found.add(
                        Diagnostic.warning(
                            RULE, place, "%s of <%s> is removed".formatted(what, name))));
      }
    }
  }

  private static boolean isInside(Element element, @Nullable Element outer) {
    if (outer == null) {
      return false;
    }
    Element parent = element.parent();
    while (parent != null && !parent.equals(outer)) {
      parent = parent.parent();
    }
    return parent != null;
  }

  private static Diagnostic removal(String name, SourceSpan place, HtmlCleaner.Context context) {
    boolean onlyBlock = HtmlAllowList.keeps(name, HtmlCleaner.Context.BLOCKS);
    String message =
        onlyBlock && context == HtmlCleaner.Context.LINE
            ? "<%s> is removed, it cannot stand within a line".formatted(name)
            : "<%s> is removed".formatted(name);
    return Diagnostic.warning(RULE, place, message);
  }

  private static Optional<String> unsafeAttribute(Element element) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      boolean address = key.equals("href") || key.equals("src");
      if (key.startsWith("on") || key.equals("style") || key.equals("srcdoc")) {
        return Optional.of("\"%s\"".formatted(key));
      }
      if (address && !LinkScheme.allows(attribute.getValue())) {
        String scheme = LinkScheme.of(attribute.getValue()).map(s -> s + ":").orElse("//");
        return Optional.of("\"%s\" with %s".formatted(key, scheme));
      }
    }
    return Optional.empty();
  }

  /** Where tags of raw HTML stand in the source, which may hold quote marks and indents between. */
  private static final class TagPlaces {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^\\s/>]*");
    private final List<Integer> inText = new ArrayList<>();
    private final List<SourceSpan> inSource = new ArrayList<>();
    private final SourceSpan whole;

    TagPlaces(String text, SourceSpan span) {
      this.whole = span;
      Matcher matcher = TAG.matcher(text);
      while (matcher.find()) {
        inText.add(matcher.start());
      }
      String source = span.text();
      matcher = TAG.matcher(source);
      while (matcher.find()) {
        int close = source.indexOf('>', matcher.end());
        int end = close < 0 ? matcher.end() : close + 1;
        inSource.add(span.part(matcher.start(), end));
      }
    }

    SourceSpan of(int offset) {
      int index = inText.indexOf(offset);
      return index >= 0 && index < inSource.size() ? inSource.get(index) : whole;
    }
  }
}
