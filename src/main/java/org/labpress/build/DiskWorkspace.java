package org.labpress.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/**
 * A project in a folder. A text file is read once, so that a build sees one version of it. Symbolic
 * links are followed only while they stay inside the project. Hidden files and folders are not part
 * of it: a link must not publish {@code .env}.
 */
public final class DiskWorkspace implements Workspace {
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private static final Pattern HIDDEN = Pattern.compile("(?:^|/)\\.");

  private final Path root;
  private final Path realRoot;
  private final Instant buildTime;
  private final Map<String, Optional<Checked<SourceFile>>> texts = new ConcurrentHashMap<>();

  /**
   * Opens a project.
   *
   * @param root an existing folder
   * @throws UncheckedIOException if the folder cannot be read
   */
  public DiskWorkspace(Path root, Instant buildTime) {
    this.root = root.toAbsolutePath().normalize();
    this.buildTime = buildTime;
    try {
      this.realRoot = root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  public Path root() {
    return root;
  }

  @Override
  public Optional<Checked<SourceFile>> text(String path) {
    return texts.computeIfAbsent(path, p -> bytes(p).map(bytes -> SourceFile.decode(p, bytes)));
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    Optional<Path> file = file(path);
    try {
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (NoSuchFileException e) {
      // It went since it was looked for.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  @Override
  public OptionalLong size(String path) {
    Optional<Path> file = file(path);
    try {
      return file.isPresent() ? OptionalLong.of(Files.size(file.get())) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  @Override
  public Optional<byte[]> bytes(String path, long from, int most) {
    return file(path).map(file -> part(file, from, most));
  }

  private static byte[] part(Path file, long from, int most) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long left = Math.max(0, channel.size() - from);
      ByteBuffer part = ByteBuffer.allocate((int) Math.min(most, left));
      channel.position(from);
      while (part.hasRemaining() && channel.read(part) >= 0) {
        // One read need not give all.
      }
      byte[] bytes = part.array();
      return part.hasRemaining() ? Arrays.copyOf(bytes, part.position()) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public boolean exists(String path) {
    return file(path).isPresent();
  }

  @Override
  public Optional<Path> local(String path) {
    return file(path);
  }

  @Override
  public List<String> list(String glob) {
    PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + glob);
    int wildcard = firstWildcard(glob);
    Path start = root.resolve(glob.substring(0, glob.lastIndexOf('/', wildcard) + 1));
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(start, new Lister(matcher, found));
    } catch (IOException e) {
      throw new UncheckedIOException(start.toString(), e);
    }
    found.sort(BY_CODE_POINT);
    return List.copyOf(found);
  }

  @Override
  public Instant buildTime() {
    return buildTime;
  }

  /** Returns the file of a path, if it is a regular file inside the project. */
  private Optional<Path> file(String path) {
    boolean normal = ContentPath.normalize(path).equals(Optional.of(path));
    if (!normal || path.indexOf('\0') >= 0 || HIDDEN.matcher(path).find()) {
      return Optional.empty();
    }
    try {
      Path file = root.resolve(path);
      boolean inside = Files.isRegularFile(file) && file.toRealPath().startsWith(realRoot);
      return inside ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException | NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static int firstWildcard(String glob) {
    for (int i = 0; i < glob.length(); i++) {
      if ("*?[{".indexOf(glob.charAt(i)) >= 0) {
        return i;
      }
    }
    return glob.length();
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    private final PathMatcher matcher;
    private final List<String> found;

    Lister(PathMatcher matcher, List<String> found) {
      this.matcher = matcher;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden =
          !folder.equals(root)
              && (folder.getFileName().toString().startsWith(".") || AtomicOutput.isOurs(folder));
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** Leaves out what goes while it is listed, such as the temporary files of an editor. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = root.relativize(file);
      String path = relative.toString().replace('\\', '/');
      boolean wanted =
          matcher.matches(relative)
              && !file.getFileName().toString().startsWith(".")
              && (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || exists(path));
      if (wanted) {
        found.add(path);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
