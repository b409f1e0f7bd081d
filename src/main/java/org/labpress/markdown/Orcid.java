package org.labpress.markdown;

import java.util.Locale;
import java.util.Optional;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlScalar;

/** Reads ORCID iDs, with or without address and hyphens. */
final class Orcid {
  private Orcid() {}

  /**
   * Returns the iD in groups of four; empty, and reported as {@code front/orcid}, if it is none.
   * One with a wrong check digit is somebody else's or nobody's.
   */
  static Optional<String> read(YamlScalar scalar, PageNotes notes) {
    String text = scalar.text().strip().toUpperCase(Locale.ROOT);
    String digits = text.substring(text.lastIndexOf('/') + 1).replaceAll("[-\\s\u2010-\u2014]", "");
    if (!digits.matches("\\d{15}[\\dX]")) {
      notes.report(
          Diagnostic.warning(
              "front/orcid",
              scalar.span(),
              "%s is not an ORCID iD, expected 16 digits".formatted(FrontFields.quoted(scalar))));
      return Optional.empty();
    }
    String grouped = digits.replaceAll("(.{4})(?=.)", "$1-");
    char expected = checkDigit(digits);
    if (digits.charAt(15) != expected) {
      notes.report(
          Diagnostic.warning(
              "front/orcid",
              scalar.span(),
              "check digit of %s is %c, expected %c"
                  .formatted(grouped, digits.charAt(15), expected)));
      return Optional.empty();
    }
    return Optional.of(grouped);
  }

  /** ISO 7064 MOD 11-2 over the first fifteen digits. */
  private static char checkDigit(String digits) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + Character.digit(digits.charAt(i), 10)) * 2;
    }
    int result = (12 - total % 11) % 11;
    return result == 10 ? 'X' : Character.forDigit(result, 10);
  }
}
