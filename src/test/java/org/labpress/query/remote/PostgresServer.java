package org.labpress.query.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, in a folder that goes away with it. It needs the programs of the server,
 * as Debian's package {@code postgresql} installs them; the server does not run as root, so root
 * starts it as the user {@code postgres}.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final int SECONDS = 60;

  /** Password of the user {@code ana}, who may only read. */
  public static final String PASSWORD = "hunter2 & co/ü";

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Returns the newest installed programs; empty if there are none that can be used here. */
  public static Optional<Path> programs() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    if (isRoot() && !canBePostgres()) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(bin -> Integer.parseInt("0" + version(bin))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean canBePostgres() {
    try {
      return Files.isExecutable(Path.of("/sbin/runuser"))
          && Files.readString(Path.of("/etc/passwd")).contains("postgres:");
    } catch (IOException e) {
      return false;
    }
  }

  private static String version(Path bin) {
    return bin.getParent().getFileName().toString().replaceAll("\\D", "");
  }

  /** Starts a server that holds an empty database and the user {@code ana}. */
  public static PostgresServer start(Path programs) {
    try {
      Path folder = Files.createTempDirectory(Path.of("/tmp"), "labpress-pg");
      if (isRoot()) {
        run(List.of("chown", "postgres", folder.toString()));
      }
      PostgresServer server = new PostgresServer(programs, folder, freePort());
      try {
        server.start();
      } catch (IllegalStateException e) {
        run(List.of("rm", "-rf", folder.toString()));
        throw e;
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start() {
    String data = folder.resolve("data").toString();
    as(
        programs.resolve("initdb").toString(),
        "-D",
        data,
        "-U",
        "owner",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    as(
        programs.resolve("pg_ctl").toString(),
        "-D",
        data,
        "-w",
        "-t",
        "" + SECONDS,
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off -c timezone=Asia/Tokyo"
            .formatted(port, folder),
        "start");
    sql("CREATE USER ana PASSWORD '%s'".formatted(PASSWORD));
    sql("GRANT pg_read_all_data TO ana");
    Path rules = folder.resolve("data/pg_hba.conf");
    as("sh", "-c", "printf 'host all ana all scram-sha-256\\nlocal all all trust\\n' > " + rules);
    as(programs.resolve("pg_ctl").toString(), "-D", data, "reload");
  }

  /** Runs a statement as the owner of the database. */
  public void sql(String statement) {
    as(
        programs.resolve("psql").toString(),
        "-h",
        folder.toString(),
        "-p",
        "" + port,
        "-U",
        "owner",
        "-d",
        "postgres",
        "-v",
        "ON_ERROR_STOP=1",
        "-qc",
        statement);
  }

  /** Returns the address of the database. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
  }

  @Override
  public void close() {
    as(
        programs.resolve("pg_ctl").toString(),
        "-D",
        folder.resolve("data").toString(),
        "-m",
        "immediate",
        "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }

  private static void as(String... command) {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(List.of("/sbin/runuser", "-u", "postgres", "--"));
    }
    whole.addAll(List.of(command));
    run(whole);
  }

  private static void run(List<String> command) {
    try {
      Path output = Files.createTempFile("labpress", ".out");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/tmp").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      String said = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " failed:\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
