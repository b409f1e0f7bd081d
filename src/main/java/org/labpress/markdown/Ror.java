package org.labpress.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlScalar;

/** Reads identifiers of the Research Organization Registry, with or without address. */
final class Ror {
  /** A zero, six characters of Douglas Crockford's base 32 (no i, l, o or u), two digits. */
  private static final Pattern ID = Pattern.compile("0[0-9a-hj-km-np-tv-z]{6}\\d{2}");

  private Ror() {}

  /**
   * Returns the nine characters of an identifier; empty, and reported as {@code front/ror}, if it
   * is none.
   */
  static Optional<String> read(YamlScalar scalar, PageNotes notes) {
    String text = scalar.text().strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    String id = text.substring(text.lastIndexOf('/') + 1);
    if (ID.matcher(id).matches()) {
      return Optional.of(id);
    }
    if (!scalar.isNull()) {
      notes.report(
          Diagnostic.warning(
                  "front/ror",
                  scalar.span(),
                  "%s is not a ROR id, expected nine characters such as 04bs1pb34"
                      .formatted(FrontFields.quoted(scalar)))
              .withHint("look the organization up at ror.org"));
    }
    return Optional.empty();
  }
}
