package org.labpress.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.Authorship;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;

/** Writes who made a page and where they work. */
public final class Byline {
  private static final String CORRESPONDING = "*";
  private static final String EQUAL = "†";

  private final Authorship authorship;
  private final PrintedLanguage language;

  /** Affiliations have numbers only if there are several: one belongs to all authors. */
  private final boolean numbered;

  private Byline(Authorship authorship, PrintedLanguage language) {
    this.authorship = authorship;
    this.language = language;
    this.numbered = authorship.affiliations().size() > 1;
  }

  /**
   * Returns a paragraph of authors with marks and ORCID iDs, one of affiliations, and one that says
   * what the marks mean; empty if there are no authors.
   *
   * @param language of the page
   */
  public static String toHtml(Authorship authorship, PrintedLanguage language) {
    Byline byline = new Byline(authorship, language);
    return byline.authors() + byline.affiliations() + byline.notes();
  }

  private String authors() {
    return paragraph(
        "authors",
        authorship.authors().stream().map(this::author).collect(Collectors.joining(", ")));
  }

  private String author(Author author) {
    List<String> marks = new ArrayList<>();
    if (numbered) {
      author.affiliations().forEach(index -> marks.add(Integer.toString(index + 1)));
    }
    if (author.corresponding()) {
      marks.add(CORRESPONDING);
    }
    if (author.equalContribution()) {
      marks.add(EQUAL);
    }
    String name = HtmlEscape.text(author.name());
    String linked =
        author
            .url()
            .filter(url -> url.matches("https?://\\S+"))
            .map(
                url ->
                    "<a href=\"%s\">%s</a>".formatted(HtmlEscape.text(HtmlEscape.url(url)), name))
            .orElse(name);
    return "<span class=\"author\">"
        + linked
        + (marks.isEmpty() ? "" : "<sup>" + String.join(",", marks) + "</sup>")
        + author.orcid().map(orcid -> orcid(orcid, author.name())).orElse("")
        + "</span>";
  }

  private static String orcid(String orcid, String name) {
    return "\u00A0<a class=\"orcid\" href=\"https://orcid.org/%s\" aria-label=\"ORCID iD of %s\">iD</a>"
        .formatted(orcid, HtmlEscape.text(name));
  }

  private String affiliations() {
    List<Affiliation> all = authorship.affiliations();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      String name = HtmlEscape.text(all.get(i).name());
      String linked =
          all.get(i)
              .ror()
              .map(ror -> "<a href=\"https://ror.org/%s\">%s</a>".formatted(ror, name))
              .orElse(name);
      lines
          .append(i > 0 ? "; " : "")
          .append("<span class=\"affiliation\">")
          .append(numbered ? "<sup>" + (i + 1) + "</sup>\u00A0" : "")
          .append(linked)
          .append("</span>");
    }
    return paragraph("affiliations", lines.toString());
  }

  private String notes() {
    List<String> notes = new ArrayList<>();
    if (authorship.authors().stream().anyMatch(Author::corresponding)) {
      String addresses =
          authorship.authors().stream()
              .filter(Author::corresponding)
              .flatMap(author -> author.mailAddress().stream())
              .map(HtmlEscape::text)
              .map(address -> "<a href=\"mailto:%s\">%s</a>".formatted(address, address))
              .collect(Collectors.joining(", "));
      String who = PrintedWord.CORRESPONDING.in(language);
      notes.add(
          "<sup>"
              + CORRESPONDING
              + "</sup>\u00A0"
              + (addresses.isEmpty() ? who : language.withColon(who) + " " + addresses));
    }
    if (authorship.authors().stream().anyMatch(Author::equalContribution)) {
      String equal = PrintedWord.EQUAL_CONTRIBUTION.in(language);
      notes.add("<sup>" + EQUAL + "</sup>\u00A0" + equal);
    }
    return paragraph(
        "author-notes",
        notes.stream().map(note -> "<span>" + note + "</span>").collect(Collectors.joining("; ")));
  }

  private static String paragraph(String name, String content) {
    return content.isEmpty() ? "" : "<p class=\"%s\">%s</p>\n".formatted(name, content);
  }
}
