package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.json.JsonText;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;

/**
 * CSV files found in the wild, in the folder that {@code -Dlabpress.csv} names. Where a folder
 * {@code csvs} stands beside a folder {@code json}, as in csv-spectrum, that holds what is
 * expected.
 */
@EnabledIfSystemProperty(named = "labpress.csv", matches = ".+")
class CsvCorpusTest {
  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of(System.getProperty("labpress.csv")))) {
      return found.filter(path -> path.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private static Checked<Table> read(Path path) throws IOException {
    String name = path.getFileName().toString();
    return DataTables.read(new MemoryWorkspace().with(name, Files.readAllBytes(path)), name)
        .orElseThrow();
  }

  @Test
  void everyFileIsATableOrSaysWhatToWrite() throws IOException {
    StringBuilder list = new StringBuilder();
    for (Path path : files()) {
      Checked<Table> table = read(path);
      list.append(
          "%s: %d rows, %d columns, %s%n"
              .formatted(
                  path.getFileName(),
                  table.value().rows(),
                  table.value().columns().size(),
                  types(table.value())));
      table.diagnostics().forEach(d -> list.append("  ").append(d).append('\n'));

      assertThat(table.value().rows()).as("rows of %s", path).isPositive();
      assertThat(table.diagnostics())
          .as("findings in %s", path)
          .allSatisfy(d -> assertThat(d.hints()).isNotEmpty())
          .noneMatch(d -> d.severity() == Severity.ERROR);
    }
    System.out.print(list);
  }

  private static Map<String, Integer> types(Table table) {
    Map<String, Integer> types = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            column -> types.merge(column.values().getClass().getSimpleName(), 1, Integer::sum));
    return types;
  }

  @Test
  void cellsAreWhatIsExpectedOfThem() throws IOException {
    int checked = 0;
    for (Path path : files()) {
      String name = path.getFileName().toString().replace(".csv", ".json");
      Path expected = path.resolveSibling("../json").resolve(name).normalize();
      if (Files.exists(expected)) {
        assertThat(rows(read(path).value())).as("%s", path).isEqualTo(expected(expected));
        checked++;
      }
    }

    assertThat(checked).isPositive();
  }

  private static List<Map<String, String>> rows(Table table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < table.columns().size(); column++) {
        cells.put(table.columns().get(column).header(), table.places().text(row, column));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static List<Map<String, String>> expected(Path path) throws IOException {
    JsonNode root = JsonReader.read(SourceFile.of(path.toString(), Files.readString(path))).value();
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode row : ((JsonArray) root).elements()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (JsonObject.Member member : ((JsonObject) row).members()) {
        cells.put(member.name().text(), ((JsonText) member.value()).text());
      }
      rows.add(cells);
    }
    return rows;
  }
}
