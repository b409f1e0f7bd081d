package org.labpress.slides;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.labpress.document.Document;
import org.labpress.html.Addresses;

/** A deck as it lies on the disk: the two pages in their templates, and what these load. */
final class DeckFolder {
  private static final Path TEMPLATES = Path.of("templates");
  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return "#" + fragment;
        }

        @Override
        public String file(String path) {
          return path;
        }
      };

  private final Path folder;

  private DeckFolder(Path folder) {
    this.folder = folder;
  }

  static DeckFolder write(Document document, Path folder) throws IOException {
    DeckPages pages = SlideWriter.write(DeckBuilder.build(document).value(), ADDRESSES);
    Files.writeString(folder.resolve("index.html"), page("deck.html", pages.slides()));
    Files.writeString(folder.resolve("notes.html"), page("notes.html", pages.notes()));
    for (String asset :
        List.of(
            "code.css", "math.css", "deck.css", "deck.js", "chart.js", "notes.css", "notes.js")) {
      Files.copy(TEMPLATES.resolve("assets").resolve(asset), folder.resolve(asset));
    }
    return new DeckFolder(folder);
  }

  private static String page(String template, String body) throws IOException {
    return Files.readString(TEMPLATES.resolve(template))
        .replaceAll("th:(href|src)=\"[^\"]*?'([a-z]+\\.[a-z]+)'[^\"]*\"", "$1=\"$2\"")
        .replace("th:href=\"${site.home}\"", "href=\"../../index.html\"")
        .replace(" th:utext=\"${body}\">", ">" + body)
        .replaceAll(" th:[a-z]+=\"[^\"]*\"", "");
  }

  URI slides(String hash) {
    return URI.create(folder.resolve("index.html").toUri() + hash);
  }

  URI notes() {
    return folder.resolve("notes.html").toUri();
  }
}
