package org.labpress.bibliography.csl;

import java.util.Map;

/**
 * What tells a work from others that would be cited alike.
 *
 * @param names how many names to show at least; 0 for as many as the style says
 * @param given for family names, how much of the given name goes with them
 * @param yearSuffix a letter behind the year, or empty
 * @param disambiguate whether the style's own means are used
 */
record Distinction(int names, Map<Name, Given> given, String yearSuffix, boolean disambiguate) {
  static final Distinction NONE = new Distinction(0, Map.of(), "", false);

  /** How much of a given name is shown where the style shows none. */
  enum Given {
    INITIALS,
    FULL
  }

  Distinction withNames(int count) {
    return new Distinction(count, given, yearSuffix, disambiguate);
  }

  Distinction withGiven(Map<Name, Given> shown) {
    return new Distinction(names, shown, yearSuffix, disambiguate);
  }

  Distinction withYearSuffix(String letter) {
    return new Distinction(names, given, letter, disambiguate);
  }

  Distinction withDisambiguate() {
    return new Distinction(names, given, yearSuffix, true);
  }
}
