package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of one or several files.
 *
 * @param entries in the order of the files; of a key given twice the first entry holds
 */
public record Bibliography(List<Entry> entries) {
  public static final Bibliography EMPTY = new Bibliography(List.of());

  public Bibliography {
    Map<String, Entry> first = new LinkedHashMap<>();
    entries.forEach(entry -> first.putIfAbsent(entry.key(), entry));
    entries = List.copyOf(first.values());
  }

  /** Returns the entry of a key. */
  public Optional<Entry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** Returns the keys in the order of the entries. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    entries.forEach(entry -> keys.add(entry.key()));
    return keys;
  }

  /** Returns the entries of both, these first. */
  public Bibliography and(Bibliography other) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new Bibliography(all);
  }
}
