package org.labpress.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.labpress.notebook.NotebookPictures;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/** A project in which the pictures of a notebook are files beside it. A real file wins. */
final class NotebookWorkspace implements Workspace {
  private final Workspace files;
  private final Map<String, NotebookPictures> pictures = new ConcurrentHashMap<>();

  NotebookWorkspace(Workspace files) {
    this.files = files;
  }

  @Override
  public Optional<Checked<SourceFile>> text(String path) {
    return files.text(path);
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return files.bytes(path).or(() -> picture(path));
  }

  @Override
  public OptionalLong size(String path) {
    OptionalLong size = files.size(path);
    return size.isPresent() ? size : Workspace.super.size(path);
  }

  @Override
  public Optional<byte[]> bytes(String path, long from, int most) {
    return files.bytes(path, from, most).or(() -> Workspace.super.bytes(path, from, most));
  }

  @Override
  public Optional<Path> local(String path) {
    return files.local(path);
  }

  @Override
  public boolean exists(String path) {
    return files.exists(path) || picture(path).isPresent();
  }

  private Optional<byte[]> picture(String path) {
    return NotebookPictures.notebook(path)
        .filter(files::exists)
        .flatMap(
            notebook ->
                files
                    .text(notebook)
                    .map(
                        text ->
                            pictures.computeIfAbsent(
                                notebook, name -> NotebookPictures.of(text.value()))))
        .flatMap(all -> all.bytes(path));
  }

  @Override
  public List<String> list(String glob) {
    return files.list(glob);
  }

  @Override
  public Instant buildTime() {
    return files.buildTime();
  }
}
