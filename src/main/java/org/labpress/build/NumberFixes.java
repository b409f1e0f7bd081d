package org.labpress.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** The numbers of some pages that are stale, and what the data say in their place. */
public final class NumberFixes {
  private static final String STALE = "number/stale";

  private final Map<String, List<Change>> byFile;
  private final List<Diagnostic> left;

  private NumberFixes(Map<String, List<Change>> byFile, List<Diagnostic> left) {
    this.byFile = byFile;
    this.left = List.copyOf(left);
  }

  /** A number that changes. */
  public record Change(SourceSpan place, String before, String after) {}

  /**
   * Returns the changes that make pages agree with their data, in files that they include too.
   *
   * @param paths of the pages, from the root of the project; empty for all pages of the project
   * @throws UnusablePathException if a page does not exist
   */
  public static NumberFixes find(Project project, Config config, List<String> paths) {
    Workspace workspace = project.workspace();
    List<String> sources = SiteBuild.sources(workspace);
    List<String> wanted = paths.isEmpty() ? sources : List.copyOf(new TreeSet<>(paths));
    if (wanted.isEmpty()) {
      throw new UnusablePathException(
          "%s holds no content/ with Markdown files; name a file".formatted(project.root()));
    }
    Pages pages = new Pages(workspace, config, SiteBuild.linked(sources));
    List<Diagnostic> found = new ArrayList<>();
    for (String path : wanted) {
      LocalPage page =
          pages
              .page(path, Optional.empty())
              .orElseThrow(() -> new UnusablePathException(path + " does not exist"));
      found.addAll(page.diagnostics());
    }
    return of(Diagnostic.sorted(found), workspace);
  }

  private static NumberFixes of(List<Diagnostic> diagnostics, Workspace workspace) {
    Map<String, List<Change>> byFile = new TreeMap<>();
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      boolean number =
          diagnostic.rule().startsWith("number/") && diagnostic.severity() == Severity.ERROR;
      SourceFile file = diagnostic.span().file();
      if (diagnostic.rule().equals(STALE) && isWritten(file, workspace)) {
        List<Change> changes = byFile.computeIfAbsent(file.path(), p -> new ArrayList<>());
        TextEdit edit = diagnostic.fixes().get(0).edits().get(0);
        boolean behind =
            changes.isEmpty()
                || changes.get(changes.size() - 1).place().end() <= edit.span().start();
        if (behind) {
          changes.add(new Change(edit.span(), edit.span().text(), edit.replacement()));
        }
      } else if (number) {
        left.add(diagnostic);
      }
    }
    return new NumberFixes(byFile, left);
  }

  /** Returns whether a text is that of a file: a cell of a notebook is only a part of one. */
  private static boolean isWritten(SourceFile file, Workspace workspace) {
    return workspace
        .bytes(file.path())
        .filter(bytes -> Arrays.equals(bytes, file.text().getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  /** Returns the changes, by file and place. */
  public List<Change> changes() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }

  /** Returns the number of files that change. */
  public int files() {
    return byFile.size();
  }

  /** Returns what is wrong with numbers and is not mended by the changes. */
  public List<Diagnostic> left() {
    return left;
  }

  /**
   * Writes the files, each whole or not at all, and returns how many.
   *
   * @throws UncheckedIOException with the path
   */
  public int write(Project project) {
    byFile.forEach((path, changes) -> write(project.root().resolve(path), changes));
    return files();
  }

  private static void write(Path file, List<Change> changes) {
    StringBuilder text = new StringBuilder(changes.get(0).place().file().text());
    for (int i = changes.size() - 1; i >= 0; i--) {
      SourceSpan place = changes.get(i).place();
      text.replace(place.start(), place.end(), changes.get(i).after());
    }
    try {
      // A link stays a link, and the file as readable as it was.
      Path real = file.toRealPath();
      PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
      Optional<Set<PosixFilePermission>> permissions =
          view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
      AtomicOutput.writeFile(real, text.toString().getBytes(StandardCharsets.UTF_8));
      if (permissions.isPresent()) {
        Files.setPosixFilePermissions(real, permissions.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
