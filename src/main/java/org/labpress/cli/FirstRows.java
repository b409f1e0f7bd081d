package org.labpress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.labpress.query.remote.ResultColumn;
import org.labpress.query.remote.RowSink;

/** Keeps the first rows of a result, to be printed. */
final class FirstRows implements RowSink {
  /** What stands for NULL, which a text cannot be. */
  private static final String NULL = "∅";

  private final int wanted;
  private final boolean all;
  private final List<ResultColumn> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private boolean more;

  /**
   * @param all whether somebody else wants the rows that follow
   */
  FirstRows(int wanted, boolean all) {
    this.wanted = wanted;
    this.all = all;
  }

  @Override
  public void columns(List<ResultColumn> named) {
    columns.addAll(named);
  }

  @Override
  public boolean row(@Nullable String[] cells) {
    if (rows.size() == wanted) {
      more = true;
      return all;
    }
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell == null ? NULL : cell);
    }
    rows.add(row);
    return true;
  }

  AlignedTable table() {
    return new AlignedTable(
        columns.stream().map(ResultColumn::name).toList(),
        columns.stream().map(column -> isNumber(column.type())).toList(),
        rows);
  }

  /** Types are called by many names; these are the ones of numbers in SQL, and their relatives. */
  private static boolean isNumber(String type) {
    return type.toLowerCase(Locale.ROOT)
        .matches(
            "(?:u?(?:tiny|small|medium|big|huge)?int(?:eger)?\\d?|(?:small|big)?serial|numeric|"
                + "decimal|float\\d?|double(?: precision)?|real|money|number)(?:\\(.*)?");
  }

  /** Returns a line such as "20 rows, and there are more". */
  String summary() {
    return "%d %s%s"
        .formatted(
            rows.size(), rows.size() == 1 ? "row" : "rows", more ? ", and there are more" : "");
  }
}
