package org.labpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.DeckBuild;
import org.labpress.build.PdfResult;
import org.labpress.build.Project;
import org.labpress.build.UnusablePathException;
import org.labpress.source.Checked;
import org.labpress.source.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code labpress deck}: one deck as PDF, if the lint lets it through. */
@Command(
    name = "deck",
    description = {
      "Make a PDF of one deck: its slides, a handout, or the notes. It is linted first:",
      "on an error, also where a slide is too full, the findings are printed and no PDF",
      "is written, unless --draft asks for one."
    })
final class DeckCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The deck, in Markdown.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PDF",
      description =
          "Where the PDF goes (default: beside the deck on the site, or the current folder).")
  private @Nullable Path output;

  @ArgGroup private Wanted wanted = new Wanted();

  @Option(names = "--draft", description = "Write the PDF whatever is found, marked as a draft.")
  private boolean draft;

  /** What is printed; the slides alone if nothing is asked for. */
  static final class Wanted {
    @Option(
        names = "--handout",
        paramLabel = "N",
        description = "Print 1, 2 or 4 slides on a sheet of paper, with lines to write on.")
    private int handout;

    @Option(names = "--notes", description = "Print each slide with what is said to it.")
    private boolean notes;
  }

  DeckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    checkHandout();
    Path source = session.resolve(file);
    if (!Files.isRegularFile(source)) {
      throw new UnusablePathException(file + " does not exist, or is not a file");
    }
    Project project = session.project(source);
    Checked<Config> config = session.config(project, common);
    if (config.hasErrors()) {
      return session.refuse(config, common);
    }
    PdfResult result =
        DeckBuild.run(
            project,
            config.value(),
            project.relative(source),
            session.folder(),
            new DeckBuild.Options(Optional.ofNullable(output), form(), draft, common.strict));
    new ReportPrinter(session.terminal(), common.format, Severity.WARNING).print(result.report());
    session.terminal().err().println(summary(result));
    if (draft && !common.strict && result.report().crashes().isEmpty()) {
      return ExitCode.CLEAN;
    }
    return ReportPrinter.exitCode(result.report(), common.strict);
  }

  private void checkHandout() {
    int slides = wanted.handout;
    if (slides != 0 && slides != 1 && slides != 2 && slides != 4) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--handout takes 1, 2 or 4 slides on a sheet, not " + slides);
    }
  }

  private DeckBuild.Form form() {
    if (wanted.notes) {
      return DeckBuild.Form.NOTES;
    }
    return switch (wanted.handout) {
      case 1 -> DeckBuild.Form.HANDOUT_1;
      case 2 -> DeckBuild.Form.HANDOUT_2;
      case 4 -> DeckBuild.Form.HANDOUT_4;
      default -> DeckBuild.Form.SLIDES;
    };
  }

  private String summary(PdfResult result) {
    String found = ReportPrinter.count(result.report());
    if (result.written()) {
      return "%s: %s; %s written to %s"
          .formatted(file, found, draft ? "draft" : "PDF", result.file());
    }
    String refusal = "%s: %s; no PDF written (use --draft for a draft)".formatted(file, found);
    return result.olderStays()
        ? refusal + "; %s is older than this text".formatted(result.file())
        : refusal;
  }
}
