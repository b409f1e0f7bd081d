package org.labpress.html;

import org.labpress.document.PrintedWord;
import org.labpress.document.ReferenceList;

/** Writes a list of references: each entry with links back to where it is cited. */
final class ReferenceListWriter {
  private final HtmlBuffer out;
  private final PageState state;

  ReferenceListWriter(HtmlBuffer out, PageState state) {
    this.out = out;
    this.state = state;
  }

  HtmlBuffer write(ReferenceList list) {
    if (list.entries().isEmpty()) {
      return out;
    }
    boolean labelled = list.entries().stream().anyMatch(entry -> entry.label().isPresent());
    out.line().markup("<div class=\"references\" role=\"doc-bibliography\"");
    list.attributes().id().ifPresent(id -> out.attribute("id", ContentNames.id(id)));
    out.attribute("aria-label", PrintedWord.REFERENCES.in(state.language)).markup(">").line();
    out.markup("<ul role=\"list\"").attribute("class", labelled ? "numbered" : "hanging");
    out.markup(">").line();
    list.entries().forEach(this::entry);
    return out.markup("</ul>").line().markup("</div>").line();
  }

  private void entry(ReferenceList.Entry entry) {
    out.markup("<li").attribute("id", ContentNames.id(entry.id())).markup(">");
    entry
        .label()
        .ifPresent(
            label -> out.markup("<span class=\"reference-label\">").text(label).markup("</span> "));
    out.markup("<span class=\"reference-body\"><span class=\"reference-text\"")
        .attribute("id", state.entryTextId(entry.id()));
    out.markup(">");
    state.inlines(out).all(entry.content());
    out.markup("</span>");
    backLinks(entry.id());
    out.markup("</span></li>").line();
  }

  private void backLinks(String entry) {
    int citations = state.place == PageState.Place.PAGE ? state.citations(entry) : 0;
    if (citations == 0) {
      return;
    }
    out.markup(" <span class=\"reference-back\">");
    for (int citation = 1; citation <= citations; citation++) {
      out.markup(citation > 1 ? " " : "").markup("<a role=\"doc-backlink\"");
      out.attribute("href", "#" + state.citationId(entry, citation));
      String place = ", " + PrintedWord.PLACE.in(state.language) + " " + citation;
      String back = PrintedWord.BACK_TO_CITATION.in(state.language);
      String name = back + (citations > 1 ? place : "");
      out.attribute("aria-label", name).markup(">");
      String arrow = citation == 1 ? "↩\uFE0E" : "";
      out.text(citations == 1 ? arrow : (arrow + " " + citation).strip());
      out.markup("</a>");
    }
    out.markup("</span>");
  }
}
