package org.labpress.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.labpress.json.JsonWriter;
import org.labpress.table.Column;
import org.labpress.table.Dates;
import org.labpress.table.Numbers;
import org.labpress.table.Table;
import org.labpress.table.Texts;
import org.labpress.table.Values;

/**
 * Copies tables into the engine. Values go as lists in JSON, since a row at a time takes a
 * millisecond; 200,000 rows of a number and a text take 0.8 s.
 */
final class TableLoader {
  private static final int ROWS_AT_ONCE = 20_000;

  /** Whole numbers up to this are exact in a double. */
  private static final double EXACT = 1L << 53;

  private TableLoader() {}

  /** Makes a table; an empty cell is NULL, a column of whole numbers is of the type BIGINT. */
  static void load(Session session, String name, Table table) throws SQLException {
    List<String> types = table.columns().stream().map(c -> type(c.values())).toList();
    List<String> columns = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Column column = table.columns().get(i);
      columns.add(quoted(column.name()) + " " + types.get(i));
      lists.add(list(types.get(i)));
    }
    session.execute("CREATE TABLE %s (%s)".formatted(quoted(name), String.join(", ", columns)));
    String insert = "INSERT INTO %s SELECT %s".formatted(quoted(name), String.join(", ", lists));
    for (int start = 0; start < table.rows(); start += ROWS_AT_ONCE) {
      int end = Math.min(table.rows(), start + ROWS_AT_ONCE);
      String[] values = new String[types.size()];
      for (int i = 0; i < values.length; i++) {
        boolean whole = types.get(i).equals("BIGINT");
        values[i] = json(table.columns().get(i).values(), start, end, whole);
      }
      session.execute(insert, values);
    }
  }

  /** Returns a name as SQL writes it, whatever it holds. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"").replace("\0", "") + '"';
  }

  private static String list(String type) {
    return switch (type) {
      case "DATE" -> "epoch_ms(unnest(from_json(?, '[\"BIGINT\"]')))::DATE";
      case "TIMESTAMP" -> "epoch_ms(unnest(from_json(?, '[\"BIGINT\"]')))";
      case "DOUBLE" -> "unnest(from_json(?, '[\"VARCHAR\"]'))::DOUBLE";
      default -> "unnest(from_json(?, '[\"%s\"]'))".formatted(type);
    };
  }

  private static String type(Values values) {
    return values.accept(
        new Values.Visitor<>() {
          @Override
          public String numbers(Numbers numbers) {
            boolean whole =
                IntStream.range(0, numbers.size())
                    .mapToDouble(numbers::at)
                    .filter(value -> !Double.isNaN(value))
                    .allMatch(v -> v == StrictMath.rint(v) && Math.abs(v) <= EXACT);
            return whole ? "BIGINT" : "DOUBLE";
          }

          @Override
          public String texts(Texts texts) {
            return "VARCHAR";
          }

          @Override
          public String dates(Dates dates) {
            boolean days =
                IntStream.range(0, dates.size())
                    .filter(row -> !dates.isMissing(row))
                    .allMatch(row -> dates.at(row) % 86_400_000 == 0);
            return days ? "DATE" : "TIMESTAMP";
          }
        });
  }

  private static String json(Values values, int start, int end, boolean whole) {
    StringBuilder json = new StringBuilder("[");
    for (int row = start; row < end; row++) {
      json.append(row > start ? "," : "");
      if (values.isMissing(row)) {
        json.append("null");
      } else {
        json.append(value(values, row, whole));
      }
    }
    return json.append(']').toString();
  }

  private static String value(Values values, int row, boolean whole) {
    return values.accept(
        new Values.Visitor<>() {
          @Override
          public String numbers(Numbers numbers) {
            double value = numbers.at(row);
            return whole ? Long.toString((long) value) : '"' + Double.toString(value) + '"';
          }

          @Override
          public String texts(Texts texts) {
            return JsonWriter.write(texts.at(row).replace("\0", "\uFFFD"));
          }

          @Override
          public String dates(Dates dates) {
            return Long.toString(dates.at(row));
          }
        });
  }
}
