package org.labpress.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A project in memory. */
public class MemoryWorkspace implements Workspace {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Adds a text file. */
  public MemoryWorkspace with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public MemoryWorkspace with(String path, byte[] bytes) {
    files.put(path, bytes.clone());
    return this;
  }

  @Override
  public Optional<Checked<SourceFile>> text(String path) {
    return bytes(path).map(bytes -> SourceFile.decode(path, bytes));
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  @Override
  public OptionalLong size(String path) {
    byte[] bytes = files.get(path);
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
  }

  @Override
  public Optional<byte[]> bytes(String path, long from, int most) {
    return Optional.ofNullable(files.get(path))
        .map(
            bytes -> {
              int start = (int) Math.min(from, bytes.length);
              return Arrays.copyOfRange(bytes, start, start + Math.min(most, bytes.length - start));
            });
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public List<String> list(String glob) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return files.keySet().stream().filter(path -> matcher.matches(Path.of(path))).toList();
  }

  @Override
  public Instant buildTime() {
    return Instant.EPOCH;
  }
}
