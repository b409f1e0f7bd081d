package org.labpress.query.remote;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.labpress.query.SqlText;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.Sha256;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/**
 * A query that is run by a database when the author asks, and whose result is a file.
 *
 * @param name by which the author asks
 * @param source name of the database
 * @param sourcePlace where that name is written
 * @param path of the CSV file from the root of the project
 */
public record NamedQuery(
    String name, String source, SourceSpan sourcePlace, SqlText sql, String path) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,79}");
  private static final String CONTENT = "content/";

  /** Returns whether a query, and its file, may be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Returns where a result lies: {@code ./} and {@code ../} count from the page's folder, other
   * paths from {@code content/}, or from the page's folder if the page lies elsewhere.
   *
   * @param written empty for {@code results/NAME.csv}
   * @param page path from the root of the file that holds the query, a page or labpress.yml
   * @return empty if it is no path of a CSV file inside the project
   */
  public static Optional<String> path(Optional<String> written, String name, String page) {
    String to = written.orElse("results/" + name + ".csv");
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    boolean fromPage = to.startsWith("./") || to.startsWith("../");
    boolean content = page.startsWith(CONTENT) || page.endsWith(".yml");
    String base = fromPage || !content ? folder : CONTENT;
    boolean plain =
        to.toLowerCase(Locale.ROOT).endsWith(".csv")
            && to.chars().noneMatch(c -> c < ' ' || c == 0x7F || "\\:*?\"<>|".indexOf(c) >= 0);
    return Optional.of(base + to)
        .filter(path -> plain)
        .flatMap(ContentPath::normalize)
        .filter(path -> !path.startsWith(".") && !path.contains("/."));
  }

  /** Reports a source that {@code labpress.yml} does not name, {@code sql/no-source}. */
  public Optional<Diagnostic> unknownSource(Set<String> sources) {
    if (sources.contains(source)) {
      return Optional.empty();
    }
    String shown = source.length() <= 80 ? source : source.substring(0, 77) + "...";
    Diagnostic unknown =
        Diagnostic.error(
            "sql/no-source", sourcePlace, "labpress.yml has no source \"%s\"".formatted(shown));
    return Optional.of(
        Suggestions.nearest(source, sources)
            .map(near -> unknown.withHint("did you mean %s?".formatted(near)))
            .orElseGet(
                () ->
                    unknown.withHint(
                        sources.isEmpty()
                            ? "name it there, under sources:"
                            : "the sources are " + String.join(", ", new TreeSet<>(sources)))));
  }

  /** Returns the hash of the statement, in hexadecimal; space at its ends does not count. */
  public String sqlSha256() {
    return Sha256.of(sql.text().strip().getBytes(StandardCharsets.UTF_8));
  }
}
