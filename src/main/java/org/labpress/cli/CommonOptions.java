package org.labpress.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that looks at pages understands. */
final class CommonOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How findings are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  DiagnosticFormat.Name format = DiagnosticFormat.Name.text;

  @Option(names = "--strict", description = "Count warnings as errors.")
  boolean strict;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read this file instead of labpress.yml.")
  @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
