package org.labpress.query.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * How a result was recorded, as the sidecar of its file says.
 *
 * @param sqlSha256 hash of the statement
 * @param connection name of the database that was asked
 * @param date of the day, ISO 8601
 * @param sha256 hash of the CSV file
 * @param rows as written, or empty
 */
public record Recording(
    String sqlSha256, String connection, String date, String sha256, String rows) {
  /** Keys of the sidecar that recording writes anew; the other ones are the author's and stay. */
  private static final Set<String> OURS =
      Set.of(
          "command",
          "commit",
          "date",
          "connection",
          "sha256",
          "sql-sha256",
          "rows",
          "columns",
          "labpress",
          "separator",
          "encoding",
          "decimal");

  /** Returns the path of the sidecar of a file. */
  public static String sidecar(String path) {
    return path + ".meta.yml";
  }

  /** Returns how a file was recorded; empty if no query of ours wrote it. */
  public static Optional<Recording> of(Workspace workspace, String path) {
    return map(workspace, path)
        .filter(map -> map.get("sql-sha256").isPresent())
        .map(
            map ->
                new Recording(
                    text(map, "sql-sha256"),
                    text(map, "connection"),
                    text(map, "date"),
                    text(map, "sha256"),
                    text(map, "rows")));
  }

  /** Returns the lines of a sidecar that its author wrote, each key with its value as it stands. */
  public static String kept(Workspace workspace, String path) {
    Optional<YamlMap> map = map(workspace, path);
    if (map.isEmpty()) {
      return "";
    }
    List<YamlMap.Entry> entries = map.get().entries();
    StringBuilder kept = new StringBuilder();
    for (YamlMap.Entry entry : entries) {
      if (!OURS.contains(entry.key().text())) {
        SourceSpan key = entry.key().span();
        int end = entry.value().span().end();
        kept.append(key.file().text(), key.start(), Math.max(key.end(), end));
        kept.append(kept.charAt(kept.length() - 1) == '\n' ? "" : "\n");
      }
    }
    return kept.toString();
  }

  private static Optional<YamlMap> map(Workspace workspace, String path) {
    return workspace
        .text(sidecar(path))
        .map(file -> file.value().span(file.value().contentStart(), file.value().text().length()))
        .map(span -> YamlReader.read(span).value())
        .filter(YamlMap.class::isInstance)
        .map(YamlMap.class::cast);
  }

  private static String text(YamlMap map, String key) {
    Optional<YamlNode> value = map.get(key);
    return value.isPresent() && value.get() instanceof YamlScalar scalar
        ? scalar.text().strip()
        : "";
  }

  /**
   * What a sidecar is written from.
   *
   * @param date of the recording, ISO 8601
   * @param commit of the project; empty if it has none
   * @param version of labpress
   * @param kept lines of the author's
   */
  public record Facts(
      NamedQuery query,
      String date,
      Optional<String> commit,
      String version,
      String sha256,
      long rows,
      List<ResultColumn> columns,
      String kept) {
    public Facts {
      columns = List.copyOf(columns);
    }

    /** Returns the text of the sidecar. */
    public String yaml() {
      List<String> lines = new ArrayList<>();
      lines.add("# Written by labpress together with the CSV file; keys of your own stay.");
      lines.add("command: labpress query %s --record".formatted(query.name()));
      commit.ifPresent(hash -> lines.add("commit: " + hash));
      lines.add("date: " + date);
      lines.add("connection: " + plainOrQuoted(query.source()));
      lines.add("sha256: " + sha256);
      lines.add("sql-sha256: " + query.sqlSha256());
      lines.add("rows: " + rows);
      lines.add("columns:");
      for (ResultColumn column : columns) {
        lines.add(
            "  - {name: %s, type: %s}".formatted(quoted(column.name()), quoted(column.type())));
      }
      lines.add("labpress: " + quoted(version));
      return String.join("\n", lines) + "\n" + kept;
    }

    private static String plainOrQuoted(String text) {
      return NamedQuery.isName(text) ? text : quoted(text);
    }

    /** Returns a text in double quotes, as YAML 1.2.2, section 7.3.1, escapes it. */
    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          quoted.append('\\').append(c);
        } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || c >= 0xFFFE) {
          quoted.append("\\u%04x".formatted((int) c));
        } else {
          quoted.append(c);
        }
      }
      return quoted.append('"').toString();
    }
  }
}
