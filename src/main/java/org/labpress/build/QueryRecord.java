package org.labpress.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.labpress.query.remote.CsvOutput;
import org.labpress.query.remote.Drivers;
import org.labpress.query.remote.NamedQuery;
import org.labpress.query.remote.Recording;
import org.labpress.query.remote.RemoteProblem;
import org.labpress.query.remote.RemoteQuery;
import org.labpress.query.remote.RemoteSource;
import org.labpress.query.remote.ResultColumn;
import org.labpress.query.remote.RowSink;
import org.labpress.source.Workspace;

/** Runs a query of the project on its database. Only a command does this, never a build. */
public final class QueryRecord {
  private static final String STAGED = ".labpress-recording";

  private final Project project;
  private final NamedQuery query;
  private final RemoteQuery remote;

  /**
   * @param source of the query
   * @param environment holds what {@code ${NAME}} stands for
   */
  public QueryRecord(
      Project project, NamedQuery query, RemoteSource source, Map<String, String> environment) {
    this.project = project;
    this.query = query;
    this.remote = new RemoteQuery(source, new Drivers(EngineJar.drivers()), environment);
  }

  /** Ends the query if it runs, and removes what was written of its result; from any thread. */
  public void cancel() {
    remote.cancel();
    try {
      Files.deleteIfExists(staged(target()));
    } catch (IOException e) {
      // The next recording writes over it.
      return;
    }
  }

  /**
   * Hands on the first rows of the result; nothing is written.
   *
   * @throws RemoteProblem if the query cannot be answered
   */
  public void run(RowSink sink) throws RemoteProblem {
    remote.run(query.sql(), sink);
  }

  /**
   * Writes the result and its sidecar. If it fails, files that were there stay as they are.
   *
   * @param head sees the rows too
   * @param version of labpress
   * @return number of rows
   * @throws RemoteProblem if the query cannot be answered
   * @throws UnusablePathException if a file that no query wrote is in the way
   * @throws UncheckedIOException with the path, if a file cannot be written
   */
  public long record(RowSink head, String version) throws RemoteProblem {
    Path target = target();
    refuseForeign(target);
    Path staged = staged(target);
    Path folder = Objects.requireNonNull(staged.toAbsolutePath().getParent(), "folder of a file");
    try {
      refuseOutside(folder);
      Files.createDirectories(folder);
      CsvOutput csv = new CsvOutput(Files.newOutputStream(staged));
      try (csv) {
        remote.run(query.sql(), new Both(csv, head));
      }
      byte[] sidecar = sidecar(csv, version).getBytes(StandardCharsets.UTF_8);
      Files.move(
          staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      AtomicOutput.writeFile(project.root().resolve(Recording.sidecar(query.path())), sidecar);
      return csv.rows();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written: %s".formatted(target, e), e);
    } finally {
      remove(staged);
    }
  }

  private String sidecar(CsvOutput csv, String version) {
    Workspace workspace = project.workspace();
    Instant now = workspace.buildTime().truncatedTo(ChronoUnit.SECONDS);
    return new Recording.Facts(
            query,
            now.toString(),
            GitHead.commit(project.root()),
            version,
            csv.sha256(),
            csv.rows(),
            csv.columns(),
            Recording.kept(workspace, query.path()))
        .yaml();
  }

  private void refuseForeign(Path target) {
    if (Files.exists(target) && Recording.of(project.workspace(), query.path()).isEmpty()) {
      throw new UnusablePathException(
          "%s is there and was not recorded by a query; move it away, or name another file with to="
              .formatted(query.path()));
    }
  }

  /** A folder may be a link that leads out of the project. */
  private void refuseOutside(Path folder) throws IOException {
    Path existing = folder;
    while (!Files.exists(existing)) {
      existing = Objects.requireNonNull(existing.getParent(), "the project exists");
    }
    if (!existing.toRealPath().startsWith(project.root().toRealPath())) {
      throw new UnusablePathException(
          "%s lies outside the project; name another file with to=".formatted(query.path()));
    }
  }

  private Path target() {
    return project.root().resolve(query.path());
  }

  private static Path staged(Path target) {
    return target.resolveSibling("." + target.getFileName() + STAGED);
  }

  private static void remove(Path staged) {
    try {
      Files.deleteIfExists(staged);
    } catch (IOException e) {
      // The next recording writes over it.
      return;
    }
  }

  /** Hands each row to the file, and to whom shows the first of them. */
  private record Both(CsvOutput file, RowSink head) implements RowSink {
    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
      file.columns(columns);
      head.columns(columns);
    }

    @Override
    public boolean row(@Nullable String[] cells) throws IOException {
      head.row(cells);
      return file.row(cells);
    }
  }
}
