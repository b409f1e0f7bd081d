package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of one or several files. */
public final class Bibliography {
  public static final Bibliography EMPTY = new Bibliography(List.of());

  private final Map<String, Entry> byKey = new LinkedHashMap<>();

  /**
   * @param entries in the order of the files; of a key given twice the first entry holds
   */
  public Bibliography(List<Entry> entries) {
    entries.forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
  }

  /** Returns the entries in the order of the files. */
  public List<Entry> entries() {
    return List.copyOf(byKey.values());
  }

  /** Returns the entry of a key. */
  public Optional<Entry> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Returns the keys in the order of the entries. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(byKey.keySet());
  }

  /** Returns the entries of both, these first. */
  public Bibliography and(Bibliography other) {
    List<Entry> all = new ArrayList<>(byKey.values());
    all.addAll(other.byKey.values());
    return new Bibliography(all);
  }
}
