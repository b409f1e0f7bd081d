package org.labpress.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.labpress.query.Queries;
import org.labpress.query.QueryEngine;
import org.labpress.query.QueryLimits;
import org.labpress.source.Workspace;

/**
 * Finds the engine for queries, and the drivers of databases, which are no part of the program: on
 * the class path, or as jars in the folder {@code lib} beside labpress.jar. Never in the project,
 * whose files are not run.
 */
final class EngineJar {
  private static final String NAME = "duckdb_jdbc";

  private EngineJar() {}

  /**
   * Returns the queries of a build; the engine is looked for when the first one asks.
   *
   * @param sources names of the databases of the project
   */
  static Queries queries(Workspace workspace, Set<String> sources) {
    return new Queries(workspace, EngineJar::find, QueryLimits.STANDARD, sources);
  }

  /** Returns a loader that knows the class path and all jars in the folder {@code lib}. */
  static ClassLoader drivers() {
    ClassLoader own = EngineJar.class.getClassLoader();
    return folder().map(folder -> driversIn(folder.resolve("lib"), own)).orElse(own);
  }

  /** Returns a loader that knows all jars in a folder, and what its parent knows. */
  static ClassLoader driversIn(Path folder, ClassLoader parent) {
    List<URL> jars = jars(folder, EngineJar::isJar);
    return jars.isEmpty() ? parent : new URLClassLoader(jars.toArray(URL[]::new), parent);
  }

  private static Optional<QueryEngine> find() {
    ClassLoader own = EngineJar.class.getClassLoader();
    return QueryEngine.find(own)
        .or(() -> folder().flatMap(folder -> inFolder(folder.resolve("lib"), own)));
  }

  /**
   * Returns the engine in a folder of jars.
   *
   * @return empty if there is no such folder, or no such jar in it
   */
  static Optional<QueryEngine> inFolder(Path folder, ClassLoader parent) {
    List<URL> jars = jars(folder, EngineJar::isEngine);
    if (jars.isEmpty()) {
      return Optional.empty();
    }
    // Stays open: the engine loads classes as long as the program runs.
    @SuppressWarnings("resource")
    URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), parent);
    return QueryEngine.find(loader);
  }

  private static List<URL> jars(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<URL> jars = new ArrayList<>();
      for (Path file : files.filter(wanted).sorted().toList()) {
        jars.add(file.toUri().toURL());
      }
      return jars;
    } catch (MalformedURLException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar");
  }

  private static boolean isEngine(Path file) {
    return isJar(file) && file.getFileName().toString().startsWith(NAME);
  }

  /** Returns the folder in which labpress.jar lies. */
  private static Optional<Path> folder() {
    CodeSource source = EngineJar.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      URI location = source.getLocation().toURI();
      return Optional.ofNullable(Path.of(location).getParent());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
