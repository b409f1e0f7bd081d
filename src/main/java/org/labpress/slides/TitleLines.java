package org.labpress.slides;

import java.time.LocalDate;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.PrintedDate;
import org.labpress.document.PrintedLanguage;
import org.labpress.html.Byline;

/** Writes who made a deck, where and when. */
final class TitleLines {
  private final FrontMatter front;

  TitleLines(FrontMatter front) {
    this.front = front;
  }

  /** Returns authors, affiliations and date; empty if none is given. */
  String toHtml() {
    String lines =
        Byline.toHtml(front.authorship(), PrintedLanguage.of(lang()))
            + front.date().map(Located::value).map(this::date).orElse("");
    return lines.isEmpty() ? "" : "<div class=\"byline\">\n" + lines + "</div>\n";
  }

  private String lang() {
    return front.lang().map(Located::value).orElse("en");
  }

  private String date(LocalDate date) {
    return "<p class=\"date\"><time datetime=\"%s\">%s</time></p>\n"
        .formatted(date, PrintedDate.of(date, lang()));
  }
}
