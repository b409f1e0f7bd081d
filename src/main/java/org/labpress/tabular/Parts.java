package org.labpress.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.tabular.TableBinder.ChosenColumn;

/** Puts the values of one column of data side by side: each gets columns of its own. */
final class Parts {
  private Parts() {}

  /**
   * The rows of one value.
   *
   * @param name the value
   * @param rows of the data, 0-based
   */
  record Part(String name, List<Integer> rows) {
    /** Returns the numbers of these rows; those of all others are missing. */
    Numbers of(Numbers all) {
      double[] own = new double[all.size()];
      Arrays.fill(own, Double.NaN);
      for (int row : rows) {
        own[row] = all.at(row);
      }
      return Numbers.of(own);
    }
  }

  /**
   * Returns the columns that tell rows apart once, and the others once for each value, in the order
   * in which the values first appear.
   *
   * @param across index of the column whose values stand side by side
   */
  static List<ChosenColumn> of(Table table, int across, List<ChosenColumn> columns, Keys keys) {
    List<ChosenColumn> all = new ArrayList<>();
    columns.stream().filter(keys::isKey).forEach(all::add);
    List<ChosenColumn> measured = columns.stream().filter(c -> !keys.isKey(c)).toList();
    for (Grouping.Group group : Grouping.by(table, List.of(across))) {
      String label = group.labels().get(0);
      Part part = new Part(label.isEmpty() ? "–" : label, group.rows());
      measured.forEach(c -> all.add(new ChosenColumn(c.spec(), c.index(), Optional.of(part))));
    }
    return all;
  }
}
