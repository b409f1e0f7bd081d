package org.labpress.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labpress.document.SampleList;
import org.labpress.json.JsonWriter;

/** Samples as data for our script, column by column, which is short. */
final class SamplesData {
  private SamplesData() {}

  /**
   * Returns JSON that may stand in a script element.
   *
   * @param name the id of the list, with which links to its samples begin
   */
  static String json(SampleList list, String name) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", name);
    data.put("rows", list.facts().rows());
    data.put("seed", list.seed());
    list.ordering()
        .ifPresent(
            order -> {
              data.put("sort", order.column());
              data.put("descending", order.descending());
            });
    List<Object> picks = new ArrayList<>();
    list.picks()
        .forEach(
            pick ->
                picks.add(List.of(pick.group().name().toLowerCase(Locale.ROOT), pick.sample())));
    data.put("picks", picks);
    data.put("keys", list.samples().stream().map(SampleList.Sample::key).toList());
    List<Object> columns = new ArrayList<>();
    for (int i = 0; i < list.columns().size(); i++) {
      int index = i;
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("name", list.columns().get(i).label());
      column.put("kind", list.columns().get(i).kind().name().toLowerCase(Locale.ROOT));
      column.put(
          "cells", list.samples().stream().map(sample -> sample.cells().get(index)).toList());
      columns.add(column);
    }
    data.put("columns", columns);
    return JsonWriter.write(data);
  }
}
