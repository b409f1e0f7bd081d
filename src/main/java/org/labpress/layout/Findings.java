package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Collects what the author has to know; what occurs often is said once, with the count. */
final class Findings {
  private final List<Diagnostic> single = new ArrayList<>();
  private final SortedMap<String, Counted> scripts = new TreeMap<>();
  private final List<SourceSpan> rawHtml = new ArrayList<>();

  private record Counted(SourceSpan first, int count) {}

  /** Notes text in a script that cannot be set right. */
  void script(String name, SourceSpan span) {
    scripts.merge(name, new Counted(span, 1), (a, b) -> new Counted(a.first, a.count + 1));
  }

  void rawHtml(SourceSpan span) {
    rawHtml.add(span);
  }

  /** Notes an image that is shown by its alternative text. */
  void imageNotPrinted(String path, SourceSpan span) {
    single.add(
        Diagnostic.warning(
                "image/print",
                span,
                "%s is %s file, which papers do not print yet".formatted(path, kind(path)))
            .withHint("give a PNG or JPEG file, or draw the figure as a chart"));
  }

  /**
   * Notes a slide that is taller than the screen.
   *
   * @param excess in points
   * @param share of the height that slides have
   * @param edge the first block that crosses the lower edge
   */
  void slideOverflow(
      int number, Optional<String> title, double excess, double share, SlidePiece.Edge edge) {
    String name = title.map(text -> " \"" + text + "\"").orElse("");
    single.add(
        Diagnostic.error(
                "deck/overflow",
                edge.span(),
                "slide %d%s is %d pt (%d %%) too tall: the %s crosses its lower edge"
                    .formatted(
                        number,
                        name,
                        (int) Math.ceil(excess),
                        (int) Math.ceil(100 * share),
                        edge.what()))
            .withHint("divide the slide with ---, or say less on it")
            .withHint("write {.smaller} behind its title for smaller text"));
  }

  /**
   * Notes a part of a page that cannot be divided and is taller than the page.
   *
   * @param excess in points
   * @param span of its first line of text
   */
  void tooTall(double excess, SourceSpan span) {
    single.add(
        Diagnostic.error(
                "render/too-tall",
                span,
                "this is %d pt taller than the page has room for"
                    .formatted((int) Math.ceil(excess)))
            .withHint("divide it, make it smaller, or shorten its caption"));
  }

  private static String kind(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".gif") ? "a GIF" : name.endsWith(".webp") ? "a WebP" : "an SVG";
  }

  List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(single);
    scripts.forEach(
        (name, counted) ->
            all.add(
                Diagnostic.warning(
                        "render/script",
                        counted.first,
                        "%s text is not set the way its script needs (%d %s)"
                            .formatted(
                                name, counted.count, counted.count == 1 ? "place" : "places"))
                    .withHint("look at these places in the PDF before you hand it on")));
    if (!rawHtml.isEmpty()) {
      int count = rawHtml.size();
      all.add(
          Diagnostic.warning(
                  "render/raw-html",
                  rawHtml.get(0),
                  "raw HTML is left out of the PDF (%d %s)"
                      .formatted(count, count == 1 ? "place" : "places"))
              .withHint("write it as Markdown"));
    }
    return Diagnostic.sorted(all);
  }
}
