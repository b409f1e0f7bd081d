package org.labpress.query.remote;

import java.util.Optional;
import org.labpress.source.Diagnostic;
import org.labpress.source.Sha256;
import org.labpress.source.Workspace;

/** How a query and the file with its result stand to each other. */
public enum RecordState {
  /** There is no file. */
  MISSING("never recorded"),
  /** There is a file, and no query wrote it. */
  FOREIGN("file is not ours"),
  /** The statement, or the database that it asks, is another than the one that was run. */
  CHANGED("query changed"),
  /** The file is not the one that was written. */
  EDITED("file changed"),
  RECORDED("recorded");

  private final String label;

  RecordState(String label) {
    this.label = label;
  }

  /** Returns a word or two for people. */
  public String label() {
    return label;
  }

  /**
   * Returns the state of a query.
   *
   * @param recording of its file, if it has one
   * @param thorough whether the bytes of the file are looked at too
   */
  public static RecordState of(
      NamedQuery query, Optional<Recording> recording, Workspace workspace, boolean thorough) {
    if (!workspace.exists(query.path())) {
      return MISSING;
    }
    if (recording.isEmpty()) {
      return FOREIGN;
    }
    boolean same =
        recording.get().sqlSha256().equals(query.sqlSha256())
            && recording.get().connection().equals(query.source());
    if (!same) {
      return CHANGED;
    }
    return thorough && !Sha256.of(workspace, query.path()).equals(recording.get().sha256())
        ? EDITED
        : RECORDED;
  }

  /**
   * Returns what a build says of it: {@code sql/not-recorded} if there is no result, {@code
   * sql/changed} if it is that of another query.
   */
  public Optional<Diagnostic> finding(NamedQuery query, Optional<Recording> recording) {
    Optional<Diagnostic> finding =
        switch (this) {
          case MISSING ->
              Optional.of(
                  Diagnostic.error(
                      "sql/not-recorded",
                      query.sql().firstLine(),
                      "the result of %s is not recorded: there is no %s"
                          .formatted(query.name(), query.path())));
          case FOREIGN ->
              Optional.of(
                  Diagnostic.error(
                      "sql/not-recorded",
                      query.sql().firstLine(),
                      "%s is there, and no query recorded it".formatted(query.path())));
          case CHANGED ->
              Optional.of(
                  Diagnostic.warning(
                      "sql/changed", query.sql().firstLine(), change(query, recording)));
          case EDITED, RECORDED -> Optional.empty();
        };
    return finding.map(
        found ->
            found.withHint(
                this == FOREIGN
                    ? "move it away, or name another file with to="
                    : "run 'labpress query %s --record'".formatted(query.name())));
  }

  private static String change(NamedQuery query, Optional<Recording> recording) {
    String connection = recording.map(Recording::connection).orElse("");
    String when = recording.map(Recording::date).map(RecordState::day).orElse("");
    return connection.equals(query.source())
        ? "the text of %s is not the one recorded%s".formatted(query.name(), when)
        : "%s asks %s, and its result was recorded%s from %s"
            .formatted(query.name(), query.source(), when, connection);
  }

  private static String day(String date) {
    return date.matches("\\d{4}-\\d{2}-\\d{2}.*") ? " on " + date.substring(0, 10) : "";
  }
}
