package org.labpress.slides;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.html.HtmlEscape;

/** Writes who made a deck, where and when. */
final class Byline {
  private final FrontMatter front;

  Byline(FrontMatter front) {
    this.front = front;
  }

  /** Returns authors, affiliations and date; empty if none is given. */
  String toHtml() {
    String lines =
        authors() + affiliations() + front.date().map(Located::value).map(Byline::date).orElse("");
    return lines.isEmpty() ? "" : "<div class=\"byline\">\n" + lines + "</div>\n";
  }

  private String authors() {
    String names = front.authors().stream().map(this::author).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "<p class=\"authors\">" + names + "</p>\n";
  }

  private String author(Author author) {
    String marks =
        author.affiliations().stream()
            .map(index -> Integer.toString(index + 1))
            .collect(Collectors.joining(","));
    boolean marked = front.affiliations().size() > 1 && !marks.isEmpty();
    return HtmlEscape.text(author.name()) + (marked ? "<sup>" + marks + "</sup>" : "");
  }

  /** Numbers the affiliations only if there are several: one belongs to all authors. */
  private String affiliations() {
    List<Affiliation> all = front.affiliations();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      names.append(i > 0 ? "; " : "");
      names.append(all.size() > 1 ? "<sup>" + (i + 1) + "</sup> " : "");
      names.append(HtmlEscape.text(all.get(i).name()));
    }
    return all.isEmpty() ? "" : "<p class=\"affiliations\">" + names + "</p>\n";
  }

  private static String date(LocalDate date) {
    // Not from the platform: the names of months differ between versions of its locale data.
    String name = date.getMonth().name();
    String month = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    return "<p class=\"date\"><time datetime=\"%s\">%d %s %d</time></p>\n"
        .formatted(date, date.getDayOfMonth(), month, date.getYear());
  }
}
