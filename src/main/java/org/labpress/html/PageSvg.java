package org.labpress.html;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A drawing as a page has it, from which a file for any program is cut without writing every number
 * again.
 *
 * @param text the {@code svg} element
 * @param interactive the parts that answer the pointer, in their order
 */
record PageSvg(String text, List<Part> interactive) {
  /** A colour of the page with the one that it has on paper. */
  private static final Pattern INK = Pattern.compile("var\\(--[a-z0-9-]+,(#[0-9a-f]{6})\\)");

  private static final Pattern EMPTY_GROUP = Pattern.compile("<g [^<>]*></g>");
  private static final String ON_PAGE = " fill=\"none\">";

  PageSvg {
    interactive = List.copyOf(interactive);
  }

  /** A range of characters, {@code end} exclusive. */
  record Part(int start, int end) {}

  /**
   * Returns a file that any program can show: colours as they are on paper, and nothing for the
   * pointer.
   *
   * @param label what the picture shows
   */
  String file(String label) {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    for (Part part : interactive) {
      kept.append(text, from, part.start());
      from = part.end();
    }
    kept.append(text, from, text.length());
    int head = kept.indexOf(ON_PAGE);
    kept.insert(head, " role=\"img\" aria-label=\"%s\"".formatted(HtmlEscape.text(label)));
    String colored = INK.matcher(kept).replaceAll("$1").replace("currentColor", SvgWriter.INK_TEXT);
    return EMPTY_GROUP.matcher(colored).replaceAll("") + "\n";
  }
}
