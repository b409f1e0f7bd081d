package org.labpress.layout;

import java.util.List;
import java.util.Optional;

/**
 * A document as pages.
 *
 * @param structure the root, of role {@link StructureElement.Role#DOCUMENT}
 * @param outline the headings, for the side bar of a reader
 * @param lines the lines of running text, for rules that look at the result
 */
public record Typeset(
    Metadata metadata,
    List<Page> pages,
    StructureElement structure,
    List<OutlineEntry> outline,
    List<SetLine> lines) {
  public Typeset {
    pages = List.copyOf(pages);
    outline = List.copyOf(outline);
    lines = List.copyOf(lines);
  }

  /** Returns the pages with the findings that the author accepts, one line each. */
  public Typeset accepting(List<String> accepted) {
    return saying(metadata.with(accepted, metadata.check()));
  }

  /** Returns the pages with what a check found. */
  public Typeset checked(CheckResult result) {
    return saying(metadata.with(metadata.accepted(), Optional.of(result)));
  }

  private Typeset saying(Metadata said) {
    return new Typeset(said, pages, structure, outline, lines);
  }

  /**
   * What the file says about itself.
   *
   * @param lang BCP 47 tag
   * @param date ISO date, from the front matter
   * @param accepted findings of the check that the author accepts, one line each
   * @param check empty if there was none
   */
  public record Metadata(
      String title,
      List<String> authors,
      List<String> keywords,
      Optional<String> subject,
      String lang,
      Optional<String> date,
      List<String> accepted,
      Optional<CheckResult> check) {
    public Metadata {
      authors = List.copyOf(authors);
      keywords = List.copyOf(keywords);
      accepted = List.copyOf(accepted);
    }

    private Metadata with(List<String> lines, Optional<CheckResult> result) {
      return new Metadata(title, authors, keywords, subject, lang, date, lines, result);
    }

    /** Says nothing of a check. */
    public Metadata(
        String title,
        List<String> authors,
        List<String> keywords,
        Optional<String> subject,
        String lang,
        Optional<String> date) {
      this(title, authors, keywords, subject, lang, date, List.of(), Optional.empty());
    }
  }

  /**
   * A heading of the outline.
   *
   * @param level 1 is the highest; never more than one deeper than the entry before
   * @param destination name of a {@link Placed.Destination}
   */
  public record OutlineEntry(int level, String text, String destination) {}
}
