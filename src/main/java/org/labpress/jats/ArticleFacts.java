package org.labpress.jats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.JossRecord;
import org.labpress.document.Located;
import org.labpress.document.PersonName;
import org.labpress.document.PlainText;

/**
 * What the outputs for a journal say about a paper; texts are empty where nothing is known.
 *
 * @param title as text
 * @param doi without an address before it
 * @param date of the paper as its authors gave it
 * @param page in the journal, for journals without pages the number of the paper
 * @param review address of the open review
 */
record ArticleFacts(
    Optional<Journal> journal,
    String title,
    List<Author> authors,
    String doi,
    Optional<LocalDate> date,
    Optional<LocalDate> received,
    Optional<LocalDate> accepted,
    Optional<LocalDate> published,
    Optional<LocalDate> updated,
    String volume,
    String issue,
    String page,
    String editor,
    String archiveDoi,
    String repository,
    String review,
    List<String> keywords) {
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)?\\s*(10\\.\\d{4,9}/\\S+)");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})\\b.*");

  ArticleFacts {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  static ArticleFacts of(Document paper) {
    FrontMatter front = paper.frontMatter();
    JossRecord record = front.joss();
    String doi = doi(record.doi());
    return new ArticleFacts(
        Journal.of(front, doi),
        front.title().map(title -> line(PlainText.of(title.content()))).orElse(""),
        front.authors(),
        doi,
        front.date().map(Located::value),
        day(record.submitted()),
        day(record.accepted()),
        day(record.published()),
        front.updated().map(Located::value),
        text(record.volume()),
        text(record.issue()),
        text(record.page()),
        text(record.editor()),
        doi(record.archiveDoi()),
        text(record.repository()),
        text(record.review()),
        front.tags().stream().map(Located::value).toList());
  }

  /** Returns the day that stands for the paper in a journal: when it came out, else its own. */
  Optional<LocalDate> issued() {
    return published.or(() -> accepted).or(() -> date);
  }

  /** Returns the address of the paper in its journal; empty where that is not known. */
  String address() {
    return journal
        .filter(known -> !known.url().isEmpty() && !doi.isEmpty())
        .map(known -> known.url() + "/papers/" + doi)
        .orElse("");
  }

  /** Returns the family name with the particles before it. */
  static String family(PersonName name) {
    return (name.nonDroppingParticle().map(part -> part + " ").orElse("") + name.family()).strip();
  }

  /** Returns the given names with the particle that stays with them. */
  static String given(PersonName name) {
    return (name.given().orElse("")
            + name.droppingParticle().map(particle -> " " + particle).orElse(""))
        .strip();
  }

  /** Returns a text without line ends. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String text(Optional<Located<String>> field) {
    return field.map(Located::value).map(ArticleFacts::line).orElse("");
  }

  private static String doi(Optional<Located<String>> field) {
    Matcher doi = DOI.matcher(text(field));
    return doi.matches() ? doi.group(1) : "";
  }

  /** Returns a day in ISO 8601; other ways to write one are too many to guess. */
  private static Optional<LocalDate> day(Optional<Located<String>> field) {
    Matcher day = ISO_DAY.matcher(text(field));
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
