package org.labpress.bibliography.csl;

import java.util.HashMap;
import java.util.Map;

/**
 * What tells a work from others that would be cited alike.
 *
 * @param names how many names to show at least; 0 for as many as the style says
 * @param places for names by their place in the list, from 0, how much of the given name goes with
 *     them
 * @param people the same for people, wherever they stand
 * @param yearSuffix a letter behind the year, or empty
 * @param disambiguate whether the style's own means are used
 */
record Distinction(
    int names,
    Map<Integer, Given> places,
    Map<Name, Given> people,
    String yearSuffix,
    boolean disambiguate) {
  static final Distinction NONE = new Distinction(0, Map.of(), Map.of(), "", false);

  /** How much of a given name is shown where the style shows less. */
  enum Given {
    NONE,
    INITIALS,
    FULL
  }

  Given given(Name name, int place) {
    Given here = places.getOrDefault(place, Given.NONE);
    Given everywhere = people.getOrDefault(name, Given.NONE);
    return here.compareTo(everywhere) > 0 ? here : everywhere;
  }

  Distinction withNames(int count) {
    return new Distinction(count, places, people, yearSuffix, disambiguate);
  }

  Distinction withPlace(int place, Given given) {
    Map<Integer, Given> all = new HashMap<>(places);
    all.put(place, given);
    return new Distinction(names, Map.copyOf(all), people, yearSuffix, disambiguate);
  }

  Distinction withPeople(Map<Name, Given> shown) {
    return new Distinction(names, places, Map.copyOf(shown), yearSuffix, disambiguate);
  }

  Distinction withYearSuffix(String letter) {
    return new Distinction(names, places, people, letter, disambiguate);
  }

  Distinction withDisambiguate() {
    return new Distinction(names, places, people, yearSuffix, true);
  }
}
