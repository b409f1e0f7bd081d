package org.labpress.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a page was written.
 *
 * @param date as written; the file name may give one where this is empty
 */
public record Dates(Optional<Located<LocalDate>> date, Optional<Located<LocalDate>> updated) {
  public static final Dates NONE = new Dates(Optional.empty(), Optional.empty());
}
