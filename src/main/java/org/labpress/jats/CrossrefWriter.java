package org.labpress.jats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.ReferenceList;

/**
 * Writes the deposit by which a journal registers a paper with Crossref, in version 5.3.1 of its
 * schema. Facts and their order are those of inara 1.3.1, the program of Open Journals.
 */
public final class CrossrefWriter {
  private static final String SCHEMA = "http://www.crossref.org/schema/5.3.1";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'000000'", Locale.ROOT);

  /** Which forms of a paper its licence holds for: of record, accepted, and for text mining. */
  private static final List<String> LICENSED = List.of("vor", "am", "tdm");

  private static final String LICENSE = "http://creativecommons.org/licenses/by/4.0/";

  private final Document paper;
  private final ArticleFacts facts;
  private final XmlWriter out;

  private CrossrefWriter(Document paper, ArticleFacts facts, XmlWriter out) {
    this.paper = paper;
    this.facts = facts;
    this.out = out;
  }

  /** Returns what a deposit needs and the paper does not say; empty if nothing is missing. */
  public static List<String> missing(Document paper) {
    ArticleFacts facts = ArticleFacts.of(paper);
    List<String> missing = new ArrayList<>();
    if (facts.journal().flatMap(Journal::depositor).isEmpty()) {
      missing.add("a journal of Open Journals (\"journal: JOSS\")");
    }
    if (facts.doi().isEmpty()) {
      missing.add("the DOI of the paper (\"doi:\")");
    }
    if (facts.title().isEmpty()) {
      missing.add("a title");
    }
    if (facts.issued().isEmpty()) {
      missing.add("a date");
    }
    return missing;
  }

  /**
   * Returns the deposit.
   *
   * <p>Crossref takes a deposit only if its time stamp is later than that of the one before. It is
   * the day on which the paper came out, or was updated, so that the same paper gives the same
   * bytes.
   *
   * @param paper of which nothing is {@link #missing}; its citations are printed
   * @param works of which the paper prints some
   */
  public static String write(Document paper, Bibliography works) {
    ArticleFacts facts = ArticleFacts.of(paper);
    XmlWriter out = XmlWriter.document("");
    new CrossrefWriter(paper, facts, out).write(works);
    return out.toString();
  }

  private void write(Bibliography works) {
    Journal journal = facts.journal().orElseThrow();
    Journal.Depositor depositor = journal.depositor().orElseThrow();
    LocalDate issued = facts.issued().orElseThrow();
    LocalDate latest = facts.updated().filter(issued::isBefore).orElse(issued);
    out.block(
        "doi_batch",
        "xmlns",
        SCHEMA,
        "xmlns:ai",
        "http://www.crossref.org/AccessIndicators.xsd",
        "xmlns:rel",
        "http://www.crossref.org/relations.xsd",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "version",
        "5.3.1",
        "xsi:schemaLocation",
        SCHEMA + " http://www.crossref.org/schemas/crossref5.3.1.xsd");
    String stamp = STAMP.format(latest);
    out.block("head");
    out.leaf("doi_batch_id", stamp + "-" + hash(facts.title()));
    out.leaf("timestamp", stamp);
    out.block("depositor").leaf("depositor_name", depositor.name());
    out.leaf("email_address", depositor.email()).close();
    out.leaf("registrant", depositor.registrant()).close();
    out.block("body").block("journal");
    journal(journal);
    issue(issued);
    out.block("journal_article", "publication_type", "full_text");
    out.block("titles").leaf("title", facts.title()).close();
    contributors();
    date(issued, true);
    if (!facts.page().isEmpty()) {
      out.block("pages").leaf("first_page", facts.page()).close();
    }
    out.block("publisher_item").leaf("identifier", facts.doi(), "id_type", "doi").close();
    out.block("ai:program", "name", "AccessIndicators");
    LICENSED.forEach(form -> out.leaf("ai:license_ref", LICENSE, "applies_to", form));
    out.close();
    relations();
    location();
    citations(works);
    out.close().close().close().close();
  }

