package org.labpress.jats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.PersonName;
import org.labpress.document.RichText;

/** Writes what stands before the text: the journal, the paper's own record, who wrote it. */
final class JatsFront {
  private final ArticleState state;
  private final XmlWriter out;
  private final Document paper;
  private final ArticleFacts facts;

  JatsFront(ArticleState state, Document paper) {
    this.state = state;
    this.out = state.out();
    this.paper = paper;
    this.facts = ArticleFacts.of(paper);
  }

  void write() {
    out.block("front");
    journal();
    out.block("article-meta");
    ids();
    title();
    authors();
    editor();
    correspondence();
    issue();
    history();
    permissions();
    abstractText();
    keywords();
    out.close().close();
  }

  /** An id and an ISSN have to be there, empty where the journal has none. */
  private void journal() {
    Optional<Journal> journal = facts.journal();
    String alias = journal.map(Journal::alias).orElse("");
    out.block("journal-meta");
    out.leaf("journal-id", alias, "journal-id-type", alias.isEmpty() ? "" : "publisher-id");
    journal.ifPresent(
        known -> {
          out.block("journal-title-group").leaf("journal-title", known.title());
          out.known("abbrev-journal-title", known.abbreviation()).close();
        });
    String issn = journal.map(Journal::issn).orElse("");
    out.leaf("issn", issn, "publication-format", issn.isEmpty() ? "" : "electronic");
    journal
        .map(Journal::publisher)
        .filter(publisher -> !publisher.isEmpty())
        .ifPresent(publisher -> out.block("publisher").leaf("publisher-name", publisher).close());
    out.close();
  }

  /** The number of a paper at Open Journals is its page without the zeros before it. */
  private void ids() {
    if (facts.page().matches("\\d{1,9}")) {
      String number = Integer.toString(Integer.parseInt(facts.page()));
      out.leaf("article-id", number, "pub-id-type", "publisher-id");
    }
    out.known("article-id", facts.doi(), "pub-id-type", "doi");
  }

  private void title() {
    out.block("title-group").block("article-title");
    Optional<RichText> title = paper.frontMatter().title();
    if (title.isPresent()) {
      new JatsInlines(state).all(title.get().content());
    } else {
      out.text(paper.title().orElse(""));
    }
    out.close();
    paper
        .frontMatter()
        .subtitle()
        .ifPresent(
            subtitle -> {
              out.block("subtitle");
              new JatsInlines(state).all(subtitle.content());
              out.close();
            });
    out.close();
  }

  private void authors() {
    if (facts.authors().isEmpty()) {
      return;
    }
    out.block("contrib-group");
    int mails = 0;
    for (Author author : facts.authors()) {
      boolean reached = author.corresponding() && author.mailAddress().isPresent();
      author(author, reached ? ++mails : 0);
    }
    List<Affiliation> affiliations = paper.frontMatter().affiliations();
    for (int i = 0; i < affiliations.size(); i++) {
      affiliation(affiliations.get(i), i + 1);
    }
    out.close();
  }

  /**
   * @param mail number of the author's address among those to write to; 0 if it is none of them
   */
  private void author(Author author, int mail) {
    out.block(
        "contrib",
        "contrib-type",
        "author",
        "corresp",
        author.corresponding() ? "yes" : "",
        "equal-contrib",
        author.equalContribution() ? "yes" : "");
    author
        .orcid()
        .ifPresent(
            orcid ->
                out.leaf("contrib-id", "https://orcid.org/" + orcid, "contrib-id-type", "orcid"));
    name(author.person());
    if (!author.degrees().isEmpty()) {
      out.leaf("degrees", String.join(", ", author.degrees()));
    }
    author.mailAddress().ifPresent(address -> out.leaf("email", address));
    author.roles().forEach(role -> out.leaf("role", role));
    for (int index : author.affiliations()) {
      out.block("xref", "ref-type", "aff", "rid", "aff-" + (index + 1)).close();
    }
    if (mail > 0) {
      out.block("xref", "ref-type", "corresp", "rid", "cor-" + mail);
      out.inline("sup").text("*").close().close();
    }
    out.close();
  }

  private void name(PersonName name) {
    out.block("name").leaf("surname", ArticleFacts.family(name));
    out.known("given-names", ArticleFacts.given(name));
    name.suffix().ifPresent(suffix -> out.leaf("suffix", suffix));
    out.close();
  }

