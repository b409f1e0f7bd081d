package org.labpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.BuildMemory;
import org.labpress.build.Config;
import org.labpress.build.LatexBuild;
import org.labpress.build.PaperBuild;
import org.labpress.build.PaperFormat;
import org.labpress.build.Project;
import org.labpress.build.UnusablePathException;
import org.labpress.build.style.StyleWish;
import org.labpress.source.Checked;
import org.labpress.source.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labpress paper}: one paper as PDF and for journals, if the lint lets it through. */
@Command(
    name = "paper",
    description = {
      "Typeset one paper as PDF. It is linted first: on an error the findings are",
      "printed and no PDF is written, unless --draft asks for a marked draft."
    })
final class PaperCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The paper, in Markdown.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description =
          "The file; with several formats, or JATS, the folder for the files (default: the "
              + "paper's place on the site, or the current folder).")
  private @Nullable Path output;

  @Option(
      names = "--style",
      paramLabel = "NAME",
      description =
          "Set it as article, twocolumn, preprint or joss, or by a file of the project, "
              + "templates/papers/NAME.yml (default: what the paper or labpress.yml says).")
  private @Nullable String style;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description = "Set the text in 1 or 2 columns (default: those of the style).")
  private @Nullable Integer columns;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "What to write: pdf, latex (bundle for arXiv), preprint (one file of LaTeX), jats "
              + "(article in XML with its pictures), crossref (deposit), cff (CITATION.cff); "
              + "several with commas between them (default: pdf).")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--journal-info",
      paramLabel = "FILE",
      description =
          "What the journal knows of the paper: DOI, volume, issue, editor, dates, as YAML. "
              + "It wins over what the paper says.")
  private @Nullable Path journalInfo;

  @Option(
      names = "--latex",
      paramLabel = "TAR.GZ",
      description =
          "Write a bundle of LaTeX for arXiv, after the same checks; the PDF too if -o "
              + "names one.")
  private @Nullable Path latex;

  @Option(
      names = "--watch",
      description = "Build again whenever the paper, or a file it is made from, changes.")
  private boolean watch;

  @ArgGroup private Gate gate = new Gate();

  /** How much stops the PDF; the usual gate if neither is asked for. */
  static final class Gate {
    @Option(names = "--draft", description = "Write the PDF whatever is found, marked as a draft.")
    private boolean draft;

    @Option(
        names = "--final",
        description = "Stop at warnings too where the paper must not have them when it is sent.")
    private boolean last;
  }

  PaperCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path source = session.resolve(file);
    if (!Files.isRegularFile(source)) {
      throw new UnusablePathException(file + " does not exist, or is not a file");
    }
    if (columns != null && columns != 1 && columns != 2) {
      throw new UnusablePathException("--columns is %d, expected 1 or 2".formatted(columns));
    }
    if (watch) {
      return new PaperWatch(session, common, source, named(), new Builds()).run();
    }
    Project project = session.project(source);
    Checked<Config> config = session.config(project, common);
    if (config.hasErrors()) {
      return session.refuse(config, common);
    }
    PaperBuild.Result result = new Builds().run(project, config.value(), BuildMemory.none());
    new ReportPrinter(session.terminal(), common.format, Severity.WARNING).print(result.report());
    result.bundle().ifPresent(this::printChecks);
    summary(result).forEach(session.terminal().err()::println);
    return exitCode(result);
  }

  /** Returns the files that the command line names. */
  private List<Path> named() {
    List<Path> named = new ArrayList<>(List.of(session.resolve(file)));
    if (common.config != null) {
      named.add(session.resolve(common.config));
    }
    if (journalInfo != null) {
      named.add(session.resolve(journalInfo));
    }
    return named;
  }

  private final class Builds implements PaperWatch.Build {
    @Override
    public PaperBuild.Result run(Project project, Config config, BuildMemory memory) {
      return PaperBuild.run(
          project,
          config,
          project.relative(session.resolve(file)),
          session.folder(),
          new PaperBuild.Options(
              PaperFormat.read(formats),
              journalInfo == null ? Optional.empty() : Optional.of(session.text(journalInfo)),
              Optional.ofNullable(output),
              Optional.ofNullable(latex),
              gate.draft,
              gate.last,
              common.strict,
              StyleWish.ofOptions(Optional.ofNullable(style), Optional.ofNullable(columns))),
          memory);
    }

    @Override
    public List<String> summary(PaperBuild.Result result) {
      return PaperCommand.this.summary(result);
    }
  }

  private int exitCode(PaperBuild.Result result) {
    if (gate.draft && !common.strict && result.report().crashes().isEmpty()) {
      return ExitCode.CLEAN;
    }
    return ReportPrinter.exitCode(result.report(), common.strict);
  }

  private void printChecks(LatexBuild.Summary bundle) {
    for (LatexBuild.Looked check : bundle.checks()) {
      String state = check.passed() ? "ok" : "see above";
      session.terminal().err().println("  %-44s %s".formatted(check.title(), state));
    }
  }

  private List<String> summary(PaperBuild.Result result) {
    return PaperSummary.lines(file.toString(), result, gate.draft);
  }
}
