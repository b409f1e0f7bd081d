package org.labpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.LintRun;
import org.labpress.build.Project;
import org.labpress.build.Report;
import org.labpress.build.UnusablePathException;
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
    Collection<Selection> selections = selections();
    for (Selection selection : selections) {
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

  /** Pages of one project; all of them if no path is named. */
  private record Selection(Project project, List<String> paths) {}

  private Collection<Selection> selections() {
    if (files.isEmpty()) {
      return List.of(new Selection(session.project(session.folder()), List.of()));
    }
    Map<Path, Selection> byRoot = new LinkedHashMap<>();
    for (Path written : files) {
      Path file = session.resolve(written);
      if (!Files.isRegularFile(file)) {
        throw new UnusablePathException(written + " does not exist, or is not a file");
      }
      Project project = session.project(file);
      byRoot
          .computeIfAbsent(project.root(), root -> new Selection(project, new ArrayList<>()))
          .paths()
          .add(project.relative(file));
    }
    return byRoot.values();
  }
}
