package org.labpress.bibliography;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * An entry of a BibTeX file as it is written.
 *
 * @param type lower case
 * @param fields by their names in lower case, in the order of the file; of two with one name the
 *     first holds, as in BibTeX
 */
record BibEntry(
    String key, String type, SourceSpan keySpan, SourceSpan span, Map<String, Field> fields) {
  BibEntry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * A field.
   *
   * @param tex the value with its macros put in and its outer braces or quotes taken off
   * @param span of the value
   */
  record Field(String tex, SourceSpan span) {}

  /** Returns the value of the first of some fields that is there and not blank. */
  Optional<Field> first(String... names) {
    for (String name : names) {
      Field field = fields.get(name);
      if (field != null && !field.tex().isBlank()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Returns the TeX of the first of some fields that is there, else an empty text. */
  String tex(String... names) {
    return first(names).map(Field::tex).orElse("");
  }

  BibEntry withFields(Map<String, Field> other) {
    return new BibEntry(key, type, keySpan, span, other);
  }
}
