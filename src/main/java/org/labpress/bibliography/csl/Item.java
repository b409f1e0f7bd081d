package org.labpress.bibliography.csl;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A work with the variables of CSL 1.0.2, under their names there.
 *
 * @param id key of the bibliography
 * @param type such as {@code article-journal}; empty where none fits
 * @param texts the standard and number variables
 * @param language BCP 47 tag of the work, empty where unknown
 */
public record Item(
    String id,
    String type,
    SortedMap<String, Runs> texts,
    SortedMap<String, Names> names,
    SortedMap<String, CslDate> dates,
    String language) {
  public Item {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
  }

  /** Returns a text variable, empty where the work has none. */
  public Runs text(String variable) {
    return texts.getOrDefault(variable, Runs.EMPTY);
  }

  /** Returns a copy in which some text variables have other values. */
  Item withTexts(Map<String, Runs> changed) {
    SortedMap<String, Runs> all = new TreeMap<>(texts);
    all.putAll(changed);
    return new Item(id, type, all, names, dates, language);
  }
}
