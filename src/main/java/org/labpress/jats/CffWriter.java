package org.labpress.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.PersonName;

/**
 * Writes {@code CITATION.cff}, by which the software of a paper says how it is to be cited: version
 * 1.2.0 of the Citation File Format, the paper as preferred citation.
 */
public final class CffWriter {
  /** The first line, by which a file that somebody wrote by hand is told from ours. */
  public static final String MARK = "# Written by labpress from the text of the paper.\n";

  private final StringBuilder out = new StringBuilder();
  private final Document paper;
  private final ArticleFacts facts;

  private CffWriter(Document paper) {
    this.paper = paper;
    this.facts = ArticleFacts.of(paper);
  }

  /** Returns what the file needs and the paper does not say; empty if nothing is missing. */
  public static List<String> missing(Document paper) {
    ArticleFacts facts = ArticleFacts.of(paper);
    List<String> missing = new ArrayList<>();
    if (facts.authors().isEmpty()) {
      missing.add("at least one author");
    }
    if (facts.title().isEmpty()) {
      missing.add("a title");
    }
    return missing;
  }

  /**
   * Returns the file.
   *
   * @param paper of which nothing is {@link #missing}
   */
  public static String write(Document paper) {
    CffWriter writer = new CffWriter(paper);
    writer.out.append(MARK);
    writer.software();
    writer.article();
    return writer.out.toString();
  }

  private void software() {
    field("", "cff-version", "1.2.0");
    String journal = facts.journal().map(known -> " in the " + known.title()).orElse("");
    field("", "message", "If you use this software, please cite our article" + journal + ".");
    field("", "title", facts.title());
    people("", "authors", facts.authors());
    people("", "contact", facts.authors().stream().filter(Author::corresponding).toList());
    field("", "doi", facts.archiveDoi());
    field("", "repository-code", facts.repository().startsWith("http") ? facts.repository() : "");
    list("", "keywords", facts.keywords());
  }

  private void article() {
    Optional<Journal> journal = facts.journal();
    out.append("preferred-citation:\n");
    field("  ", "type", "article");
    field("  ", "title", facts.title());
    people("  ", "authors", facts.authors());
    facts
        .issued()
        .ifPresent(
            day -> {
              field("  ", "date-published", day.toString());
              out.append("  year: ").append(day.getYear()).append('\n');
              out.append("  month: ").append(day.getMonthValue()).append('\n');
            });
    field("  ", "doi", facts.doi());
    journal.ifPresent(
        known -> {
          field("  ", "journal", known.title());
          field("  ", "issn", known.issn());
          if (!known.publisher().isEmpty()) {
            out.append("  publisher:\n");
            field("    ", "name", known.publisher());
          }
        });
    field("  ", "volume", facts.volume());
    field("  ", "issue", facts.issue());
    field("  ", "start", facts.page());
    field("  ", "url", facts.address());
    list("  ", "keywords", facts.keywords());
  }

  private void people(String indent, String name, List<Author> people) {
    if (people.isEmpty()) {
      return;
    }
    out.append(indent).append(name).append(":\n");
    people.forEach(author -> person(indent, author));
  }

  private void person(String indent, Author author) {
    int start = out.length();
    String inner = indent + "    ";
    PersonName person = author.person();
    field(inner, "family-names", person.family());
    field(inner, "given-names", person.given().orElse(""));
    String particle = person.droppingParticle().or(person::nonDroppingParticle).orElse("");
    field(inner, "name-particle", particle);
    field(inner, "name-suffix", person.suffix().orElse(""));
    field(inner, "email", author.mailAddress().orElse(""));
    field(inner, "affiliation", affiliation(author));
    field(inner, "orcid", author.orcid().map(id -> "https://orcid.org/" + id).orElse(""));
    out.replace(start, start + inner.length(), indent + "  - ");
  }

  /** The format has room for one affiliation. */
  private String affiliation(Author author) {
    return author.affiliations().stream()
        .findFirst()
        .map(index -> paper.frontMatter().affiliations().get(index))
        .map(Affiliation::name)
        .orElse("");
  }

  private void list(String indent, String name, List<String> values) {
    if (!values.isEmpty()) {
      out.append(indent).append(name).append(":\n");
      values.forEach(value -> out.append(indent).append("  - ").append(quoted(value)).append('\n'));
    }
  }

  /** Writes a field, unless its value is empty. */
  private void field(String indent, String name, String value) {
    if (!value.isEmpty()) {
      out.append(indent).append(name).append(": ").append(quoted(value)).append('\n');
    }
  }

  /** Returns a text in double quotes, in which YAML 1.2 has the escapes of JSON. */
  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    ArticleFacts.line(value)
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (!isPrintable(c)) {
                quoted.append("\\u%04X".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  /** YAML 1.2.2, production 1 (c-printable), without the byte order mark. */
  private static boolean isPrintable(int c) {
    boolean narrow = c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0);
    boolean wide = c < 0xD800 || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
    return narrow && wide && c != 0xFEFF;
  }
}
