package org.labpress.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonNumber;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonText;
import org.labpress.source.SourceFile;

/**
 * A cell as it lies in the file.
 *
 * @param number from 1
 * @param source a file of its own, so that places are lines of the cell
 * @param json the whole cell
 */
record Cell(int number, String type, SourceFile source, JsonObject json) {
  static Cell of(String notebook, int number, JsonObject json) {
    String source = json.get("source").map(Cell::joined).orElse("");
    return new Cell(
        number,
        json.text("cell_type").orElse(""),
        SourceFile.of(notebook + " cell " + number, source),
        json);
  }

  /** Returns a text that is stored whole or as a list of lines. */
  static String joined(JsonNode node) {
    if (node instanceof JsonText text) {
      return text.text();
    }
    StringBuilder joined = new StringBuilder();
    if (node instanceof JsonArray lines) {
      for (JsonNode line : lines.elements()) {
        if (line instanceof JsonText text) {
          joined.append(text.text());
        }
      }
    }
    return joined.toString();
  }

  /** Returns the name of the file that an output's picture is taken for. */
  String pictureName(int output, String extension) {
    return "cell-%d-output-%d.%s".formatted(number, output, extension);
  }

  /** Returns the name of the file that an attachment is taken for. */
  String attachmentName(String attachment) {
    return "cell-%d-%s".formatted(number, attachment.replaceAll("[^\\p{L}\\p{N}._-]", "-"));
  }

  List<JsonObject> outputs() {
    List<JsonObject> outputs = new ArrayList<>();
    json.array("outputs")
        .ifPresent(
            array ->
                array.elements().stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .forEach(outputs::add));
    return outputs;
  }

  Optional<JsonObject> attachments() {
    return json.object("attachments");
  }

  /** Returns the tags in the order of their code points, with hyphens as the tools write them. */
  TreeSet<String> tags() {
    TreeSet<String> tags = new TreeSet<>();
    json.object("metadata")
        .flatMap(metadata -> metadata.array("tags"))
        .ifPresent(
            array ->
                array.elements().stream()
                    .filter(JsonText.class::isInstance)
                    .map(tag -> ((JsonText) tag).text().replace('_', '-'))
                    .forEach(tags::add));
    return tags;
  }

  /** Returns the count of the last run; empty for a cell that was not run. */
  Optional<Integer> executionCount() {
    return json.get("execution_count")
        .filter(JsonNumber.class::isInstance)
        .map(count -> (int) ((JsonNumber) count).value());
  }
}
