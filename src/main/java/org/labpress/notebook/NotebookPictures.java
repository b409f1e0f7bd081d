package org.labpress.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonObject;
import org.labpress.source.SourceFile;

/**
 * The pictures that a notebook holds. They are taken for files in a folder beside it: those of
 * {@code a/probe.ipynb} lie in {@code a/probe_files/}, which is where {@code nbconvert} writes
 * them.
 */
public final class NotebookPictures {
  private static final String EXTENSION = ".ipynb";
  private static final String FOLDER = "_files/";

  /** Kinds of pictures in the order of preference; the PDF prints no SVG. */
  static final List<Kind> KINDS =
      List.of(
          new Kind("image/png", "png"),
          new Kind("image/jpeg", "jpg"),
          new Kind("image/svg+xml", "svg"));

  private final Map<String, byte[]> byName;

  private NotebookPictures(Map<String, byte[]> byName) {
    this.byName = byName;
  }

  /** A kind of picture and how its files are named. */
  record Kind(String mime, String extension) {
    boolean isText() {
      return mime.endsWith("+xml");
    }
  }

  /** Returns the pictures of a notebook; none if it cannot be read. */
  public static NotebookPictures of(SourceFile notebook) {
    Map<String, byte[]> found = new TreeMap<>();
    for (Cell cell : Notebook.read(notebook).value().cells()) {
      int number = 0;
      for (JsonObject output : cell.outputs()) {
        number++;
        Optional<JsonObject> data = output.object("data");
        Optional<Kind> kind = data.flatMap(NotebookPictures::kind);
        if (data.isPresent() && kind.isPresent()) {
          put(found, cell.pictureName(number, kind.get().extension()), data.get(), kind.get());
        }
      }
      cell.attachments()
          .ifPresent(
              attachments ->
                  attachments
                      .members()
                      .forEach(
                          member -> {
                            String name = cell.attachmentName(member.name().text());
                            if (member.value() instanceof JsonObject data) {
                              kind(data).ifPresent(kind -> put(found, name, data, kind));
                            }
                          }));
    }
    return new NotebookPictures(found);
  }

  /** Returns the first kind of picture that an output holds. */
  static Optional<Kind> kind(JsonObject data) {
    return KINDS.stream().filter(kind -> data.get(kind.mime()).isPresent()).findFirst();
  }

  private static void put(Map<String, byte[]> found, String name, JsonObject data, Kind kind) {
    data.get(kind.mime()).flatMap(node -> bytes(node, kind)).ifPresent(b -> found.put(name, b));
  }

  private static Optional<byte[]> bytes(JsonNode node, Kind kind) {
    String text = Cell.joined(node);
    if (kind.isText()) {
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the notebook that a path of a picture belongs to.
   *
   * @param path from the root of the project, such as {@code content/log/probe_files/x.png}
   */
  public static Optional<String> notebook(String path) {
    int folder = path.lastIndexOf(FOLDER);
    boolean inside = folder > 0 && path.indexOf('/', folder + FOLDER.length()) < 0;
    return inside ? Optional.of(path.substring(0, folder) + EXTENSION) : Optional.empty();
  }

  /** Returns the path from the folder of a notebook to a picture, as the destination of a link. */
  static String destination(String notebook, String name) {
    String file = notebook.substring(notebook.lastIndexOf('/') + 1);
    String stem = file.endsWith(EXTENSION) ? file.substring(0, file.length() - 6) : file;
    String path = "./" + stem + FOLDER + name;
    return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
  }

  /**
   * Returns the bytes of a picture.
   *
   * @param path from the root of the project
   */
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(byName.get(path.substring(path.lastIndexOf('/') + 1)));
  }
}
