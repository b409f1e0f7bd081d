package org.labpress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.LintRun;
import org.labpress.build.Project;
import org.labpress.build.Report;
import org.labpress.source.Checked;
import org.labpress.source.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labpress lint}: findings, and nothing written. */
@Command(
    name = "lint",
    description = "Check pages and print what was found; all pages of the project, or those named.")
final class LintCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Check by this profile, whatever the pages say: paper, log, deck, note ...")
  private @Nullable String profile;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Markdown files to check.")
  private List<Path> files = new ArrayList<>();

  LintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Report> reports = new ArrayList<>();
    Collection<PageSelection> selections = PageSelection.of(session, files);
    for (PageSelection selection : selections) {
      Checked<Config> config = session.config(selection.project(), common);
      if (config.hasErrors()) {
        return session.refuse(config, common);
      }
      try (ProgressBar progress = new ProgressBar(session.terminal())) {
        Report found =
            LintRun.run(
                selection.project(),
                config.value(),
                selection.paths(),
                Optional.ofNullable(profile),
                progress);
        boolean alone = selections.size() == 1;
        reports.add(alone ? found : FromFolder.named(found, written(selection.project())));
      }
    }
    Report report = Report.all(reports);
    new ReportPrinter(session.terminal(), common.format, Severity.INFO).print(report);
    session.terminal().err().println(ReportPrinter.count(report));
    return ReportPrinter.exitCode(report, common.strict);
  }

  /** Returns the path of a project's root from the folder in which the command was started. */
  private String written(Project project) {
    Path started = session.folder().toAbsolutePath().normalize();
    Path root = project.root().toAbsolutePath().normalize();
    return started.relativize(root).toString().replace('\\', '/');
  }
}
