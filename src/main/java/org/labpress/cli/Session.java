package org.labpress.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.labpress.build.AtomicOutput;
import org.labpress.build.Config;
import org.labpress.build.Project;
import org.labpress.build.Report;
import org.labpress.build.UnusablePathException;
import org.labpress.source.Checked;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;

/**
 * What a command is given by the outside: the folder it is started in, where it prints, the
 * environment.
 */
record Session(Path folder, Terminal terminal, Map<String, String> environment) {
  /** Calls of a failure that are printed: more push the message off the screen. */
  private static final int MOST_CALLS = 100;

  /**
   * Returns the time of the build: SOURCE_DATE_EPOCH, in seconds, if that is set (reproducible-
   * builds.org, specification of that variable).
   */
  Instant buildTime() {
    String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
    return epoch.matches("\\d{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(epoch))
        : Instant.now();
  }

  Path resolve(Path written) {
    return folder.resolve(written);
  }

  /** Returns the project that a file or folder lies in. */
  Project project(Path start) {
    return Project.locate(start, buildTime());
  }

  /**
   * Returns the configuration of a project.
   *
   * @throws UnusablePathException if the command line names a file that does not exist
   */
  Checked<Config> config(Project project, CommonOptions options) {
    if (options.config == null) {
      return Config.read(project.workspace());
    }
    return text(options.config).then(Config::read);
  }

  /**
   * Returns a text file that the command line names, in the project or not.
   *
   * @throws UnusablePathException if there is no such file
   */
  Checked<SourceFile> text(Path written) {
    Path file = resolve(written);
    if (!Files.isRegularFile(file)) {
      throw new UnusablePathException(written + " does not exist, or is not a file");
    }
    try {
      return SourceFile.decode(written.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(written.toString(), e);
    }
  }

  /** Prints what is wrong with the configuration and returns the exit code. */
  int refuse(Checked<Config> config, CommonOptions options) {
    new ReportPrinter(terminal, options.format, Severity.WARNING)
        .print(Report.of(config.diagnostics()));
    return ExitCode.USAGE;
  }

  /** Says why a command could not go on, and returns its exit code. */
  int fail(Throwable failure) {
    if (failure instanceof AtomicOutput.ForeignFolderException
        || failure instanceof UnusablePathException) {
      terminal.err().println("labpress: " + Terminal.printable(message(failure)));
      return ExitCode.USAGE;
    }
    if (failure instanceof UncheckedIOException) {
      terminal.err().println("labpress: " + Terminal.printable(message(failure)));
      return ExitCode.MACHINE;
    }
    terminal.err().println("labpress: a fault of labpress, not of what you wrote");
    terminal
        .err()
        .printf(
            "labpress %s, Java %s: please report this with the file in work%n",
            Version.number(), System.getProperty("java.version"));
    if (failure instanceof OutOfMemoryError) {
      terminal
          .err()
          .printf(
              "%d MB of memory were not enough; java -Xmx4g -jar labpress.jar gives it 4 GB%n",
              Runtime.getRuntime().maxMemory() >> 20);
    }
    cut(failure).printStackTrace(terminal.err());
    return ExitCode.OUR_FAULT;
  }

  /** Leaves of calls without end those that show the cycle. */
  private static Throwable cut(Throwable failure) {
    StackTraceElement[] calls = failure.getStackTrace();
    if (calls.length > MOST_CALLS) {
      failure.setStackTrace(Arrays.copyOf(calls, MOST_CALLS));
    }
    return failure;
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
