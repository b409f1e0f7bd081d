package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.labpress.source.VisibleText;
import org.labpress.table.Grouping;
import org.labpress.table.Table;

/**
 * The labels of a map, those of most rows first.
 *
 * @param names at least one; empty text for a map without labels
 * @param ofRow 0-based label of each row
 * @param merged whether the last label is that of all rarer ones
 */
record AtlasLabels(List<String> names, List<Integer> ofRow, boolean merged) {
  /** As many as there are colours. What is rarer is one label. */
  static final int MOST = 8;

  AtlasLabels {
    names = List.copyOf(names);
    ofRow = List.copyOf(ofRow);
  }

  /**
   * Returns the labels of a table.
   *
   * @param column empty if the rows have none
   */
  static AtlasLabels of(Table table, OptionalInt column) {
    Integer[] ofRow = new Integer[table.rows()];
    Arrays.fill(ofRow, 0);
    if (column.isEmpty()) {
      return new AtlasLabels(List.of(""), List.of(ofRow), false);
    }
    List<Grouping.Group> groups = new ArrayList<>(Grouping.by(table, List.of(column.getAsInt())));
    groups.sort(Comparator.comparingInt((Grouping.Group group) -> group.rows().size()).reversed());
    boolean all = groups.size() <= MOST;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int label = all ? i : Math.min(i, MOST - 1);
      if (label == names.size()) {
        String name = PointText.shortened(VisibleText.of(groups.get(i).labels().get(0)));
        boolean others = !all && label == MOST - 1;
        names.add(
            others
                ? "%d others".formatted(groups.size() - MOST + 1)
                : name.isEmpty() ? "(none)" : name);
      }
      for (int row : groups.get(i).rows()) {
        ofRow[row] = label;
      }
    }
    return new AtlasLabels(names, List.of(ofRow), !all);
  }
}
