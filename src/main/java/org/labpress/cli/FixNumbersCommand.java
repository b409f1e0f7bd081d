package org.labpress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.NumberFixes;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labpress fix numbers}: writes the numbers of the data into the text. */
@Command(
    name = "numbers",
    description = {
      "Write the numbers of the data over stale ones in the text, in the same form.",
      "Every change is printed as file:line old → new."
    })
final class FixNumbersCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read this file instead of labpress.yml.")
  private @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(names = "--dry-run", description = "Print the changes and write nothing.")
  private boolean dryRun;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files to mend; without any, all pages of the project.")
  private List<Path> files = new ArrayList<>();

  FixNumbersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CommonOptions common = new CommonOptions();
    common.config = config;
    int numbers = 0;
    int written = 0;
    List<Diagnostic> left = new ArrayList<>();
    for (PageSelection selection : PageSelection.of(session, files)) {
      Checked<Config> read = session.config(selection.project(), common);
      if (read.hasErrors()) {
        return session.refuse(read, common);
      }
      NumberFixes fixes = NumberFixes.find(selection.project(), read.value(), selection.paths());
      fixes.changes().forEach(change -> print(change.place().file().path(), change));
      numbers += fixes.changes().size();
      written += dryRun ? fixes.files() : fixes.write(selection.project());
      left.addAll(fixes.left());
    }
    session.terminal().out().flush();
    session.terminal().err().println(summary(numbers, written));
    for (Diagnostic diagnostic : left) {
      session
          .terminal()
          .err()
          .println(
              Terminal.printable(
                  "%s: %s [%s]"
                      .formatted(diagnostic.span(), diagnostic.message(), diagnostic.rule())));
    }
    return left.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void print(String path, NumberFixes.Change change) {
    session
        .terminal()
        .out()
        .println(
            Terminal.printable(
                "%s:%d %s → %s"
                    .formatted(
                        path,
                        change.place().line(),
                        change.before().strip(),
                        change.after().strip())));
  }

  private String summary(int numbers, int written) {
    if (numbers == 0) {
      return "no stale numbers";
    }
    return "%d %s %s in %d %s"
        .formatted(
            numbers,
            numbers == 1 ? "number" : "numbers",
            dryRun ? "would change" : "changed",
            written,
            written == 1 ? "file" : "files");
  }
}
