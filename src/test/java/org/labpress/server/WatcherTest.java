package org.labpress.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.build.FileStamp;

@Timeout(60)
class WatcherTest {
  @TempDir private Path folder;

  @Test
  void changeMadeBeforeTheWaitIsNotMissed() throws Exception {
    Path file = Files.writeString(folder.resolve("a.md"), "one");
    SortedMap<Path, FileStamp> seen = stamps(file);
    Files.writeString(file, "one two");

    Watcher.awaitChange(seen, () -> false);

    assertThat(stamps(file)).isNotEqualTo(seen);
  }

  @Test
  void filesThatComeAndGoAreChanges() throws Exception {
    Path missing = folder.resolve("later.csv");
    Path present = Files.writeString(folder.resolve("a.md"), "one");

    CompletableFuture<Void> waiting = awaitChange(stamps(missing, present));
    Files.writeString(missing, "x");
    waiting.get(30, TimeUnit.SECONDS);

    waiting = awaitChange(stamps(missing, present));
    Files.delete(present);
    waiting.get(30, TimeUnit.SECONDS);
  }

  @Test
  void anotherChangeEndsTheWaitToo() throws Exception {
    AtomicInteger asked = new AtomicInteger();

    Watcher.awaitChange(new TreeMap<>(), () -> asked.incrementAndGet() == 2);

    assertThat(asked).hasValue(2);
  }

  private static CompletableFuture<Void> awaitChange(SortedMap<Path, FileStamp> files) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            Watcher.awaitChange(files, () -> false);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static SortedMap<Path, FileStamp> stamps(Path... files) throws IOException {
    SortedMap<Path, FileStamp> stamps = new TreeMap<>();
    for (Path file : files) {
      stamps.put(file, FileStamp.of(file));
    }
    return stamps;
  }
}
