package org.labpress.build;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.build.style.StyleWish;
import org.labpress.document.Located;
import org.labpress.query.remote.RemoteSource;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/**
 * What {@code labpress.yml} says. Every key is optional; a folder without the file builds.
 *
 * @param title of the site
 * @param url address at which the site is published, for canonical links only
 * @param lang BCP 47 tag of pages that name none
 * @param authors names by the ids that {@code owner:} and the folders of the log use
 * @param bibliography paths as written, for pages that name none
 * @param csl citation style of pages that name none
 * @param style of papers that ask for nothing themselves
 * @param provenance whether PDFs that do not say so themselves end with a table of their data
 * @param fonts folders of the families for {@code text}, {@code sans} and {@code mono} in PDFs
 * @param hyphenation words with hyphens where they may break, such as {@code hyper-param-e-ter}
 * @param ignoredFields names in front matter of which nothing is said
 * @param sources databases by name; a build asks none of them
 * @param queries whose text stands in a file of its own
 */
public record Config(
    Optional<String> title,
    Optional<String> url,
    Optional<String> lang,
    SortedMap<String, String> authors,
    List<Located<String>> bibliography,
    Optional<Located<String>> csl,
    StyleWish style,
    boolean provenance,
    SortedMap<String, Located<String>> fonts,
    List<String> hyphenation,
    List<String> ignoredFields,
    SortedMap<String, RemoteSource> sources,
    List<ConfiguredQuery> queries) {
  /** What holds where nothing is said. */
  public static final Config DEFAULT =
      new Config(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new TreeMap<>(),
          List.of(),
          Optional.empty(),
          StyleWish.NONE,
          false,
          new TreeMap<>(),
          List.of(),
          List.of(),
          new TreeMap<>(),
          List.of());

  public Config {
    authors = Collections.unmodifiableSortedMap(new TreeMap<>(authors));
    bibliography = List.copyOf(bibliography);
    fonts = Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
    hyphenation = List.copyOf(hyphenation);
    ignoredFields = List.copyOf(ignoredFields);
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    queries = List.copyOf(queries);
  }

  /**
   * Reads the configuration of a project.
   *
   * @return the defaults where the file or a key is missing; reports {@code config/unknown-key},
   *     {@code config/type}, {@code config/secret} and what is wrong with the YAML, all of which
   *     end a command with exit code 2. Passwords do not show in what is reported
   */
  public static Checked<Config> read(Workspace workspace) {
    return workspace
        .text(Project.CONFIG)
        .map(file -> file.then((SourceFile text) -> read(text)))
        .orElseGet(() -> Checked.of(DEFAULT));
  }

  /** Reads a configuration, wherever it lies. */
  public static Checked<Config> read(SourceFile file) {
    return ConfigReader.read(file);
  }
}