  private void journal(Journal journal) {
    out.block("journal_metadata").leaf("full_title", journal.title());
    out.leaf("abbrev_title", journal.abbreviation());
    out.leaf("issn", journal.issn(), "media_type", "electronic");
    out.block("doi_data").leaf("doi", journal.doi()).leaf("resource", journal.url());
    out.close().close();
  }

  private void issue(LocalDate issued) {
    out.block("journal_issue");
    out.block("publication_date", "media_type", "online");
    out.leaf("month", "%02d".formatted(issued.getMonthValue()));
    out.leaf("year", Integer.toString(issued.getYear())).close();
    if (!facts.volume().isEmpty()) {
      out.block("journal_volume").leaf("volume", facts.volume()).close();
    }
    out.known("issue", facts.issue()).close();
  }

  private void date(LocalDate day, boolean withDay) {
    out.block("publication_date");
    out.leaf("month", "%02d".formatted(day.getMonthValue()));
    if (withDay) {
      out.leaf("day", "%02d".formatted(day.getDayOfMonth()));
    }
    out.leaf("year", Integer.toString(day.getYear())).close();
  }

  private void contributors() {
    if (facts.authors().isEmpty()) {
      return;
    }
    out.block("contributors");
    boolean first = true;
    for (Author author : facts.authors()) {
      person(author, first);
      first = false;
    }
    out.close();
  }

  private void person(Author author, boolean first) {
    out.block(
        "person_name", "sequence", first ? "first" : "additional", "contributor_role", "author");
    out.known("given_name", author.person().given().orElse(""));
    String dropping = author.person().droppingParticle().map(part -> part + " ").orElse("");
    out.leaf("surname", dropping + ArticleFacts.family(author.person()));
    author.person().suffix().ifPresent(suffix -> out.leaf("suffix", suffix));
    if (!author.affiliations().isEmpty()) {
      out.block("affiliations");
      for (int index : author.affiliations()) {
        institution(paper.frontMatter().affiliations().get(index));
      }
      out.close();
    }
    author.orcid().ifPresent(orcid -> out.leaf("ORCID", "https://orcid.org/" + orcid));
    out.close();
  }

  private void institution(Affiliation affiliation) {
    out.block("institution").leaf("institution_name", affiliation.institution());
    affiliation
        .ror()
        .ifPresent(ror -> out.leaf("institution_id", "https://ror.org/" + ror, "type", "ror"));
    String place =
        Stream.of(affiliation.city(), affiliation.region(), affiliation.country())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    out.known("institution_place", place);
    affiliation.department().ifPresent(name -> out.leaf("institution_department", name));
    out.close();
  }

  private void relations() {
    if (facts.archiveDoi().isEmpty() && facts.review().isEmpty()) {
      return;
    }
    out.block("rel:program");
    relation("Software archive", facts.archiveDoi(), "references", "doi");
    relation("GitHub review issue", facts.review(), "hasReview", "uri");
    out.close();
  }

  private void relation(String description, String target, String type, String identifier) {
    if (!target.isEmpty()) {
      out.block("rel:related_item").leaf("rel:description", description);
      out.leaf(
          "rel:inter_work_relation",
          target,
          "relationship-type",
          type,
          "identifier-type",
          identifier);
      out.close();
    }
  }

  private void location() {
    out.block("doi_data").leaf("doi", facts.doi()).leaf("resource", facts.address());
    out.block("collection", "property", "text-mining").block("item");
    out.leaf("resource", facts.address() + ".pdf", "mime_type", "application/pdf");
    out.close().close().close();
  }

  private void citations(Bibliography works) {
    List<ReferenceList.Entry> entries =
        paper.nodes(ReferenceList.class).flatMap(list -> list.entries().stream()).toList();
    if (!entries.isEmpty()) {
      out.block("citation_list");
      CrossrefCitations citations = new CrossrefCitations(out, works);
      entries.forEach(citations::write);
      out.close();
    }
  }

  /** The same title gives the same id as in inara. */
  private static String hash(String title) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(title.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
