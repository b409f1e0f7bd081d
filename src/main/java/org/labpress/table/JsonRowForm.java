package org.labpress.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonNumber;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.json.JsonText;
import org.labpress.json.JsonWord;
import org.labpress.source.SourceFile;

/**
 * Rows that are objects in JSON.
 *
 * @param columns names in the order of the table, those of inner objects joined with a point
 */
record JsonRowForm(List<String> columns) implements RowForm {
  JsonRowForm {
    columns = List.copyOf(columns);
  }

  /** Returns the values of a row by the names of their columns, in the order written. */
  static Map<String, JsonNode> cells(JsonObject row) {
    Map<String, JsonNode> cells = new LinkedHashMap<>();
    collect("", row, cells);
    return cells;
  }

  /** The reader bounds how deep objects are nested. */
  private static void collect(String prefix, JsonObject object, Map<String, JsonNode> cells) {
    for (JsonObject.Member member : object.members()) {
      String name = prefix + member.name().text();
      if (member.value() instanceof JsonObject inner) {
        collect(name + ".", inner, cells);
      } else {
        cells.put(name, member.value());
      }
    }
  }

  /** Returns what a cell says; empty for {@code null} and for what is no cell. */
  static String text(JsonNode node) {
    return node.accept(
        new JsonNode.Visitor<String>() {
          @Override
          public String object(JsonObject value) {
            return "";
          }

          @Override
          public String array(JsonArray value) {
            return "";
          }

          @Override
          public String text(JsonText value) {
            return value.text().strip();
          }

          @Override
          public String number(JsonNumber value) {
            return value.text();
          }

          @Override
          public String word(JsonWord value) {
            return value.word() == JsonWord.Word.NULL
                ? ""
                : value.word().name().toLowerCase(Locale.ROOT);
          }
        });
  }

  @Override
  public CellScanner.Scanned scan(SourceFile file, int start) {
    JsonNode row = JsonReader.first(file.span(start, file.text().length()));
    List<CellScanner.Cell> found = new ArrayList<>();
    int end = row.span().end();
    Map<String, JsonNode> cells = row instanceof JsonObject object ? cells(object) : Map.of();
    for (String column : columns) {
      JsonNode cell = cells.get(column);
      found.add(
          cell == null
              ? new CellScanner.Cell(end, end)
              : new CellScanner.Cell(cell.span().start(), cell.span().end()));
    }
    return new CellScanner.Scanned(found, end, Optional.empty());
  }

  @Override
  public String text(SourceFile file, CellScanner.Cell cell) {
    return cell.start() == cell.end()
        ? ""
        : text(JsonReader.read(file.span(cell.start(), cell.end())).value());
  }
}
