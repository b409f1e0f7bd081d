package org.labpress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.labpress.build.BuildMemory;
import org.labpress.build.Config;
import org.labpress.build.FileStamp;
import org.labpress.build.PaperBuild;
import org.labpress.build.Project;
import org.labpress.build.RecordedFiles;
import org.labpress.build.Report;
import org.labpress.server.Watcher;
import org.labpress.source.Checked;
import org.labpress.source.Severity;

/**
 * Builds a paper again and again: whenever it changes, or a file it was made from. A mistake never
 * ends it, and never costs the last good PDF.
 */
final class PaperWatch {
  private static final double NANOS_PER_MS = 1e6;

  private final Session session;
  private final CommonOptions common;
  private final Path source;
  private final List<Path> named;
  private final Build build;
  private final BuildMemory memory = BuildMemory.bounded();
  private Set<String> known = new HashSet<>();
  private boolean first = true;

  /**
   * @param source the paper, which may be missing for a while
   * @param named the files that the command line names
   */
  PaperWatch(Session session, CommonOptions common, Path source, List<Path> named, Build build) {
    this.session = session;
    this.common = common;
    this.source = source;
    this.named = List.copyOf(named);
    this.build = build;
  }

  /** One build of the paper, and what is said of it. */
  interface Build {
    PaperBuild.Result run(Project project, Config config, BuildMemory memory);

    List<String> summary(PaperBuild.Result result);
  }

  /** Builds until the thread is interrupted; a process ends here by Ctrl-C. */
  int run() {
    try {
      while (true) {
        MadeFrom last = once();
        Watcher.awaitChange(last.files(), last.otherChange());
        first = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.CLEAN;
    }
  }

  /**
   * What a paper was made from.
   *
   * @param files with their state before they were read
   * @param otherChange whether folders that were listed hold other files now
   */
  private record MadeFrom(SortedMap<Path, FileStamp> files, BooleanSupplier otherChange) {}

  /** Builds once. A failure of ours is said too, and the next change is waited for. */
  private MadeFrom once() {
    // Taken first: what changes while the paper is built is built again.
    SortedMap<Path, FileStamp> files = new TreeMap<>();
    named.forEach(file -> files.put(file, FileStamp.of(file)));
    Optional<RecordedFiles> recorded = Optional.empty();
    try {
      recorded = Optional.of(RecordedFiles.of(session.project(source)));
      build(recorded.get().project());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      session.fail(e);
    }
    recorded.ifPresent(known -> files.putAll(known.asked()));
    BooleanSupplier otherChange =
        recorded.<BooleanSupplier>map(known -> known::hasNewListing).orElse(() -> false);
    return new MadeFrom(files, otherChange);
  }

  private void build(Project project) {
    long start = System.nanoTime();
    Checked<Config> config = session.config(project, common);
    if (config.hasErrors()) {
      session.refuse(config, common);
      say("not built");
      return;
    }
    PaperBuild.Result result = build.run(project, config.value(), memory);
    double ms = (System.nanoTime() - start) / NANOS_PER_MS;
    print(result.report());
    List<String> summary = new ArrayList<>(build.summary(result));
    summary.set(0, "%s (%.0f ms)".formatted(summary.get(0), ms));
    say(String.join(System.lineSeparator(), summary));
  }

  /** Prints what was not found by the last build. */
  private void print(Report report) {
    List<Report.Item> fresh =
        report.items().stream().filter(item -> !known.contains(name(item))).toList();
    new ReportPrinter(session.terminal(), common.format, Severity.WARNING)
        .print(first ? report : new Report(fresh, report.crashes()));
    known = new HashSet<>();
    report.items().forEach(item -> known.add(name(item)));
  }

  private static String name(Report.Item item) {
    return item.fingerprint().isEmpty()
        ? item.diagnostic().rule() + " " + item.diagnostic().message()
        : item.fingerprint();
  }

  private void say(String line) {
    session.terminal().err().println(line);
    Optional.of("watching; end with Ctrl-C")
        .filter(words -> first)
        .ifPresent(session.terminal().err()::println);
  }
}
