package org.labpress.jats;

import java.util.List;
import java.util.Optional;
import org.labpress.bibliography.Bibliography;
import org.labpress.bibliography.Entry;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.Name;
import org.labpress.document.Inline;
import org.labpress.document.ReferenceList;

/** Writes the list of references with the facts of each work, from which a journal prints it. */
final class JatsReferences {
  private static final List<String> ROLES = List.of("author", "editor", "translator");

  private final ArticleState state;
  private final XmlWriter out;
  private final Bibliography works;

  JatsReferences(ArticleState state, Bibliography works) {
    this.state = state;
    this.out = state.out();
    this.works = works;
  }

  void write(ReferenceList list, List<Inline> title) {
    out.block("ref-list");
    if (!title.isEmpty()) {
      out.block("title");
      new JatsInlines(state).all(title);
      out.close();
    }
    list.entries().forEach(this::entry);
    out.close();
  }

  private void entry(ReferenceList.Entry entry) {
    out.block("ref", "id", state.ids().give(entry.id()));
    entry.label().ifPresent(label -> out.leaf("label", label));
    Optional<Entry> work = works.find(entry.key());
    if (work.isPresent()) {
      work(new CitedWork(work.get().item()));
    } else {
      out.block("mixed-citation");
      new JatsInlines(state).all(entry.content());
      out.close();
    }
    out.close();
  }

  private void work(CitedWork work) {
    String type = work.item().type();
    out.block("element-citation", "publication-type", type.isEmpty() ? "other" : type);
    ROLES.forEach(role -> people(work, role));
    titles(work);
    out.known("edition", work.text("edition"));
    out.known("publisher-name", work.text("publisher"));
    out.known("publisher-loc", work.text("publisher-place"));
    work.date("issued").ifPresent(this::date);
    work.date("accessed").ifPresent(this::accessed);
    out.known("volume", work.text("volume"));
    out.known("issue", work.text("issue"));
    out.known("version", work.text("version"));
    out.known("issn", work.issn());
    out.known("isbn", work.isbn());
    out.known("uri", work.text("URL"));
    out.known("pub-id", work.doi(), "pub-id-type", "doi");
    out.known("pub-id", work.text("PMID"), "pub-id-type", "pmid");
    out.known("pub-id", work.text("PMCID"), "pub-id-type", "pmcid");
    out.known("fpage", work.firstPage());
    out.known("lpage", work.lastPage());
    out.known("comment", work.text("note"));
    out.close();
  }

  private void people(CitedWork work, String role) {
    List<Name> people = work.people(role);
    if (people.isEmpty()) {
      return;
    }
    out.block("person-group", "person-group-type", role);
    for (Name name : people) {
      if (name.literal()) {
        out.leaf("collab", name.family());
      } else {
        out.block("name");
        out.leaf("surname", (name.particle() + " " + name.family()).strip());
        out.known("given-names", (name.given() + " " + name.droppingParticle()).strip());
        out.known("suffix", name.suffix().replaceFirst("^,\\s*", ""));
        out.close();
      }
    }
    if (work.hasOthers(role)) {
      out.block("etal").close();
    }
    out.close();
  }

  /** A book is itself the source; what is part of something has a source and a title of its own. */
  private void titles(CitedWork work) {
    if (work.isBook()) {
      out.known("source", work.title());
      out.known("series", work.text("collection-title"));
    } else {
      boolean chapter = work.item().type().equals("chapter");
      out.known(chapter ? "chapter-title" : "article-title", work.title());
      out.known("source", work.container());
    }
    out.known("conf-name", work.text("event-title"));
  }

  private void accessed(CslDate.Day day) {
    out.block("date-in-citation", "content-type", "access-date");
    date(day);
    out.close();
  }

  private void date(CslDate.Day day) {
    boolean season = day.month() > 12;
    String month = day.month() > 0 && !season ? "%02d".formatted(day.month()) : "";
    String inMonth = day.day() > 0 && !month.isEmpty() ? "%02d".formatted(day.day()) : "";
    String year = Integer.toString(day.year());
    String iso =
        "%04d".formatted(day.year())
            + (month.isEmpty() ? "" : "-" + month)
            + (inMonth.isEmpty() ? "" : "-" + inMonth);
    out.leaf("year", year, "iso-8601-date", day.year() > 0 ? iso : "");
    out.known("month", month);
    out.known("day", inMonth);
  }
}
