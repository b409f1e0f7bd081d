package org.labpress.server;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.labpress.build.FileStamp;

/**
 * Waits for files to change. It looks at them ten times a second: that works on every file system
 * and with editors that write a new file in the place of the old one.
 */
public final class Watcher {
  private static final int LOOK_MS = 100;

  /** Looks for each look at all else: to list a large folder costs as much as a thousand files. */
  private static final int LOOKS = 10;

  /** Files that change one after the other, as a script writes them, are one change. */
  private static final int QUIET_MS = 40;

  private Watcher() {}

  /**
   * Waits until one of the files is not any more as it was, or something else changed, and all
   * files have been left alone for a moment.
   *
   * @param files with their state before they were read; a file that does not exist may be among
   *     them
   * @param otherChange whether something else changed, such as the files in a folder; asked once a
   *     second
   * @throws InterruptedException if the process is to end
   */
  public static void awaitChange(SortedMap<Path, FileStamp> files, BooleanSupplier otherChange)
      throws InterruptedException {
    SortedMap<Path, FileStamp> now = stamps(files);
    for (int look = 0; now.equals(files); look++) {
      if (look % LOOKS == 0 && otherChange.getAsBoolean()) {
        break;
      }
      Thread.sleep(LOOK_MS);
      now = stamps(files);
    }
    SortedMap<Path, FileStamp> before;
    do {
      before = now;
      Thread.sleep(QUIET_MS);
      now = stamps(files);
    } while (!now.equals(before));
  }

  private static SortedMap<Path, FileStamp> stamps(SortedMap<Path, FileStamp> files) {
    SortedMap<Path, FileStamp> stamps = new TreeMap<>();
    files.keySet().forEach(file -> stamps.put(file, FileStamp.of(file)));
    return stamps;
  }
}
