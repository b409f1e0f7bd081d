package org.labpress.bibliography.csl;

import java.util.List;

/**
 * The people behind a work in one role.
 *
 * @param others whether there are more than the names say: BibTeX's {@code and others}
 */
public record Names(List<Name> names, boolean others) {
  public Names {
    names = List.copyOf(names);
  }
}
