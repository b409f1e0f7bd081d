package org.labpress.html;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a finished page of the site links to, offers as targets, and says. */
public final class HtmlPage {
  private final Document document;

  private HtmlPage(Document document) {
    this.document = document;
  }

  /** Reads a page. */
  public static HtmlPage parse(byte[] html) {
    return new HtmlPage(Jsoup.parse(new String(html, StandardCharsets.UTF_8)));
  }

  /** Returns all that the page links to or loads, as written in it, in its order. */
  public List<String> links() {
    return document.select("[href], [src]").stream()
        .flatMap(element -> Stream.of(element.attr("href"), element.attr("src")))
        .filter(link -> !link.isEmpty())
        .toList();
  }

  /** Returns the ids to which a fragment can lead. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    document.select("[id]").forEach(element -> ids.add(element.id()));
    return ids;
  }

  /**
   * Returns the page for a place from which relative addresses do not work.
   *
   * @param base is put before every address of the site, such as {@code /notes/}
   */
  public String basedOn(String base) {
    Document copy = document.clone();
    copy.outputSettings().prettyPrint(false);
    for (String name : List.of("href", "src")) {
      for (Element element : copy.select("[" + name + "]")) {
        String address = element.attr(name);
        if (!address.startsWith("#") && LinkScheme.of(address).isEmpty()) {
          element.attr(name, base + address);
        }
      }
    }
    return copy.outerHtml();
  }

  /** Returns the words of the main part, without menus, in one line. */
  public String text() {
    Element main = document.selectFirst("main");
    Element words = (main == null ? document.body() : main).clone();
    words.select("annotation, .lp-number-card").remove();
    // The letters of formulas are characters of their own that nobody types.
    words
        .select("math")
        .forEach(math -> math.text(Normalizer.normalize(math.text(), Normalizer.Form.NFKC)));
    return words.text();
  }
}
