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
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads a table from JSON: from a list of objects, or from one object on each line. Its columns are
 * the names in the order in which they first appear; an object {@code a} within a row has columns
 * {@code a.b}. A name that a row does not have is a missing value there, and so is {@code null}.
 */
final class JsonTable {
  /** After so many rows of one fault the rest is only counted. */
  private static final int REPORTED = 20;

  private static final int MOST_COLUMNS = 10_000;

  private final SourceFile file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Map<String, JsonNode>> rows = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, SourceSpan> lists = new LinkedHashMap<>();
  private int faults;

  private JsonTable(SourceFile file) {
    this.file = file;
  }

  /**
   * Returns the table. Reports {@code json/syntax} and {@code json/not-a-table} (row left out),
   * {@code json/list-cell} (cells left out) and {@code csv/empty}.
   */
  static Checked<Table> read(SourceFile file) {
    JsonTable reader = new JsonTable(file);
    boolean whole = file.path().toLowerCase(Locale.ROOT).endsWith(".json");
    if (whole) {
      reader.list();
    } else {
      reader.lines();
    }
    return new Checked<>(reader.table(), reader.diagnostics);
  }

  private void list() {
    Checked<JsonNode> read = JsonReader.read(file);
    JsonNode root = read.drainTo(diagnostics);
    if (root instanceof JsonArray array) {
      array.elements().forEach(this::row);
    } else if (!read.hasErrors()) {
      diagnostics.add(
          Diagnostic.error(
                  "json/not-a-table",
                  root.span().part(0, Math.min(1, root.span().length())),
                  "file holds %s, expected a list of objects".formatted(kind(root)))
              .withHint("write [{\"step\": 1, \"loss\": 0.5}, ...]"));
    }
  }

  private void lines() {
    for (int line = 1; line <= file.lineCount(); line++) {
      SourceSpan span = file.lineSpan(line);
      if (span.text().isBlank()) {
        continue;
      }
      Checked<JsonNode> read = JsonReader.read(span);
      if (read.hasErrors()) {
        read.diagnostics().forEach(this::fault);
      } else {
        row(read.value());
      }
    }
  }

  private void fault(Diagnostic diagnostic) {
    if (++faults <= REPORTED) {
      diagnostics.add(diagnostic);
    }
  }

  private void row(JsonNode node) {
    if (!(node instanceof JsonObject object)) {
      SourceSpan span = node.span();
      fault(
          Diagnostic.error(
                  "json/not-a-table",
                  span.part(0, Math.min(40, span.length())),
                  "row is %s, expected an object".formatted(kind(node)))
              .withHint("write {\"step\": 1, \"loss\": 0.5}"));
      return;
    }
    Map<String, JsonNode> cells = JsonRowForm.cells(object);
    for (Map.Entry<String, JsonNode> cell : cells.entrySet()) {
      if (cell.getValue() instanceof JsonArray array) {
        lists.putIfAbsent(cell.getKey(), array.span());
      } else if (columns.size() < MOST_COLUMNS) {
        columns.putIfAbsent(cell.getKey(), columns.size());
      }
    }
    rows.add(cells);
    starts.add(object.span().start());
  }

  private static String kind(JsonNode node) {
    return node.accept(
        new JsonNode.Visitor<String>() {
          @Override
          public String object(JsonObject value) {
            return "an object";
          }

          @Override
          public String array(JsonArray value) {
            return "a list";
          }

          @Override
          public String text(JsonText value) {
            return "a text";
          }

          @Override
          public String number(JsonNumber value) {
            return "a number";
          }

          @Override
          public String word(JsonWord value) {
            return value.word().name().toLowerCase(Locale.ROOT);
          }
        });
  }

  private Table table() {
    if (faults > REPORTED) {
      diagnostics.add(
          Diagnostic.error(
              "json/not-a-table",
              file.lineSpan(1),
              "%d lines hold no row; only the first %d are shown".formatted(faults, REPORTED)));
    }
    lists.forEach(
        (name, place) ->
            diagnostics.add(
                Diagnostic.warning(
                        "json/list-cell",
                        place.part(0, Math.min(40, place.length())),
                        "\"%s\" holds a list, which is no cell of a table".formatted(name))
                    .withHint("write one row for each element, or a number made of them")));
    if (rows.isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              "csv/empty",
              file.span(file.contentStart(), file.contentStart()),
              "file has no rows"));
    }
    List<String> names = List.copyOf(columns.keySet());
    RowPlaces.Builder places = new RowPlaces.Builder(new JsonRowForm(names), names.size());
    places.part(DataPart.of(file));
    starts.forEach(places::row);
    List<Column> all =
        names.stream().map(name -> new Column(name, name, Optional.empty(), values(name))).toList();
    return new Table(all, places.build());
  }

  /** A column is one of numbers or dates if all its values are. */
  private Values values(String name) {
    List<JsonNode> cells = new ArrayList<>();
    for (Map<String, JsonNode> row : rows) {
      JsonNode cell = row.get(name);
      cells.add(cell == null ? NONE : cell);
    }
    List<String> texts = cells.stream().map(JsonRowForm::text).toList();
    boolean any = texts.stream().anyMatch(text -> !text.isEmpty());
    if (!any || cells.stream().allMatch(c -> c instanceof JsonNumber || isMissing(c))) {
      return Numbers.of(texts.size(), row -> NumberText.parse(texts.get(row)).orElse(Double.NaN));
    }
    boolean dates =
        texts.stream().allMatch(text -> text.isEmpty() || DateText.parse(text).isPresent());
    return dates
        ? Dates.owning(
            texts.stream().mapToLong(t -> DateText.parse(t).orElse(Dates.MISSING)).toArray())
        : new Texts(texts);
  }

  private static final JsonNode NONE =
      new JsonWord(JsonWord.Word.NULL, SourceFile.of("", "").span());

  private static boolean isMissing(JsonNode node) {
    return JsonRowForm.text(node).isEmpty();
  }
}
