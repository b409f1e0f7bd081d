package org.labpress.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.Project;
import org.labpress.build.SiteBuild;
import org.labpress.source.Checked;
import org.labpress.source.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code labpress build}: the site of the project in the current folder. */
@Command(
    name = "build",
    description = {
      "Build the site: content/ becomes pages, decks and papers.",
      "A page with errors is built as far as it goes, a paper with errors is left out."
    })
final class BuildCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder of the site (default: site, in the project).")
  private @Nullable Path output;

  BuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Project project = session.project(session.folder());
    Checked<Config> config = session.config(project, common);
    if (config.hasErrors()) {
      return session.refuse(config, common);
    }
    Path folder =
        output == null ? project.root().resolve(SiteBuild.DEFAULT_OUTPUT) : session.resolve(output);
    SiteBuild.Result result;
    try (ProgressBar progress = new ProgressBar(session.terminal())) {
      result =
          SiteBuild.run(
              project,
              config.value(),
              new SiteBuild.Options(folder, common.strict, Version.number()),
              progress);
    }
    new ReportPrinter(session.terminal(), common.format, Severity.WARNING).print(result.report());
    session.terminal().err().println(summary(result, folder));
    return ReportPrinter.exitCode(result.report(), common.strict);
  }

  private String summary(SiteBuild.Result result, Path folder) {
    String found = ReportPrinter.count(result.report());
    if (!result.published()) {
      return "%s; nothing was published, %s stays as it was".formatted(found, show(folder));
    }
    String drafts =
        result.drafts() == 0 ? "" : ", %d left out as drafts".formatted(result.drafts());
    return "%d pages%s in %s (%d files changed); %s"
        .formatted(result.pages(), drafts, show(folder), result.changed(), found);
  }

  private String show(Path folder) {
    Path here = session.folder().toAbsolutePath().normalize();
    Path target = folder.toAbsolutePath().normalize();
    return target.startsWith(here) && !target.equals(here)
        ? here.relativize(target).toString()
        : target.toString();
  }
}
