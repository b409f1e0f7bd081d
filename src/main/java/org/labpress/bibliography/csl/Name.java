package org.labpress.bibliography.csl;

import java.util.List;

/**
 * A person or an institution; parts that are missing are empty.
 *
 * @param family with a literal name, the whole of it
 * @param particle belongs to the family name: the "van der" of "van der Berg"
 * @param droppingParticle is left out where the family name stands alone: the "de" of "de
 *     Maupassant"
 * @param suffix such as "Jr."; with a comma before it where one is printed even in the usual order
 * @param literal whether the name is printed as it is: an institution
 */
public record Name(
    String given,
    String droppingParticle,
    String particle,
    String family,
    String suffix,
    boolean literal) {

  // Written out: those that Java would make cost each start some milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof Name name && literal == name.literal && parts().equals(name.parts());
  }

  @Override
  public int hashCode() {
    return 31 * family.hashCode() + given.hashCode();
  }

  /** Returns all parts, the family name first. */
  List<String> parts() {
    return List.of(family, given, particle, droppingParticle, suffix);
  }

  /** Returns the suffix as it follows the family name: "Jr.", ", Jr.". */
  String suffixInOrder() {
    return suffix.startsWith(",") ? suffix : " " + suffix;
  }

  String bareSuffix() {
    return suffix.startsWith(",") ? suffix.substring(1).stripLeading() : suffix;
  }

  /** Returns a name that is printed as it is. */
  public static Name literal(String name) {
    return new Name("", "", "", name, "", true);
  }

  /** Returns a person with the usual two names. */
  public static Name of(String given, String family) {
    return new Name(given, "", "", family, "", false);
  }
}
