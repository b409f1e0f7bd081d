package org.labpress.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonNumber;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/**
 * A notebook of format 4 as it lies in the file (nbformat 4, "The Notebook file format").
 *
 * @param language of its code, in lower case; empty if the notebook does not say
 */
record Notebook(SourceFile file, String language, List<Cell> cells) {
  private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

  Notebook {
    cells = List.copyOf(cells);
  }

  /** Reads a notebook; one that cannot be read has no cells, and the diagnostics say why. */
  static Checked<Notebook> read(SourceFile file) {
    List<Diagnostic> found = new ArrayList<>();
    Notebook empty = new Notebook(file, "", List.of());
    if (file.text().length() > MOST_CHARACTERS) {
      Diagnostic tooLarge =
          Diagnostic.error(
                  "notebook/too-large",
                  file.span(0, 0),
                  "the notebook has %d MB, more than 64"
                      .formatted(file.text().length() / (1024 * 1024)))
              .withHint("clear the outputs that the page does not need");
      return new Checked<>(empty, List.of(tooLarge));
    }
    JsonNode root = JsonReader.read(file).drainTo(found);
    if (!(root instanceof JsonObject object)) {
      return new Checked<>(empty, found);
    }
    Optional<Diagnostic> version = version(object);
    if (version.isPresent()) {
      found.add(version.get());
      return new Checked<>(empty, found);
    }
    List<Cell> cells = new ArrayList<>();
    object
        .array("cells")
        .ifPresent(
            array ->
                array.elements().stream()
                    .filter(JsonObject.class::isInstance)
                    .forEach(
                        cell ->
                            cells.add(Cell.of(file.path(), cells.size() + 1, (JsonObject) cell))));
    return new Checked<>(new Notebook(file, language(object), cells), found);
  }

  private static Optional<Diagnostic> version(JsonObject root) {
    Optional<Double> format =
        root.get("nbformat")
            .filter(JsonNumber.class::isInstance)
            .map(number -> ((JsonNumber) number).value());
    if (format.isPresent() && format.get() >= 4) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.error(
                "notebook/version",
                root.get("nbformat").map(JsonNode::span).orElse(root.span().part(0, 1)),
                format
                    .map(
                        number ->
                            "the notebook has format %d, expected 4".formatted(number.intValue()))
                    .orElse("the file does not say the format of its notebook, expected 4"))
            .withHint("run \"jupyter nbconvert --to notebook --inplace FILE\""));
  }

  private static String language(JsonObject root) {
    Optional<JsonObject> metadata = root.object("metadata");
    return metadata
        .flatMap(object -> object.object("language_info"))
        .flatMap(info -> info.text("name"))
        .or(
            () ->
                metadata
                    .flatMap(object -> object.object("kernelspec"))
                    .flatMap(kernel -> kernel.text("language")))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }
}
