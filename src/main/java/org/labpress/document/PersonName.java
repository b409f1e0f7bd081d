package org.labpress.document;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in the parts that CSL 1.0.2 gives it.
 *
 * @param droppingParticle goes where the name is sorted by the family name, as {@code de} of {@code
 *     Alexandre de Rhodes} may
 * @param nonDroppingParticle stays with the family name, as {@code van} of {@code van Gogh}
 * @param family of a name that was written without parts, the whole name
 */
public record PersonName(
    Optional<String> given,
    Optional<String> droppingParticle,
    Optional<String> nonDroppingParticle,
    String family,
    Optional<String> suffix) {

  /** Returns a name that is not taken apart. */
  public static PersonName literal(String name) {
    return new PersonName(
        Optional.empty(), Optional.empty(), Optional.empty(), name, Optional.empty());
  }

  /** Returns the name as printed, given names first. */
  public String printed() {
    return Stream.of(given, droppingParticle, nonDroppingParticle, Optional.of(family), suffix)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
