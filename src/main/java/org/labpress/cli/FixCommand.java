package org.labpress.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code labpress fix}: what labpress can mend in the files of the author. */
@Command(
    name = "fix",
    description = "Mend what labpress can mend, in the files that you wrote.",
    synopsisSubcommandLabel = "COMMAND")
final class FixCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** Somebody who does not say what to mend is shown what there is. */
  @Override
  public void run() {
    CommandSpec known = spec;
    if (known != null) {
      throw new CommandLine.ParameterException(known.commandLine(), "Say what to fix.");
    }
  }
}
