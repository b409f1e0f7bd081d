package org.labpress.html;

import org.labpress.document.EmbedBlock;
import org.labpress.document.PageKind;

/** Says from which page a figure comes that another shows too. */
final class HomePage {
  private HomePage() {}

  /** Returns such as {@code log entry A probe}, with a link unless the page is a draft. */
  static String link(EmbedBlock embed, Addresses addresses) {
    return embed.embedded().map(from -> link(embed, from, addresses)).orElse("");
  }

  private static String link(EmbedBlock embed, EmbedBlock.Embedded from, Addresses addresses) {
    HtmlBuffer link = new HtmlBuffer().text(word(from.kind()) + " ");
    if (!from.linked()) {
      return link.text(from.title()).toString();
    }
    link.markup("<a").attribute("href", addresses.page(from.path(), embed.label().value()));
    return link.markup(">").text(from.title()).markup("</a>").toString();
  }

  private static String word(PageKind kind) {
    return kind == PageKind.LOG ? "log entry" : kind.label();
  }
}
