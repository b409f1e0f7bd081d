package org.labpress.jats;

import java.util.List;
import java.util.Optional;
import org.labpress.bibliography.Bibliography;
import org.labpress.bibliography.Entry;
import org.labpress.bibliography.csl.Name;
import org.labpress.document.PlainText;
import org.labpress.document.ReferenceList;

/** Writes the works that a paper cites into its deposit, each with its facts and as printed. */
final class CrossrefCitations {
  private final XmlWriter out;
  private final Bibliography works;

  CrossrefCitations(XmlWriter out, Bibliography works) {
    this.out = out;
    this.works = works;
  }

  void write(ReferenceList.Entry entry) {
    out.block("citation", "key", entry.key());
    Optional<Entry> found = works.find(entry.key());
    found.ifPresent(work -> facts(new CitedWork(work.item())));
    String printed = ArticleFacts.line(PlainText.of(entry.content()));
    out.known("unstructured_citation", printed).close();
  }

  private void facts(CitedWork work) {
    out.known(work.isBook() ? "volume_title" : "article_title", work.title());
    List<Name> authors = work.people("author");
    if (!authors.isEmpty()) {
      Name first = authors.get(0);
      out.leaf("author", (first.particle() + " " + first.family()).strip());
    }
    out.known(work.isBook() ? "series_title" : "journal_title", work.container());
    out.known("first_page", work.firstPage());
    out.known("issue", work.text("issue"));
    out.known("volume", work.text("volume"));
    out.known("doi", work.doi());
    out.known("issn", work.issn());
    out.known("isbn", work.isbn());
    work.date("issued")
        .filter(day -> day.year() > 0)
        .ifPresent(day -> out.leaf("cYear", Integer.toString(day.year())));
  }
}
