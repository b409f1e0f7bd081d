package org.labpress.build;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/**
 * A workspace that remembers which files were asked for, those that do not exist too, and in which
 * state each was before it was read, and what listings gave: so a build knows what it was made
 * from.
 */
public final class RecordedFiles implements Workspace {
  private final Path root;
  private final Workspace files;
  private final Map<Path, FileStamp> asked = new ConcurrentSkipListMap<>();
  private final Map<String, List<String>> listed = new ConcurrentSkipListMap<>();

  private RecordedFiles(Path root, Workspace files) {
    this.root = root;
    this.files = files;
  }

  /** Returns what remembers the files of a project. */
  public static RecordedFiles of(Project project) {
    return new RecordedFiles(project.root(), project.workspace());
  }

  /** Returns the project with this door to its files. */
  public Project project() {
    return new Project(root, this);
  }

  /** Returns the files that were asked for, as they were then. */
  public SortedMap<Path, FileStamp> asked() {
    return new TreeMap<>(asked);
  }

  /** Returns whether a listing gives other files now than it did. */
  public boolean hasNewListing() {
    try {
      return listed.entrySet().stream()
          .anyMatch(listing -> !files.list(listing.getKey()).equals(listing.getValue()));
    } catch (UncheckedIOException e) {
      // It could be listed before.
      return true;
    }
  }

  private void note(String path) {
    if (ContentPath.normalize(path).equals(Optional.of(path)) && path.indexOf('\0') < 0) {
      asked.computeIfAbsent(root.resolve(path), FileStamp::of);
    }
  }

  @Override
  public Optional<Checked<SourceFile>> text(String path) {
    note(path);
    return files.text(path);
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    note(path);
    return files.bytes(path);
  }

  @Override
  public OptionalLong size(String path) {
    note(path);
    return files.size(path);
  }

  @Override
  public Optional<byte[]> bytes(String path, long from, int most) {
    note(path);
    return files.bytes(path, from, most);
  }

  @Override
  public Optional<Path> local(String path) {
    note(path);
    return files.local(path);
  }

  @Override
  public boolean exists(String path) {
    note(path);
    return files.exists(path);
  }

  @Override
  public List<String> list(String glob) {
    List<String> found = files.list(glob);
    listed.putIfAbsent(glob, found);
    return found;
  }

  @Override
  public Instant buildTime() {
    return files.buildTime();
  }
}