  private void affiliation(Affiliation affiliation, int number) {
    out.block("aff", "id", state.ids().giveOwn("aff-" + number));
    affiliation
        .department()
        .ifPresent(
            department ->
                out.block("institution-wrap")
                    .leaf("institution", department, "content-type", "department")
                    .close());
    out.block("institution-wrap").leaf("institution", affiliation.institution());
    affiliation
        .ror()
        .ifPresent(
            ror ->
                out.leaf("institution-id", "https://ror.org/" + ror, "institution-id-type", "ROR"));
    out.close();
    affiliation.city().ifPresent(city -> out.leaf("city", city));
    affiliation.region().ifPresent(region -> out.leaf("state", region));
    affiliation.country().ifPresent(country -> out.leaf("country", country));
    out.close();
  }

  /** Journals give the editor as one text. */
  private void editor() {
    if (!facts.editor().isEmpty()) {
      int space = facts.editor().lastIndexOf(' ');
      out.block("contrib-group", "content-type", "editors");
      out.block("contrib", "contrib-type", "editor").block("name");
      out.leaf("surname", facts.editor().substring(space + 1));
      out.known("given-names", facts.editor().substring(0, Math.max(0, space)));
      out.close().close().close();
    }
  }

  private void correspondence() {
    List<String> addresses =
        facts.authors().stream()
            .filter(Author::corresponding)
            .flatMap(author -> author.mailAddress().stream())
            .toList();
    if (addresses.isEmpty()) {
      return;
    }
    out.block("author-notes");
    for (int i = 0; i < addresses.size(); i++) {
      out.block("corresp", "id", state.ids().giveOwn("cor-" + (i + 1)));
      out.text("* E-mail: ").inline("email").text(addresses.get(i)).close().close();
    }
    out.close();
  }

  /** A date has to be there; that of a paper without any is empty. */
  private void issue() {
    Optional<LocalDate> day = facts.date().or(facts::issued);
    out.block(
        "pub-date",
        "date-type",
        "pub",
        "publication-format",
        "electronic",
        "iso-8601-date",
        day.map(LocalDate::toString).orElse(""));
    if (day.isPresent()) {
      date(day.get());
    } else {
      out.leaf("year", "");
    }
    out.close();
    out.known("volume", facts.volume());
    out.known("issue", facts.issue());
    out.known("fpage", facts.page());
  }

  private void date(LocalDate day) {
    out.leaf("day", Integer.toString(day.getDayOfMonth()));
    out.leaf("month", Integer.toString(day.getMonthValue()));
    out.leaf("year", Integer.toString(day.getYear()));
  }

  private void history() {
    Optional<LocalDate> accepted = facts.accepted();
    if (facts.received().isEmpty() && accepted.isEmpty()) {
      return;
    }
    out.block("history");
    facts.received().ifPresent(day -> historyDate("received", day));
    accepted.ifPresent(day -> historyDate("accepted", day));
    out.close();
  }

  private void historyDate(String type, LocalDate day) {
    out.block("date", "date-type", type, "iso-8601-date", day.toString());
    date(day);
    out.close();
  }

  private void permissions() {
    if (facts.journal().filter(Journal::isOpen).isEmpty()) {
      return;
    }
    out.block("permissions").leaf("copyright-statement", Journal.LICENSE);
    facts.issued().ifPresent(day -> out.leaf("copyright-year", Integer.toString(day.getYear())));
    out.leaf("copyright-holder", "The article authors");
    out.block("license", "license-type", "open-access", "xlink:href", Journal.LICENSE_URL);
    out.leaf("license-p", Journal.LICENSE).close().close();
  }

  private void abstractText() {
    if (!paper.frontMatter().abstractText().isEmpty()) {
      out.block("abstract");
      new JatsBlocks(state, JatsBlocks.Place.PARAGRAPHS).all(paper.frontMatter().abstractText());
      out.close();
    }
  }

  private void keywords() {
    if (!facts.keywords().isEmpty()) {
      out.block("kwd-group", "kwd-group-type", "author");
      facts.keywords().forEach(keyword -> out.leaf("kwd", keyword));
      out.close();
    }
  }
}
