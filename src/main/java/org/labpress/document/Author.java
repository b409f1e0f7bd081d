package org.labpress.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;

/**
 * An author.
 *
 * @param orcid sixteen characters in groups of four, as in {@code 0000-0002-1825-0097}
 * @param url of the author's own page, as written
 * @param degrees such as {@code PhD}, in the order written
 * @param roles what the author did, in the order written
 * @param affiliations indices into {@link Authorship#affiliations()}, 0-based, in the order written
 * @param corresponding whether readers shall write to this author
 * @param equalContribution whether the author did as much as the others with this mark
 */
public record Author(
    PersonName person,
    Optional<String> orcid,
    Optional<String> email,
    Optional<String> url,
    List<String> degrees,
    List<String> roles,
    List<Integer> affiliations,
    boolean corresponding,
    boolean equalContribution,
    SourceSpan span) {
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

  public Author {
    degrees = List.copyOf(degrees);
    roles = List.copyOf(roles);
    affiliations = List.copyOf(affiliations);
  }

  /** Returns an author of whom only the name is known. */
  public static Author named(PersonName person, SourceSpan span) {
    return new Author(
        person,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        span);
  }

  /** Returns the address to which mail can be sent; empty if the author gave none that is one. */
  public Optional<String> mailAddress() {
    return email.filter(address -> MAIL.matcher(address).matches());
  }

  /** Returns the name as printed, given names first. */
  public String name() {
    return person.printed();
  }
}
