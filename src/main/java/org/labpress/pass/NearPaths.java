package org.labpress.pass;

import java.util.List;
import java.util.Optional;
import org.labpress.source.ContentPath;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/** Files whose path is near one that does not exist. */
final class NearPaths {
  private NearPaths() {}

  /**
   * Returns the path that the author may have meant, as it would be written on the page.
   *
   * @param extensions as in a glob, such as {@code md} or <code>{png,svg}</code>
   */
  static Optional<String> to(String written, String page, Workspace workspace, String extensions) {
    String root = page.contains("/") ? page.substring(0, page.indexOf('/') + 1) : "";
    List<String> files = workspace.list(root + "**." + extensions);
    List<String> asWritten =
        files.stream().map(file -> ContentPath.relativize(page, file)).toList();
    return Suggestions.nearest(written, asWritten)
        .or(() -> asWritten.stream().filter(file -> name(file).equals(name(written))).findFirst())
        .or(
            () ->
                Suggestions.nearest(name(written), asWritten.stream().map(NearPaths::name).toList())
                    .flatMap(
                        near ->
                            asWritten.stream()
                                .filter(file -> name(file).equals(near))
                                .findFirst()));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
