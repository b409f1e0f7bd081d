package org.labpress.build.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * The files of styles: those of the project in {@code templates/papers/}, and ours. A file of the
 * project goes before ours of the same name, and may extend it.
 */
final class StyleFiles {
  static final String DEFAULT = "article";
  private static final List<String> OURS = List.of(DEFAULT, "joss", "preprint", "twocolumn");
  private static final String FOLDER = "templates/papers/";
  private static final String ENDING = ".yml";
  static final String EXTENDS = "extends";

  /** A name never leads out of the folder. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private final Workspace workspace;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private StyleFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Returns the names of all styles that a paper of the project can have. */
  static SortedSet<String> names(Workspace workspace) {
    SortedSet<String> names = new TreeSet<>(OURS);
    List<String> own =
        workspace.list(FOLDER + "*" + ENDING).stream()
            .map(path -> path.substring(FOLDER.length(), path.length() - ENDING.length()))
            .filter(name -> NAME.matcher(name).matches())
            .toList();
    names.addAll(own);
    return names;
  }

  /**
   * Returns whether there is a style of a name. A file that is there is read, since one that is
   * listed may be gone by then.
   */
  static boolean has(String name, Workspace workspace) {
    return OURS.contains(name)
        || (NAME.matcher(name).matches() && workspace.text(FOLDER + name + ENDING).isPresent());
  }

  /**
   * Returns the files that have their say in a style, each before those that it extends; the last
   * is ours of the default style, which says everything.
   *
   * @param name of a style that is there
   */
  static Checked<List<YamlMap>> read(String name, Workspace workspace) {
    StyleFiles files = new StyleFiles(workspace);
    List<YamlMap> layers = files.layers(new File(name, false));
    return new Checked<>(layers, files.diagnostics);
  }

  /** Returns what is said of a name that no style has. */
  static String unknown(String name) {
    return "there is no style \"%s\"".formatted(name);
  }

  /** Returns which name may be meant, or which names there are. */
  static String hint(String name, Workspace workspace) {
    SortedSet<String> known = names(workspace);
    return Suggestions.nearest(name, known)
        .map("did you mean \"%s\"?"::formatted)
        .orElseGet(() -> "the styles are " + String.join(", ", known));
  }

  /** A style's file: the project's, or ours. */
  private record File(String name, boolean ours) {}

  private List<YamlMap> layers(File start) {
    List<YamlMap> layers = new ArrayList<>();
    List<File> seen = new ArrayList<>();
    Optional<File> next = Optional.of(start);
    while (next.isPresent()) {
      File file = next.get();
      Optional<YamlMap> map = file.ours() ? Optional.empty() : ofProject(file.name());
      File found = new File(file.name(), map.isEmpty());
      seen.add(found);
      YamlMap layer = map.orElseGet(() -> ofOurs(file.name()));
      layers.add(layer);
      next = parent(layer, found, seen);
    }
    return layers;
  }

  /** Returns the style that a file extends: the one that it names, or else the default. */
  private Optional<File> parent(YamlMap layer, File file, List<File> seen) {
    File first = new File(DEFAULT, true);
    boolean isFirst = file.ours() && file.name().equals(DEFAULT);
    Optional<File> otherwise = isFirst ? Optional.empty() : Optional.of(first);
    Optional<YamlNode> written = layer.get(EXTENDS);
    if (written.isEmpty()) {
      return otherwise;
    }
    SourceSpan place = written.get().span();
    String name = written.get() instanceof YamlScalar scalar ? scalar.text() : place.text();
    if (!has(name, workspace)) {
      diagnostics.add(
          Diagnostic.error("style/unknown", place, unknown(name)).withHint(hint(name, workspace)));
      return otherwise;
    }
    boolean ofProject = !name.equals(file.name()) && !file.ours() && hasFile(name);
    File parent = new File(name, !ofProject);
    boolean itself = name.equals(file.name()) && !OURS.contains(name);
    if (itself || seen.contains(parent)) {
      diagnostics.add(
          Diagnostic.error(
                  "style/extends-itself",
                  place,
                  "\"%s\" extends \"%s\", which extends it".formatted(file.name(), name))
              .withHint("extend one of %s, or nothing".formatted(String.join(", ", OURS))));
      return otherwise;
    }
    return Optional.of(parent);
  }

  private boolean hasFile(String name) {
    return workspace.exists(FOLDER + name + ENDING);
  }

  private Optional<YamlMap> ofProject(String name) {
    return workspace
        .text(FOLDER + name + ENDING)
        .map(file -> map(file.drainTo(diagnostics)).drainTo(diagnostics));
  }

  private static YamlMap ofOurs(String name) {
    String path = FOLDER + name + ENDING;
    try (InputStream stream = StyleFiles.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is missing from the jar");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return map(SourceFile.of(path, text)).value();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static Checked<YamlMap> map(SourceFile file) {
    Checked<YamlNode> root = YamlReader.read(file.span(file.contentStart(), file.text().length()));
    if (root.value() instanceof YamlMap map) {
      return new Checked<>(readable(map, root.diagnostics()), root.diagnostics());
    }
    YamlMap none = new YamlMap(List.of(), root.value().span());
    boolean empty = root.value() instanceof YamlScalar scalar && scalar.isNull();
    if (empty || !root.diagnostics().isEmpty()) {
      return new Checked<>(none, root.diagnostics());
    }
    Diagnostic kind =
        Diagnostic.error(
            "style/value", root.value().span(), "the file holds no keys, expected a map of them");
    return new Checked<>(none, List.of(kind));
  }

  /** Leaves out the entries in which the YAML is at fault: what is left of them says nothing. */
  private static YamlMap readable(YamlMap map, List<Diagnostic> found) {
    List<Integer> faults =
        found.stream()
            .filter(diagnostic -> diagnostic.rule().equals("yaml/syntax"))
            .map(diagnostic -> diagnostic.span().start())
            .toList();
    List<YamlMap.Entry> entries = map.entries();
    List<YamlMap.Entry> readable = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int start = entries.get(i).key().span().start();
      int end =
          i + 1 < entries.size() ? entries.get(i + 1).key().span().start() : Integer.MAX_VALUE;
      if (faults.stream().noneMatch(fault -> fault >= start && fault < end)) {
        readable.add(entries.get(i));
      }
    }
    return new YamlMap(readable, map.span());
  }
}
