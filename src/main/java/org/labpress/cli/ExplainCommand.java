package org.labpress.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.Impact;
import org.labpress.build.PageInputs;
import org.labpress.build.Project;
import org.labpress.build.RulePages;
import org.labpress.build.UnusablePathException;
import org.labpress.source.Checked;
import org.labpress.source.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code labpress explain}: a finding, what depends on a file, what a page is built from. */
@Command(
    name = "explain",
    description = {
      "Print what a finding means, with examples; or what depends on a file,",
      "or what a page is built from."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "Id of the finding, such as words/double-word.")
  private @Nullable String rule;

  @Option(
      names = "--impact",
      paramLabel = "FILE",
      description = "List the pages, slides, charts, tables and numbers that depend on FILE.")
  private @Nullable String impact;

  @Option(
      names = "--why",
      paramLabel = "PAGE",
      description = "List the files that PAGE is built from, with their hashes.")
  private @Nullable String why;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How lists are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private DiagnosticFormat.Name format = DiagnosticFormat.Name.text;

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

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String wantedRule = rule;
    String file = impact;
    String page = why;
    int asked = (wantedRule == null ? 0 : 1) + (file == null ? 0 : 1) + (page == null ? 0 : 1);
    CommandSpec known = spec;
    if (asked != 1 && known != null) {
      throw new CommandLine.ParameterException(
          known.commandLine(), "Give one of RULE, --impact FILE and --why PAGE.");
    }
    if (wantedRule != null) {
      return rule(wantedRule);
    }
    CommonOptions common = new CommonOptions();
    common.config = config;
    Project project = session.project(session.folder());
    Checked<Config> read = session.config(project, common);
    if (read.hasErrors()) {
      return session.refuse(read, common);
    }
    if (file != null) {
      Impact found = Impact.of(project, read.value(), session.folder(), file);
      new ImpactPrinter(session.terminal(), format).print(found);
    } else if (page != null) {
      PageInputs inputs = PageInputs.of(project, read.value(), session.folder(), page);
      new InputsPrinter(session.terminal(), format).print(inputs);
    }
    session.terminal().out().flush();
    return ExitCode.CLEAN;
  }

  private int rule(String id) {
    Optional<String> page = RulePages.page(id);
    if (page.isEmpty()) {
      String unknown = "there is no finding called \"%s\"".formatted(id);
      throw new UnusablePathException(
          Suggestions.nearest(id, RulePages.ids())
              .map(near -> "%s; did you mean %s?".formatted(unknown, near))
              .orElse(unknown));
    }
    session.terminal().out().print(page.get());
    session.terminal().out().flush();
    return ExitCode.CLEAN;
  }
}
