package org.labpress.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** A table of TOML while it is read: its parts may stand in several places of the file. */
final class TomlTable {
  private final Map<String, YamlMap.Entry> values = new LinkedHashMap<>();
  private final Map<String, Inner> tables = new LinkedHashMap<>();
  private final List<Diagnostic> repeated = new ArrayList<>();
  private @Nullable SourceSpan place;

  /**
   * A table, or a list of tables, in a table.
   *
   * @param list whether its name stands in double brackets
   */
  private record Inner(YamlScalar key, boolean list, List<TomlTable> tables) {}

  /** Sets a value; of equal keys the last holds, which is reported. */
  void put(List<YamlScalar> key, YamlNode value) throws TomlValues.Fault {
    YamlScalar last = key.get(key.size() - 1);
    TomlTable table = in(key.subList(0, key.size() - 1), false);
    table.cover(last.span().cover(value.span()));
    List<YamlMap.Entry> both = new ArrayList<>();
    YamlMap.Entry earlier = table.values.remove(last.text());
    if (earlier != null) {
      both.add(earlier);
    }
    both.add(new YamlMap.Entry(last, value));
    table.values.put(last.text(), DuplicateKeys.keepLast(both, table.repeated).get(0));
  }

  /** Returns the table that a heading in brackets opens. */
  TomlTable open(List<YamlScalar> key, boolean list) throws TomlValues.Fault {
    TomlTable opened = in(key, list);
    opened.cover(key.get(0).span().cover(key.get(key.size() - 1).span()));
    return opened;
  }

  private TomlTable in(List<YamlScalar> key, boolean list) throws TomlValues.Fault {
    TomlTable table = this;
    for (int i = 0; i < key.size(); i++) {
      table = table.inner(key.get(i), list && i == key.size() - 1);
    }
    return table;
  }

  private TomlTable inner(YamlScalar key, boolean list) throws TomlValues.Fault {
    Inner inner = tables.get(key.text());
    if (values.containsKey(key.text()) || (inner != null && list && !inner.list)) {
      throw new TomlValues.Fault(key.span(), "\"%s\" has a value already".formatted(key.text()));
    }
    if (inner == null) {
      inner = new Inner(key, list, new ArrayList<>(List.of(new TomlTable())));
      tables.put(key.text(), inner);
    } else if (list) {
      inner.tables.add(new TomlTable());
    }
    return inner.tables.get(inner.tables.size() - 1);
  }

  private void cover(SourceSpan more) {
    place = place == null ? more : place.cover(more);
  }

  /** Returns the table with what is in it. */
  YamlMap toMap(SourceSpan span) {
    List<YamlMap.Entry> entries = new ArrayList<>(values.values());
    for (Inner inner : tables.values()) {
      List<YamlNode> maps = new ArrayList<>();
      for (TomlTable table : inner.tables) {
        maps.add(table.toMap(table.place == null ? inner.key.span() : table.place));
      }
      YamlNode first = maps.get(0);
      YamlNode last = maps.get(maps.size() - 1);
      entries.add(
          new YamlMap.Entry(
              inner.key, inner.list ? new YamlList(maps, first.span().cover(last.span())) : first));
    }
    return new YamlMap(entries, span);
  }

  /** Returns what was reported about equal keys, here and in the tables inside. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(repeated);
    for (Inner inner : tables.values()) {
      inner.tables.forEach(table -> all.addAll(table.diagnostics()));
    }
    return all;
  }
}
