package org.labpress.document;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.source.SourceSpan;

/**
 * Where authors work.
 *
 * @param id what authors refer to: an index or a name
 * @param institution its name; the whole address where the author wrote it in one text
 * @param region state or province
 * @param ror identifier in the Research Organization Registry: nine characters, no address
 */
public record Affiliation(
    String id,
    Optional<String> department,
    String institution,
    Optional<String> city,
    Optional<String> region,
    Optional<String> country,
    Optional<String> ror,
    SourceSpan span) {

  /** Returns an affiliation given as one text. */
  public static Affiliation named(String id, String institution, SourceSpan span) {
    return new Affiliation(
        id,
        Optional.empty(),
        institution,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        span);
  }

  /** Returns the affiliation as printed, from the department to the country. */
  public String name() {
    return Stream.of(department, Optional.of(institution), city, region, country)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
