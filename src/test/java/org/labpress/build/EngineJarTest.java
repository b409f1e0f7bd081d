package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.query.Queries;
import org.labpress.query.QueryEngine;
import org.labpress.query.QueryLimits;
import org.labpress.query.SqlText;
import org.labpress.query.remote.CsvOutput;
import org.labpress.query.remote.Drivers;
import org.labpress.query.remote.RemoteQuery;
import org.labpress.query.remote.RemoteSource;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;
import org.labpress.table.Table;

class EngineJarTest {
  /** Knows the classes of Java and no driver. */
  private static final ClassLoader BARE = ClassLoader.getPlatformClassLoader();

  @TempDir Path folder;

  @Test
  void folderWithoutTheJarHasNoEngine() throws IOException {
    Files.writeString(folder.resolve("other.jar"), "");

    assertThat(EngineJar.inFolder(folder, BARE)).isEmpty();
    assertThat(EngineJar.inFolder(folder.resolve("none"), BARE)).isEmpty();
  }

  @Test
  void brokenJarIsNoEngine() throws IOException {
    Files.writeString(folder.resolve("duckdb_jdbc-1.jar"), "no jar");

    assertThat(EngineJar.inFolder(folder, BARE)).isEmpty();
  }

  @Test
  void driverOfAFolderIsFoundWhateverItsJarIsCalled() throws Exception {
    Files.createSymbolicLink(folder.resolve("some-driver.jar"), engine());
    Files.writeString(folder.resolve("broken.jar"), "no jar");
    Files.writeString(folder.resolve("notes.txt"), "no jar either");
    RemoteSource lab =
        Config.read(SourceFile.of("labpress.yml", "sources: {lab: {jdbc: 'jdbc:duckdb:'}}\n"))
            .value()
            .sources()
            .get("lab");
    SourceFile file = SourceFile.of("a.md", "SELECT 6 * 7 AS n");
    ByteArrayOutputStream csv = new ByteArrayOutputStream();

    try (CsvOutput out = new CsvOutput(csv)) {
      new RemoteQuery(lab, new Drivers(EngineJar.driversIn(folder, BARE)), Map.of())
          .run(SqlText.at(file.span(), file.text()), out);
    }

    assertThat(csv).hasToString("n\n42\n");
  }

  private static Path engine() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("duckdb_jdbc"))
        .findFirst()
        .map(Path::of)
        .orElseThrow()
        .toAbsolutePath();
  }

  @Test
  void engineOfAFolderAnswers() throws IOException {
    Files.createSymbolicLink(folder.resolve("duckdb_jdbc-2.0.0.1.jar"), engine());
    Optional<QueryEngine> engine = EngineJar.inFolder(folder, BARE);
    SourceFile file = SourceFile.of("a.md", "SELECT 6 * 7 AS n");

    Table table =
        new Queries(new MemoryWorkspace(), () -> engine, QueryLimits.STANDARD)
            .select(SqlText.at(file.span(), file.text()), "a.md")
            .value()
            .orElseThrow()
            .table();

    assertThat(table.places().text(0, 0)).isEqualTo("42");
  }
}
