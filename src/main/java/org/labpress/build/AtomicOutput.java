package org.labpress.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes files so that a reader never sees half of one.
 *
 * <p>All files are staged beside the target on the same file system. When all are there, those
 * whose bytes differ are moved into place one by one, then the manifest, and last go the files that
 * only the old manifest names. Killed while staging, the target is untouched; killed while moving,
 * every file is whole, old or new.
 */
public final class AtomicOutput {
  /** Names the files that labpress wrote, so that it removes nothing else. */
  private static final String MANIFEST = ".labpress-manifest";

  private static final String PLACEHOLDER = ".gitkeep";
  private static final String STAGING = ".labpress-staging";

  private AtomicOutput() {}

  /**
   * Thrown when a folder holds files that labpress did not write: they might be somebody's work.
   */
  public static final class ForeignFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForeignFolderException(Path folder) {
      super(
          "%s is not empty and was not written by labpress; name another place with --output"
              .formatted(folder));
    }
  }

  /**
   * Makes a folder hold exactly these files, beside files that no build has written.
   *
   * @param files by path within the folder, {@code /} between names
   * @return number of files that changed, were added or removed
   * @throws ForeignFolderException if the folder holds files but no manifest of ours
   * @throws UncheckedIOException with the path, if something cannot be written
   */
  public static int writeFolder(Path folder, SortedMap<String, byte[]> files) {
    Path target = folder.toAbsolutePath().normalize();
    checkOwnership(target);
    Path staging = staging(target);
    try {
      deleteTree(staging);
      Files.createDirectories(target);
      stage(staging, target, files);
      int changed = publish(staging, target, files);
      deleteTree(staging);
      return changed;
    } catch (IOException e) {
      throw new UncheckedIOException(reason(e, target), e);
    }
  }

  /**
   * Writes files like {@link #writeFiles}, and names those of an output folder in its manifest, so
   * that a build knows them for its own.
   *
   * @throws ForeignFolderException if the folder holds files but no manifest of ours
   * @throws UncheckedIOException with the path
   */
  public static void addToFolder(Path folder, SortedMap<Path, byte[]> files) {
    Path target = folder.toAbsolutePath().normalize();
    checkOwnership(target);
    try {
      TreeSet<String> names = new TreeSet<>(manifest(target));
      for (Path file : files.keySet()) {
        Path place = file.toAbsolutePath().normalize();
        if (place.startsWith(target)) {
          names.add(target.relativize(place).toString().replace('\\', '/'));
        }
      }
      writeFiles(files);
      writeManifest(target, names);
    } catch (IOException e) {
      throw new UncheckedIOException(reason(e, target), e);
    }
  }

  /**
   * Writes one file, or leaves it as it is if its bytes are the same already.
   *
   * @throws UncheckedIOException with the path
   */
  public static void writeFile(Path file, byte[] bytes) {
    writeFiles(new TreeMap<>(Map.of(file, bytes)));
  }

  /**
   * Writes files, but those whose bytes are the same already. None is moved into place before all
   * are staged, so that a place that cannot be written leaves the others as they were.
   *
   * @throws UncheckedIOException with the path
   */
  public static void writeFiles(SortedMap<Path, byte[]> files) {
    SortedMap<Path, Path> staged = new TreeMap<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Path target = file.getKey().toAbsolutePath().normalize();
      try {
        if (!isSame(target, file.getValue())) {
          Files.createDirectories(parent(target));
          Path waiting = staging(target);
          staged.put(waiting, target);
          Files.write(waiting, file.getValue());
        }
      } catch (IOException e) {
        discard(staged.keySet());
        throw new UncheckedIOException(reason(e, target), e);
      }
    }
    staged.forEach(
        (waiting, target) -> {
          try {
            move(waiting, target);
          } catch (IOException e) {
            discard(staged.keySet());
            throw new UncheckedIOException(reason(e, target), e);
          }
        });
  }

  private static void discard(Collection<Path> staged) {
    for (Path waiting : staged) {
      try {
        Files.deleteIfExists(waiting);
      } catch (IOException e) {
        // What went wrong before is said; the next run writes over what is left here.
      }
    }
  }

  /** Returns whether a folder is one that labpress wrote, and no source of anything. */
  static boolean isOurs(Path folder) {
    return Files.exists(folder.resolve(MANIFEST));
  }

  private static void checkOwnership(Path target) {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new UncheckedIOException(
          target + " is a file, not a folder", new FileAlreadyExistsException(target.toString()));
    }
    if (!Files.isDirectory(target) || Files.exists(target.resolve(MANIFEST))) {
      return;
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.anyMatch(entry -> !entry.endsWith(PLACEHOLDER))) {
        throw new ForeignFolderException(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(reason(e, target), e);
    }
  }

  /**
   * Returns where the new files wait: always the same place, so that what a killed build left there
   * is found and removed by the next.
   */
  private static Path staging(Path target) {
    return target.resolveSibling("." + target.getFileName() + STAGING);
  }

  private static void stage(Path staging, Path target, SortedMap<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path place = target.resolve(file.getKey()).normalize();
      if (!place.startsWith(target)) {
        throw new IllegalArgumentException(file.getKey() + " leaves the output folder");
      }
      if (!isSame(place, file.getValue())) {
        Path staged = staging.resolve(target.relativize(place));
        Files.createDirectories(parent(staged));
        Files.write(staged, file.getValue());
      }
    }
  }

  private static int publish(Path staged, Path target, SortedMap<String, byte[]> files)
      throws IOException {
    List<String> before = manifest(target);
    int changed = 0;
    for (String name : files.keySet()) {
      Path source = staged.resolve(name);
      if (Files.exists(source)) {
        Path place = target.resolve(name);
        Files.createDirectories(parent(place));
        move(source, place);
        changed++;
      }
    }
    writeManifest(target, files.keySet());
    TreeSet<String> stale = new TreeSet<>(before);
    stale.removeAll(files.keySet());
    for (String name : stale.descendingSet()) {
      Path place = target.resolve(name).normalize();
      if (place.startsWith(target) && Files.deleteIfExists(place)) {
        changed++;
        deleteEmptyParents(place, target);
      }
    }
    return changed;
  }

  private static List<String> manifest(Path target) throws IOException {
    Path manifest = target.resolve(MANIFEST);
    return Files.exists(manifest)
        ? Files.readAllLines(manifest).stream().filter(name -> !name.isEmpty()).toList()
        : List.of();
  }

  private static void writeManifest(Path target, Collection<String> names) {
    String text = String.join("\n", names) + "\n";
    writeFile(target.resolve(MANIFEST), text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSame(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteEmptyParents(Path file, Path stop) throws IOException {
    for (Path folder = parent(file); !folder.equals(stop); folder = parent(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          return;
        }
      } catch (NoSuchFileException e) {
        continue;
      }
      Files.deleteIfExists(folder);
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(tree)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static String reason(IOException e, Path target) {
    if (e instanceof FileSystemException f && f.getFile() != null) {
      String why = f.getReason() == null ? kind(e) : f.getReason();
      return f.getFile().contains(STAGING)
          ? "%s cannot be written: %s".formatted(target, why)
          : "%s cannot be written: %s".formatted(f.getFile(), why);
    }
    return "%s cannot be written: %s".formatted(target, e.getMessage());
  }

  private static String kind(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (e instanceof NoSuchFileException) {
      return "the folder above it does not exist and cannot be made";
    }
    return e.getClass().getSimpleName();
  }
}
